"""The drafts of a set, counted and walked through by the database: there may be tens of thousands."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Text, and_, case, cast, func, select
from sqlalchemy.orm import Session

from quizapp.storage.models import Question, Status
from quizapp.storage.queries.question_order import Order


@dataclass(frozen=True)
class DraftCounts:
    ready: int
    look: int
    "Those that need a teacher's eye."

    @property
    def all(self) -> int:
        return self.ready + self.look


def drafts(set_id: str, ready: bool | None = None) -> ColumnElement[bool]:
    """Those that are `ready`, those that are not, or all."""
    of_set = and_(Question.set_id == set_id, Question.status == Status.DRAFT)
    if ready is None:
        return of_set
    return and_(of_set, is_ready() if ready else ~is_ready())


def is_ready() -> ColumnElement[bool]:
    """Question.is_ready; PostgreSQL compares JSON only as text."""
    return cast(Question.reasons, Text) == "[]"


def counts(session: Session, set_id: str) -> DraftCounts:
    ready = func.coalesce(func.sum(case((is_ready(), 1), else_=0)), 0)
    row = session.execute(
        select(ready, func.count()).select_from(Question).where(drafts(set_id))
    ).one()
    return DraftCounts(ready=row[0], look=row[1] - row[0])


def next_draft(
    session: Session, which: ColumnElement[bool], question: Question, order: Order
) -> Question | None:
    """The one after it, or the first again; none when there is no other."""
    others = select(Question).where(which, Question.id != question.id).limit(1)
    in_order = others.order_by(*order.columns)
    return session.scalar(in_order.where(order.behind(question))) or session.scalar(in_order)


def place(
    session: Session, which: ColumnElement[bool], question: Question, order: Order
) -> int:
    """From 1: how far in the order it stands."""
    before = select(func.count()).select_from(Question).where(
        which, Question.id != question.id, ~order.behind(question)
    )
    return 1 + session.scalar(before)
