from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, joinedload

from quizapp.storage.models import Fact, Question, Status, User
from quizapp.storage.queries.question_sets import may_edit, newest_version


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


def retired(session: Session, set_id: str) -> Sequence[Question]:
    """Those that may come back: no newer version took their place."""
    return session.scalars(
        select(Question)
        .where(
            Question.set_id == set_id,
            Question.status == Status.RETIRED,
            newest_version([set_id]),
        )
        .order_by(Question.position, Question.id)
    ).all()
