"""The fact behind a written question: where the document says it, and who else asks for it.

What was asked of somebody is never changed: answers keep the sentence and the value they were about.
"""

from hashlib import sha256

from sqlalchemy import and_, inspect, or_, select
from sqlalchemy.orm import Session

from quizapp.authoring.quoting import find_words
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.db import new_id
from quizapp.storage.models import Document, Fact, Question, QuestionSet, QuizItem, Status
from quizapp.usecases.refusals import Refused

PEOPLE = (Kind.ROLE, Kind.PERSON)
"""Graded alike: the holder of a post is a person."""


class QuoteNotFound(Refused):
    pass


def fact_of(session: Session, question_set: QuestionSet, written: WrittenQuestion) -> Fact:
    """The fact that a new question asks for: one that is known, or else its own.

    Raises QuoteNotFound.
    """
    fact = Fact(kind=written.kind)
    _tie_to_document(fact, question_set.document, written)
    _mark_answer(fact, written.key)
    known = _known(session, fact)
    if known is not None:
        return known
    session.add(fact)
    session.flush()
    return fact


def _known(session: Session, fact: Fact) -> Fact | None:
    """The fact at the same place of the document: what is learned of one is learned of both."""
    if fact.answer_start is None:
        return None
    overlapping = and_(Fact.answer_start < fact.answer_end, Fact.answer_end > fact.answer_start)
    same_place = and_(
        Fact.answer_start == fact.answer_start,
        Fact.answer_end == fact.answer_end,
        Fact.kind.in_(PEOPLE if fact.kind in PEOPLE else (fact.kind,)),
    )
    return session.scalar(
        select(Fact)
        .where(
            Fact.document_id == fact.document_id,
            or_(same_place, and_(overlapping, Fact.kind == fact.kind)),
        )
        .order_by(same_place.desc(), Fact.answer_start, Fact.id)
        .limit(1)
    )


def fact_after_edit(session: Session, question: Question, written: WrittenQuestion) -> Fact:
    """The question's own fact, changed; or a new one, where others need the old one as it is.

    Raises QuoteNotFound.
    """
    fact = question.fact
    alone = not _asked_elsewhere(session, question)
    changed = _changed(question, written, alone)
    regraded = not alone and written.kind != fact.kind
    if regraded or (_says_else(changed, fact) and _was_asked(session, fact)):
        return _own_fact(session, changed, written)
    for name, value in _columns(changed).items():
        setattr(fact, name, value)
    return fact


def _changed(question: Question, written: WrittenQuestion, alone: bool) -> Fact:
    """The fact as the new wording has it, beside the one that is stored."""
    changed = Fact(**_columns(question.fact))
    changed.kind = written.kind
    new_key = alone and written.key != question.key
    if changed.engine_id is None:
        _tie_to_document(changed, question.set.document, written)
    if changed.engine_id is None or new_key:
        _mark_answer(changed, written.key if new_key else changed.value)
    return changed


def _own_fact(session: Session, changed: Fact, written: WrittenQuestion) -> Fact:
    """Known to nobody else, so it follows this question's key."""
    own = Fact(**_columns(changed) | {"id": new_id(), "engine_id": None})
    _mark_answer(own, written.key)
    session.add(own)
    session.flush()
    return own


def _columns(fact: Fact) -> dict[str, object]:
    return {column.key: getattr(fact, column.key) for column in inspect(Fact).column_attrs}


def _says_else(one: Fact, other: Fact) -> bool:
    return any(
        getattr(one, name) != getattr(other, name)
        for name in ("document_id", "start", "end", "value", "answer_start", "answer_end")
    )


def _was_asked(session: Session, fact: Fact) -> bool:
    """Whether somebody has answered, or has the question before them in a quiz."""
    asked = (
        select(QuizItem.question_id)
        .join(QuizItem.question)
        .where(Question.fact_id == fact.id)
    )
    return session.scalar(asked.limit(1)) is not None


def _asked_elsewhere(session: Session, question: Question) -> bool:
    """Whether another question asks for the same fact, and so shares its value."""
    other = select(Question.id).where(
        Question.fact_id == question.fact_id,
        Question.id != question.id,
        Question.status != Status.RETIRED,
    )
    return session.scalar(other.limit(1)) is not None


def _tie_to_document(fact: Fact, document: Document | None, written: WrittenQuestion) -> None:
    """Make the sentence that the question quotes the fact's own; without one it has none."""
    if not written.source:
        fact.document_id = fact.quote = fact.quote_hash = fact.start = fact.end = None
        fact.paragraph = None
        return
    place = find_words(document.text, written.source) if document else None
    if place is None:
        raise QuoteNotFound("The document does not hold this sentence. Copy it word for word.")
    fact.document_id = document.id
    fact.quote = place.of(document.text)
    fact.quote_hash = sha256(fact.quote.encode()).hexdigest()
    fact.start, fact.end = place.start, place.end
    fact.paragraph = document.content.paragraph_of(place).start


def _mark_answer(fact: Fact, key: str) -> None:
    """The value is the key, at its place in the quote.

    A fact that was found keeps its value where the quote does not hold the key.
    """
    place = find_words(fact.quote or "", key)
    if place is None and fact.engine_id is not None:
        return
    fact.value = key if place is None else place.of(fact.quote)
    fact.answer_start = fact.start + place.start if place else None
    fact.answer_end = fact.start + place.end if place else None
