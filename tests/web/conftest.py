"""People who use the app through its pages, each in a browser of their own."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextvars import Context
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from quizapp import create_app
from quizapp.extensions import db
from quizapp.storage.models import User
from quizapp.usecases import access_codes, accounts, login_sessions
from tests.conftest import settings_for

PASSWORD = "a long walk home"

CSRF_FIELD = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class Clock:
    """The app's clock: it stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **time: float) -> None:
        self.now += timedelta(**time)


class Visitor:
    """A browser. `user_id` is of the person signed in by a fixture, if any."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client = app.test_client()
        self.user_id = ""

    @property
    def user(self) -> User:
        """As stored now, in the test's own session."""
        db.session.expire_all()
        return db.session.get_one(User, self.user_id)

    def get(self, path: str, **options: object) -> TestResponse:
        return self.send("GET", path, **options)

    def post(
        self, path: str, data: Mapping[str, object] | None = None, **options: object
    ) -> TestResponse:
        """Send a form as the browser would: with the CSRF token of this session."""
        form = {"csrf_token": self.token(), **(data or {})}
        return self.send("POST", path, data=form, **options)

    def send(self, method: str, path: str, **options: object) -> TestResponse:
        db.session.commit()  # what the test has stored is there, and no lock is left
        # A context of its own, as a server gives each request: it shares no session and no `g`.
        response = Context().run(self.client.open, path, method=method, buffered=True, **options)
        response.request.input_stream.close()  # a large body lies in a temporary file
        return response

    def token(self) -> str:
        return csrf_token(self.get("/sign-in"))

    def sign_in(self, name: str, password: str = PASSWORD, **more: object) -> TestResponse:
        return self.post("/sign-in", {"name": name, "password": password, **more})


def csrf_token(page: TestResponse) -> str:
    found = CSRF_FIELD.search(page.text)
    assert found, f"no form on {page.request.path}"
    return unescape(found[1])


@dataclass(frozen=True)
class Route:
    """A path with every gap filled in by something that is not there, and a method it takes."""

    endpoint: str
    method: str
    path: str


def routes(app: Flask) -> list[Route]:
    build = app.url_map.bind("localhost").build
    found = [
        Route(rule.endpoint, method, build(rule.endpoint, dict.fromkeys(rule.arguments, "1")))
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    ]
    return sorted(found, key=lambda route: (route.path, route.method))


@pytest.fixture
def new_app(
    app: Flask, database_url: str, tmp_path: Path, now: datetime
) -> Iterator[Callable[..., Flask]]:
    """The app with other settings, given by their names, on the test's database."""
    made: list[Flask] = []

    def with_settings(**changed: object) -> Flask:
        app = create_app(replace(settings_for(database_url, tmp_path), **changed))
        app.config.update(TESTING=True, CLOCK=Clock(now))
        made.append(app)
        return app

    yield with_settings
    for app in made:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def clock(app: Flask, now: datetime) -> Clock:
    app.config["CLOCK"] = clock = Clock(now)
    return clock


@pytest.fixture
def new_visitor(app: Flask, clock: Clock) -> Callable[[], Visitor]:
    """Another browser, signed in nowhere, each time it is called."""
    return lambda: Visitor(app)


@pytest.fixture
def visitor(new_visitor: Callable[[], Visitor]) -> Visitor:
    """A browser, signed in nowhere."""
    return new_visitor()


@pytest.fixture
def alice(new_visitor: Callable[[], Visitor], session: Session, now: datetime) -> Visitor:
    return signed_in(new_visitor(), learner(session, "Alice", now))


@pytest.fixture
def bob(new_visitor: Callable[[], Visitor], session: Session, now: datetime) -> Visitor:
    return signed_in(new_visitor(), learner(session, "Bob", now))


@pytest.fixture
def tina(new_visitor: Callable[[], Visitor], session: Session, now: datetime) -> Visitor:
    return signed_in(new_visitor(), teacher(session, "Tina", now))


@pytest.fixture
def guest(new_visitor: Callable[[], Visitor], session: Session, now: datetime) -> Visitor:
    visitor = new_visitor()
    user = accounts.start_guest(session, time_zone="UTC", now=now)
    visitor.user_id = user.id
    with visitor.client.session_transaction() as cookie:
        cookie["_user_id"] = login_sessions.open_session(session, user=user, now=now)
    return visitor


def learner(session: Session, name: str, now: datetime) -> User:
    user = accounts.start_guest(session, time_zone="UTC", now=now)
    return accounts.claim(session, user=user, name=name, password=PASSWORD, now=now)


def teacher(session: Session, name: str, now: datetime) -> User:
    return accounts.sign_up_teacher(
        session,
        code=access_codes.issue_teacher_link(session, now),
        user=None,
        name=name,
        password=PASSWORD,
        time_zone="UTC",
        now=now,
    )


def signed_in(visitor: Visitor, user: User) -> Visitor:
    visitor.user_id = user.id
    assert visitor.sign_in(user.name).status_code == 303
    return visitor
