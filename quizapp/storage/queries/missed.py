"""What a learner missed, counted by the database: a log of years is never loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Float, Select, Subquery, case, distinct, func, select, true, union_all
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.functions import FunctionElement

from quizapp.scheduling.rating import Rating
from quizapp.statistics.missed import RIGHT_DAYS_TO_LEAVE
from quizapp.storage.models import (
    Amendment,
    AmendmentKind,
    Attempt,
    Fact,
    FactSetting,
    Memory,
    Question,
    QuestionSet,
    Status,
    User,
)
from quizapp.storage.queries.counted import counted, is_last_word, newest, of_attempt, was_read
from quizapp.storage.queries.question_sets import may_learn

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
    """`times` counts every miss, `right_days` the study days with a right answer since the last."""

    fact_id: str
    times: int
    right_days: int
    setting: FactSetting | None


@dataclass(frozen=True)
class WrongAnswer:
    """`response` is "" for "I don't know"."""

    response: str
    times: int


class DaysBetween(FunctionElement):
    """Of two days the later less the earlier."""

    type = Float()
    inherit_cache = True


@compiles(DaysBetween)
def _days_between(days: DaysBetween, compiler: object, **how: object) -> str:
    later, earlier = (compiler.process(day, **how) for day in days.clauses)
    return f"({later} - {earlier})"


@compiles(DaysBetween, "sqlite")
def _days_between_in_sqlite(days: DaysBetween, compiler: object, **how: object) -> str:
    later, earlier = (compiler.process(day, **how) for day in days.clauses)
    return f"(julianday({later}) - julianday({earlier}))"


def missed(
    session: Session, user: User, wanted: Wanted, *, day: date, falls: Sequence[float], most: int
) -> Sequence[MissedRow]:
    """The facts that were missed, not yet right on enough study days since, and are still asked; `most` at most.

    First those least likely to be known on `day`, in steps of recall; then what was missed more often, then the one
    missed last. `falls` says at which multiple of its stability a memory's recall falls by another step.

    Who learns for years missed most of it once: only of the first in this order is looked up whether they are listed,
    of more while these do not suffice.
    """
    looked_at = 2 * most
    while True:
        first = _first_missed(user, wanted, _step_of_recall(day, falls), looked_at)
        rows = session.execute(_with_what_is_known(first, user)).all()
        asked = [MissedRow(*row) for *row, is_asked in rows if is_asked]
        listed = [row for row in asked if row.right_days < RIGHT_DAYS_TO_LEAVE]
        if len(listed) >= most or len(rows) < looked_at:
            return listed[:most]
        looked_at *= 4


def wrong_answers(session: Session, user: User, fact_ids: Sequence[str]) -> dict[str, list[WrongAnswer]]:
    """The different wrong answers to each of these facts, newest first, the first few of them."""
    given = counted(user, fact_ids)
    last = func.max(given.c.at)
    place = func.row_number().over(partition_by=given.c.fact_id, order_by=(last.desc(), given.c.response))
    different = (
        select(given.c.fact_id, given.c.response, func.count().label("times"), place.label("place"))
        .where(given.c.missed)
        .group_by(given.c.fact_id, given.c.response)
        .subquery()
    )
    rows = session.execute(select(different).where(different.c.place <= MOST_ANSWERS).order_by(different.c.place))
    answers: dict[str, list[WrongAnswer]] = {fact_id: [] for fact_id in fact_ids}
    for row in rows:
        answers[row.fact_id].append(WrongAnswer(row.response, row.times))
    return answers


def last_missed_questions(session: Session, user: User, fact_ids: Sequence[str]) -> dict[str, str]:
    """By fact, the id of the question to which the newest miss was given."""
    given = counted(user, fact_ids)
    ranked = select(given.c.fact_id, given.c.question_id, newest(given).label("place")).where(given.c.missed).subquery()
    rows = session.execute(select(ranked.c.fact_id, ranked.c.question_id).where(ranked.c.place == 1))
    return {fact_id: question_id for fact_id, question_id in rows}


def _first_missed(user: User, wanted: Wanted, step: ColumnElement[int], most: int) -> Subquery:
    """Of all that was ever missed, the first in the order that helps."""
    misses = _misses(user)
    times, missed_at = func.count().label("times"), func.max(misses.c.at).label("missed_at")
    return (
        select(misses.c.fact_id, times, missed_at, step.label("step"))
        .join(Fact, Fact.id == misses.c.fact_id)
        .outerjoin(Memory, (Memory.user_id == user.id) & (Memory.fact_id == misses.c.fact_id))
        .where(_is_wanted(wanted))
        .group_by(misses.c.fact_id, Memory.stability, Memory.last_day)
        .order_by(*_most_help_first(step, times, missed_at, misses.c.fact_id))
        .limit(most)
        .subquery()
    )


def _most_help_first(
    step: ColumnElement[int], times: ColumnElement[int], missed_at: ColumnElement[datetime], fact_id: ColumnElement[str]
) -> tuple[ColumnElement, ...]:
    return step, times.desc(), missed_at.desc(), fact_id


def _misses(user: User) -> Subquery:
    """Fact and instant of every answer that counts as a miss.

    Those of which something was said afterwards are few, so only for them the last word is sought.
    """
    mine = select(Attempt.fact_id, Attempt.at).where(Attempt.user_id == user.id, was_read())
    said_of = select(Amendment.id).where(of_attempt(Amendment)).exists()
    untouched = mine.where(Attempt.rating == Rating.AGAIN, ~said_of)
    amended = mine.join(Amendment, of_attempt(Amendment)).where(
        Amendment.user_id == user.id, Amendment.rating == Rating.AGAIN, is_last_word()
    )
    return union_all(untouched, amended).subquery()


def _step_of_recall(day: date, falls: Sequence[float]) -> ColumnElement[int]:
    """The lower the less likely a fact is known on that day; 0 for one that is not remembered at all."""
    past = DaysBetween(day, Memory.last_day)
    steps = [(past <= Memory.stability * fall, len(falls) - place) for place, fall in enumerate(falls)]
    return case(*steps, else_=0)


def _with_what_is_known(first: Subquery, user: User) -> Select:
    """Each fact in its order, with the study days on which it was right since, and whether it is still asked."""
    mine = (Attempt.user_id == user.id) & (Attempt.fact_id == first.c.fact_id) & (Attempt.at > first.c.missed_at)
    undone = select(Amendment.id).where(of_attempt(Amendment), Amendment.kind == AmendmentKind.UNDO)
    right_days = select(func.count(distinct(Attempt.study_day))).where(mine, was_read(), ~undone.exists())
    asked = (
        select(Question.id)
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .where(Question.fact_id == first.c.fact_id, Question.status == Status.PUBLISHED, may_learn(user))
    )
    return (
        select(first.c.fact_id, first.c.times, right_days.scalar_subquery(), FactSetting, asked.exists())
        .outerjoin(FactSetting, (FactSetting.user_id == user.id) & (FactSetting.fact_id == first.c.fact_id))
        .order_by(*_most_help_first(first.c.step, first.c.times, first.c.missed_at, first.c.fact_id))
    )


def _is_wanted(wanted: Wanted) -> ColumnElement[bool]:
    if wanted.document_id is not None:
        return Fact.document_id == wanted.document_id if wanted.document_id else Fact.document_id.is_(None)
    return Fact.kind == wanted.kind if wanted.kind is not None else true()
