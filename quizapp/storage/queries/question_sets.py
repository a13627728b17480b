"""Sets as people may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, distinct, func, or_, select
from sqlalchemy.orm import Session, aliased, contains_eager, joinedload

from quizapp.storage.models import (
    FactSetting,
    Memory,
    Question,
    QuestionSet,
    Role,
    Status,
    User,
    Visibility,
)

MOST_LISTED = 200


@dataclass(frozen=True)
class SetCount:
    """Counted in facts: `facts` that can be asked, `seen` by this learner, `due` today and not set aside."""

    facts: int = 0
    seen: int = 0
    due: int = 0


def public_sets(session: Session) -> Sequence[QuestionSet]:
    """Every public set in which there is something to ask, newest first."""
    asked = select(Question.id).where(
        Question.set_id == QuestionSet.id, Question.status == Status.PUBLISHED
    )
    return session.scalars(
        select(QuestionSet)
        .where(QuestionSet.visibility == Visibility.PUBLIC, asked.exists())
        .options(joinedload(QuestionSet.document))
        .order_by(QuestionSet.created_at.desc(), QuestionSet.id)
        .limit(MOST_LISTED)
    ).all()


def set_to_learn(session: Session, set_id: str | None, user: User | None) -> QuestionSet | None:
    """A set this person may take: public, reached by its link, or their own."""
    return session.scalar(select(QuestionSet).where(QuestionSet.id == set_id, may_learn(user)))


def set_to_edit(session: Session, set_id: str, user: User) -> QuestionSet | None:
    return session.scalar(select(QuestionSet).where(QuestionSet.id == set_id, may_edit(user)))


def sets_to_edit(session: Session, user: User) -> Sequence[QuestionSet]:
    return session.scalars(
        select(QuestionSet)
        .where(may_edit(user))
        .options(joinedload(QuestionSet.document))
        .order_by(QuestionSet.created_at.desc(), QuestionSet.id)
        .limit(MOST_LISTED)
    ).all()


def may_learn(user: User | None) -> ColumnElement[bool]:
    is_open = QuestionSet.visibility != Visibility.PRIVATE
    return or_(is_open, may_edit(user)) if user else is_open


def may_edit(user: User) -> ColumnElement[bool]:
    """One's own sets, and for a teacher those of the house."""
    own = QuestionSet.owner_id == user.id
    if not user.is_teacher:
        return own
    house = select(User.id).where(User.role == Role.HOUSE)
    return or_(own, QuestionSet.owner_id.in_(house))


def counts(
    session: Session, set_ids: Sequence[str], user: User | None, day: date
) -> dict[str, SetCount]:
    """How much there is to learn in each set for this person on this study day."""
    rows = session.execute(_counting(user, day).where(Question.set_id.in_(set_ids)))
    return {row.set_id: SetCount(row.facts, row.seen, row.due) for row in rows}


def _counting(user: User | None, day: date) -> Select:
    facts = distinct(Question.fact_id)
    query = select(
        Question.set_id,
        func.count(facts).label("facts"),
        func.count(distinct(Memory.fact_id)).label("seen"),
        func.count(facts).filter(Memory.due_day <= day, FactSetting.fact_id.is_(None)).label("due"),
    )
    mine = (Memory.fact_id == Question.fact_id) & (Memory.user_id == (user.id if user else None))
    kept = (FactSetting.user_id == Memory.user_id) & (FactSetting.fact_id == Memory.fact_id)
    set_aside = or_(FactSetting.suspended, FactSetting.buried_until > day)
    return (
        query.outerjoin(Memory, mine)
        .outerjoin(FactSetting, kept & set_aside)
        .where(Question.status == Status.PUBLISHED)
        .group_by(Question.set_id)
    )


def questions(session: Session, set_id: str, status: Status) -> Sequence[Question]:
    return session.scalars(
        select(Question)
        .join(Question.fact)
        .where(Question.set_id == set_id, Question.status == status)
        .options(contains_eager(Question.fact))
        .order_by(Question.position, Question.id)
    ).all()


def status_counts(session: Session, set_ids: Sequence[str]) -> dict[tuple[str, str], int]:
    """How many questions of each status each set holds; earlier versions do not count."""
    rows = session.execute(
        select(Question.set_id, Question.status, func.count())
        .where(Question.set_id.in_(set_ids), newest_version(set_ids))
        .group_by(Question.set_id, Question.status)
    )
    return {(set_id, status): count for set_id, status, count in rows}


def newest_version(set_ids: Sequence[str]) -> ColumnElement[bool]:
    """Of the questions of these sets: no other took its place."""
    newer = aliased(Question)
    replaced = select(newer.previous_id).where(
        newer.set_id.in_(set_ids), newer.previous_id.is_not(None)
    )
    return Question.id.not_in(replaced)
