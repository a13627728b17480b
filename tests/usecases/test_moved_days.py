"""A learner who changes zone or hour: what was answered keeps its day, and no day is lost or doubled."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import Attempt, QuestionSet, User
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.preferences import Preferences, set_preferences
from quizapp.usecases.quizzes import start_set_quiz

EVENING = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def move(session: Session, user: User, **changed: object) -> None:
    now_set = Preferences(**{setting.name: getattr(user, setting.name) for setting in fields(Preferences)})
    set_preferences(session, user=user, preferences=replace(now_set, **changed))


def answer(session: Session, user: User, tea_set: QuestionSet, at: datetime) -> Attempt:
    quiz = start_set_quiz(session, user=user, question_set=tea_set, size=1, now=at)
    sent = Answer(attempt_id=f"at-{at:%d-%H-%M}", response="")
    return answer_question(session, user=user, quiz_id=quiz.id, position=1, answer=sent, now=at)


@pytest.mark.parametrize(
    "moved", [{"time_zone": "Asia/Tokyo"}, {"time_zone": "Pacific/Honolulu"}, {"rollover_hour": 21}]
)
def test_what_was_answered_keeps_its_day(
    session: Session, alice: User, tea_set: QuestionSet, moved: dict[str, object]
) -> None:
    given = answer(session, alice, tea_set, EVENING)
    before = (given.study_day, given.at, given.scheduled)
    move(session, alice, **moved)
    session.refresh(given)
    assert (given.study_day, given.at, given.scheduled) == before


def test_a_day_that_comes_again_after_a_move_west_moves_no_memory_twice(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[object]
) -> None:
    for question in tea_questions[1:]:
        question.status = "retired"
    move(session, alice, time_zone="Asia/Tokyo")
    first = answer(session, alice, tea_set, EVENING)
    move(session, alice, time_zone="Pacific/Honolulu")
    again = [answer(session, alice, tea_set, EVENING + timedelta(hours=hours)) for hours in (1, 20, 44)]
    days = [attempt.study_day.day for attempt in (first, *again)]
    assert days == [25, 24, 25, 26]
    assert [attempt.scheduled for attempt in (first, *again)] == [True, False, False, True]
