"""A teacher's work on sets. A question that may have been asked is never changed: its next version
replaces it."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.authoring.quoting import find_words
from quizapp.authoring.written_set import WrittenQuestion
from quizapp.storage.models import (
    Document,
    Fact,
    Question,
    QuestionSet,
    QuizItem,
    Status,
    User,
    Visibility,
)
from quizapp.usecases.refusals import Refused


class QuoteNotFound(Refused):
    pass


class NothingPublished(Refused):
    pass


def create_set(
    session: Session, *, user: User, title: str, description: str, now: datetime
) -> QuestionSet:
    question_set = QuestionSet(
        owner_id=user.id, title=title, description=description, created_at=now
    )
    session.add(question_set)
    session.flush()
    return question_set


def write_question(
    session: Session,
    *,
    question_set: QuestionSet,
    written: WrittenQuestion,
    fact: Fact | None = None,
    now: datetime,
) -> Question:
    """A hand-written question, published at once. Unless `fact` is given it makes its own.

    Raises QuoteNotFound.
    """
    if fact is None:
        fact = _own_fact(question_set, written)
        session.add(fact)
        session.flush()
    question = Question(
        set_id=question_set.id,
        fact_id=fact.id,
        status=Status.PUBLISHED,
        position=_last_position(session, question_set) + 1,
        created_at=now,
        **_columns(written),
    )
    session.add(question)
    session.flush()
    return question


def _own_fact(question_set: QuestionSet, written: WrittenQuestion) -> Fact:
    fact = Fact(kind=written.kind)
    _tie_to_document(fact, question_set.document, written)
    _mark_answer(fact, written.key)
    return fact


def _tie_to_document(fact: Fact, document: Document | None, written: WrittenQuestion) -> None:
    """Make the sentence that the question quotes the fact's own; without one it has none."""
    if not written.source:
        fact.document_id = fact.quote = fact.quote_hash = fact.start = fact.end = None
        return
    place = find_words(document.text, written.source) if document else None
    if place is None:
        raise QuoteNotFound("The document does not hold this sentence. Copy it word for word.")
    fact.document_id = document.id
    fact.quote = place.of(document.text)
    fact.quote_hash = sha256(fact.quote.encode()).hexdigest()
    fact.start, fact.end = place.start, place.end


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


def edit_question(
    session: Session, *, question: Question, written: WrittenQuestion, now: datetime
) -> Question:
    """The question with its new wording: a draft is the same row, anything published a new version.

    `written.source` counts for a hand-written fact only: one that was found keeps its sentence.
    Raises QuoteNotFound, and Refused for a question that is retired.
    """
    if _locked_status(session, question) == Status.RETIRED:
        raise Refused("This question is retired, or was changed in the meantime. Nothing was saved.")
    _change_fact(session, question, written)
    edited = question if question.status == Status.DRAFT else _next_version(question, now)
    for name, value in _columns(written).items():
        setattr(edited, name, value)
    session.add(edited)
    session.flush()
    return edited


def _next_version(question: Question, now: datetime) -> Question:
    question.status = Status.RETIRED
    return Question(
        set_id=question.set_id,
        fact_id=question.fact_id,
        status=Status.PUBLISHED,
        position=question.position,
        version=question.version + 1,
        previous_id=question.id,
        created_at=now,
    )


def _change_fact(session: Session, question: Question, written: WrittenQuestion) -> None:
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


def accept(session: Session, *, question: Question) -> None:
    """A teacher has read the draft and signs it."""
    if _locked_status(session, question) == Status.RETIRED:
        raise Refused("This draft was rejected in the meantime. Bring it back first.")
    question.status = Status.PUBLISHED
    question.reasons = []
    session.flush()


def retire(session: Session, *, question: Question) -> None:
    """Ask it no more; what was answered stays. Also how a draft is rejected."""
    _locked_status(session, question)
    _refuse_outdated(session, question)
    question.status = Status.RETIRED
    session.flush()


def restore(session: Session, *, question: Question) -> None:
    """Back from retirement: published if it was, else a draft."""
    if _locked_status(session, question) != Status.RETIRED:
        return
    _refuse_outdated(session, question)
    published = question.fact.engine_id is None or _was_asked(session, question)
    question.status = Status.PUBLISHED if published else Status.DRAFT
    session.flush()


def _locked_status(session: Session, question: Question) -> str:
    """As the database has it now; until the commit nobody else changes it."""
    session.refresh(question, attribute_names=["status"], with_for_update=True)
    return question.status


def _refuse_outdated(session: Session, question: Question) -> None:
    newer = select(Question.id).where(
        Question.set_id == question.set_id, Question.previous_id == question.id
    )
    if session.scalar(newer.limit(1)) is not None:
        raise Refused("A newer version of this question exists. Change that one instead.")


def _was_asked(session: Session, question: Question) -> bool:
    asked = select(QuizItem.question_id).where(QuizItem.question_id == question.id)
    return session.scalar(asked.limit(1)) is not None


def accept_all_ready(session: Session, *, question_set: QuestionSet) -> int:
    """Accept every draft that passed all gates; how many that were."""
    drafts = session.scalars(
        select(Question)
        .where(Question.set_id == question_set.id, Question.status == Status.DRAFT)
        .order_by(Question.position, Question.id)
        .with_for_update()
    )
    ready = [question for question in drafts if question.is_ready]
    for question in ready:
        question.status = Status.PUBLISHED
    session.flush()
    return len(ready)


def publish_ready(session: Session, *, question_set: QuestionSet) -> None:
    """Accept what passed every gate and make the set public, if there is anything to ask."""
    if accept_all_ready(session, question_set=question_set):
        publish(session, question_set=question_set, visibility=Visibility.PUBLIC)


def publish(session: Session, *, question_set: QuestionSet, visibility: Visibility) -> None:
    """Say who may take the set. One without a published question stays private."""
    if visibility != Visibility.PRIVATE and not _has_published(session, question_set):
        raise NothingPublished(
            "Accept or write at least one question first: there is nothing to ask yet."
        )
    question_set.visibility = visibility
    session.flush()


def _has_published(session: Session, question_set: QuestionSet) -> bool:
    published = select(Question.id).where(
        Question.set_id == question_set.id, Question.status == Status.PUBLISHED
    )
    return session.scalar(published.limit(1)) is not None


def _columns(written: WrittenQuestion) -> dict[str, object]:
    return {
        "form": written.form,
        "stem": written.stem,
        "key": written.key,
        "accepted": list(written.accepted),
        "options": list(written.options),
        "explanation": written.explanation,
    }


def _last_position(session: Session, question_set: QuestionSet) -> int:
    last = select(func.max(Question.position)).where(Question.set_id == question_set.id)
    return session.scalar(last) or 0
