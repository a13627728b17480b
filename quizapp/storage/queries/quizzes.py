from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from quizapp.storage.models import Fact, Question, Quiz, QuizItem, User


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
