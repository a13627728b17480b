"""Whoever has days evened out gets a fact back on a day with little; whoever does not want that, by the rule."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.scheduling.load import allowed
from quizapp.scheduling.memory import MemoryState, review
from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Attempt, Memory, Question, QuestionSet, User
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.quizzes import start_set_quiz
from quizapp.usecases.remembering import remember_anew
from quizapp.usecases.today import today

DAY = timedelta(days=1)


@pytest.fixture
def typed(tea_questions: list[Question]) -> Question:
    """The only question of the set that is asked: Who opened the tea house?"""
    for question in (tea_questions[0], tea_questions[2]):
        question.status = "retired"
    return tea_questions[1]


def right(session: Session, user: User, tea_set: QuestionSet, at: datetime) -> Attempt:
    quiz = start_set_quiz(session, user=user, question_set=tea_set, size=1, now=at)
    answer = Answer(attempt_id=f"at-{at:%m-%d}", response="Thomas Twining")
    return answer_question(session, user=user, quiz_id=quiz.id, position=1, answer=answer, now=at)


def by_the_rule(user: User, now: datetime) -> MemoryState:
    """After a right answer now and another when it is due, in two days."""
    first = review(None, Rating.GOOD, today(user, now))
    return review(first, Rating.GOOD, today(user, now) + 2 * DAY)


def remembered(session: Session, user: User, question: Question, state: MemoryState) -> None:
    memory = Memory(user_id=user.id, fact_id=question.fact_id, updated_at=user.created_at)
    memory.state = state
    session.add(memory)
    session.flush()


@pytest.mark.parametrize("spreads", [True, False])
def test_a_fact_comes_back_on_a_day_with_little_only_where_that_is_wanted(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], typed: Question,
    now: datetime, spreads: bool,
) -> None:  # fmt: skip
    alice.spreads_load = spreads
    after = by_the_rule(alice, now)
    remembered(session, alice, tea_questions[0], after)
    right(session, alice, tea_set, now)
    second = right(session, alice, tea_set, now + 2 * DAY)
    memory = session.get_one(Memory, (alice.id, typed.fact_id))
    assert (second.due_shift != 0) is spreads
    assert second.due_shift in allowed(after)
    assert memory.due_day == after.due_day + second.due_shift * DAY


def test_the_log_knows_how_far_a_day_was_moved(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], typed: Question, now: datetime
) -> None:
    remembered(session, alice, tea_questions[0], by_the_rule(alice, now))
    right(session, alice, tea_set, now)
    right(session, alice, tea_set, now + 2 * DAY)
    memory = session.get_one(Memory, (alice.id, typed.fact_id))
    due, memory.due_day = memory.due_day, today(alice, now)
    session.flush()
    remember_anew(session, user=alice, fact_ids=[typed.fact_id], now=now + 3 * DAY)
    assert session.get_one(Memory, (alice.id, typed.fact_id)).due_day == due
