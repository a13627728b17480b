"""Taking one's history along, and deleting one's account."""

import csv
from collections.abc import Callable
from datetime import datetime
from html import unescape

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import Attempt, QuestionSet, User, Visibility
from quizapp.usecases.history import COLUMNS
from quizapp.usecases.question_sets import create_set, publish
from quizapp.usecases.questions import write_question
from tests.web.conftest import PASSWORD, Visitor
from tests.web.test_missed import TORNE
from tests.web.test_settings import SENT


@pytest.fixture
def torne(session: Session, tina: Visitor, now: datetime) -> QuestionSet:
    question_set = create_set(session, user=tina.user, title="Torne", description="", now=now)
    write_question(session, question_set=question_set, written=TORNE, now=now)
    publish(session, question_set=question_set, visibility=Visibility.PUBLIC)
    return question_set


def answer(visitor: Visitor, question_set: QuestionSet, response: str) -> None:
    url = visitor.post(f"/sets/{question_set.id}/quiz", {"size": 10}).location
    visitor.post(url, {"attempt_id": f"one-{visitor.user_id[:8]}", "response": response})


def test_a_history_is_a_table_of_one_s_own(alice: Visitor, bob: Visitor, torne: QuestionSet) -> None:
    answer(alice, torne, "Lund")
    answer(bob, torne, "Umea")
    reply = alice.get("/account/history.csv")
    assert reply.content_type == "text/csv; charset=utf-8"
    assert reply.headers["Content-Disposition"] == 'attachment; filename="quizapp-history-2026-11-24.csv"'
    assert "Content-Length" not in reply.headers  # sent as it is read
    rows = list(csv.reader(reply.text.splitlines()))
    assert len(rows) == 2
    assert "Lund" in rows[1]


def test_a_spreadsheet_reads_its_letters(alice: Visitor, torne: QuestionSet) -> None:
    """Some take a table for one of another time and place unless it begins with a byte order mark."""
    answer(alice, torne, "Umeå")
    sent = alice.get("/account/history.csv").data
    assert sent.startswith(b"\xef\xbb\xbftime (UTC),")
    assert "Umeå" in sent.decode("utf-8-sig")


def test_what_each_column_means_stands_beside_the_download(alice: Visitor) -> None:
    page = unescape(alice.get("/account").text)
    for heading, meaning in COLUMNS.items():
        assert f"<dt>{heading}</dt>" in page
        assert f"<dd>{meaning}</dd>" in page


def test_a_history_without_answers_is_its_headings(guest: Visitor) -> None:
    assert len(list(csv.reader(guest.get("/account/history.csv").text.splitlines()))) == 1


@pytest.mark.parametrize(
    "moved",
    [
        {"time_zone": "Pacific/Honolulu", "rollover_hour": "4"},
        {"time_zone": "Pacific/Auckland", "rollover_hour": "4"},
        {"time_zone": "UTC", "rollover_hour": "23"},
    ],
)
def test_another_zone_or_hour_leaves_the_history_as_it_was(
    alice: Visitor, torne: QuestionSet, now: datetime, moved: dict[str, str]
) -> None:
    answer(alice, torne, "Lund")
    history = alice.get("/account/history.csv").text
    assert f",{now:%Y-%m-%d},Torne," in history
    assert alice.post("/account", SENT | moved).status_code == 303
    assert alice.get("/account/history.csv").text == history
    alice.app.config["CLOCK"].advance(days=2)
    assert "In the last year you gave 1 answer on 1 day." in alice.get("/progress").text


def test_a_deleted_account_is_signed_out_and_gone(
    alice: Visitor, session: Session, torne: QuestionSet
) -> None:
    answer(alice, torne, "Lund")
    reply = alice.post("/account/delete", {"password": PASSWORD})
    assert (reply.status_code, reply.location) == (303, "/")
    assert "Everything of yours is deleted" in alice.get("/").text
    assert alice.get("/account").location == "/sign-in?next=/account"
    assert alice.sign_in("Alice").status_code == 422
    session.expire_all()
    assert session.get(User, alice.user_id) is None
    assert session.query(Attempt).count() == 0


@pytest.mark.parametrize("form", [{"password": "not my password"}, {"password": ""}, {}, {"sure": "y"}])
def test_without_the_password_nothing_is_deleted(alice: Visitor, form: dict[str, str]) -> None:
    reply = alice.post("/account/delete", form)
    assert reply.status_code == 422
    assert "field-error" in reply.text
    assert alice.user.name == "Alice"


def test_guessing_the_password_is_throttled(alice: Visitor) -> None:
    for number in range(5):
        alice.post("/account/delete", {"password": f"guess no {number}"})
    reply = alice.post("/account/delete", {"password": PASSWORD})
    assert reply.status_code == 422
    assert "Too many wrong passwords" in reply.text
    assert alice.user.name == "Alice"


def test_too_many_guesses_close_neither_the_account_nor_the_session_for_long(
    alice: Visitor, new_visitor: Callable[[], Visitor]
) -> None:
    for number in range(6):
        alice.post("/account/delete", {"password": f"guess no {number}"})
    assert alice.get("/study").status_code == 200
    elsewhere = {"REMOTE_ADDR": "198.51.100.7"}
    at_home = new_visitor()
    form = {"csrf_token": at_home.token(), "name": "Alice", "password": PASSWORD}
    assert at_home.send("POST", "/sign-in", data=form, environ_base=elsewhere).status_code == 303
    alice.app.config["CLOCK"].advance(minutes=16)
    assert alice.post("/account/delete", {"password": PASSWORD}).status_code == 303


def test_guesses_are_counted_together_wherever_they_are_made(alice: Visitor, new_visitor: Callable[[], Visitor]) -> None:
    stranger = new_visitor()
    for number in range(2):
        alice.post("/account/delete", {"password": f"guess no {number}"})
        alice.post("/account/password", {"old": f"guess no {number}", "new": "another road"})
    stranger.sign_in("Alice", "guess no 5")
    assert "Too many wrong passwords" in alice.post("/account/delete", {"password": PASSWORD}).text
    assert stranger.sign_in("Alice").status_code == 429


def test_a_guest_ticks_a_box(guest: Visitor, session: Session) -> None:
    assert "password" not in guest.get("/account/delete").text
    assert guest.post("/account/delete", {}).status_code == 422
    assert guest.post("/account/delete", {"sure": "y"}).status_code == 303
    session.expire_all()
    assert session.get(User, guest.user_id) is None


def test_a_teacher_s_refusal_is_told_in_words(tina: Visitor) -> None:
    reply = tina.post("/account/delete", {"password": PASSWORD})
    assert reply.status_code == 422
    assert "You are the only teacher here." in reply.text
    assert tina.user.name == "Tina"
