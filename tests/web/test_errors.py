"""Each error says what to do next and keeps nothing half done."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from flask import Flask, abort
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import User
from quizapp.usecases.refusals import NotFound, Refused
from quizapp.web import access
from tests.web.conftest import Visitor


@pytest.fixture
def failing(app: Flask) -> None:
    """Views that fail, some after they have changed Alice's name. Asked for before any request."""

    @app.get("/fail/<int:status>")
    @access.everyone
    def fail(status: int) -> str:
        abort(status)

    @app.get("/choose")
    @access.everyone
    def choose() -> str:
        abort(400, "Choose a number from 1 to 50.")

    @app.post("/change/<kind>")
    @access.everyone
    def change(kind: str) -> str:
        db.session.scalars(select(User).where(User.name == "Alice")).one().name = "Changed"
        db.session.flush()
        raise FAILURES[kind]

    app.config["PROPAGATE_EXCEPTIONS"] = False


FAILURES = {
    "refused": Refused("It is too late for <this>."),
    "not-found": NotFound("secret"),
    "crash": RuntimeError("secret"),
}


def names(session: Session) -> Sequence[str]:
    return session.scalars(select(User.name)).all()


def test_each_error_has_a_page_with_the_way_back_into_the_app(
    failing: None, alice: Visitor
) -> None:
    for status in (400, 403, 404, 405, 411, 413, 429):
        page = alice.get(f"/fail/{status}")
        assert page.status_code == status
        assert "<h1>" in page.text
        assert 'href="/"' in page.text
        assert "Alice" in page.text


def test_a_view_may_say_what_was_wrong(failing: None, visitor: Visitor) -> None:
    assert "Choose a number from 1 to 50." in visitor.get("/choose").text


def test_a_wrong_method_is_told_the_right_ones(visitor: Visitor) -> None:
    response = visitor.get("/sign-out")
    assert response.status_code == 405
    assert "POST" in response.headers["Allow"]


def test_a_refusal_that_no_form_shows_is_told_and_nothing_is_kept(
    failing: None, alice: Visitor, session: Session
) -> None:
    page = alice.post("/change/refused")
    assert page.status_code == 409
    assert "It is too late for &lt;this&gt;." in page.text
    assert names(session) == ["Alice"]


def test_what_is_not_there_for_this_person_is_an_ordinary_404(
    failing: None, alice: Visitor, session: Session
) -> None:
    page = alice.post("/change/not-found")
    assert page.status_code == 404
    assert "secret" not in page.text
    assert names(session) == ["Alice"]


def test_a_crash_keeps_nothing_and_tells_nothing(
    failing: None, alice: Visitor, session: Session
) -> None:
    page = alice.post("/change/crash")
    assert page.status_code == 500
    assert "secret" not in page.text
    assert names(session) == ["Alice"]


def test_an_error_page_of_a_missing_file_is_not_kept(visitor: Visitor) -> None:
    response = visitor.get("/static/no-such-file.css")
    assert response.status_code == 404
    assert response.headers["Cache-Control"] == "no-store"


def test_a_database_that_fails_gets_the_plain_page(
    new_app: Callable[..., Flask], tmp_path: Path
) -> None:
    app = new_app(database_url=f"sqlite:///{tmp_path}/without-tables.sqlite3")
    app.config["PROPAGATE_EXCEPTIONS"] = False
    visitor = Visitor(app)
    with visitor.client.session_transaction() as cookie:
        cookie["_user_id"] = "any"
    page = visitor.get("/")
    assert page.status_code == 500
    assert "Something broke" in page.text
