"""What a learner has answered. Scores and missed facts are read from here, never stored."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from quizapp.grading.model import Verdict
from quizapp.storage.models import (
    Amendment,
    AmendmentKind,
    Attempt,
    Question,
    QuestionSet,
    Quiz,
    QuizItem,
    User,
)

MOST_QUIZZES = 50

LONGEST_DAY = timedelta(hours=52)
"""No study day lasts longer, not even one in which its learner went to the other end of the zones."""


@dataclass(frozen=True)
class QuizScore:
    id: str
    kind: str
    title: str
    at: datetime
    right: int
    answered: int
    total: int


@dataclass(frozen=True)
class SetScore:
    title: str
    right: int
    answered: int


def of_quiz(session: Session, user: User, quiz_id: str) -> dict[str, Attempt]:
    """The answers given in a quiz, by their id."""
    rows = session.scalars(
        select(Attempt).where(Attempt.user_id == user.id, Attempt.quiz_id == quiz_id)
    )
    return {attempt.id: attempt for attempt in rows}


_right = func.coalesce(func.sum(case((Attempt.verdict == Verdict.CORRECT, 1), else_=0)), 0)


def quiz_scores(session: Session, user: User) -> Sequence[QuizScore]:
    """The last quizzes in which something was answered, newest first."""
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
        .join(QuizItem, (QuizItem.user_id == Quiz.user_id) & (QuizItem.quiz_id == Quiz.id))
        .outerjoin(
            Attempt,
            (Attempt.user_id == QuizItem.user_id) & (Attempt.id == QuizItem.attempt_id),
        )
        .where(Quiz.user_id == user.id)
        .group_by(Quiz.id, Quiz.kind, Quiz.title, Quiz.created_at)
        .having(func.count(Attempt.id) > 0)
        .order_by(Quiz.created_at.desc(), Quiz.id)
        .limit(MOST_QUIZZES)
    )
    return [QuizScore(*row) for row in rows]


def set_scores(session: Session, user: User) -> Sequence[SetScore]:
    """The share of right answers in each set, all quizzes together."""
    rows = session.execute(
        select(QuestionSet.title, _right, func.count())
        .select_from(Attempt)
        .join(Question, Question.id == Attempt.question_id)
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .where(Attempt.user_id == user.id)
        .group_by(QuestionSet.id, QuestionSet.title)
        .order_by(QuestionSet.title, QuestionSet.id)
    )
    return [SetScore(*row) for row in rows]


def amendments_of(
    session: Session, user: User, attempt_ids: Iterable[str]
) -> dict[str, list[Amendment]]:
    """What was said afterwards of each of these attempts, oldest first; an attempt without any is left out."""
    rows = session.scalars(
        select(Amendment)
        .where(Amendment.user_id == user.id, Amendment.attempt_id.in_(attempt_ids))
        .order_by(Amendment.at, Amendment.id)
    )
    by_attempt = defaultdict(list)
    for amendment in rows:
        by_attempt[amendment.attempt_id].append(amendment)
    return dict(by_attempt)


def to_facts(session: Session, user: User, fact_ids: Iterable[str]) -> Sequence[Attempt]:
    """Every answer to these facts, fact by fact, in the order given, as it is stored now."""
    return session.scalars(
        select(Attempt)
        .where(Attempt.user_id == user.id, Attempt.fact_id.in_(fact_ids))
        .order_by(Attempt.fact_id, Attempt.at, Attempt.id)
        .execution_options(populate_existing=True)
    ).all()


def newest_counting(session: Session, user: User, *, day: date, now: datetime, among: int) -> Attempt | None:
    """Of the last `among` answers of a study day, the newest that was not taken back."""
    newest = (
        select(Attempt.id, Attempt.at)
        .where(
            Attempt.user_id == user.id,
            Attempt.at > now - LONGEST_DAY,  # so that the years before are not looked through
            Attempt.study_day == day,
        )
        .order_by(Attempt.at.desc(), Attempt.id.desc())
        .limit(among)
        .subquery()
    )
    undone = select(Amendment.attempt_id).where(
        Amendment.user_id == user.id, Amendment.kind == AmendmentKind.UNDO
    )
    return session.scalar(
        select(Attempt)
        .join(newest, (newest.c.id == Attempt.id) & (Attempt.user_id == user.id))
        .where(~undone.where(Amendment.attempt_id == Attempt.id).exists())
        .order_by(Attempt.at.desc(), Attempt.id.desc())
        .limit(1)
    )
