"""A teacher's work on questions. One that may have been asked is never changed: its next version
replaces it."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.storage.models import Fact, Question, QuestionSet, Status
from quizapp.usecases.option_order import as_stored
from quizapp.usecases.refusals import Refused
from quizapp.usecases.written_facts import fact_after_edit, fact_of


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
        status=Status.PUBLISHED,
        position=_last_position(session, question_set) + 1,
        created_at=now,
        **_columns(written, fact),
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
    fact = fact_after_edit(session, question, written)
    edited = question if question.status == Status.DRAFT else _next_version(question, now)
    for name, value in _columns(written, fact).items():
        setattr(edited, name, value)
    edited.lead_in = question.lead_in
    edited.why_wrong = {
        option: reason
        for option, reason in question.why_wrong.items()
        if option in edited.options and option != edited.key
    }
    session.add(edited)
    session.flush()
    return edited


def _next_version(question: Question, now: datetime) -> Question:
    _put_away(question)
    return Question(
        set_id=question.set_id,
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
    """Ask it no more; what was answered stays. A second time changes nothing."""
    if _locked_status(session, question) == Status.DRAFT:
        raise Refused("This is a draft: nobody is asked it. Reject it instead.")
    _refuse_outdated(session, question)
    _put_away(question)
    session.flush()


def reject(session: Session, *, question: Question) -> None:
    """A teacher does not want the draft. A second time changes nothing."""
    _locked_status(session, question)
    if Status.PUBLISHED in (question.status, question.status_before):
        raise Refused("This draft was accepted in the meantime. It is a question now.")
    _put_away(question)
    session.flush()


def restore(session: Session, *, question: Question) -> None:
    """Back from retirement, as what it was before."""
    if _locked_status(session, question) != Status.RETIRED:
        return
    _refuse_outdated(session, question)
    question.status, question.status_before = question.status_before, None
    session.flush()


def _put_away(question: Question) -> None:
    if question.status != Status.RETIRED:
        question.status, question.status_before = Status.RETIRED, question.status


def _locked_status(session: Session, question: Question) -> str:
    """As the database has it now; until the commit nobody else changes it."""
    session.refresh(question, attribute_names=["status", "status_before"], with_for_update=True)
    return question.status


def _refuse_outdated(session: Session, question: Question) -> None:
    newer = select(Question.id).where(
        Question.set_id == question.set_id, Question.previous_id == question.id
    )
    if session.scalar(newer.limit(1)) is not None:
        raise Refused("A newer version of this question exists. Change that one instead.")


def _columns(written: WrittenQuestion, fact: Fact) -> dict[str, object]:
    return {
        "fact": fact,
        "form": written.form,
        "stem": written.stem,
        "key": written.key,
        "accepted": list(written.accepted),
        "options": as_stored(written.form, fact.kind, written.options),
        "explanation": written.explanation,
    }


def _last_position(session: Session, question_set: QuestionSet) -> int:
    last = select(func.max(Question.position)).where(Question.set_id == question_set.id)
    return session.scalar(last) or 0
