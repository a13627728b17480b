"""How many facts come back on which day."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.storage.models import Memory, User


def counts(
    session: Session, user: User, first: date, last: date, *, without: str
) -> dict[date, int]:
    """Of a learner's memories but that of one fact, from the first day to the last."""
    rows = session.execute(
        select(Memory.due_day, func.count())
        .where(Memory.user_id == user.id, Memory.due_day.between(first, last), Memory.fact_id != without)
        .group_by(Memory.due_day)
    )
    return {day: count for day, count in rows}
