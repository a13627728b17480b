"""What a learner missed, counted by the database: a log of years is never loaded.

An answer counts as what it came to: undone it counts for nothing, overridden or tried again as that says. One given
faster than a person can read counts for nothing either.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import CTE, ColumnElement, Select, case, distinct, func, or_, select, true
from sqlalchemy.orm import Session

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
    counted = _counted(user)
    misses = _misses(counted)
    later = case((counted.c.at > misses.c.missed_at, counted.c.study_day))
    right_days = func.count(distinct(later))
    listed = (
        select(misses, right_days.label("right_days"))
        .join(counted, counted.c.fact_id == misses.c.fact_id)
        .group_by(misses.c.fact_id, misses.c.times, misses.c.missed_at)
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
    word = _last_word(user)
    rating = func.coalesce(word.c.rating, Attempt.rating)
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
        .outerjoin(word, (word.c.attempt_id == Attempt.id) & (word.c.place == 1))
        .where(
            Attempt.user_id == user.id,
            ~Attempt.rapid,
            or_(word.c.kind.is_(None), word.c.kind != AmendmentKind.UNDO),
            Attempt.fact_id.in_(fact_ids) if fact_ids is not None else true(),
        )
        .cte("counted")
    )


def _last_word(user: User) -> CTE:
    """What was said of an answer afterwards, with 1 for what counts: an undo, else the newest."""
    undone_first = case((Amendment.kind == AmendmentKind.UNDO, 0), else_=1)
    place = func.row_number().over(
        partition_by=Amendment.attempt_id, order_by=(undone_first, Amendment.at.desc(), Amendment.id.desc())
    )
    said = select(Amendment.attempt_id, Amendment.kind, Amendment.rating, place.label("place"))
    return said.where(Amendment.user_id == user.id).cte("last_word")


def _misses(counted: CTE) -> CTE:
    return (
        select(counted.c.fact_id, func.count().label("times"), func.max(counted.c.at).label("missed_at"))
        .where(counted.c.missed)
        .group_by(counted.c.fact_id)
        .cte("misses")
    )


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
