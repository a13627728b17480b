"""The database itself refuses a GET that writes; the next POST on that connection may."""

import time
from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import LoginSession, User
from quizapp.web import access
from tests.web.conftest import Visitor


@pytest.fixture
def writing(app: Flask, now: datetime) -> None:
    """A view that writes, whatever the method."""

    @app.route("/write", methods=["GET", "POST"])
    @access.everyone
    def write() -> str:
        db.session.add(User(created_at=now))
        db.session.commit()
        return "written"

    app.config["PROPAGATE_EXCEPTIONS"] = False


def users(session: Session) -> int:
    return len(session.scalars(select(User.id)).all())


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_safe_method_writes_nothing(
    writing: None, visitor: Visitor, session: Session, method: str
) -> None:
    assert visitor.send(method, "/write").status_code == 500
    assert users(session) == 0


def test_a_post_writes_though_gets_went_before(
    writing: None, visitor: Visitor, session: Session
) -> None:
    for _ in range(3):
        visitor.get("/write")
        assert visitor.post("/write").text == "written"
    assert users(session) == 3


def last_seen(session: Session) -> datetime:
    return session.scalars(select(LoginSession.last_seen_at)).one()


def test_being_there_is_noted_by_a_get_at_most_once_a_minute(
    guest: Visitor, session: Session, now: datetime
) -> None:
    clock = guest.app.config["CLOCK"]
    clock.advance(seconds=59)
    guest.get("/account")
    assert last_seen(session) == now
    clock.advance(seconds=1)
    guest.get("/account")
    assert last_seen(session) == clock.now
    noted = clock.now
    clock.advance(seconds=59)
    guest.get("/account")
    assert last_seen(session) == noted


def test_a_get_does_not_wait_while_somebody_writes(
    guest: Visitor, session: Session, now: datetime
) -> None:
    guest.app.config["CLOCK"].advance(minutes=1)
    session.commit()
    with Session(db.engine) as writer:
        writer.add(User(created_at=now))
        writer.flush()
        start = time.perf_counter()
        assert guest.get("/account").status_code == 200
        assert time.perf_counter() - start < 2
        writer.commit()


def test_whom_nobody_could_note_is_noted_next_time(guest: Visitor, session: Session) -> None:
    clock = guest.app.config["CLOCK"]
    clock.advance(minutes=1)
    session.commit()
    with Session(db.engine) as writer:
        writer.scalars(select(LoginSession.id).with_for_update()).one()
        assert guest.get("/account").status_code == 200
    assert last_seen(session) < clock.now
    session.commit()
    assert guest.get("/account").status_code == 200
    assert last_seen(session) == clock.now


def test_a_guest_who_comes_every_month_stays_for_years(
    guest: Visitor, new_visitor: Callable[[], Visitor]
) -> None:
    clock = guest.app.config["CLOCK"]
    for _ in range(40):
        clock.advance(days=30)
        assert guest.get("/account").status_code == 200
    clock.advance(days=180)
    assert guest.get("/account").status_code == 303


def test_the_browser_is_told_to_keep_the_cookie_once_a_day(guest: Visitor) -> None:
    clock = guest.app.config["CLOCK"]
    guest.get("/account")
    clock.advance(minutes=5)
    assert "Set-Cookie" not in guest.get("/account").headers
    clock.advance(hours=23)
    assert "Set-Cookie" in guest.get("/account").headers
    clock.advance(minutes=5)
    assert "Set-Cookie" not in guest.get("/account").headers
