"""Which facts come back on which day."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from quizapp.storage.models import FactSetting, Memory, User


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


def of_facts(session: Session, user: User, fact_ids: Iterable[str]) -> dict[str, date]:
    """When each of these facts comes back: what is suspended does not, what is buried not before that ends."""
    kept = (FactSetting.user_id == Memory.user_id) & (FactSetting.fact_id == Memory.fact_id)
    day = case((FactSetting.buried_until > Memory.due_day, FactSetting.buried_until), else_=Memory.due_day)
    rows = session.execute(
        select(Memory.fact_id, day)
        .select_from(Memory)
        .outerjoin(FactSetting, kept)
        .where(Memory.user_id == user.id, Memory.fact_id.in_(fact_ids), FactSetting.suspended.is_not(True))
    )
    return {fact_id: due for fact_id, due in rows}
