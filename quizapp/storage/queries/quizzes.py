from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from quizapp.storage.models import Attempt, Fact, Question, Quiz, QuizItem, QuizKind, User

MOST_ITEMS = 10_000
"""More than any quiz has; a larger number may not even be one that the database can look up."""


@dataclass(frozen=True)
class UnfinishedQuiz:
    """`position` is of the first item that is still open."""

    id: str
    title: str
    answered: int
    total: int
    position: int
    is_study: bool


def quiz_with_items(session: Session, user: User, quiz_id: str) -> Quiz | None:
    """A quiz of this learner's own, its questions, facts and documents loaded."""
    return session.scalar(
        select(Quiz)
        .where(Quiz.user_id == user.id, Quiz.id == quiz_id)
        .options(
            selectinload(Quiz.items)
            .joinedload(QuizItem.question)
            .joinedload(Question.fact)
            .joinedload(Fact.document)
        )
    )


def item(session: Session, user: User, quiz_id: str, position: int) -> QuizItem | None:
    """One item of a quiz of this learner's own, its question, fact and document loaded."""
    if not 1 <= position <= MOST_ITEMS:
        return None
    question = joinedload(QuizItem.question).joinedload(Question.fact).joinedload(Fact.document)
    return session.get(QuizItem, (user.id, quiz_id, position), options=[question])


def item_of_attempt(session: Session, user: User, attempt_id: str) -> QuizItem:
    return session.scalars(
        select(QuizItem)
        .join(Attempt, (Attempt.user_id == QuizItem.user_id) & (Attempt.quiz_id == QuizItem.quiz_id))
        .where(QuizItem.user_id == user.id, Attempt.id == attempt_id, QuizItem.attempt_id == attempt_id)
    ).one()


def counts() -> ColumnElement[bool]:
    """Of a quiz's items, those in whose place no later one stands: a question asked again counts once."""
    again = aliased(QuizItem)
    return ~(
        select(again.position)
        .where(
            again.user_id == QuizItem.user_id,
            again.quiz_id == QuizItem.quiz_id,
            again.question_id == QuizItem.question_id,
            again.position > QuizItem.position,
        )
        .exists()
    )


def unfinished(session: Session, user: User, *, since: datetime, study_since: datetime) -> UnfinishedQuiz | None:
    """The newest quiz that was left in the middle and begun since then; of studying, one of today, begun or not.

    What an earlier day's study left is part of today's.
    """
    answered, total = func.count(QuizItem.attempt_id), func.count()
    first_open = func.min(QuizItem.position).filter(QuizItem.attempt_id.is_(None))
    is_study = Quiz.kind == QuizKind.STUDY
    row = session.execute(
        select(Quiz.id, Quiz.title, answered, total, first_open, is_study)
        .join(QuizItem, (QuizItem.user_id == Quiz.user_id) & (QuizItem.quiz_id == Quiz.id))
        .where(
            Quiz.user_id == user.id,
            counts(),
            or_(and_(is_study, Quiz.created_at >= study_since), and_(~is_study, Quiz.created_at >= since)),
        )
        .group_by(Quiz.id, Quiz.title, Quiz.created_at, Quiz.kind)
        .having(or_(is_study, answered > 0), answered < total)
        .order_by(Quiz.created_at.desc(), Quiz.id)
        .limit(1)
    ).first()
    return UnfinishedQuiz(*row) if row else None


def open_study(session: Session, user: User, *, since: datetime) -> Quiz | None:
    """The quiz of studying that was made since then and has a question without an answer."""
    waiting = select(QuizItem.position).where(
        QuizItem.user_id == Quiz.user_id, QuizItem.quiz_id == Quiz.id, QuizItem.attempt_id.is_(None)
    )
    return session.scalar(
        select(Quiz)
        .where(Quiz.user_id == user.id, Quiz.kind == QuizKind.STUDY, Quiz.created_at >= since, waiting.exists())
        .order_by(Quiz.created_at.desc(), Quiz.id)
        .limit(1)
    )
