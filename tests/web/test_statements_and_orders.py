"""The pages of a statement and of events to be put in order: asked, kept, answered, shown again."""

import re
from collections.abc import Callable
from datetime import datetime
from html import unescape

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.models import Attempt, QuizItem, User, Visibility
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from quizapp.usecases.quizzes import start_set_quiz
from tests.web.conftest import Visitor

EVENTS = ("The mill was built", "The bridge fell", "The school burned")
ORDER = WrittenQuestion(
    form=Form.ORDER,
    kind=Kind.ORDER,
    stem="In which order did these things happen?",
    key="; ".join(EVENTS),
    options=EVENTS,
    explanation="1901: The mill was built in 1901.\n1907: The bridge fell in 1907.",
)
STATEMENT = WrittenQuestion(
    form=Form.TRUE_FALSE,
    kind=Kind.DATE,
    stem="According to the article, the mill was built in 1902.",
    key="False",
    explanation="The article says 1901, not 1902.",
)

Ask = Callable[[WrittenQuestion], str]


@pytest.fixture
def ask(alice: Visitor, tina: Visitor, session: Session, now: datetime) -> Ask:
    """The address of the one question of a new quiz of Alice's."""

    def started(written: WrittenQuestion) -> str:
        question_set = create_set(session, user=tina.user, title="The mill", description="", now=now)
        write_question(session, question_set=question_set, written=written, now=now)
        question_set.visibility = Visibility.PUBLIC
        user = session.get_one(User, alice.user_id)
        quiz = start_set_quiz(session, user=user, question_set=question_set, size=1, now=now)
        return f"/quiz/{quiz.id}/1"

    return started


def shown_events(url: str) -> list[str]:
    return db.session.query(QuizItem).filter_by(quiz_id=url.split("/")[2]).one().options


def numbers(shown: list[str], *events: str) -> dict[str, str]:
    """The form as filled in: a number for each event as it is shown."""
    return {f"numbers-{place}": str(events.index(event) + 1) for place, event in enumerate(shown)}


def attempts() -> list[Attempt]:
    db.session.rollback()
    return db.session.query(Attempt).all()


def test_a_statement_has_two_buttons_and_tells_nothing(alice: Visitor, ask: Ask) -> None:
    page = alice.get(ask(STATEMENT)).text
    assert re.findall(r'name="response" value="(\d)" data-key="(\d)" aria-keyshortcuts', page) == [("0", "1"), ("1", "2")]
    assert re.findall(r"<span>(\w+)</span>", page) == ["True", "False"]
    assert "1901" not in page


def test_a_statement_is_answered_and_the_feedback_says_what_the_article_writes(alice: Visitor, ask: Ask) -> None:
    url = ask(STATEMENT)
    alice.post(url, {"attempt_id": "attempt-1", "response": "0"})
    page = alice.get(f"{url}/answer").text
    for text in ("Not this time", "<dd>True</dd>", '<dd class="answers-key">False</dd>', STATEMENT.explanation):
        assert text in page


def test_an_order_has_a_field_for_each_event_and_works_without_scripts(alice: Visitor, ask: Ask) -> None:
    url = ask(ORDER)
    page = alice.get(url).text
    shown = shown_events(url)
    assert re.findall(r'<label class="order-text" for="number-\d">([^<]+)</label>', page) == shown
    assert re.findall(r'<select [^>]*name="(numbers-\d)"', page) == ["numbers-0", "numbers-1", "numbers-2"]
    assert page.count("<option>3</option>") == 3
    assert "selected" not in page
    assert "1907" not in page


def test_the_right_order(alice: Visitor, ask: Ask) -> None:
    url = ask(ORDER)
    alice.post(url, {"attempt_id": "attempt-1", **numbers(shown_events(url), *EVENTS)})
    page = alice.get(f"{url}/answer").text
    assert "Right" in page
    listed = "".join(f"<li>{event}</li>" for event in EVENTS)
    assert page.count(listed) == 2  # the answer given, and the right one
    assert "1907: The bridge fell in 1907." in page


def test_two_neighbours_changed_are_close(alice: Visitor, ask: Ask) -> None:
    url = ask(ORDER)
    given = (EVENTS[0], EVENTS[2], EVENTS[1])
    alice.post(url, {"attempt_id": "attempt-1", **numbers(shown_events(url), *given)})
    page = alice.get(f"{url}/answer").text
    assert "Close: two events that follow each other changed places" in page
    assert "The answer" not in page
    alice.post(f"{url}/retry", {"attempt_id": "retry-01", "dont_know": "1"})
    page = alice.get(f"{url}/answer").text
    assert "Close: two events that follow each other changed places" in page
    assert "".join(f"<li>{event}</li>" for event in given) in page
    assert [attempt.response for attempt in attempts()] == ["; ".join(given)]


@pytest.mark.parametrize(
    ("given", "told", "kept"),
    [
        ({}, "Give each event a number first", []),
        ({"numbers-0": "2", "numbers-1": "", "numbers-2": ""}, "Give each event a number first", ["2"]),
        ({"numbers-0": "1", "numbers-1": "2", "numbers-2": "9"}, "Give each event a number first", ["1", "2"]),
        ({"numbers-0": "1", "numbers-1": "2"}, "Give each event a number first", ["1", "2"]),
        ({"numbers-0": "1", "numbers-1": "3", "numbers-2": "3"}, "a number of its own", ["1", "3", "3"]),
    ],
)
def test_an_unfinished_order_is_asked_for_again_with_what_was_chosen(
    alice: Visitor, ask: Ask, given: dict[str, str], told: str, kept: list[str]
) -> None:
    url = ask(ORDER)
    reply = alice.post(url, {"attempt_id": "attempt-1", **given})
    assert reply.status_code == 422
    assert told in unescape(reply.text)
    assert re.findall(r"<option selected>(\d)</option>", reply.text) == kept
    assert reply.text.count("<select ") == 3
    assert attempts() == []


@pytest.mark.parametrize("field", ["numbers-3", "numbers-99", "numbers-x", "response"])
def test_a_field_that_the_form_does_not_have_changes_nothing(alice: Visitor, ask: Ask, field: str) -> None:
    url = ask(ORDER)
    sent = {**numbers(shown_events(url), *EVENTS), field: "1"}
    reply = alice.post(url, {"attempt_id": "attempt-1", **sent})
    assert reply.status_code in (303, 422)
    assert [attempt.verdict for attempt in attempts()] in ([], ["correct"])


def test_who_does_not_know_needs_no_numbers(alice: Visitor, ask: Ask) -> None:
    url = ask(ORDER)
    assert alice.post(url, {"attempt_id": "attempt-1", "dont_know": "1"}).status_code == 303
    page = alice.get(f"{url}/answer").text
    assert "You did not answer" in page
    assert "".join(f"<li>{event}</li>" for event in EVENTS) in page


@pytest.mark.parametrize("written", [ORDER, STATEMENT], ids=["order", "true_false"])
def test_result_and_missed_list_show_it_again(alice: Visitor, ask: Ask, written: WrittenQuestion) -> None:
    url = ask(written)
    alice.post(url, {"attempt_id": "attempt-1", "dont_know": "1"})
    for path in (url.removesuffix("/1"), "/missed"):
        page = unescape(alice.get(path).text)
        assert written.stem in page
        assert written.key in page
