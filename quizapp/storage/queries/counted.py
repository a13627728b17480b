"""Answers as they count: each with the last word on it.

Undone an answer counts for nothing, overridden or tried again as that says. One given faster than a person can read
counts for nothing either, but for "I don't know", which is no guess.
"""

from collections.abc import Sequence

from sqlalchemy import CTE, ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Amendment, AmendmentKind, Attempt, User


def counted(user: User, fact_ids: Sequence[str]) -> CTE:
    """The answers to these facts that count for something: each with whether it `missed`, and `said`, what kind of
    word was the last on it, if there was one."""
    rating = func.coalesce(Amendment.rating, Attempt.rating)
    return (
        select(
            Attempt.fact_id,
            Attempt.id,
            Attempt.question_id,
            Attempt.response,
            Attempt.verdict,
            Attempt.at,
            (rating == Rating.AGAIN).label("missed"),
            Amendment.kind.label("said"),
        )
        .outerjoin(Amendment, and_(Amendment.user_id == Attempt.user_id, is_last_word()))
        .where(
            Attempt.user_id == user.id,
            Attempt.fact_id.in_(fact_ids),
            was_read(),
            or_(Amendment.kind.is_(None), Amendment.kind != AmendmentKind.UNDO),
        )
        .cte("counted")
    )


def newest(answers: CTE) -> ColumnElement[int]:
    """1 for the newest answer to each fact, then 2, and so on."""
    return func.row_number().over(partition_by=answers.c.fact_id, order_by=(answers.c.at.desc(), answers.c.id.desc()))


def of_attempt(amendment: type[Amendment]) -> ColumnElement[bool]:
    return and_(amendment.user_id == Attempt.user_id, amendment.attempt_id == Attempt.id)


def was_read() -> ColumnElement[bool]:
    return or_(~Attempt.rapid, Attempt.response == "")


def is_last_word() -> ColumnElement[bool]:
    """Of what was said of an answer afterwards: an undo, else the newest."""
    said = aliased(Amendment)
    undone_first = case((said.kind == AmendmentKind.UNDO, 0), else_=1)
    last = (
        select(said.id)
        .where(of_attempt(said))
        .order_by(undone_first, said.at.desc(), said.id.desc())
        .limit(1)
    )
    return Amendment.id == last.correlate(Attempt).scalar_subquery()
