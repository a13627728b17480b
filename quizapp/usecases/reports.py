"""A learner finds fault with a question; its teacher settles it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import QuizItem, Report, ReportReason, User
from quizapp.usecases.refusals import NotFound


def report(
    session: Session, *, user: User, question_id: str, reason: ReportReason, text: str, now: datetime
) -> Report:
    """Of a question that this learner was asked.

    There is one open report a learner and question: a second press, or a second thought, writes that one anew.
    """
    session.execute(select(User.id).where(User.id == user.id).with_for_update())
    if not _was_asked(session, user, question_id):
        raise NotFound("You were not asked such a question.")
    found = _open_report(session, user, question_id)
    if found is None:
        found = Report(user_id=user.id, question_id=question_id)
        session.add(found)
    found.reason, found.text, found.at = reason, text, now
    session.flush()
    return found


def _was_asked(session: Session, user: User, question_id: str) -> bool:
    asked = select(QuizItem.position).where(QuizItem.user_id == user.id, QuizItem.question_id == question_id)
    return session.scalar(asked.limit(1)) is not None


def _open_report(session: Session, user: User, question_id: str) -> Report | None:
    return session.scalar(
        select(Report)
        .where(Report.question_id == question_id, Report.settled_at.is_(None), Report.user_id == user.id)
        .execution_options(populate_existing=True)
    )
