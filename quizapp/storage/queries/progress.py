"""What the progress page is drawn from: tallies and indexed counts, never one attempt after the other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, or_, select, union_all
from sqlalchemy.orm import Session

from quizapp.scheduling.memory import MemoryState
from quizapp.statistics.activity import DayCount
from quizapp.statistics.exam import Standing
from quizapp.storage.models import (
    DayTally,
    Exam,
    FactSetting,
    ForecastTally,
    Memory,
    Question,
    QuestionSet,
    Status,
    User,
)
from quizapp.storage.queries.memories import aside
from quizapp.storage.queries.question_sets import may_learn

MOST_SETS = 100
"""Sets listed, those studied last first."""

MOST_EXAMS = 10

MOST_STATES = 300
"""Memories of a set that are looked at; ids are random, so the first by id are a fair sample."""


@dataclass(frozen=True)
class Counted:
    answered: int
    right: int

    @property
    def percent(self) -> int:
        return round(100 * self.right / self.answered)


@dataclass(frozen=True)
class SetCounted(Counted):
    set_id: str
    title: str


@dataclass(frozen=True)
class KindCounted(Counted):
    kind: str


def days(session: Session, user: User, since: date) -> dict[date, DayCount]:
    """The answers of each study day from `since` on; days without one are not there."""
    rows = session.execute(
        select(
            DayTally.study_day,
            func.sum(DayTally.answered),
            func.sum(DayTally.right),
            func.sum(DayTally.milliseconds),
            func.sum(DayTally.reviewed),
            func.sum(DayTally.recalled),
        )
        .where(DayTally.user_id == user.id, DayTally.study_day >= since)
        .group_by(DayTally.study_day)
    )
    return {day: DayCount(*map(int, counts)) for day, *counts in rows if counts[0]}


def by_set(session: Session, user: User, since: date) -> Sequence[SetCounted]:
    """Right answers in each set from a study day on, the set studied last first."""
    counted = (
        select(
            DayTally.set_id,
            func.sum(DayTally.answered).label("answered"),
            func.sum(DayTally.right).label("right"),
            func.max(DayTally.study_day).label("last"),
        )
        .where(DayTally.user_id == user.id, DayTally.study_day >= since)
        .group_by(DayTally.set_id)
        .having(func.sum(DayTally.answered) > 0)
        .order_by(func.max(DayTally.study_day).desc(), DayTally.set_id)
        .limit(MOST_SETS)
        .subquery()
    )
    rows = session.execute(
        select(counted.c.answered, counted.c.right, QuestionSet.id, QuestionSet.title)
        .join(QuestionSet, QuestionSet.id == counted.c.set_id)
        .order_by(counted.c.last.desc(), QuestionSet.title, QuestionSet.id)
    )
    return [SetCounted(int(answered), int(right), set_id, title) for answered, right, set_id, title in rows]


def by_kind(session: Session, user: User, since: date, set_id: str | None = None) -> Sequence[KindCounted]:
    """Right answers for each kind of fact from a study day on, in one set or in all, most answered first."""
    query = select(func.sum(DayTally.answered), func.sum(DayTally.right), DayTally.fact_kind).where(
        DayTally.user_id == user.id, DayTally.study_day >= since
    )
    if set_id is not None:
        query = query.where(DayTally.set_id == set_id)
    rows = session.execute(
        query.group_by(DayTally.fact_kind)
        .having(func.sum(DayTally.answered) > 0)
        .order_by(func.sum(DayTally.answered).desc(), DayTally.fact_kind)
    )
    return [KindCounted(int(answered), int(right), kind) for answered, right, kind in rows]


def predictions(session: Session, user: User) -> dict[int, tuple[int, int]]:
    """For each whole percent of predicted recall: how many were reviewed, and how many of them recalled."""
    rows = session.execute(
        select(ForecastTally.percent, ForecastTally.reviewed, ForecastTally.recalled).where(
            ForecastTally.user_id == user.id, ForecastTally.reviewed > 0
        )
    )
    return {percent: (reviewed, recalled) for percent, reviewed, recalled in rows}


def due_by_day(session: Session, user: User, today: date, until: date) -> dict[date, int]:
    """How many facts that may be asked come back on which day, up to the day `until`; what is buried, not before that
    ends.

    Counted over the index of due days, less those that are not asked: looking at each fact's questions would take
    ten times as long.
    """
    due = (Memory.user_id == user.id) & (Memory.due_day <= until)
    rows = session.execute(select(Memory.due_day, func.count()).where(due).group_by(Memory.due_day))
    counted = Counter({day: count for day, count in rows})
    for day, count in session.execute(_unasked(user, today, due)):
        counted[day] -= count
    counted.update(day for day in _ends_of_buried(session, user, today, due) if day <= until)
    # Not below nothing, when an answer moved a fact between these looks.
    return {day: count for day, count in counted.items() if count > 0}


def _unasked(user: User, today: date, due: ColumnElement[bool]) -> Select[tuple[date, int]]:
    """By day, what is due but put away by this learner, or of the sets they answer and asked by nobody any more."""
    put_away = select(FactSetting.fact_id).where(FactSetting.user_id == user.id, aside(today))
    own_sets = select(select(DayTally.set_id).where(DayTally.user_id == user.id).distinct().cte("own_sets"))
    withdrawn = select(Question.fact_id).where(
        Question.set_id.in_(own_sets), Question.status.in_((Status.DRAFT, Status.RETIRED))
    )
    closed = select(Question.fact_id).where(
        Question.set_id.in_(select(QuestionSet.id).where(QuestionSet.id.in_(own_sets), ~may_learn(user)))
    )
    # Whether another question asks for a fact is looked up for those few only, so they are made out first.
    few = (
        select(Memory.fact_id, Memory.due_day)
        .where(due, Memory.fact_id.in_(union_all(put_away, withdrawn, closed)))
        .cte("few")
        .prefix_with("MATERIALIZED")
    )
    return (
        select(few.c.due_day, func.count())
        .where(or_(few.c.fact_id.in_(put_away), ~_is_asked(user, few.c.fact_id)))
        .group_by(few.c.due_day)
    )


def _ends_of_buried(session: Session, user: User, today: date, due: ColumnElement[bool]) -> list[date]:
    """Of each fact that is due but buried, the first day on which it is asked."""
    # Looked up one by one: joined, SQLite would go through all that is due.
    due_day = select(Memory.due_day).where(due, Memory.fact_id == FactSetting.fact_id).scalar_subquery()
    rows = session.execute(
        select(FactSetting.buried_until, due_day).where(
            FactSetting.user_id == user.id,
            FactSetting.buried_until > today,
            ~FactSetting.suspended,
            _is_asked(user, FactSetting.fact_id),
        )
    )
    return [max(buried_until, day) for buried_until, day in rows if day]


def _is_asked(user: User, fact_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a fact of the query around has a question that this learner may be asked."""
    asked = (
        select(Question.id)
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .where(Question.fact_id == fact_id, Question.status == Status.PUBLISHED, may_learn(user))
        .correlate_except(Question, QuestionSet)
    )
    # Not "exists": PostgreSQL would make that a table of all questions there are, for few facts.
    return asked.limit(1).scalar_subquery().is_not(None)


def strongest(session: Session, user: User, count: int) -> Sequence[Memory]:
    """Of the facts that may be asked and are not suspended, those kept longest, the longest first."""
    return _by_stability(session, user, Memory.stability.desc(), count)


def weakest(session: Session, user: User, count: int) -> Sequence[Memory]:
    """Those forgotten soonest, the soonest first."""
    return _by_stability(session, user, Memory.stability, count)


def _by_stability(session: Session, user: User, order: ColumnElement[float], count: int) -> Sequence[Memory]:
    suspended = select(FactSetting.fact_id).where(FactSetting.user_id == user.id, FactSetting.suspended)
    return session.scalars(
        select(Memory)
        .where(Memory.user_id == user.id, Memory.fact_id.not_in(suspended), _is_asked(user, Memory.fact_id))
        .order_by(order)
        .limit(count)
    ).all()


def exam(session: Session, user: User, set_id: str) -> Exam | None:
    return session.get(Exam, (user.id, set_id))


def exams(session: Session, user: User, since: date) -> Sequence[Exam]:
    """The exams still to come on sets this person may learn, the next one first."""
    return session.scalars(
        select(Exam)
        .join(Exam.question_set)
        .where(Exam.user_id == user.id, Exam.day >= since, may_learn(user))
        .order_by(Exam.day, Exam.set_id)
        .limit(MOST_EXAMS)
    ).all()


def standing(session: Session, user: User, set_id: str) -> Standing:
    """How a learner stands with the facts of a set that are asked."""
    facts = (
        select(Question.fact_id)
        .where(Question.set_id == set_id, Question.status == Status.PUBLISHED)
        .distinct()
        .subquery()
    )
    mine = (Memory.fact_id == facts.c.fact_id) & (Memory.user_id == user.id)
    total, seen = session.execute(
        select(func.count(), func.count(Memory.fact_id)).select_from(facts).outerjoin(Memory, mine)
    ).one()
    rows = session.execute(
        select(
            Memory.stability, Memory.difficulty, Memory.last_day, Memory.due_day, Memory.repetitions, Memory.lapses
        )
        .join(facts, mine)
        .order_by(Memory.fact_id)
        .limit(MOST_STATES)
    )
    return Standing([MemoryState(*row) for row in rows], seen, total)
