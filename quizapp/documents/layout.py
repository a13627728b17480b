"""What a reader hands over before sentences are found: the clean text and where its blocks lie."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from quizapp.documents.model import Section, Span

NOT_PROSE = re.compile(
    r"see also|references|external links|further reading|notes(?: and references)?|footnotes|bibliography|sources"
    r"|citations|works cited",
    re.IGNORECASE,
)
"""Headings of sections that list things."""


@dataclass(frozen=True)
class Heading:
    """`span` covers the heading's own line in the clean text."""

    text: str
    level: int
    span: Span


@dataclass(frozen=True)
class Paragraph:
    """`listed` marks an item of a list, of which less is taken to be a sentence; `quoted` marks somebody else's
    words, of which none is taken to be one of the document's own."""

    span: Span
    listed: bool = False
    quoted: bool = False


@dataclass(frozen=True)
class Layout:
    """`title` is empty where the document itself names none."""

    text: str
    title: str
    headings: tuple[Heading, ...]
    paragraphs: tuple[Paragraph, ...]

    def sections(self) -> tuple[Section, ...]:
        closing = Heading("", 0, Span(len(self.text), len(self.text)))
        return tuple(
            Section(heading.text, heading.level, Span(heading.span.end, following.span.start))
            for heading, following in pairwise((*self.headings, closing))
        )


@dataclass
class Page:
    """Clean text as it grows, block by block, with a blank line between two."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, block: str) -> Span:
        gap = "\n\n" if self.parts else ""
        self.parts += (gap, block)
        self.length += len(gap) + len(block)
        return Span(self.length - len(block), self.length)

    @property
    def text(self) -> str:
        return "".join(self.parts)
