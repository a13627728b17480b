"""Questions for why and what for. Each reason to choose from is shown with the words that lead in to it: "because of
the cost", "in order to save the whales"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from quizapp.authoring.interrogative import inverted
from quizapp.authoring.passage import Passage
from quizapp.authoring.pool import Pool
from quizapp.authoring.wording import Wording, attributed
from quizapp.documents.model import Span
from quizapp.facts.clauses import main_clause_of
from quizapp.facts.model import Fact, Kind
from quizapp.facts.parsed import Sentence
from quizapp.facts.reasons import CAUSE, CLAUSE, CONDITION, GROUNDS, connective_before, find_purposes, verb_explained
from quizapp.facts.spelling import parts
from quizapp.facts.tact import SENSITIVE, contentious

OPENERS = {GROUNDS: "on what grounds", CONDITION: "on what condition"}
CAUSES = frozenset({CAUSE, CLAUSE, GROUNDS})
MOST_WRONG = 3
MOST_TYPED = 5
LONGER_BY = 1.5
SAME_MATTER = 2
ITS_OWN = r"it|its|they|their|he|she|his|her"
POINTING = re.compile(rf"\b(?:{ITS_OWN}|them|him|this|that|these|those|we|our)\b", re.IGNORECASE)
POINTING_FARTHER = re.compile(r"\b(?:this|that|these|those|we|our|him|them)\b", re.IGNORECASE)
FUNCTION = frozenset(
    "a an the of to in on at for by with and or from as be been being was were is are had has have not no too very more "
    "than would could it its they their".split()
)
TOO_LONG = "A reason is too long to be typed, and the document has fewer than two others like it to choose from."


def word_reason(passage: Passage) -> Wording | None:
    connective = connective_before(passage.document.text, passage.fact.answer)
    if connective is None:
        return None
    words, kind = connective
    first = passage.places[0] - len(words)
    clause = main_clause_of(passage.sentence, verb_explained(passage.sentence, first), passage.framing)
    if clause is None:
        return None
    asked = range(first, passage.places[-1] + 1)
    stem = inverted(passage, clause, OPENERS.get(kind, "why"), asked)
    accepted = (_with_connective(passage.document.text, passage.fact),)
    return Wording(attributed(stem, passage.speaker), passage.fact.value, accepted) if stem else None


def to_choose(passage: Passage, wording: Wording) -> Wording:
    """The key as it is shown among others."""
    if passage.fact.kind != Kind.REASON:
        return wording
    return replace(wording, key=_with_connective(passage.document.text, passage.fact), accepted=())


def too_long_to_type(fact: Fact) -> bool:
    content = [word for word in fact.value.lower().split() if word not in FUNCTION]
    return fact.kind == Kind.REASON and (len(content) > MOST_TYPED or not _stands_alone(fact.value))


def _with_connective(text: str, fact: Fact) -> str:
    connective = connective_before(text, fact.answer)
    return " ".join([*connective[0], fact.value]) if connective else fact.value


def other_reasons(passage: Passage, pool: Pool) -> list[str]:
    """Of other sentences, about as long, each clear by itself and of another matter; purposes not for grounds, and a
    condition only among conditions."""
    key = _with_connective(passage.document.text, passage.fact)
    if POINTING_FARTHER.search(passage.fact.value) or _is_touchy(key):
        return []
    kind = _kind(passage.document.text, passage.fact.answer)
    told = [*_told(passage, pool, kind), *(_meant(passage, pool) if kind not in (GROUNDS, CONDITION) else [])]
    fitting = [reason for reason in told if not _shares(reason, key)]
    near = sorted(dict.fromkeys(fitting), key=lambda reason: abs(len(reason) - len(key)))
    close = (reason for reason in near if len(reason) < LONGER_BY * len(key) + MOST_WRONG)
    return list(islice(close, MOST_WRONG))


def _told(passage: Passage, pool: Pool, kind: str) -> Iterator[str]:
    """Reasons that are facts of other sentences."""
    text = passage.document.text
    for fact in pool.facts:
        other = _kind(text, fact.answer) if fact.kind == Kind.REASON else ""
        fits = other == kind if CONDITION in (kind, other) else (kind != GROUNDS or other in CAUSES)
        if other and fits and not _is_of_matter(passage, fact.source) and _stands_alone(fact.value):
            yield _with_connective(text, fact)


def _meant(passage: Passage, pool: Pool) -> Iterator[str]:
    """What other sentences say that something was done "to" do."""
    for sentence in pool.sentences:
        if not _is_of_matter(passage, sentence.span):
            yield from (purpose for purpose in _purposes(sentence) if _stands_alone(purpose))


def _purposes(sentence: Sentence) -> Iterator[str]:
    return (sentence.phrase(places) for places in find_purposes(sentence))


def _is_of_matter(passage: Passage, source: Span) -> bool:
    """The same sentence, or one that tells of the same things beside those of the title."""
    if source == passage.fact.source:
        return True
    text, title = passage.document.text, set(parts(passage.document.title))
    own, other = (_long_words(span.of(text)) - title for span in (passage.fact.source, source))
    return len(own & other) >= SAME_MATTER


def _long_words(text: str) -> set[str]:
    return {word for word in parts(text) if len(word) > 4}


def _kind(text: str, answer: Span) -> str:
    connective = connective_before(text, answer)
    return connective[1] if connective else ""


def _stands_alone(reason: str) -> bool:
    return not (POINTING.search(reason) or _is_touchy(reason))


def _is_touchy(reason: str) -> bool:
    return bool(SENSITIVE.search(reason) or contentious(reason))


def _shares(one: str, other: str) -> bool:
    """A long word of both: they may well say the same."""
    return bool((_long_words(one) & _long_words(other)) - {"because", "order", "grounds"})
