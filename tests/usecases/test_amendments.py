from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Amendment, Attempt, Memory, QuestionSet, Quiz, User
from quizapp.usecases import rebuild
from quizapp.usecases.amendments import UNDOABLE, override, retry_close, undo, undoable
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.quizzes import start_set_quiz
from quizapp.usecases.refusals import NotFound, Refused

def new_quiz(session: Session, user: User, tea_set: QuestionSet, now: datetime) -> Quiz:
    return start_set_quiz(session, user=user, question_set=tea_set, size=3, now=now)


def give(session: Session, user: User, quiz: Quiz, response: str, now: datetime, id: str) -> Attempt:
    place = next(item.position for item in quiz.items if item.question.key == "Thomas Twining")
    answer = Answer(id, response)
    return answer_question(session, user=user, quiz_id=quiz.id, position=place, answer=answer, now=now)


@pytest.fixture
def quiz(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> Quiz:
    return new_quiz(session, alice, tea_set, now)


def states(session: Session, user: User) -> dict[str, object]:
    rows = session.scalars(select(Memory).where(Memory.user_id == user.id))
    return {memory.fact_id: memory.state for memory in rows}


def amend(
    act: Callable[..., Amendment], session: Session, user: User, attempt: Attempt, id: str, now: datetime, **how: object
) -> Amendment:
    return act(session, user=user, attempt_id=attempt.id, amendment_id=id, now=now, **how)


def test_a_close_answer_has_one_more_try(session: Session, alice: User, quiz: Quiz, now: datetime) -> None:
    attempt = give(session, alice, quiz, "Thomas Twinnig", now, "first")
    assert (attempt.verdict, attempt.rating) == ("close", Rating.AGAIN)
    missed = states(session, alice)
    retry = amend(retry_close, session, alice, attempt, "r1", now, response="Thomas Twining")
    assert (retry.rating, retry.verdict, retry.response) == (Rating.HARD, "correct", "Thomas Twining")
    assert states(session, alice) != missed
    again = amend(retry_close, session, alice, attempt, "r2", now, response="Nobody")
    assert again is retry
    assert attempt.verdict == "close"


def test_a_second_miss_stays_a_miss(session: Session, alice: User, quiz: Quiz, now: datetime) -> None:
    attempt = give(session, alice, quiz, "Thomas Twinnig", now, "first")
    missed = states(session, alice)
    retry = amend(retry_close, session, alice, attempt, "r1", now, response="Nobody")
    assert retry.rating == Rating.AGAIN
    assert states(session, alice) == missed


def test_only_what_was_close_is_tried_again(session: Session, alice: User, quiz: Quiz, now: datetime) -> None:
    attempt = give(session, alice, quiz, "Nobody", now, "first")
    with pytest.raises(Refused):
        amend(retry_close, session, alice, attempt, "r1", now, response="Thomas Twining")


def test_the_learners_own_grade_moves_the_memory_and_both_are_kept(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    attempt = give(session, alice, quiz, "Nobody", now, "first")
    missed = states(session, alice)
    amend(override, session, alice, attempt, "o1", now, rating=Rating.EASY)
    easy = states(session, alice)
    assert easy != missed
    amend(override, session, alice, attempt, "o2", now + timedelta(seconds=1), rating=Rating.AGAIN)
    assert states(session, alice) == missed
    assert (attempt.verdict, attempt.rating) == ("wrong", Rating.AGAIN)


def test_undo_restores_the_memory_as_it_was(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    give(session, alice, quiz, "Thomas Twining", now, "first")
    before, later = states(session, alice), now + timedelta(days=9)
    second_quiz = new_quiz(session, alice, tea_set, later)
    second = give(session, alice, second_quiz, "Nobody", later, "second")
    assert states(session, alice) != before
    undone = amend(undo, session, alice, second, "u1", later)
    assert states(session, alice) == before
    assert amend(undo, session, alice, second, "u2", later) is undone
    assert any(item.attempt_id == second.id for item in second_quiz.items)


def test_a_fact_whose_only_answer_was_taken_back_is_new(
    session: Session, alice: User, quiz: Quiz, now: datetime
) -> None:
    attempt = give(session, alice, quiz, "Thomas Twining", now, "first")
    amend(undo, session, alice, attempt, "u1", now)
    assert states(session, alice) == {}
    with pytest.raises(Refused):
        amend(override, session, alice, attempt, "o1", now, rating=Rating.GOOD)


def test_the_last_answers_of_the_day_are_taken_back_one_after_another(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    assert undoable(session, user=alice, now=now) is None
    for number in range(3):
        one = new_quiz(session, alice, tea_set, now)
        give(session, alice, one, "Nobody", now + timedelta(seconds=number), f"answer-{number}")
    for number in reversed(range(3)):
        newest = undoable(session, user=alice, now=now + timedelta(minutes=1))
        assert newest.id == f"answer-{number}"
        amend(undo, session, alice, newest, f"undo-{number}", now)
    assert undoable(session, user=alice, now=now) is None


def test_yesterdays_answers_are_not_offered(session: Session, alice: User, quiz: Quiz, now: datetime) -> None:
    give(session, alice, quiz, "Nobody", now, "first")
    assert undoable(session, user=alice, now=now + timedelta(days=1)) is None


def test_only_the_days_last_answers_are_taken_back(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    for number in range(UNDOABLE + 1):
        one = new_quiz(session, alice, tea_set, now)
        give(session, alice, one, "Nobody", now + timedelta(seconds=number), f"answer-{number}")
    later = now + timedelta(minutes=1)
    newest, second, oldest = (session.get_one(Attempt, (alice.id, f"answer-{n}")) for n in (UNDOABLE, 1, 0))
    assert undoable(session, user=alice, attempt=oldest, now=later) is newest
    with pytest.raises(Refused, match="last 20 answers"):
        amend(undo, session, alice, oldest, "too-old", later)
    assert undoable(session, user=alice, attempt=second, now=later) is second
    taken_back = amend(undo, session, alice, second, "second", later)
    with pytest.raises(Refused):
        amend(undo, session, alice, newest, "tomorrow", later + timedelta(days=1))
    assert amend(undo, session, alice, second, "repeated", later + timedelta(days=1)) is taken_back


def test_nobody_amends_the_answer_of_another(
    session: Session, alice: User, bob: User, quiz: Quiz, now: datetime
) -> None:
    attempt = give(session, alice, quiz, "Nobody", now, "first")
    with pytest.raises(NotFound):
        amend(undo, session, bob, attempt, "u1", now)


def test_an_amendment_id_serves_for_one_answer_only(
    session: Session, alice: User, tea_set: QuestionSet, quiz: Quiz, now: datetime
) -> None:
    first = give(session, alice, quiz, "Nobody", now, "first")
    second = give(session, alice, new_quiz(session, alice, tea_set, now), "Nobody", now, "second")
    amend(undo, session, alice, first, "same", now)
    with pytest.raises(NotFound):
        amend(undo, session, alice, second, "same", now)


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "undo", "retry", "override"]),
        st.integers(0, 4),  # which answer
        st.integers(-2, 30),  # hours since the one before: some come late
        st.sampled_from(["Thomas Twining", "Thomas Twinnig", "Nobody"]),
        st.sampled_from(list(Rating)),
    ),
    max_size=12,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_any_order_of_answers_and_amendments_ends_as_the_log_says(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime, acts: list[tuple]
) -> None:
    with session.begin_nested() as all_of_it:
        quizzes = [new_quiz(session, alice, tea_set, now) for _ in range(5)]
        at = now
        for number, (act, which, hours, response, rating) in enumerate(acts):
            at += timedelta(hours=hours)
            _do(session, alice, quizzes[which], which, act, f"n{number}", response, rating, at)
            assert rebuild.check(session, user_id=alice.id).differences == []
        assert session.scalar(select(func.count()).select_from(Attempt)) == len(
            {which for act, which, *_ in acts if act == "answer"}
        )
        all_of_it.rollback()


def _do(
    session: Session, user: User, quiz: Quiz, which: int, act: str, id: str, response: str, rating: Rating, at: datetime
) -> None:
    attempt_id = f"answer-{which}"
    same = {"user": user, "attempt_id": attempt_id, "amendment_id": id, "now": at}
    try:
        if act == "answer":
            give(session, user, quiz, response, at, attempt_id)
        elif act == "undo":
            undo(session, **same)
        elif act == "retry":
            retry_close(session, **same, response=response)
        else:
            override(session, **same, rating=rating)
    except Refused:
        pass
