"""Questions for why and what for. The reason is shown without the words that lead in to it, which may be typed as
well: "the cost", "to save the whales"."""

import re
from collections.abc import Iterable, Set
from itertools import islice

from quizapp.authoring.interrogative import inverted, lowered
from quizapp.authoring.passage import Passage
from quizapp.authoring.pool import Pool
from quizapp.authoring.reasons_told import as_answer, is_touchy, kind_of_reason, with_connective
from quizapp.authoring.side_clauses import side_clause_at
from quizapp.authoring.wording import Wording, attributed
from quizapp.documents.model import Span
from quizapp.facts.clauses import Clause, main_clause_of, phrases_of
from quizapp.facts.model import Fact, Kind
from quizapp.facts.reasons import (
    AIM,
    CAUSE,
    CLAUSE,
    CONDITION,
    GROUNDS,
    MEANT,
    MERIT,
    PURPOSE,
    connective_before,
    is_existence,
    top_of,
    verb_explained,
)
from quizapp.facts.spelling import parts

OPENERS = {GROUNDS: "on what grounds", CONDITION: "on what condition", MERIT: "for what"}
CAUSES = (CAUSE, CLAUSE, GROUNDS)
AIMS = (PURPOSE, AIM, MEANT)
MOST_WRONG = 3
MOST_TYPED, MOST_TELLING = 8, 5
LONGER_BY = 1.5
STEM = 6
SAME_MATTER = 2
POINTING_FARTHER = re.compile(r"\b(?:this|that|these|those|we|our|him|them)\b", re.IGNORECASE)
ANOTHER = re.compile(r"\b(?:because|due to|owing to|as a result of|in order to)\b")
FUNCTION = frozenset(
    "a an the of to in on at for by with and or from as be been being was were is are had has have not no too very "
    "more than would could it its they their".split()
)
OPEN_GAP = "A gap for a reason can be filled in many ways."
TOO_LONG = "A reason is too long to be typed, and the document has fewer than two others like it to choose from."


def word_reason(passage: Passage) -> Wording | None:
    connective = connective_before(passage.document.text, passage.fact.answer)
    if connective is None or _is_one_of_several(passage):
        return None
    words, kind = connective
    first = passage.places[0] - len(words)
    asked = {*range(first, passage.places[-1] + 1), *passage.sentence.subtree(top_of(passage.sentence, first))}
    stem = _stem(passage, OPENERS.get(kind, "why"), asked)
    if not stem or ANOTHER.search(stem):
        return None
    text, fact = passage.document.text, passage.fact
    accepted = fact.value, with_connective(text, fact)
    return Wording(attributed(stem, passage.speaker), as_answer(text, fact), accepted)


def _is_one_of_several(passage: Passage) -> bool:
    """ "... , and that ...": the other is as right an answer."""
    after = [word.lower for word in passage.sentence.words[passage.places[-1] + 1 :] if word.pos != "PUNCT"]
    return after[:2] == ["and", "that"]


def _stem(passage: Passage, opener: str, asked: Set[int]) -> str:
    sentence = passage.sentence
    verb = verb_explained(sentence, min(asked))
    if is_existence(sentence, verb):
        return _of_existence(passage, opener, verb, asked)
    clause = main_clause_of(sentence, verb, passage.framing) or side_clause_at(passage, verb)
    if clause is None or (sentence.words[clause.verb].lemma == "be" and _only_names(passage, clause)):
        return ""
    return inverted(passage, clause, opener, asked)


def _only_names(passage: Passage, clause: Clause) -> bool:
    """ "The chief goods were salt and herring" gives no state of things to ask a reason for, nor does "it was"."""
    words = passage.sentence.words
    named = passage.sentence.children(clause.verb, "attr")
    determined = all(any(words[c].dep == "det" for c in passage.sentence.children(at)) for at in named)
    return len(clause.after) < 2 or not determined


def _of_existence(passage: Passage, opener: str, verb: int, asked: Set[int]) -> str:
    """ "Why was there no race in 1931?"."""
    sentence = passage.sentence
    phrases = [[at for at in phrase if at not in asked] for phrase in phrases_of(sentence, verb, passage.framing)]
    said = (phrase for phrase in phrases if phrase and sentence.words[phrase[0]].dep != "expl")
    told = sorted(said, key=lambda phrase: phrase[0] < verb)
    plain = sentence.words[verb].tag in ("VBD", "VBZ", "VBP") and not sentence.children(verb, "aux", "ccomp")
    words = [lowered(sentence, phrase).strip(" ,") for phrase in told]
    return " ".join([opener, sentence.words[verb].lower, "there", *words]) + "?" if plain and words else ""


def too_long_to_type(fact: Fact) -> bool:
    words = fact.value.lower().split()
    short = len(words) <= MOST_TYPED or sum(word not in FUNCTION for word in words) <= MOST_TELLING
    return fact.kind == Kind.REASON and (not short or bool(POINTING_FARTHER.search(fact.value)))


def other_reasons(passage: Passage, pool: Pool) -> list[str]:
    """Of other sentences, about as long, each clear by itself and of another matter; a cause only among causes, a
    purpose among purposes, a condition among conditions."""
    key = as_answer(passage.document.text, passage.fact)
    if POINTING_FARTHER.search(passage.fact.value) or is_touchy(key):
        return []
    near = pool.reasons.near(_kinds_beside(kind_of_reason(passage.document.text, passage.fact)), len(key))
    close = (reason for reason in near if len(reason.text) < LONGER_BY * len(key) + MOST_WRONG)
    beside = (reason for reason in close if _is_of_section(passage, reason.source))
    other = (r.text for r in beside if not (_is_of_matter(passage, r.source) or _shares(r.text, key)))
    return list(islice(other, MOST_WRONG))


def _kinds_beside(kind: str) -> Iterable[str]:
    """A cause beside purposes would be the only one that tells why."""
    return (kind,) if kind in (CONDITION, MERIT) else CAUSES if kind in CAUSES else AIMS


def _is_of_section(passage: Passage, source: Span) -> bool:
    """A reason from elsewhere would be told by its subject alone."""
    own = next((s.span for s in passage.document.sections if s.span.contains(passage.fact.source)), None)
    return own is None or own.contains(source)


def _is_of_matter(passage: Passage, source: Span) -> bool:
    """The same sentence, or one that tells of the same things beside those of the title."""
    if source == passage.fact.source:
        return True
    text, title = passage.document.text, set(parts(passage.document.title))
    title = {word[:STEM] for word in title}
    own, other = (_long_words(span.of(text)) - title for span in (passage.fact.source, source))
    return len(own & other) >= SAME_MATTER


def _long_words(text: str) -> set[str]:
    """Their beginnings, so that "weakness" and "weaknesses" are one."""
    return {word[:STEM] for word in parts(text) if len(word) > 4}


def _shares(one: str, other: str) -> bool:
    """A long word of both: they may well say the same."""
    return bool(_long_words(one) & _long_words(other))
