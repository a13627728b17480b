"""What a learner has answered. Scores and missed facts are read from here, never stored."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.grading.model import Verdict
from quizapp.scheduling.queue import Asked
from quizapp.storage.models import Amendment, AmendmentKind, Attempt, Question, Quiz, QuizItem, User
from quizapp.storage.queries.counted import counted, newest
from quizapp.storage.queries.quizzes import counts

MOST_QUIZZES = 30

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
class Place:
    """An item of a quiz as it is stored now: by which attempt it is answered, if any, and whether an id that comes
    with an answer was used before."""

    answered_by: str | None
    is_used: bool


def place(session: Session, user: User, quiz_id: str, position: int, *, attempt_id: str) -> Place | None:
    used = select(Attempt.id).where(Attempt.user_id == user.id, Attempt.id == attempt_id).exists()
    row = session.execute(
        select(QuizItem.attempt_id, used).where(
            QuizItem.user_id == user.id, QuizItem.quiz_id == quiz_id, QuizItem.position == position
        )
    ).first()
    return Place(*row) if row else None


def of_quiz(session: Session, user: User, quiz_id: str) -> dict[str, Attempt]:
    """The answers given in a quiz, by their id."""
    rows = session.scalars(
        select(Attempt).where(Attempt.user_id == user.id, Attempt.quiz_id == quiz_id)
    )
    return {attempt.id: attempt for attempt in rows}


def last_asked(session: Session, user: User, fact_ids: Sequence[str]) -> dict[str, Asked]:
    """Of each of these facts the question of its newest answer that counts."""
    given = counted(user, fact_ids)
    own_word = given.c.said == AmendmentKind.OVERRIDE
    right = case((own_word, ~given.c.missed), else_=given.c.verdict == Verdict.CORRECT)
    ranked = select(given.c.fact_id, given.c.question_id, right.label("right"), newest(given).label("place")).subquery()
    rows = session.execute(
        select(ranked.c.fact_id, ranked.c.question_id, Question.form, ranked.c.right)
        .join(Question, Question.id == ranked.c.question_id)
        .where(ranked.c.place == 1)
    )
    return {fact_id: Asked(question_id, Form(form), bool(right)) for fact_id, question_id, form, right in rows}


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
        .where(Quiz.user_id == user.id, Quiz.id.in_(latest), counts())
        .group_by(Quiz.id, Quiz.kind, Quiz.title, Quiz.created_at)
        .having(func.count(Attempt.id) > 0)
        .order_by(Quiz.created_at.desc(), Quiz.id)
    )
    return [QuizScore(*row) for row in rows]


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


def last_of_day(session: Session, user: User, *, day: date, now: datetime, most: int) -> Sequence[Attempt]:
    """The last answers of a study day, newest first."""
    return session.scalars(
        select(Attempt)
        .where(
            Attempt.user_id == user.id,
            Attempt.at > now - LONGEST_DAY,  # so that the years before are not looked through
            Attempt.study_day == day,
        )
        .order_by(Attempt.at.desc(), Attempt.id.desc())
        .limit(most)
    ).all()
