"""The reasons that a document gives, gathered once, each as it is shown for an answer."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizapp.documents.model import Document, Span
from quizapp.facts.model import Fact, Kind
from quizapp.facts.parsed import Sentence
from quizapp.facts.reasons import AIM, MEANT, PURPOSE, connective_before, find_purposes
from quizapp.facts.tact import SENSITIVE, contentious

ITS_OWN = r"it|its|they|their|he|she|his|her"
POINTING = re.compile(rf"\b(?:{ITS_OWN}|them|him|this|that|these|those|we|our)\b", re.IGNORECASE)
MOST_LOOKED_AT = 100


@dataclass(frozen=True)
class Reason:
    """`kind` is that of its connective, MEANT for what a sentence says that something was done "to" do."""

    text: str
    kind: str
    source: Span
    answer: Span


@dataclass(frozen=True)
class Reasons:
    """Those that are clear by themselves, by kind, by length; of several in the same words, the first."""

    by_kind: Mapping[str, Sequence[Reason]]

    def near(self, kinds: Iterable[str], length: int) -> list[Reason]:
        """Of these kinds, the nearest in length first; not all of very many."""
        found: list[Reason] = []
        for alike in (self.by_kind.get(kind, ()) for kind in kinds):
            at = bisect_left(alike, length, key=_length_of)
            found += alike[max(0, at - MOST_LOOKED_AT) : at + MOST_LOOKED_AT]
        return sorted(found, key=lambda r: (abs(len(r.text) - length), r.kind == MEANT, r.answer))


def read_reasons(document: Document, facts: Iterable[Fact], sentences: Iterable[Sentence]) -> Reasons:
    told = [*_told(document.text, facts), *_meant(sentences)]
    by_kind: dict[str, list[Reason]] = defaultdict(list)
    for reason in sorted({reason.text: reason for reason in reversed(told)}.values(), key=_length_of):
        by_kind[reason.kind].append(reason)
    return Reasons(by_kind)


def _told(text: str, facts: Iterable[Fact]) -> Iterator[Reason]:
    for fact in facts:
        kind = kind_of_reason(text, fact) if fact.kind == Kind.REASON else ""
        if kind and stands_alone(fact.value):
            yield Reason(as_answer(text, fact), kind, fact.source, fact.answer)


def _meant(sentences: Iterable[Sentence]) -> Iterator[Reason]:
    for sentence in sentences:
        for places in find_purposes(sentence):
            if stands_alone(purpose := sentence.phrase(places)):
                yield Reason(purpose, MEANT, sentence.span, sentence.extent(places[0], places[-1] + 1))


def as_answer(text: str, fact: Fact) -> str:
    """ "Heavy snow", "to save the whales", "so that the whales could breed"."""
    kind = kind_of_reason(text, fact)
    return f"to {fact.value}" if kind == PURPOSE else with_connective(text, fact) if kind == AIM else fact.value


def with_connective(text: str, fact: Fact) -> str:
    connective = connective_before(text, fact.answer)
    return " ".join([*connective[0], fact.value]) if connective else fact.value


def kind_of_reason(text: str, fact: Fact) -> str:
    connective = connective_before(text, fact.answer)
    return connective[1] if connective else ""


def stands_alone(reason: str) -> bool:
    return not (POINTING.search(reason) or is_touchy(reason))


def is_touchy(reason: str) -> bool:
    return bool(SENSITIVE.search(reason) or contentious(reason))


def _length_of(reason: Reason) -> int:
    return len(reason.text)
