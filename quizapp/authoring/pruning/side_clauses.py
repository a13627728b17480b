"""A clause beside the main one that says something of a name by itself: before a semicolon, or after "when"."""

from quizapp.authoring.context.passage import Passage
from quizapp.facts.clauses import ARGUMENTS, AUXILIARIES, LEFT_OUT, SUBJECTS, Clause, lean, phrases_of
from quizapp.facts.parsed import Sentence

SO_IT_WAS = frozenset("when after because while although though since whereas as where".split())
"""What follows these is told as a fact; what follows "if" or "until" is not."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT", "EX", "DT"})


def side_clause(passage: Passage) -> Clause | None:
    return side_clause_at(passage, passage.head)


def side_clause_at(passage: Passage, place: int) -> Clause | None:
    sentence = passage.sentence
    if passage.framing.words:
        return None
    verb = _verb_above(sentence, place)
    if verb is None or not (_stands_apart(sentence, verb) or _is_told_as_fact(sentence, verb)):
        return None
    clause = _clause(passage, verb)
    return clause if clause and _is_named(sentence, clause) else None


def _verb_above(sentence: Sentence, at: int) -> int | None:
    """The nearest that has a subject of its own and is finite."""
    for here in [at, *sentence.ancestors(at)]:
        word = sentence.words[here]
        if word.pos not in ("VERB", "AUX") or word.dep in ("aux", "auxpass"):
            continue
        if sentence.children(here, *SUBJECTS):
            tags = {word.tag, *(sentence.words[c].tag for c in sentence.children(here, *AUXILIARIES))}
            return here if tags & FINITE else None
        if word.dep != "xcomp":
            return None
    return None


def _stands_apart(sentence: Sentence, verb: int) -> bool:
    """One of two whole statements with a semicolon between them."""
    word = sentence.words[verb]
    marks = {at for at, mark in enumerate(sentence.words) if mark.text == ";"}
    own = sentence.subtree(verb, without=("ccomp", "conj", "parataxis"))
    beside = own[-1] + 1 in marks or own[0] - 1 in marks
    return beside and word.dep in ("ROOT", "ccomp", "parataxis", "conj") and not sentence.children(verb, "mark")


def _is_told_as_fact(sentence: Sentence, verb: int) -> bool:
    if sentence.words[verb].dep != "advcl":
        return False
    marks = [sentence.words[c] for c in sentence.children(verb) if c < verb and _leads(sentence, c)]
    return len(marks) == 1 and marks[0].lower in SO_IT_WAS


def _leads(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    return word.dep == "mark" or word.tag == "WRB"


def _clause(passage: Passage, verb: int) -> Clause | None:
    sentence = passage.sentence
    subjects = sentence.children(verb, *SUBJECTS)
    children = [c for c in sentence.children(verb) if not _is_other(sentence, verb, c)]
    readable = all(sentence.words[c].dep in ARGUMENTS | LEFT_OUT for c in children)
    if len(subjects) != 1 or not readable:
        return None
    own = [tuple(p) for p in phrases_of(sentence, verb, passage.framing) if set(p) & _branches(sentence, children)]
    return Clause(
        verb,
        tuple(lean(sentence, subjects[0])),
        sentence.children(verb, *AUXILIARIES),
        tuple(phrase for phrase in own if phrase[-1] < subjects[0]),
        tuple(phrase for phrase in own if phrase[-1] > subjects[0]),
    )


def _is_other(sentence: Sentence, verb: int, child: int) -> bool:
    """The statement before a semicolon, and the word that leads in to this one."""
    foregoing = sentence.words[child].dep == "ccomp" and child < verb
    return foregoing or _leads(sentence, child)


def _branches(sentence: Sentence, children: list[int]) -> set[int]:
    return {at for child in children for at in sentence.subtree(child)}


def _is_named(sentence: Sentence, clause: Clause) -> bool:
    """The subject holds a name, and no pronoun."""
    named = any(sentence.mention_at(at) for at in clause.subject)
    return named and not any(sentence.words[at].tag in PRONOUNS - {"DT"} for at in clause.subject)
