"""The person behind a request. The cookie holds a token; the database knows whose it is."""

from datetime import datetime

from flask import Flask, session
from flask_login import UserMixin, current_user, login_user
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from quizapp.extensions import db, login_manager
from quizapp.storage.models import LoginSession, User
from quizapp.usecases import accounts, login_sessions
from quizapp.web.clock import now
from quizapp.web.security import is_safe

WAIT_BRIEFLY = {
    "sqlite": "PRAGMA busy_timeout = 100",
    "postgresql": "SET lock_timeout = 100",
}
"""Milliseconds."""


class SignedIn(UserMixin):
    """What Flask-Login and the templates see as `current_user`; views take `current_person()`."""

    def __init__(self, person: User, token: str) -> None:
        self.person = person
        self.token = token

    def get_id(self) -> str:
        return self.token

    @property
    def name(self) -> str | None:
        return self.person.name

    @property
    def is_guest(self) -> bool:
        return self.person.is_guest

    @property
    def is_teacher(self) -> bool:
        return self.person.is_teacher


def register(app: Flask) -> None:
    login_manager.user_loader(load)
    # A pupil's address changes between home and school; the token alone decides.
    login_manager.session_protection = None


def load(token: str) -> SignedIn | None:
    at = now()
    found = login_sessions.find(db.session, token, at)
    if found is None:
        return None
    if is_safe() and login_sessions.is_unseen(found, at):
        _note_seen(found, at)
    return SignedIn(found.user, token)


def current_person() -> User | None:
    return current_user.person if current_user.is_authenticated else None


def person_or_new_guest(time_zone: str) -> User:
    """Whoever is signed in, else a guest who begins here. For a POST; the caller commits."""
    person = current_person()
    if person is None:
        person = accounts.start_guest(db.session, time_zone=time_zone, now=now())
        _sign_in(person)
    return person


def begin(person: User) -> None:
    """Sign a person in under a new token; whatever this browser was signed in to ends."""
    end()
    _sign_in(person)


def end() -> None:
    """Sign this browser out. The token works nowhere any more once the caller commits."""
    if current_user.is_authenticated:
        login_sessions.end(db.session, current_user.get_id())
    session.clear()


def _sign_in(person: User) -> None:
    token = login_sessions.open_session(db.session, user=person, now=now())
    session.permanent = True
    login_user(SignedIn(person, token))


def _note_seen(found: LoginSession, at: datetime) -> None:
    # The only write of a GET, so in a transaction of its own: the page's cannot write.
    try:
        with _impatient_connection() as connection, Session(connection) as separate:
            login_sessions.seen(separate, found.id, at)
            separate.commit()
    except OperationalError:
        return  # somebody else writes; the next GET notes it
    if found.last_seen_at.date() != at.date():
        session.modified = True  # sends the cookie anew, so that the browser keeps it longer


def _impatient_connection() -> Connection:
    """One that gives up rather than let a page wait for somebody's lock."""
    connection = db.engine.connect()
    connection.detach()  # never to be given to a request that has to wait
    # On the driver's own connection: SQLAlchemy's begins a transaction, and there it waits.
    connection.connection.cursor().execute(WAIT_BRIEFLY[connection.dialect.name])
    return connection
