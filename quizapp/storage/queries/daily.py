"""What a learner did today, and what a day's study can be made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from quizapp.storage.models import (
    Attempt,
    DayTally,
    FactSetting,
    Memory,
    Question,
    QuestionSet,
    Quiz,
    QuizItem,
    Status,
    User,
)
from quizapp.storage.queries.memories import aside
from quizapp.storage.queries.question_sets import may_learn


@dataclass(frozen=True)
class Done:
    """Facts, each counted once: met for the first time today, and met on an earlier day too."""

    new: int
    reviewed: int


@dataclass(frozen=True)
class Pace:
    answered: int
    milliseconds: int


def done(session: Session, user: User, day: date, *, since: datetime) -> Done:
    """On a study day, in quizzes made since then. An answer that was undone, or too quick to count, moved nothing."""
    moved = (
        select(Memory.fact_id, func.max(Memory.repetitions).label("repetitions"))
        .join(Attempt, (Attempt.user_id == Memory.user_id) & (Attempt.fact_id == Memory.fact_id))
        .join(Quiz, (Quiz.user_id == Attempt.user_id) & (Quiz.id == Attempt.quiz_id))
        .where(Quiz.user_id == user.id, Quiz.created_at >= since, Attempt.study_day == day, Memory.last_day == day)
        .group_by(Memory.fact_id)
        .subquery()
    )
    is_new = case((moved.c.repetitions == 1, 1), else_=0)
    new, met = session.execute(select(func.coalesce(func.sum(is_new), 0), func.count()).select_from(moved)).one()
    return Done(new=new, reviewed=met - new)


def pace(session: Session, user: User, day: date, *, days: int) -> Pace:
    """How many answers the last days had, and how long these took."""
    row = session.execute(
        select(
            func.coalesce(func.sum(DayTally.answered), 0), func.coalesce(func.sum(DayTally.milliseconds), 0)
        ).where(DayTally.user_id == user.id, DayTally.study_day > day - timedelta(days=days))
    ).one()
    return Pace(*row)


def new_facts(session: Session, user: User, day: date, *, most: int) -> Sequence[str]:
    """Facts never seen of the sets of which something was answered, set by set in their own order."""
    if not most:
        return []
    seen = select(Memory.fact_id).where(Memory.user_id == user.id, Memory.fact_id == Question.fact_id)
    set_aside = select(FactSetting.fact_id).where(
        FactSetting.user_id == user.id, FactSetting.fact_id == Question.fact_id, aside(day)
    )
    return session.scalars(
        select(Question.fact_id)
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .where(
            Question.set_id.in_(_begun_sets(session, user)),
            Question.status == Status.PUBLISHED,
            may_learn(user),
            ~seen.exists(),
            ~set_aside.exists(),
        )
        .group_by(Question.fact_id)
        .order_by(func.min(QuestionSet.created_at), func.min(Question.set_id), func.min(Question.position))
        .limit(most)
    ).all()


def _begun_sets(session: Session, user: User) -> Sequence[str]:
    answered = select(QuizItem.position).where(
        QuizItem.user_id == Quiz.user_id, QuizItem.quiz_id == Quiz.id, QuizItem.attempt_id.is_not(None)
    )
    return session.scalars(
        select(Quiz.set_id).where(Quiz.user_id == user.id, Quiz.set_id.is_not(None), answered.exists()).distinct()
    ).all()


def last_day(session: Session, user: User, *, before: date) -> date | None:
    """The newest study day before this one on which something was answered."""
    return session.scalar(
        select(func.max(DayTally.study_day)).where(DayTally.user_id == user.id, DayTally.study_day < before)
    )
