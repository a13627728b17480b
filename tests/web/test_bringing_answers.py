"""A guest who signs in may take along what was answered; the database side is tested deeper."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import Quiz, QuizKind, User
from tests.web.conftest import PASSWORD, Visitor


@pytest.fixture
def quiz_id(guest: Visitor, session: Session) -> str:
    quiz = Quiz(
        user_id=guest.user_id,
        kind=QuizKind.STUDY,
        title="Study",
        created_at=guest.app.config["CLOCK"].now,
    )
    session.add(quiz)
    session.flush()
    return quiz.id


def owner(session: Session, quiz_id: str) -> str:
    session.expire_all()
    return session.scalars(select(Quiz.user_id).where(Quiz.id == quiz_id)).one()


def test_answers_come_along_when_asked_for(
    guest: Visitor, alice: Visitor, session: Session, quiz_id: str
) -> None:
    assert guest.sign_in("Alice", bring="y").status_code == 303
    assert owner(session, quiz_id) == alice.user_id
    assert session.get(User, guest.user_id) is None
    assert "Settings of Alice" in guest.get("/account").text


def test_the_library_says_that_they_came_along(guest: Visitor, alice: Visitor) -> None:
    assert guest.sign_in("Alice", bring="y").location == "/"
    assert "The answers you gave as a guest are now with your account." in guest.get("/").text


def test_of_two_presses_on_the_button_none_breaks(
    guest: Visitor,
    alice: Visitor,
    new_visitor: Callable[[], Visitor],
    session: Session,
    quiz_id: str,
) -> None:
    tabs = [guest, new_visitor()]
    with guest.client.session_transaction() as cookie, tabs[1].client.session_transaction() as copy:
        copy.update(cookie)
    forms = [
        {"csrf_token": tab.token(), "name": "Alice", "password": PASSWORD, "bring": "y"}
        for tab in tabs
    ]
    session.commit()

    def press(tab: Visitor, form: dict[str, str]) -> int:
        return tab.client.post("/sign-in", data=form).status_code

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(press, tabs, forms)) == [303, 303]
    assert owner(session, quiz_id) == alice.user_id


def test_they_are_left_behind_when_not(
    guest: Visitor, alice: Visitor, session: Session, quiz_id: str
) -> None:
    assert guest.sign_in("Alice").status_code == 303
    assert owner(session, quiz_id) == guest.user_id


def test_a_wrong_password_moves_nothing(
    guest: Visitor, alice: Visitor, session: Session, quiz_id: str
) -> None:
    assert guest.sign_in("Alice", "a short walk home", bring="y").status_code == 422
    assert owner(session, quiz_id) == guest.user_id
    assert "You are here as a guest" in guest.get("/account").text


def test_one_account_cannot_swallow_another(
    bob: Visitor, alice: Visitor, session: Session
) -> None:
    assert bob.sign_in("Alice", PASSWORD, bring="y").status_code == 303
    assert bob.user.name == "Bob"


def test_the_question_is_put_to_guests_only(
    guest: Visitor, visitor: Visitor, alice: Visitor
) -> None:
    offer = "Bring the answers given here as a guest"
    assert offer in guest.get("/sign-in").text
    assert "Answers given on this computer without signing in" in guest.get("/sign-in").text
    assert offer not in visitor.get("/sign-in").text
    assert offer not in alice.get("/sign-in").text
