from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import Memory, QuestionSet, User
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.fact_settings import set_note
from quizapp.usecases.leeches import Help, help_for
from quizapp.usecases.quizzes import start_set_quiz


@pytest.fixture
def missed(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> Memory:
    """A fact missed once at its first meeting, and on the two days after."""
    for ahead in range(3):
        later = now + timedelta(days=ahead)
        quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=later)
        answer = Answer(attempt_id=f"missed-on-{ahead}", response="")
        answer_question(session, user=alice, quiz_id=quiz.id, position=1, answer=answer, now=later)
    return session.query(Memory).one()


def test_a_few_misses_are_no_reason_for_help(session: Session, alice: User, missed: Memory) -> None:
    assert missed.lapses == 2
    assert help_for(session, user=alice, fact_id=missed.fact_id) is None


def test_what_is_missed_again_and_again_gets_help_with_the_learners_note(
    session: Session, alice: User, bob: User, missed: Memory, now: datetime
) -> None:
    missed.lapses = 6
    assert help_for(session, user=alice, fact_id=missed.fact_id) == Help(missed=6, note="")
    set_note(session, user=alice, fact_id=missed.fact_id, note="It rhymes.", now=now)
    assert help_for(session, user=alice, fact_id=missed.fact_id) == Help(missed=6, note="It rhymes.")
    assert help_for(session, user=bob, fact_id=missed.fact_id) is None
