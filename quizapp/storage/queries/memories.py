"""What a learner remembers, and what is due."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session, contains_eager

from quizapp.storage.models import FactSetting, Memory, Question, QuestionSet, Status, User
from quizapp.storage.queries.question_sets import may_learn

MOST_COUNTED = 1000
"Counts shown to people stop here."
SPARE = 20
"""Facts due that are looked at beyond those wanted, in case some are not asked any more."""


def of_facts(session: Session, user: User, fact_ids: Sequence[str]) -> dict[str, Memory]:
    rows = session.scalars(
        select(Memory).where(Memory.user_id == user.id, Memory.fact_id.in_(fact_ids))
    )
    return {memory.fact_id: memory for memory in rows}


def due_count(session: Session, user: User, day: date) -> int:
    """How much is due on a study day, counted no further than people care."""
    due_ones = (
        select(Memory.fact_id)
        .where(Memory.user_id == user.id, Memory.due_day <= day, _can_be_asked(user), ~_set_aside(day))
        .limit(MOST_COUNTED)
    )
    return session.scalar(select(func.count()).select_from(due_ones.subquery()))


def due(session: Session, user: User, day: date, *, most: int = MOST_COUNTED) -> Sequence[Memory]:
    """What is due on a study day and can still be asked, longest overdue first.

    The index gives them in this order, so that no more are looked at than are wanted.
    """
    return session.scalars(
        select(Memory)
        .where(Memory.user_id == user.id, Memory.due_day <= day, _can_be_asked(user), ~_set_aside(day))
        .order_by(Memory.due_day, Memory.fact_id)
        .limit(most)
    ).all()


def next_day(session: Session, user: User, after: date) -> date | None:
    """The first day after that one on which something comes back."""
    return session.scalar(
        select(Memory.due_day)
        .where(Memory.user_id == user.id, Memory.due_day > after, _can_be_asked(user), ~_set_aside(after))
        .order_by(Memory.due_day)
        .limit(1)
    )


def coming(session: Session, user: User, after: date, until: date) -> dict[date, int]:
    """How many facts are due on which day after `after` up to `until`, whether or not they are still asked."""
    rows = session.execute(
        select(Memory.due_day, func.count())
        .where(Memory.user_id == user.id, Memory.due_day > after, Memory.due_day <= until)
        .group_by(Memory.due_day)
    )
    return {day: count for day, count in rows}


def due_days(session: Session, user: User) -> dict[date, int]:
    """How many facts that can still be asked come back on which day.

    What is suspended does not; what is buried, not before that ends.
    """
    kept = (FactSetting.user_id == Memory.user_id) & (FactSetting.fact_id == Memory.fact_id)
    day = case((FactSetting.buried_until > Memory.due_day, FactSetting.buried_until), else_=Memory.due_day)
    rows = session.execute(
        select(day, func.count())
        .select_from(Memory)
        .outerjoin(FactSetting, kept)
        .where(Memory.user_id == user.id, FactSetting.suspended.is_not(True), _can_be_asked(user))
        .group_by(day)
        .order_by(day)
    )
    return {day: count for day, count in rows}


def _can_be_asked(user: User) -> ColumnElement[bool]:
    return (
        select(Question.id)
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .where(
            Question.fact_id == Memory.fact_id,
            Question.status == Status.PUBLISHED,
            may_learn(user),
        )
        .exists()
    )


def set_aside(session: Session, user: User, day: date) -> set[str]:
    """The facts that this learner suspended, or buried on that study day."""
    return set(session.scalars(select(FactSetting.fact_id).where(FactSetting.user_id == user.id, aside(day))))


def _set_aside(day: date) -> ColumnElement[bool]:
    kept = (FactSetting.user_id == Memory.user_id) & (FactSetting.fact_id == Memory.fact_id)
    return select(FactSetting.fact_id).where(kept, aside(day)).exists()


def aside(day: date) -> ColumnElement[bool]:
    """Of a learner's choices, those that keep a fact from being asked on a study day."""
    return or_(FactSetting.suspended, FactSetting.buried_until > day)


def asked_facts(session: Session, user: User, fact_ids: Sequence[str]) -> set[str]:
    """Which of these facts this learner may be asked."""
    return set(
        session.scalars(
            select(Question.fact_id)
            .join(QuestionSet, QuestionSet.id == Question.set_id)
            .where(
                Question.fact_id.in_(fact_ids),
                Question.status == Status.PUBLISHED,
                may_learn(user),
            )
        )
    )


def questions_of_facts(
    session: Session, user: User, fact_ids: Sequence[str]
) -> Sequence[Question]:
    """The published questions about these facts that this learner may be asked."""
    return session.scalars(
        select(Question)
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .join(Question.fact)
        .options(contains_eager(Question.fact))
        .where(
            Question.fact_id.in_(fact_ids),
            Question.status == Status.PUBLISHED,
            may_learn(user),
        )
        .order_by(Question.position, Question.id)
    ).all()
