"""Storing what was generated from a document."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Draft, Generated
from quizapp.documents.model import Document, Span
from quizapp.facts import model
from quizapp.storage.db import new_id
from quizapp.storage.models import Fact, Question, QuestionSet, Status
from quizapp.usecases.differences import compare_facts

Row = dict[str, object]


def store_drafts(
    session: Session, *, question_set: QuestionSet, generated: Generated, now: datetime
) -> None:
    """Store what was generated, all or nothing; a second time changes nothing."""
    known = select(Fact.id).where(
        Fact.document_id == question_set.document_id, Fact.engine_id.is_not(None)
    )
    if session.scalar(known.limit(1)) is not None:
        return
    question_set.document.entities = [list(names) for names in generated.entities]
    sources = _sources(generated.drafts)
    facts = [
        _fact(question_set, fact, sources.get(fact.id, fact.source), generated.document)
        for fact in generated.facts
    ]
    ids = {fact["engine_id"]: fact["id"] for fact in facts}
    questions = [
        _question(question_set, ids[draft.fact], draft, place, now)
        for place, draft in enumerate(generated.drafts, start=1)
    ]
    _insert(session, Fact, facts)
    _insert(session, Question, questions)
    compare_facts(session, document=question_set.document)


def _insert(session: Session, table: type, rows: list[Row]) -> None:
    """As plain rows: a large document has tens of thousands, and nobody else can write meanwhile."""
    if rows:
        session.execute(insert(table), rows)


def _sources(drafts: Iterable[Draft]) -> dict[str, Span]:
    """By fact: the widest proof of its questions, with the sentence that a pronoun points back to."""
    widest: dict[str, Span] = {}
    for draft in drafts:
        known = widest.get(draft.fact, draft.source)
        widest[draft.fact] = max(known, draft.source, key=lambda span: span.end - span.start)
    return widest


def _fact(question_set: QuestionSet, fact: model.Fact, source: Span, content: Document) -> Row:
    quote = source.of(content.text)
    return {
        "id": new_id(),
        "document_id": question_set.document_id,
        "engine_id": fact.id,
        "kind": fact.kind,
        "subject": fact.subject,
        "value": fact.value,
        "topic": fact.topic or None,
        "quote": quote,
        "quote_hash": sha256(quote.encode()).hexdigest(),
        "start": source.start,
        "end": source.end,
        "paragraph": content.paragraph_of(fact.source).start,
        "answer_start": fact.answer.start,
        "answer_end": fact.answer.end,
        "flags": list(fact.flags),
    }


def _question(
    question_set: QuestionSet, fact_id: str, draft: Draft, place: int, now: datetime
) -> Row:
    return {
        "set_id": question_set.id,
        "fact_id": fact_id,
        "form": draft.form,
        "lead_in": draft.lead_in,
        "stem": draft.stem,
        "key": draft.key,
        "accepted": list(draft.accepted),
        "options": list(draft.options),
        "why_wrong": dict(draft.why_wrong),
        "explanation": draft.explanation,
        "status": Status.DRAFT,
        "reasons": list(draft.reasons),
        "confidence": draft.confidence,
        "confidence_reasons": list(draft.confidence_reasons),
        "position": place,
        "created_at": now,
    }
