"""Storing what was generated from a document."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Draft, Generated
from quizapp.documents.model import Document
from quizapp.facts import model
from quizapp.storage.models import Fact, Question, QuestionSet, Status


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
    content = generated.document
    facts = {fact.id: _fact(question_set, fact, content) for fact in generated.facts}
    session.add_all(facts.values())
    session.flush()
    session.add_all(
        _question(question_set, facts[draft.fact], draft, place, now)
        for place, draft in enumerate(generated.drafts, start=1)
    )
    session.flush()


def _fact(question_set: QuestionSet, fact: model.Fact, content: Document) -> Fact:
    quote = fact.source.of(content.text)
    return Fact(
        document_id=question_set.document_id,
        engine_id=fact.id,
        kind=fact.kind,
        subject=fact.subject,
        value=fact.value,
        quote=quote,
        quote_hash=sha256(quote.encode()).hexdigest(),
        start=fact.source.start,
        end=fact.source.end,
        paragraph=content.paragraph_of(fact.source).start,
        answer_start=fact.answer.start,
        answer_end=fact.answer.end,
        flags=list(fact.flags),
    )


def _question(
    question_set: QuestionSet, fact: Fact, draft: Draft, place: int, now: datetime
) -> Question:
    return Question(
        set_id=question_set.id,
        fact_id=fact.id,
        form=draft.form,
        stem=draft.stem,
        key=draft.key,
        accepted=list(draft.accepted),
        options=list(draft.options),
        explanation=draft.explanation,
        status=Status.DRAFT,
        reasons=list(draft.reasons),
        position=place,
        created_at=now,
    )
