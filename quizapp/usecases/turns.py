"""One learner's answers are written one after another, so that a double click meets a finished one."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import User


def wait_for_other_answers(session: Session, *people: User) -> Sequence[str]:
    """Wait until nobody else writes answers of these people; the ids of those who are still there.

    What was read before the wait may be old: it is to be read again after it.
    """
    ids = [person.id for person in people]
    return session.scalars(
        select(User.id).where(User.id.in_(ids)).order_by(User.id).with_for_update()
    ).all()
