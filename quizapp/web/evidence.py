"""The document's voice: text in pieces, with the proving sentence and the value marked."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from quizapp.documents.model import Span
from quizapp.storage.models import Document, Fact, Question
from quizapp.web.day_words import long_date
from quizapp.web.headings import heading_above, heading_to_ask_under


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
    pieces: list[Piece]
    document_url: str


def source_line(document: Document | None, heading: str = "") -> str:
    """`heading` is that under which something stands in the document, where it is to be told."""
    return according_to(document.title, heading, document.dated, document.read_on) if document else ""


def according_to(title: str, heading: str, dated: date | None, read_on: date | None) -> str:
    place = f"According to {title}, under “{heading}”" if heading else f"According to {title}"
    if dated:
        return f"{place} ({long_date(dated)})"
    return f"{place} (read on {long_date(read_on)})" if read_on else place


def line_before_answer(question: Question) -> str:
    """The source of a question, which tells nothing of its answer."""
    fact = question.fact
    if fact.document is None or fact.start is None:
        return source_line(fact.document)
    answers = (question.key, *question.accepted, fact.value)
    return source_line(fact.document, heading_to_ask_under(fact.document.content, fact.start, answers, fact.kind))


def of_fact(fact: Fact) -> Evidence | None:
    """What proves a fact, in its paragraph or paragraphs; none for a fact without a document."""
    if fact.document is None or fact.start is None:
        return None
    content = fact.document.content
    first = content.paragraph_of(Span(fact.start, fact.end))
    last = content.paragraph_of(Span(fact.end - 1, fact.end))
    shown = Span(first.start, max(first.end, last.end))
    return Evidence(
        source_line=source_line(fact.document, heading_above(content, fact.start)),
        pieces=pieces(content.text, shown, fact),
        document_url=url_for(
            "document.show", document_id=fact.document_id, fact=fact.id, _anchor="evidence"
        ),
    )


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
