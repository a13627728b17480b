"""A statement to be called true or false, and events to be put in order, from the set to the memory."""

from datetime import datetime, timedelta
from itertools import permutations

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.scheduling.rating import PRIOR
from quizapp.storage.models import Attempt, Memory, QuestionSet, QuizItem, User
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from quizapp.usecases.quizzes import start_set_quiz

EVENTS = ("The mill was built", "The bridge fell", "The school burned")
ORDER = WrittenQuestion(
    Form.ORDER, Kind.ORDER, "In which order did these things happen?", "; ".join(EVENTS), options=EVENTS
)
STATEMENT = WrittenQuestion(Form.TRUE_FALSE, Kind.DATE, "The mill was built in 1902.", "False")
CHOICE = WrittenQuestion(
    Form.CHOICE, Kind.DATE, "When was the mill built?", "1901", options=("1899", "1901", "1903")
)


@pytest.fixture
def mill_set(session: Session, tina: User, now: datetime) -> QuestionSet:
    return create_set(session, user=tina, title="The mill", description="", now=now)


def asked(session: Session, alice: User, question_set: QuestionSet, now: datetime) -> QuizItem:
    return start_set_quiz(session, user=alice, question_set=question_set, size=1, now=now).items[0]


def give(session: Session, alice: User, item: QuizItem, response: str, now: datetime) -> Attempt:
    answer = Answer(attempt_id=item.quiz_id[:16], response=response)
    return answer_question(
        session, user=alice, quiz_id=item.quiz_id, position=item.position, answer=answer, now=now
    )


def numbers(item: QuizItem, *events: str) -> str:
    """What the browser sends for this order: a number for each event as it is shown."""
    return ",".join(str(events.index(shown) + 1) for shown in item.options)


@pytest.mark.parametrize(
    ("response", "verdict", "said"),
    [("0", "wrong", "True"), ("1", "correct", "False"), ("2", "wrong", ""), ("", "wrong", "")],
)
def test_a_statement_is_graded_by_its_key(
    session: Session, alice: User, mill_set: QuestionSet, now: datetime, response: str, verdict: str, said: str
) -> None:
    write_question(session, question_set=mill_set, written=STATEMENT, now=now)
    item = asked(session, alice, mill_set, now)
    assert item.options == ["True", "False"]
    attempt = give(session, alice, item, response, now)
    assert (attempt.verdict, attempt.response) == (verdict, said)


@pytest.mark.parametrize(
    ("events", "verdict"),
    [
        (EVENTS, "correct"),
        ((EVENTS[1], EVENTS[0], EVENTS[2]), "close"),
        ((EVENTS[2], EVENTS[1], EVENTS[0]), "wrong"),
    ],
)
def test_an_order_is_graded_as_it_was_put(
    session: Session, alice: User, mill_set: QuestionSet, now: datetime, events: tuple[str, ...], verdict: str
) -> None:
    write_question(session, question_set=mill_set, written=ORDER, now=now)
    item = asked(session, alice, mill_set, now)
    attempt = give(session, alice, item, numbers(item, *events), now)
    assert (attempt.verdict, attempt.response) == (verdict, "; ".join(events))
    assert attempt.rating == (3 if verdict == "correct" else 1)


@pytest.mark.parametrize("response", ["", "1,2", "1,1,2", "0,1,2", "1,2,3,4", "1, 2, 3", "²,1,3", "x"])
def test_what_gives_no_order_is_no_answer(
    session: Session, alice: User, mill_set: QuestionSet, now: datetime, response: str
) -> None:
    write_question(session, question_set=mill_set, written=ORDER, now=now)
    attempt = give(session, alice, asked(session, alice, mill_set, now), response, now)
    assert (attempt.verdict, attempt.response, attempt.reason) == ("wrong", "", "no answer was given")


def test_events_are_shown_in_any_order(
    session: Session, alice: User, mill_set: QuestionSet, now: datetime
) -> None:
    write_question(session, question_set=mill_set, written=ORDER, now=now)
    shown = {tuple(asked(session, alice, mill_set, now).options) for _ in range(120)}
    assert shown == set(permutations(EVENTS))


@pytest.mark.parametrize(("written", "response", "ways"), [(STATEMENT, "1", 2), (ORDER, "", 6)])
def test_a_right_answer_may_have_been_guessed(
    session: Session,
    alice: User,
    mill_set: QuestionSet,
    now: datetime,
    written: WrittenQuestion,
    response: str,
    ways: int,
) -> None:
    write_question(session, question_set=mill_set, written=written, now=now)
    item = asked(session, alice, mill_set, now)
    first = give(session, alice, item, response or numbers(item, *EVENTS), now)
    assert first.verdict == "correct" and PRIOR < first.p_known < 1
    later = now + timedelta(days=2)
    item = asked(session, alice, mill_set, later)
    again = give(session, alice, item, response or numbers(item, *EVENTS), later)
    known = again.p_known
    assert known is not None and 0.5 < known < 1
    recall = known / (known + ways * (1 - known))
    assert 0.8 < recall < 0.95


def test_a_fact_just_missed_is_not_asked_as_a_statement_that_leaves_half_to_chance(
    session: Session, alice: User, mill_set: QuestionSet, now: datetime
) -> None:
    fact = write_question(session, question_set=mill_set, written=CHOICE, now=now).fact
    write_question(session, question_set=mill_set, written=STATEMENT, fact=fact, now=now)
    forms, day = [], now
    for right in (False, True, True):
        item = asked(session, alice, mill_set, day)
        forms.append(item.question.form)
        key = item.options.index(item.question.key)
        give(session, alice, item, str(key if right else key - 1), day)
        day = now + timedelta(days=(session.get_one(Memory, (alice.id, fact.id)).due_day - now.date()).days)
    assert forms == ["choice", "choice", "true_false"]
