from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from quizapp.storage.models import Fact, Question, Status, User
from quizapp.storage.queries.question_order import Order
from quizapp.storage.queries.question_sets import may_edit, newest_version

MOST_LISTED = 100


@dataclass(frozen=True)
class Page:
    """At most MOST_LISTED of `total` questions."""

    questions: Sequence[Question]
    total: int
    is_first: bool
    goes_on: bool


def questions_by_id(session: Session, question_ids: Sequence[str]) -> dict[str, Question]:
    """With their facts and documents."""
    rows = session.scalars(
        select(Question)
        .where(Question.id.in_(question_ids))
        .options(joinedload(Question.fact).joinedload(Fact.document))
    )
    return {question.id: question for question in rows}


def question_to_edit(session: Session, question_id: str, user: User) -> Question | None:
    return session.scalar(
        select(Question)
        .join(Question.set)
        .where(Question.id == question_id, may_edit(user))
        .options(contains_eager(Question.set), joinedload(Question.fact).joinedload(Fact.document))
    )


def published(set_id: str) -> ColumnElement[bool]:
    return and_(Question.set_id == set_id, Question.status == Status.PUBLISHED)


def put_away(set_id: str, before: Status) -> ColumnElement[bool]:
    """Retired from `before`; those that may come back: no newer version took their place."""
    return and_(
        Question.set_id == set_id,
        Question.status == Status.RETIRED,
        Question.status_before == before,
        newest_version([set_id]),
    )


def count(session: Session, which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Question).where(which))


def page(
    session: Session, which: ColumnElement[bool], *, after: str = "", order: Order = Order.DOCUMENT
) -> Page:
    """Those behind the question `after` if it is given."""
    last = session.get(Question, after) if after else None
    asked = select(Question).where(which).order_by(*order.columns)
    if last is not None:
        asked = asked.where(order.behind(last))
    found = session.scalars(asked.limit(MOST_LISTED + 1)).all()
    return Page(
        questions=found[:MOST_LISTED],
        total=count(session, which),
        is_first=last is None,
        goes_on=len(found) > MOST_LISTED,
    )


def to_undo(session: Session, set_id: str, question_id: str | None) -> Question | None:
    """The question of this set that was just retired or rejected; none without its id."""
    question = session.get(Question, question_id) if question_id else None
    if question is None or (question.set_id, question.status) != (set_id, Status.RETIRED):
        return None
    return question
