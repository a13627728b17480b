from sqlalchemy.orm import Session

from quizapp.usecases.access_codes import issue_password_reset
from tests.web.conftest import PASSWORD, Visitor

NEW = "another road entirely"


def reset(person: Visitor, code: str, password: str = NEW) -> object:
    return person.post("/reset", {"code": code, "password": password})


def code_for_alice(session: Session, visitor: Visitor) -> str:
    return issue_password_reset(session, name="Alice", now=visitor.app.config["CLOCK"].now)


def test_a_code_sets_a_new_password_once(
    alice: Visitor, visitor: Visitor, session: Session
) -> None:
    code = code_for_alice(session, visitor)
    assert reset(visitor, code.lower().replace("-", " ")).location == "/sign-in"
    assert "The new password is set" in visitor.get("/sign-in").text
    page = reset(visitor, code, "a third road")
    assert page.status_code == 422
    assert "This code does not work" in page.text
    assert visitor.sign_in("Alice", NEW).status_code == 303


def test_a_weak_password_leaves_the_code_open(
    alice: Visitor, visitor: Visitor, session: Session
) -> None:
    code = code_for_alice(session, visitor)
    page = reset(visitor, code, "password")
    assert page.status_code == 422
    assert code in page.text
    assert visitor.sign_in("Alice", PASSWORD).status_code == 303
    assert reset(visitor, code).status_code == 303


def test_an_old_code_is_refused(alice: Visitor, visitor: Visitor, session: Session) -> None:
    code = code_for_alice(session, visitor)
    visitor.app.config["CLOCK"].advance(hours=24)
    assert reset(visitor, code).status_code == 422
    assert visitor.sign_in("Alice", PASSWORD).status_code == 303


def test_an_invented_code_is_refused(alice: Visitor, visitor: Visitor) -> None:
    for code in ("", "x", "0000-0000-0000-0000-0000-0000", "\u0661" * 24):
        assert reset(visitor, code).status_code == 422
