"""What a learner has answered. Scores and missed facts are read from here, never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from quizapp.grading.model import Verdict
from quizapp.storage.models import Attempt, Fact, Quiz, QuizItem, User

MOST_QUIZZES = 30


@dataclass(frozen=True)
class Answered:
    """What the list of missed facts needs to know of an attempt."""

    fact_id: str
    document_id: str | None
    question_id: str
    response: str
    verdict: str
    study_day: date
    at: datetime


@dataclass(frozen=True)
class QuizScore:
    id: str
    kind: str
    title: str
    at: datetime
    right: int
    answered: int
    total: int


def of_quiz(session: Session, user: User, quiz_id: str) -> dict[str, Attempt]:
    """The answers given in a quiz, by their id."""
    rows = session.scalars(
        select(Attempt).where(Attempt.user_id == user.id, Attempt.quiz_id == quiz_id)
    )
    return {attempt.id: attempt for attempt in rows}


def of_missed_facts(session: Session, user: User) -> Sequence[Answered]:
    """Every answer to each fact that was ever missed, fact by fact, in the order given."""
    missed = select(Attempt.fact_id).where(
        Attempt.user_id == user.id, Attempt.verdict != Verdict.CORRECT
    )
    rows = session.execute(
        select(
            Attempt.fact_id,
            Fact.document_id,
            Attempt.question_id,
            Attempt.response,
            Attempt.verdict,
            Attempt.study_day,
            Attempt.at,
        )
        .join(Fact, Fact.id == Attempt.fact_id)
        .where(Attempt.user_id == user.id, Attempt.fact_id.in_(missed))
        .order_by(Attempt.fact_id, Attempt.at, Attempt.id)
    )
    return [Answered(*row) for row in rows]


_right = func.coalesce(func.sum(case((Attempt.verdict == Verdict.CORRECT, 1), else_=0)), 0)


def quiz_scores(session: Session, user: User) -> Sequence[QuizScore]:
    """Of the last quizzes, those in which something was answered, newest first."""
    mine = (QuizItem.user_id == Quiz.user_id) & (QuizItem.quiz_id == Quiz.id)
    latest = (
        select(Quiz.id)
        .where(Quiz.user_id == user.id)
        .order_by(Quiz.created_at.desc(), Quiz.id)
        .limit(MOST_QUIZZES)
    )
    rows = session.execute(
        select(
            Quiz.id,
            Quiz.kind,
            Quiz.title,
            Quiz.created_at,
            _right.label("right"),
            func.count(Attempt.id).label("answered"),
            func.count().label("total"),
        )
        .join(QuizItem, mine)
        .outerjoin(
            Attempt,
            (Attempt.user_id == QuizItem.user_id) & (Attempt.id == QuizItem.attempt_id),
        )
        .where(Quiz.user_id == user.id, Quiz.id.in_(latest))
        .group_by(Quiz.id, Quiz.kind, Quiz.title, Quiz.created_at)
        .having(func.count(Attempt.id) > 0)
        .order_by(Quiz.created_at.desc(), Quiz.id)
    )
    return [QuizScore(*row) for row in rows]
