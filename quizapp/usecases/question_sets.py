"""A teacher's work on sets as a whole."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from quizapp.storage.models import Question, QuestionSet, Status, User, Visibility
from quizapp.storage.queries import drafts
from quizapp.usecases.refusals import Refused


class NothingPublished(Refused):
    pass


def create_set(
    session: Session, *, user: User, title: str, description: str, now: datetime
) -> QuestionSet:
    question_set = QuestionSet(
        owner_id=user.id, title=title, description=description, created_at=now
    )
    session.add(question_set)
    session.flush()
    return question_set


def accept_all_ready(session: Session, *, question_set: QuestionSet) -> int:
    """Accept every draft that passed all gates; how many that were."""
    accepted = session.execute(
        update(Question)
        .where(Question.set_id == question_set.id, Question.status == Status.DRAFT, drafts.is_ready())
        .values(status=Status.PUBLISHED)
        .execution_options(synchronize_session="fetch")
    )
    return accepted.rowcount


def publish_ready(session: Session, *, question_set: QuestionSet) -> None:
    """Accept what passed every gate and make the set public, if there is anything to ask."""
    if accept_all_ready(session, question_set=question_set):
        publish(session, question_set=question_set, visibility=Visibility.PUBLIC)


def publish(session: Session, *, question_set: QuestionSet, visibility: Visibility) -> None:
    """Say who may take the set. One without a published question stays private."""
    if visibility != Visibility.PRIVATE and not _has_published(session, question_set):
        raise NothingPublished(
            "Accept or write at least one question first: there is nothing to ask yet."
        )
    question_set.visibility = visibility
    session.flush()


def _has_published(session: Session, question_set: QuestionSet) -> bool:
    published = select(Question.id).where(
        Question.set_id == question_set.id, Question.status == Status.PUBLISHED
    )
    return session.scalar(published.limit(1)) is not None
