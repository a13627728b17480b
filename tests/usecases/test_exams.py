from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import Exam, Memory, Question, QuestionSet, Status, User, Visibility
from quizapp.storage.queries import progress
from quizapp.usecases.exams import MOST_DAYS_AHEAD, ExamDayRefused, drop_exam, set_exam
from quizapp.usecases.refusals import NotFound

TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)


def test_a_second_day_takes_the_place_of_the_first(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    set_exam(session, user=alice, set_id=tea_set.id, day=TOMORROW, now=now)
    set_exam(session, user=alice, set_id=tea_set.id, day=TOMORROW + timedelta(days=5), now=now)
    assert [exam.day for exam in session.scalars(select(Exam))] == [TOMORROW + timedelta(days=5)]


def test_each_learner_has_their_own_exam(
    session: Session, alice: User, bob: User, tea_set: QuestionSet, now: datetime
) -> None:
    set_exam(session, user=alice, set_id=tea_set.id, day=TOMORROW, now=now)
    drop_exam(session, user=bob, set_id=tea_set.id)
    assert progress.exam(session, bob, tea_set.id) is None
    assert progress.exam(session, alice, tea_set.id).day == TOMORROW


def test_a_dropped_exam_is_gone(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> None:
    set_exam(session, user=alice, set_id=tea_set.id, day=TOMORROW, now=now)
    drop_exam(session, user=alice, set_id=tea_set.id)
    assert session.scalars(select(Exam)).all() == []


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (TODAY - timedelta(days=1), "past"),
        (TODAY, "today"),
        (TODAY + timedelta(days=MOST_DAYS_AHEAD + 1), "too far"),
        (date.max, "too far"),
    ],
)
def test_only_a_day_ahead_can_be_an_exam(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime, day: date, why: str
) -> None:
    with pytest.raises(ExamDayRefused, match=why):
        set_exam(session, user=alice, set_id=tea_set.id, day=day, now=now)
    assert session.scalars(select(Exam)).all() == []


def test_today_is_the_learners_study_day(session: Session, alice: User, tea_set: QuestionSet) -> None:
    before_four = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
    set_exam(session, user=alice, set_id=tea_set.id, day=TOMORROW, now=before_four)
    with pytest.raises(ExamDayRefused):
        set_exam(session, user=alice, set_id=tea_set.id, day=TOMORROW, now=before_four + timedelta(hours=2))


def test_a_strangers_set_is_not_there(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> None:
    tea_set.visibility = Visibility.PRIVATE
    session.flush()
    with pytest.raises(NotFound):
        set_exam(session, user=alice, set_id=tea_set.id, day=TOMORROW, now=now)
    with pytest.raises(NotFound):
        drop_exam(session, user=alice, set_id=tea_set.id)


def test_standing_counts_facts_and_not_questions_that_are_gone(
    session: Session, alice: User, bob: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime
) -> None:
    for user, question in ((alice, tea_questions[0]), (bob, tea_questions[1])):
        remember(session, user, question.fact_id, TOMORROW, now)
    tea_questions[2].status = Status.RETIRED
    session.flush()
    standing = progress.standing(session, alice, tea_set.id)
    assert (standing.facts, standing.seen, len(standing.states)) == (2, 1, 1)
    assert standing.states[0].due_day == TOMORROW


def remember(session: Session, user: User, fact_id: str, due: date, now: datetime) -> None:
    session.add(
        Memory(
            user_id=user.id, fact_id=fact_id, stability=3.0, difficulty=5.0, last_day=TODAY, due_day=due,
            repetitions=1, lapses=0, updated_at=now,
        )  # fmt: skip
    )
    session.flush()
