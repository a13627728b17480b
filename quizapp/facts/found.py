"""What a finder hands over: a value, where it stands, and what it is about."""

from dataclasses import dataclass
from functools import lru_cache

from quizapp.documents.model import Span
from quizapp.facts.model import Flag, Kind
from quizapp.facts.parsed import REMEMBERED, Sentence


@dataclass(frozen=True)
class Found:
    """`answer` is the place of `value` in the document; an empty `subject` is taken from the sentence."""

    kind: Kind
    value: str
    answer: Span
    subject: str = ""
    flags: tuple[Flag, ...] = ()


def overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@lru_cache(maxsize=REMEMBERED)
def reading(sentence: Sentence) -> str:
    """The sentence's words as one reads them, with no line ends; offsets in it are not the document's."""
    return sentence.phrase(range(len(sentence.words)))


def document_span(sentence: Sentence, start: int, end: int) -> Span | None:
    """The document's span for a stretch of `reading(sentence)`; None where it cuts a word."""
    at = 0
    first = last = None
    for word in sentence.words:
        if at == start:
            first = word.start
        if at < end:
            last = word.end
        at += len(word.text) + word.spaced
    return Span(first, last) if first is not None and last is not None and last > first else None
