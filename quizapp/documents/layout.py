"""What a reader hands over before sentences are found: the clean text and where its blocks lie."""

from dataclasses import dataclass
from itertools import pairwise

from quizapp.documents.model import Section, Span


@dataclass(frozen=True)
class Heading:
    """`span` covers the heading's own line in the clean text."""

    text: str
    level: int
    span: Span


@dataclass(frozen=True)
class Paragraph:
    """`listed` marks an item of a list, of which less is taken to be a sentence."""

    span: Span
    listed: bool = False


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
