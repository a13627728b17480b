import re
import time

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import LoginSession, Role, SignInFailure
from tests.web.conftest import PASSWORD, Visitor

WRONG = "a short walk home"


def test_name_and_password_open_the_account(alice: Visitor, visitor: Visitor) -> None:
    response = visitor.sign_in(" ALICE")
    assert (response.status_code, response.location) == (303, "/")
    assert "Settings of Alice" in visitor.get("/account").text


def test_what_was_typed_stays_but_not_the_password(alice: Visitor, visitor: Visitor) -> None:
    page = visitor.sign_in("Alice", WRONG)
    assert page.status_code == 422
    assert 'value="Alice"' in page.text
    assert WRONG not in page.text
    assert "Name and password do not match" in page.text
    assert visitor.get("/account").status_code == 303


def test_an_empty_form_is_told_what_is_missing(visitor: Visitor) -> None:
    page = visitor.post("/sign-in", {"name": "", "password": ""})
    assert page.status_code == 422
    assert "Write your name." in page.text
    assert "Write your password." in page.text


def shape(page_text: str, name: str) -> str:
    """The page without what is fresh in each reply and without the name that was typed."""
    fresh = r'nonce="[^"]+"|name="csrf_token"[^>]*value="[^"]+"'
    return re.sub(fresh, "", page_text).replace(name, "NAME")


def test_an_unknown_name_gets_the_same_page(alice: Visitor, visitor: Visitor) -> None:
    known, unknown = visitor.sign_in("Alice", WRONG), visitor.sign_in("Nobody", WRONG)
    assert known.status_code == unknown.status_code
    assert shape(known.text, "Alice") == shape(unknown.text, "Nobody")


def test_an_unknown_name_takes_the_same_time(
    alice: Visitor, visitor: Visitor, session: Session
) -> None:
    def seconds(name: str) -> float:
        session.query(SignInFailure).delete()
        start = time.perf_counter()
        visitor.sign_in(name, WRONG)
        return time.perf_counter() - start

    pairs = [(seconds("Alice"), seconds("Nobody")) for _ in range(8)]
    known, unknown = (min(times) for times in zip(*pairs, strict=True))
    assert 0.6 < unknown / known < 1.6  # without the same work it would be about 0.2


def test_after_five_failures_one_waits_and_is_told_how_long(
    alice: Visitor, visitor: Visitor
) -> None:
    for _ in range(5):
        assert visitor.sign_in("Alice", WRONG).status_code == 422
    page = visitor.sign_in("Alice")
    assert page.status_code == 429
    assert page.retry_after is not None
    assert int(page.headers["Retry-After"]) == 15 * 60
    assert "Wait 15 min" in page.text
    visitor.app.config["CLOCK"].advance(minutes=15)
    assert visitor.sign_in("Alice").status_code == 303


def test_a_throttled_unknown_name_gets_the_same_page(alice: Visitor, visitor: Visitor) -> None:
    for _ in range(5):
        visitor.sign_in("Alice", WRONG)
        visitor.sign_in("Nobody", WRONG)
    known, unknown = visitor.sign_in("Alice", WRONG), visitor.sign_in("Nobody", WRONG)
    assert (known.status_code, unknown.status_code) == (429, 429)
    assert shape(known.text, "Alice") == shape(unknown.text, "Nobody")


def test_failures_of_one_address_do_not_lock_another(alice: Visitor, visitor: Visitor) -> None:
    elsewhere = {"environ_base": {"REMOTE_ADDR": "198.51.100.9"}}
    form = {"name": "Alice", "password": WRONG}
    for _ in range(6):
        visitor.post("/sign-in", form, **elsewhere)
    assert visitor.post("/sign-in", form, **elsewhere).status_code == 429
    assert visitor.sign_in("Alice").status_code == 303


def test_a_forged_address_does_not_get_round_the_throttle(alice: Visitor, visitor: Visitor) -> None:
    form = {"name": "Alice", "password": WRONG}
    for number in range(6):
        forged = {"X-Forwarded-For": f"203.0.113.{number}"}
        status = visitor.post("/sign-in", form, headers=forged).status_code
    assert status == 429


def test_extra_fields_are_ignored(alice: Visitor, visitor: Visitor) -> None:
    visitor.sign_in("Alice", role="teacher", user_id="1", bring="y", disabled_at="")
    assert alice.user.role == Role.LEARNER
    assert "Teach" not in visitor.get("/account").text


@pytest.mark.parametrize("path", ["/sign-in", "/account/claim", "/reset"])
def test_a_password_is_never_taken_from_the_address(
    alice: Visitor, visitor: Visitor, path: str, session: Session
) -> None:
    before = session.scalars(select(LoginSession.id)).all()
    page = visitor.get(f"{path}?name=Alice&password={PASSWORD}")
    assert page.status_code == 200
    assert PASSWORD not in page.text
    assert session.scalars(select(LoginSession.id)).all() == before
