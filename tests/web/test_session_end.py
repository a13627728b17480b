"""What is signed out stays signed out, even with a copy of the old cookie."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import LoginSession
from quizapp.usecases.access_codes import issue_password_reset
from tests.web.conftest import PASSWORD, Visitor

NEW = "another road entirely"


@pytest.fixture
def copied(new_visitor: Callable[[], Visitor]) -> Callable[[Visitor], Visitor]:
    """A second browser with a copy of somebody's cookies, as a thief would have."""

    def copy(person: Visitor) -> Visitor:
        thief = new_visitor()
        for cookie in person.client._cookies.values():
            thief.client._cookies[cookie._storage_key] = cookie
        assert is_in(thief)
        return thief

    return copy


def is_in(person: Visitor) -> bool:
    return person.get("/account").status_code == 200


def test_sign_out_ends_the_session_for_every_copy(
    alice: Visitor, copied: Callable[[Visitor], Visitor]
) -> None:
    thief = copied(alice)
    response = alice.post("/sign-out")
    assert (response.status_code, response.location) == (303, "/")
    assert not is_in(alice)
    assert not is_in(thief)


def test_sign_out_leaves_other_people_and_other_browsers(
    alice: Visitor, bob: Visitor, new_visitor: Callable[[], Visitor]
) -> None:
    phone = new_visitor()
    phone.sign_in("Alice")
    alice.post("/sign-out")
    assert is_in(phone)
    assert is_in(bob)


def test_signing_out_by_a_link_is_not_possible(alice: Visitor) -> None:
    assert alice.get("/sign-out").status_code == 405
    assert is_in(alice)


def test_a_change_of_password_ends_every_other_session(
    alice: Visitor, copied: Callable[[Visitor], Visitor], new_visitor: Callable[[], Visitor]
) -> None:
    phone = new_visitor()
    phone.sign_in("Alice")
    response = alice.post("/account/password", {"old": PASSWORD, "new": NEW})
    assert response.status_code == 303
    assert is_in(alice)
    assert not is_in(phone)
    assert phone.sign_in("Alice").status_code == 422
    assert phone.sign_in("Alice", NEW).status_code == 303


def test_a_reset_ends_every_session(alice: Visitor, visitor: Visitor, session: Session) -> None:
    code = issue_password_reset(session, name="Alice", now=visitor.app.config["CLOCK"].now)
    assert visitor.post("/reset", {"code": code, "password": NEW}).location == "/sign-in"
    assert not is_in(alice)
    assert visitor.sign_in("Alice", NEW).status_code == 303


def test_a_disabled_person_is_out_at_once(alice: Visitor) -> None:
    alice.user.disabled_at = alice.app.config["CLOCK"].now
    assert not is_in(alice)
    page = alice.sign_in("Alice")
    assert page.status_code == 422
    assert "closed" in page.text


def test_idle_people_are_signed_out(guest: Visitor, alice: Visitor, tina: Visitor) -> None:
    clock = alice.app.config["CLOCK"]
    clock.advance(hours=12)
    assert [is_in(person) for person in (guest, alice, tina)] == [True, True, False]
    clock.advance(days=30)
    assert [is_in(person) for person in (guest, alice)] == [True, False]


def test_signing_in_gives_a_new_token_and_ends_the_old(
    alice: Visitor, copied: Callable[[Visitor], Visitor]
) -> None:
    thief = copied(alice)
    alice.sign_in("Alice")
    assert is_in(alice)
    assert not is_in(thief)


def test_a_token_planted_before_sign_in_is_worth_nothing_after(
    guest: Visitor, alice: Visitor, copied: Callable[[Visitor], Visitor]
) -> None:
    planter = copied(guest)
    guest.sign_in("Alice")
    assert "Settings of Alice" in guest.get("/account").text
    assert not is_in(planter)


def test_a_form_token_planted_before_sign_in_is_worth_nothing_after(
    visitor: Visitor, alice: Visitor
) -> None:
    planted = visitor.token()
    visitor.sign_in("Alice")
    response = visitor.send("POST", "/sign-out", data={"csrf_token": planted})
    assert response.status_code == 400
    assert is_in(visitor)


def test_a_claim_gives_a_new_token_too(
    guest: Visitor, copied: Callable[[Visitor], Visitor]
) -> None:
    planter = copied(guest)
    guest.post("/account/claim", {"name": "Gloria", "password": PASSWORD})
    assert "Settings of Gloria" in guest.get("/account").text
    assert not is_in(planter)


def test_a_cookie_of_ones_own_making_opens_nothing(alice: Visitor, visitor: Visitor) -> None:
    for value in ("x", alice.user_id, "eyJfdXNlcl9pZCI6IjEifQ.aAAAAA.AAAA"):
        visitor.client.set_cookie("quizapp_session", value)
        assert not is_in(visitor)


def test_the_stored_session_is_no_token(
    alice: Visitor, visitor: Visitor, session: Session
) -> None:
    (stored,) = session.scalars(select(LoginSession.id)).all()
    with visitor.client.session_transaction() as cookie:
        cookie["_user_id"] = stored
    assert not is_in(visitor)


def test_fresh_start_ends_a_guests_session(
    guest: Visitor, copied: Callable[[Visitor], Visitor]
) -> None:
    thief = copied(guest)
    assert guest.post("/account/fresh").location == "/"
    assert not is_in(guest)
    assert not is_in(thief)


def test_only_guests_start_fresh(alice: Visitor, visitor: Visitor) -> None:
    assert alice.post("/account/fresh").status_code == 404
    assert is_in(alice)
    assert visitor.post("/account/fresh").location == "/sign-in"
