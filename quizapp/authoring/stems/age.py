"""Questions for how old somebody was."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import speaker_of_unnamed
from quizapp.authoring.pruning.relative_clauses import clause_told
from quizapp.authoring.stems.interrogative import inverted
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import Clause
from quizapp.facts.quantities import parse_quantity

AT_AGE = ("at", "the", "age", "of")
OLD = (("years", "old"), ("year", "old"))
OLDEST = 120


def word_age(passage: Passage) -> Wording | None:
    quantity, clause = parse_quantity(passage.fact.value), clause_told(passage)
    if quantity is None or clause is None or quantity.number > OLDEST:
        return None
    stem = _at_age(passage, clause) or _how_old(passage, clause)
    if not stem:
        return None
    speaker = passage.speaker or speaker_of_unnamed(passage, stem)
    accepted = tuple(dict.fromkeys(a for a in (passage.fact.value, quantity.digits) if a != quantity.written))
    return Wording(attributed(stem, speaker), quantity.written, accepted)


def _at_age(passage: Passage, clause: Clause) -> str:
    """ "At what age did she publish her first poem?"."""
    words, first = passage.sentence.words, passage.places[0]
    before = tuple(word.lower for word in words[max(0, first - len(AT_AGE)) : first])
    at = first - len(AT_AGE)
    if before != AT_AGE or not _hangs_on(passage, at, clause.verb):
        return ""
    return inverted(passage, clause, "at what age", range(at, passage.places[-1] + 1))


def _hangs_on(passage: Passage, at: int, verb: int) -> bool:
    """The phrase tells of the verb, or ends its object."""
    words = passage.sentence.words
    above = words[at].head
    return above == verb or (words[above].head == verb and words[above].dep in ("dobj", "attr"))


def _how_old(passage: Passage, clause: Clause) -> str:
    """ "How old was Ana Duarte when she sailed?" of "Ana Duarte, who was 25 years old when she sailed"."""
    words, last = passage.sentence.words, passage.places[-1]
    own = words[clause.verb].lemma == "be" and clause.verb < passage.places[0]
    behind = tuple(word.lower for word in words[last : last + 2])
    bare = passage.fact.value.isdigit()
    when = [part for part in clause.after if words[part[0]].lower == "when"]
    if not own or not (behind in OLD or bare) or (bare and not when):
        return ""
    told = passage.sentence.phrase(when[0]).strip(" ,") if when else ""
    form = words[min(clause.finite_places)].lower
    named = any(passage.sentence.mention_at(at) for at in clause.subject)
    return f"how old {form} {passage.sentence.phrase(clause.subject)} {told}".strip() + "?" if named else ""
