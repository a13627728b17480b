"""The day for which a learner wants to know a set."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from quizapp.storage.models import Exam, User
from quizapp.storage.queries.question_sets import set_to_learn
from quizapp.usecases.refusals import NotFound, Refused
from quizapp.usecases.today import today

MOST_DAYS_AHEAD = 3 * 366


class ExamDayRefused(Refused):
    pass


def set_exam(session: Session, *, user: User, set_id: str, day: date, now: datetime) -> Exam:
    """A second date takes the place of the first. Raises NotFound for a set this person may not learn."""
    question_set = set_to_learn(session, set_id, user)
    if question_set is None:
        raise NotFound
    _check(day, today(user, now))
    exam = session.get(Exam, (user.id, set_id)) or Exam(user_id=user.id, set_id=set_id)
    exam.day, exam.updated_at = day, now
    session.add(exam)
    session.flush()
    return exam


def _check(day: date, today: date) -> None:
    if day < today:
        raise ExamDayRefused("That day is past. Choose a day from tomorrow on.")
    if day == today:
        raise ExamDayRefused("That is today. Choose a day from tomorrow on.")
    if day > today + timedelta(days=MOST_DAYS_AHEAD):
        raise ExamDayRefused("That is too far ahead. Choose a day within three years.")


def drop_exam(session: Session, *, user: User, set_id: str) -> None:
    """Nothing happens where there is none. Raises NotFound for a set this person may not learn."""
    if set_to_learn(session, set_id, user) is None:
        raise NotFound
    if exam := session.get(Exam, (user.id, set_id)):
        session.delete(exam)
        session.flush()
