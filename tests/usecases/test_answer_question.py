from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.scheduling.memory import from_json
from quizapp.storage.models import Attempt, DayTally, ForecastTally, Memory, QuestionSet, Quiz, QuizItem, User
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.quizzes import start_set_quiz
from quizapp.usecases.refusals import NotFound


@pytest.fixture
def quiz(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> Quiz:
    return start_set_quiz(session, user=alice, question_set=tea_set, size=10, now=now)


def give(
    session: Session, user: User, item: QuizItem, response: str, now: datetime, id: str = ""
) -> Attempt:
    answer = Answer(attempt_id=id or f"attempt-{item.position}", response=response)
    return answer_question(
        session, user=user, quiz_id=item.quiz_id, position=item.position, answer=answer, now=now
    )


def memory_of(session: Session, attempt: Attempt) -> Memory:
    return session.get_one(Memory, (attempt.user_id, attempt.fact_id))


def picked(item: QuizItem, text: str) -> str:
    return str(item.options.index(text))


def test_a_right_choice_is_remembered(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    item = quiz.items[0]
    attempt = give(session, alice, item, picked(item, "1679"), now)
    assert (attempt.verdict, attempt.response, attempt.rating) == ("correct", "1679", 3)
    assert attempt.scheduled
    assert attempt.state_before is None
    assert attempt.study_day == date(2026, 11, 24)
    assert memory_of(session, attempt).due_day > date(2026, 11, 24)
    assert memory_of(session, attempt).repetitions == 1


def test_a_wrong_choice_comes_back_the_next_day(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    item = quiz.items[0]
    attempt = give(session, alice, item, picked(item, "1664"), now)
    assert (attempt.verdict, attempt.rating) == ("wrong", 1)
    assert memory_of(session, attempt).due_day == date(2026, 11, 25)


def test_a_typed_answer_is_graded_by_its_kind(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    assert give(session, alice, quiz.items[1], "thomas twining", now).verdict == "correct"
    assert give(session, alice, quiz.items[2], "500 kilos", now).verdict == "wrong"


@pytest.mark.parametrize("response", ["", "7", "-1", "1679", "²"])
def test_what_names_no_option_is_no_answer(
    session: Session, alice: User, quiz: Quiz, now: datetime, response: str
) -> None:
    attempt = give(session, alice, quiz.items[0], response, now)
    assert (attempt.verdict, attempt.response) == ("wrong", "")


def test_a_repeated_submit_gets_the_first_reply_and_writes_nothing(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    item = quiz.items[0]
    first = give(session, alice, item, picked(item, "1664"), now, id="same")
    again = give(session, alice, item, picked(item, "1679"), now, id="same")
    assert again is first
    assert session.scalar(select(func.count()).select_from(Attempt)) == 1


def test_a_second_answer_from_another_tab_gets_the_first_reply(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    item = quiz.items[0]
    first = give(session, alice, item, picked(item, "1664"), now, id="one-tab")
    assert give(session, alice, item, picked(item, "1679"), now, id="other-tab") is first


def test_an_attempt_id_serves_for_one_question_only(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    give(session, alice, quiz.items[0], "0", now, id="same")
    with pytest.raises(NotFound):
        give(session, alice, quiz.items[1], "Thomas Twining", now, id="same")


def test_nobody_answers_in_the_quiz_of_another(
    session: Session, bob: User, quiz: Quiz, now: datetime
) -> None:
    with pytest.raises(NotFound):
        give(session, bob, quiz.items[0], "0", now)


def test_only_the_first_answer_of_a_study_day_moves_the_memory(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    first = give(session, alice, quiz.items[0], "", now)
    state = memory_of(session, first).state
    later = now + timedelta(hours=1)
    second_quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=later)
    item = next(i for i in second_quiz.items if i.question_id == first.question_id)
    second = give(session, alice, item, picked(item, "1679"), later, id="second")
    assert (second.verdict, second.scheduled) == ("correct", False)
    assert memory_of(session, first).state == state


def test_the_next_study_day_moves_it_again(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    first = give(session, alice, quiz.items[0], picked(quiz.items[0], "1679"), now)
    before = memory_of(session, first).state
    tomorrow = now + timedelta(days=1)
    second_quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=tomorrow)
    item = next(i for i in second_quiz.items if i.question_id == first.question_id)
    second = give(session, alice, item, picked(item, "1679"), tomorrow, id="second")
    assert second.scheduled
    assert from_json(second.state_before) == before
    assert memory_of(session, second).repetitions == 2


def test_the_study_day_is_the_learners_own(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    alice.time_zone = "Pacific/Auckland"  # one o'clock at night there
    assert give(session, alice, quiz.items[0], "0", now).study_day == date(2026, 11, 24)
    alice.rollover_hour = 0
    assert give(session, alice, quiz.items[1], "0", now).study_day == date(2026, 11, 25)


def test_a_guess_among_options_is_weighed(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    first = give(session, alice, quiz.items[0], picked(quiz.items[0], "1679"), now)
    assert 0 < first.p_known < 1
    assert first.recall is None
    later = now + timedelta(days=30)
    second_quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=later)
    item = next(i for i in second_quiz.items if i.question_id == first.question_id)
    second = give(session, alice, item, picked(item, "1679"), later, id="second")
    assert first.p_known < second.p_known < 1
    assert 0.5 < second.recall < 1


def test_an_answer_faster_than_reading_is_kept_and_asked_again(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    answer = Answer("rapid", picked(quiz.items[0], "1679"), duration_ms=120)
    attempt = answer_question(session, user=alice, quiz_id=quiz.id, position=1, answer=answer, now=now)
    assert (attempt.rapid, attempt.scheduled, attempt.verdict) == (True, False, "correct")
    assert session.get(Memory, (alice.id, attempt.fact_id)) is None
    again = session.get_one(QuizItem, (alice.id, quiz.id, 4))
    assert (again.question_id, again.attempt_id) == (attempt.question_id, None)


def test_who_says_at_once_that_they_do_not_know_is_believed(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    answer = Answer("unknown", "", duration_ms=120)
    attempt = answer_question(session, user=alice, quiz_id=quiz.id, position=1, answer=answer, now=now)
    assert (attempt.rapid, attempt.scheduled, attempt.verdict) == (False, True, "wrong")


def test_what_comes_late_counts_in_its_own_place(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    later = give(session, alice, quiz.items[1], "Thomas Twining", now, id="later")
    other = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
    item = next(item for item in other.items if item.question_id == later.question_id)
    early = give(session, alice, item, "somebody else", now - timedelta(milliseconds=5), id="early")
    assert early.scheduled
    assert memory_of(session, later).due_day == date(2026, 11, 25)
    assert memory_of(session, later).repetitions == 1


def test_days_are_counted_as_answers_come(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    answer = Answer("slow", "Thomas Twining", duration_ms=90_000)
    answer_question(session, user=alice, quiz_id=quiz.id, position=2, answer=answer, now=now)
    give(session, alice, quiz.items[0], "", now)
    later = now + timedelta(days=30)
    second = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=later)
    for item in second.items:
        give(session, alice, item, "Thomas Twining", later, id=f"later-{item.position}")
    days = session.scalars(select(DayTally).order_by(DayTally.study_day, DayTally.fact_kind)).all()
    told = [(t.study_day.day, t.fact_kind, t.answered, t.right, t.milliseconds, t.reviewed, t.recalled) for t in days]
    assert told == [
        (24, "date", 1, 0, 0, 0, 0),
        (24, "person", 1, 1, 60_000, 0, 0),
        (24, "date", 1, 0, 0, 1, 0),
        (24, "person", 1, 1, 0, 1, 1),
        (24, "quantity", 1, 0, 0, 0, 0),
    ]
    forecasts = session.scalars(select(ForecastTally)).all()
    assert (sum(f.reviewed for f in forecasts), sum(f.recalled for f in forecasts)) == (2, 1)
