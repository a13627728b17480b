"""The document's voice: text in pieces, with the proving sentence and the value marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import url_for

from quizapp.documents.model import Span
from quizapp.storage.models import Document, Fact
from quizapp.web.day_words import long_date


@dataclass(frozen=True)
class Piece:
    text: str
    mark: bool = False
    "Part of the proving sentence."
    value: bool = False
    "The value in it."


@dataclass(frozen=True)
class Evidence:
    source_line: str
    section: str
    pieces: list[Piece]
    document_url: str


def source_line(document: Document | None) -> str:
    if document is None:
        return ""
    if document.dated:
        return f"According to {document.title} ({long_date(document.dated)})"
    if document.read_on:
        return f"According to {document.title} (read on {long_date(document.read_on)})"
    return f"According to {document.title}"


def of_fact(fact: Fact) -> Evidence | None:
    """What proves a fact, in its paragraph or paragraphs; none for a fact without a document."""
    if fact.document is None or fact.start is None:
        return None
    content = fact.document.content
    first = content.paragraph_of(Span(fact.start, fact.end))
    last = content.paragraph_of(Span(fact.end - 1, fact.end))
    shown = Span(first.start, max(first.end, last.end))
    return Evidence(
        source_line=source_line(fact.document),
        section=_section(content.sections, fact.start),
        pieces=pieces(content.text, shown, fact),
        document_url=url_for(
            "document.show", document_id=fact.document_id, fact=fact.id, _anchor="evidence"
        ),
    )


def _section(sections: Iterable, start: int) -> str:
    return next((s.heading for s in sections if s.span.start <= start < s.span.end), "")


def pieces(text: str, span: Span, fact: Fact | None) -> list[Piece]:
    """`span` of the text, cut where the marks of a fact begin and end."""
    marked = Span(fact.start, fact.end) if fact else Span(span.end, span.end)
    answer = _answer(fact) or Span(marked.end, marked.end)
    edges = {span.start, span.end}
    edges |= {e for s in (marked, answer) for e in (s.start, s.end) if span.start < e < span.end}
    cuts = sorted(edges)
    stretches = [Span(start, end) for start, end in zip(cuts, cuts[1:], strict=False)]
    return [
        Piece(stretch.of(text), mark=marked.contains(stretch), value=answer.contains(stretch))
        for stretch in stretches
    ]


def _answer(fact: Fact | None) -> Span | None:
    if fact is None or fact.answer_start is None:
        return None
    return Span(fact.answer_start, fact.answer_end)
