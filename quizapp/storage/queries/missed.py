"""What a learner missed, counted by the database: a log of years is never loaded.

An answer counts as what it came to: undone it counts for nothing, overridden or tried again as that says. One given
faster than a person can read counts for nothing either, but for "I don't know", which is no guess.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import CTE, ColumnElement, Select, and_, case, distinct, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from quizapp.scheduling.rating import Rating
from quizapp.statistics.missed import RIGHT_DAYS_TO_LEAVE
from quizapp.storage.models import Amendment, AmendmentKind, Attempt, Fact, FactSetting, Memory, User

MOST_ANSWERS = 5
"Different wrong answers to a fact that are told."


@dataclass(frozen=True)
class Wanted:
    """Which facts are asked for: all of them, those of one document, or of one kind.

    `document_id` is "" for the facts without a document.
    """

    document_id: str | None = None
    kind: str | None = None


@dataclass(frozen=True)
class MissedRow:
    """`memory` is none where every answer to the fact was undone or moved nothing."""

    fact_id: str
    times: int
    right_days: int
    missed_at: datetime
    memory: Memory | None
    setting: FactSetting | None


@dataclass(frozen=True)
class WrongAnswer:
    """`response` is "" for "I don't know"."""

    response: str
    times: int


def missed(session: Session, user: User, wanted: Wanted) -> Sequence[MissedRow]:
    """Every fact that was missed and not yet right on enough study days since, in no order."""
    last = _with_last_miss(_counted(user)).subquery()
    right_days = func.count(distinct(case((last.c.at > last.c.missed_at, last.c.study_day))))
    misses = func.sum(case((last.c.missed, 1), else_=0))
    listed = (
        select(last.c.fact_id, misses.label("times"), right_days.label("right_days"), last.c.missed_at)
        .where(last.c.missed_at.is_not(None))
        .group_by(last.c.fact_id, last.c.missed_at)
        .having(right_days < RIGHT_DAYS_TO_LEAVE)
        .subquery()
    )
    rows = session.execute(_with_memory(listed, user).where(_is_wanted(wanted)))
    return [MissedRow(*row) for row in rows]


def wrong_answers(session: Session, user: User, fact_ids: Sequence[str]) -> dict[str, list[WrongAnswer]]:
    """The different wrong answers to each of these facts, newest first, the first few of them."""
    counted = _counted(user, fact_ids)
    newest = func.max(counted.c.at)
    place = func.row_number().over(partition_by=counted.c.fact_id, order_by=(newest.desc(), counted.c.response))
    given = (
        select(counted.c.fact_id, counted.c.response, func.count().label("times"), place.label("place"))
        .where(counted.c.missed)
        .group_by(counted.c.fact_id, counted.c.response)
        .subquery()
    )
    rows = session.execute(select(given).where(given.c.place <= MOST_ANSWERS).order_by(given.c.place))
    answers: dict[str, list[WrongAnswer]] = {fact_id: [] for fact_id in fact_ids}
    for row in rows:
        answers[row.fact_id].append(WrongAnswer(row.response, row.times))
    return answers


def last_missed_questions(session: Session, user: User, fact_ids: Sequence[str]) -> dict[str, str]:
    """By fact, the id of the question to which the newest miss was given."""
    counted = _counted(user, fact_ids)
    order = (counted.c.at.desc(), counted.c.id.desc())
    place = func.row_number().over(partition_by=counted.c.fact_id, order_by=order)
    ranked = select(counted.c.fact_id, counted.c.question_id, place.label("place")).where(counted.c.missed).subquery()
    rows = session.execute(select(ranked.c.fact_id, ranked.c.question_id).where(ranked.c.place == 1))
    return {fact_id: question_id for fact_id, question_id in rows}


def _counted(user: User, fact_ids: Sequence[str] | None = None) -> CTE:
    """The answers that count for something, each with whether it was a miss."""
    rating = func.coalesce(Amendment.rating, Attempt.rating)
    return (
        select(
            Attempt.fact_id,
            Attempt.id,
            Attempt.question_id,
            Attempt.response,
            Attempt.study_day,
            Attempt.at,
            (rating == Rating.AGAIN).label("missed"),
        )
        .outerjoin(Amendment, _is_last_word())
        .where(
            Attempt.user_id == user.id,
            or_(~Attempt.rapid, Attempt.response == ""),
            or_(Amendment.kind.is_(None), Amendment.kind != AmendmentKind.UNDO),
            Attempt.fact_id.in_(fact_ids) if fact_ids is not None else true(),
        )
        .cte("counted")
    )


def _is_last_word() -> ColumnElement[bool]:
    """Of what was said of an answer afterwards: an undo, else the newest."""
    said = aliased(Amendment)
    undone_first = case((said.kind == AmendmentKind.UNDO, 0), else_=1)
    last = (
        select(said.id)
        .where(said.user_id == Amendment.user_id, said.attempt_id == Amendment.attempt_id)
        .order_by(undone_first, said.at.desc(), said.id.desc())
        .limit(1)
    )
    return and_(
        Amendment.user_id == Attempt.user_id,
        Amendment.attempt_id == Attempt.id,
        Amendment.id == last.correlate(Amendment).scalar_subquery(),
    )


def _with_last_miss(counted: CTE) -> Select:
    """Each answer beside the instant of its fact's newest miss, in one pass over the log."""
    missed_at = func.max(case((counted.c.missed, counted.c.at))).over(partition_by=counted.c.fact_id)
    return select(counted.c.fact_id, counted.c.at, counted.c.study_day, counted.c.missed, missed_at.label("missed_at"))


def _with_memory(listed: CTE, user: User) -> Select:
    return (
        select(listed.c.fact_id, listed.c.times, listed.c.right_days, listed.c.missed_at, Memory, FactSetting)
        .join(Fact, Fact.id == listed.c.fact_id)
        .outerjoin(Memory, (Memory.user_id == user.id) & (Memory.fact_id == listed.c.fact_id))
        .outerjoin(FactSetting, (FactSetting.user_id == user.id) & (FactSetting.fact_id == listed.c.fact_id))
    )


def _is_wanted(wanted: Wanted) -> ColumnElement[bool]:
    if wanted.document_id is not None:
        return Fact.document_id == wanted.document_id if wanted.document_id else Fact.document_id.is_(None)
    return Fact.kind == wanted.kind if wanted.kind is not None else true()
