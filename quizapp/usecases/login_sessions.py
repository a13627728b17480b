"""Who is signed in where. The browser holds a token, the database only its hash."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from quizapp.storage.models import LoginSession, Role, User

SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Lifetime:
    idle: timedelta
    absolute: timedelta


LIFETIMES = {
    # A guest's session is their only key: it ends only when left alone for half a year.
    Role.GUEST: Lifetime(idle=timedelta(days=180), absolute=timedelta(days=3650)),
    Role.LEARNER: Lifetime(idle=timedelta(days=30), absolute=timedelta(days=90)),
    Role.TEACHER: Lifetime(idle=timedelta(hours=12), absolute=timedelta(days=14)),
}


def open_session(session: Session, *, user: User, now: datetime) -> str:
    """Sign a person in; return the token that their browser keeps."""
    session.execute(
        delete(LoginSession).where(
            LoginSession.user_id == user.id, LoginSession.expires_at <= now
        )
    )
    token = secrets.token_urlsafe(32)
    session.add(
        LoginSession(
            id=_hash(token),
            user_id=user.id,
            created_at=now,
            last_seen_at=now,
            expires_at=now + _lifetime(user).absolute,
        )
    )
    session.flush()
    return token


def find(session: Session, token: str, now: datetime) -> LoginSession | None:
    """The session of a token; none when it has ended, timed out or its person was disabled."""
    found = session.get(LoginSession, _hash(token))
    if found is None or found.user.disabled_at is not None:
        return None
    idle = now - found.last_seen_at
    if now >= found.expires_at or idle >= _lifetime(found.user).idle:
        return None
    return found


def is_unseen(found: LoginSession, now: datetime) -> bool:
    """Whether it is time to note again that somebody is there."""
    return now - found.last_seen_at >= SEEN_EVERY


def seen(session: Session, session_id: str, now: datetime) -> None:
    session.execute(
        update(LoginSession).where(LoginSession.id == session_id).values(last_seen_at=now)
    )


def end(session: Session, token: str) -> None:
    session.execute(delete(LoginSession).where(LoginSession.id == _hash(token)))


def end_all(session: Session, *, user: User, except_token: str | None = None) -> None:
    kept = _hash(except_token) if except_token else ""
    session.execute(
        delete(LoginSession).where(LoginSession.user_id == user.id, LoginSession.id != kept)
    )


def _lifetime(user: User) -> Lifetime:
    return LIFETIMES[Role(user.role)]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
