from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Attempt, Memory, Question, QuestionSet, User
from quizapp.usecases.amendments import override, undo
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.leeches import Help, help_for
from quizapp.usecases.quizzes import start_set_quiz


@pytest.fixture
def missed(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> Attempt:
    """The last of three misses of one fact: at its first meeting, and on the two days after."""
    for ahead in range(3):
        later = now + timedelta(days=ahead)
        quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=later)
        answer = Answer(attempt_id=f"missed-on-{ahead}", response="")
        attempt = answer_question(session, user=alice, quiz_id=quiz.id, position=1, answer=answer, now=later)
    return attempt


@pytest.fixture
def memory(session: Session, alice: User, missed: Attempt) -> Memory:
    return session.get_one(Memory, (alice.id, missed.fact_id))


def test_a_few_misses_are_no_reason_for_help(
    session: Session, alice: User, missed: Attempt, memory: Memory
) -> None:
    assert memory.lapses == 2
    assert help_for(session, user=alice, attempt=missed, said=[]) is None


def test_what_is_missed_again_and_again_gets_help_with_its_misses_alone(
    session: Session, alice: User, tea_set: QuestionSet, missed: Attempt, memory: Memory, now: datetime
) -> None:
    memory.lapses = 6
    assert help_for(session, user=alice, attempt=missed, said=[]) == Help(next_form=None)
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now + timedelta(days=5))
    right = Answer("right", str(quiz.items[0].options.index("1679")))
    attempt = answer_question(
        session, user=alice, quiz_id=quiz.id, position=1, answer=right, now=now + timedelta(days=5)
    )
    assert (attempt.fact_id, memory.lapses) == (missed.fact_id, 6)
    assert help_for(session, user=alice, attempt=attempt, said=[]) is None


def test_help_tells_another_form_that_comes_next(
    session: Session, alice: User, tea_questions: list[Question], missed: Attempt, memory: Memory
) -> None:
    memory.lapses = 6
    tea_questions[0].form, tea_questions[1].form = Form.TYPED, Form.CHOICE
    tea_questions[1].fact_id = missed.fact_id
    session.flush()
    assert help_for(session, user=alice, attempt=missed, said=[]) == Help(next_form=Form.CHOICE)


def test_what_was_known_after_all_or_undone_is_no_reason_for_help(
    session: Session, alice: User, missed: Attempt, memory: Memory, now: datetime
) -> None:
    later = now + timedelta(days=2)
    same = {"user": alice, "attempt_id": missed.id, "now": later}
    known = override(session, **same, amendment_id="known", rating=Rating.GOOD)
    memory.lapses = 6
    assert help_for(session, user=alice, attempt=missed, said=[known]) is None
    unknown = override(session, **same, amendment_id="unknown", rating=Rating.AGAIN)
    memory.lapses = 6
    assert help_for(session, user=alice, attempt=missed, said=[known, unknown]) is not None
    undone = undo(session, **same, amendment_id="undone")
    memory.lapses = 6
    assert help_for(session, user=alice, attempt=missed, said=[known, unknown, undone]) is None
