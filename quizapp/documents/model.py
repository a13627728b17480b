"""A document as the learner reads it: clean text, and what lies where in it."""

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter

WORD = re.compile(r"\w+")


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of a document's text: offsets in code points, `end` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it up to the next heading. `span` leaves the heading out."""

    heading: str
    level: int
    span: Span


@dataclass(frozen=True)
class Document:
    """`text` is the clean text; every span counts in it.

    `sha256` is of the bytes handed in. `sentences` are in reading order, do not
    overlap, and each lies within one of `paragraphs`; headings are neither.
    `source` and `dated` say where the document comes from and of which day it speaks,
    `read` on which day its source was read.
    """

    title: str
    text: str
    sha256: str
    sections: tuple[Section, ...]
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    source: str = ""
    dated: date | None = None
    read: date | None = None

    @property
    def words(self) -> int:
        return sum(len(paragraph.of(self.text).split()) for paragraph in self.paragraphs)

    def paragraph_of(self, span: Span) -> Span:
        """The paragraph in which `span` starts; `span` itself where none holds it."""
        at = bisect_right(self.paragraphs, span.start, key=attrgetter("start")) - 1
        return self.paragraphs[at] if at >= 0 and span.start < self.paragraphs[at].end else span

    def places_of(self, phrase: str) -> Iterator[Span]:
        """Where the text has it as whole words, in order."""
        first = WORD.search(phrase)
        for at in self._places_of_words.get(first[0], ()) if first else ():
            if self.text.startswith(phrase, start := at - first.start()):
                span = Span(start, start + len(phrase))
                if self._is_apart(span):
                    yield span

    def _is_apart(self, span: Span) -> bool:
        around = self.text[max(0, span.start - 1) : span.start] + self.text[span.end : span.end + 1]
        return WORD.search(around) is None

    @cached_property
    def _places_of_words(self) -> Mapping[str, Sequence[int]]:
        places: dict[str, array[int]] = defaultdict(lambda: array("L"))
        for word in WORD.finditer(self.text):
            places[word[0]].append(word.start())
        return places
