"""A teacher's work on questions. One that may have been asked is never changed: its next version
replaces it."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.authoring.written_set import WrittenQuestion
from quizapp.storage.models import Fact, Question, QuestionSet, QuizItem, Status
from quizapp.usecases.refusals import Refused
from quizapp.usecases.written_facts import change_fact, fact_of


def write_question(
    session: Session,
    *,
    question_set: QuestionSet,
    written: WrittenQuestion,
    fact: Fact | None = None,
    now: datetime,
) -> Question:
    """A hand-written question, published at once, about `fact` or the one that its sentence states.

    Raises QuoteNotFound.
    """
    fact = fact or fact_of(session, question_set, written)
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


def edit_question(
    session: Session, *, question: Question, written: WrittenQuestion, now: datetime
) -> Question:
    """The question with its new wording: a draft is the same row, anything published a new version.

    `written.source` counts for a hand-written fact only: one that was found keeps its sentence.
    Raises QuoteNotFound, and Refused for a question that is retired.
    """
    if _locked_status(session, question) == Status.RETIRED:
        raise Refused("This question is retired, or was changed in the meantime. Nothing was saved.")
    change_fact(session, question, written)
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
