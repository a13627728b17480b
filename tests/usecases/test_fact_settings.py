from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import FactSetting, Question, QuestionSet, Status, User, Visibility
from quizapp.storage.queries import memories
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.fact_settings import bury, resume, set_note, suspend
from quizapp.usecases.quizzes import NothingToAsk, drill_missed, practise_misses, start_set_quiz, start_study
from quizapp.usecases.refusals import NotFound
from quizapp.usecases.today import today

DAY = timedelta(days=1)


@pytest.fixture
def missed(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> list[str]:
    """The facts of a quiz in which Alice knew nothing: all are due the day after."""
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
    for item in quiz.items:
        answer = Answer(attempt_id=f"missed-{item.position}", response="")
        answer_question(session, user=alice, quiz_id=quiz.id, position=item.position, answer=answer, now=now)
    return [item.question.fact_id for item in quiz.items]


def due(session: Session, user: User, now: datetime) -> set[str]:
    day = today(user, now)
    found = {memory.fact_id for memory in memories.due(session, user, day)}
    assert memories.due_count(session, user, day) == len(found)
    return found


def test_what_is_suspended_is_not_due_until_it_is_taken_up_again(
    session: Session, alice: User, missed: list[str], now: datetime
) -> None:
    suspend(session, user=alice, fact_id=missed[0], now=now)
    for days in (1, 400):
        assert due(session, alice, now + days * DAY) == set(missed[1:])
    assert sum(memories.due_days(session, alice).values()) == 2
    resume(session, user=alice, fact_id=missed[0], now=now)
    assert due(session, alice, now + DAY) == set(missed)
    assert sum(memories.due_days(session, alice).values()) == 3


def test_what_is_buried_comes_back_on_the_next_study_day(
    session: Session, alice: User, missed: list[str], now: datetime
) -> None:
    tomorrow = now + DAY
    bury(session, user=alice, fact_id=missed[0], now=tomorrow)
    assert due(session, alice, tomorrow) == set(missed[1:])
    assert memories.due_days(session, alice) == {today(alice, tomorrow): 2, today(alice, tomorrow + DAY): 1}
    assert due(session, alice, tomorrow + DAY) == set(missed)


@pytest.mark.parametrize("put_aside", [suspend, bury])
def test_what_is_set_aside_is_asked_in_no_quiz(
    session: Session, alice: User, tea_set: QuestionSet, missed: list[str], now: datetime, put_aside: Callable
) -> None:
    later = now + DAY
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=later)
    for item in quiz.items:
        answer = Answer(attempt_id=f"again-{item.position}", response="")
        answer_question(session, user=alice, quiz_id=quiz.id, position=item.position, answer=answer, now=later)
    for fact_id in missed[:2]:
        put_aside(session, user=alice, fact_id=fact_id, now=later)
    for made in (
        start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=later),
        practise_misses(session, user=alice, quiz=quiz, now=later),
        drill_missed(session, user=alice, missed=missed, now=later),
    ):
        assert [item.question.fact_id for item in made.items] == missed[2:], made.kind
    put_aside(session, user=alice, fact_id=missed[2], now=later)
    with pytest.raises(NothingToAsk):
        start_study(session, user=alice, now=later)


def test_the_choices_of_one_learner_are_not_those_of_another(
    session: Session, alice: User, bob: User, missed: list[str], now: datetime
) -> None:
    for fact_id in missed:
        suspend(session, user=bob, fact_id=fact_id, now=now)
    assert due(session, alice, now + DAY) == set(missed)


def test_a_note_is_kept_beside_the_other_choices(
    session: Session, alice: User, missed: list[str], now: datetime
) -> None:
    suspend(session, user=alice, fact_id=missed[0], now=now)
    set_note(session, user=alice, fact_id=missed[0], note="Think of the rhyme.", now=now + DAY)
    kept = session.get_one(FactSetting, (alice.id, missed[0]))
    assert (kept.suspended, kept.note, kept.updated_at) == (True, "Think of the rhyme.", now + DAY)


@pytest.mark.parametrize("act", [suspend, resume, bury])
def test_a_fact_that_may_not_be_learned_is_not_found(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime, act: Callable
) -> None:
    with pytest.raises(NotFound):
        act(session, user=alice, fact_id="no such fact", now=now)
    tea_set.visibility = Visibility.PRIVATE
    with pytest.raises(NotFound):
        act(session, user=alice, fact_id=tea_questions[0].fact_id, now=now)
    with pytest.raises(NotFound):
        set_note(session, user=alice, fact_id=tea_questions[0].fact_id, note="x", now=now)
    assert session.query(FactSetting).count() == 0


def test_what_was_suspended_can_be_taken_up_though_nobody_asks_it_any_more(
    session: Session, alice: User, tea_questions: list[Question], now: datetime
) -> None:
    suspend(session, user=alice, fact_id=tea_questions[0].fact_id, now=now)
    tea_questions[0].status = Status.RETIRED
    assert not resume(session, user=alice, fact_id=tea_questions[0].fact_id, now=now).suspended
