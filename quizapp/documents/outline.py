"""What lies where in a document, in a shape that JSON can hold, and back."""

from collections.abc import Iterable
from datetime import date

from quizapp.documents.model import Document, Section, Span


def outline(document: Document) -> dict[str, list[list[int | str]]]:
    """`sections` are [heading, level, start, end]; `paragraphs` and `sentences` are [start, end]."""
    return {
        "sections": [[s.heading, s.level, s.span.start, s.span.end] for s in document.sections],
        "paragraphs": [[span.start, span.end] for span in document.paragraphs],
        "sentences": [[span.start, span.end] for span in document.sentences],
    }


def restore(
    title: str,
    text: str,
    sha256: str,
    outline: dict[str, list[list[int | str]]],
    source: str = "",
    dated: date | None = None,
    *,
    read: date | None = None,
) -> Document:
    return Document(
        title=title,
        text=text,
        sha256=sha256,
        sections=tuple(Section(str(h), int(n), Span(int(s), int(e))) for h, n, s, e in outline["sections"]),
        paragraphs=_spans(outline["paragraphs"]),
        sentences=_spans(outline["sentences"]),
        source=source,
        dated=dated,
        read=read,
    )


def _spans(pairs: Iterable[list[int | str]]) -> tuple[Span, ...]:
    return tuple(Span(int(start), int(end)) for start, end in pairs)
