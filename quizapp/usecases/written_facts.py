"""The fact behind a hand-written question: where the document says it, and who else found it."""

from hashlib import sha256

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from quizapp.authoring.quoting import find_words
from quizapp.authoring.written_set import WrittenQuestion
from quizapp.storage.models import Document, Fact, Question, QuestionSet, Status
from quizapp.usecases.refusals import Refused


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
        Fact.answer_start == fact.answer_start, Fact.answer_end == fact.answer_end
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


def change_fact(session: Session, question: Question, written: WrittenQuestion) -> None:
    fact = question.fact
    alone = not _asked_elsewhere(session, question)
    if fact.engine_id is None:
        _tie_to_document(fact, question.set.document, written)
        _mark_answer(fact, written.key if alone else fact.value)
    elif alone and written.key != question.key:
        _mark_answer(fact, written.key)
    fact.kind = written.kind


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
