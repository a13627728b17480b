"""Secrets that work once: the link that makes a teacher, the code that resets a password."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, select, update
from sqlalchemy.orm import Session

from quizapp.storage.models import AccessCode, Purpose, Role, User
from quizapp.usecases.names import name_key
from quizapp.usecases.refusals import NotFound, Refused

LIFETIMES = {
    Purpose.TEACHER_SIGN_UP: timedelta(days=7),
    Purpose.PASSWORD_RESET: timedelta(hours=24),
}

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32 characters: none is mistaken for another when read from paper."""

MISREAD = str.maketrans("OIL", "011", "- ")

GROUPS, GROUP = 6, 4
"""24 characters, 120 random bits: enough for a plain hash to be safe (ASVS 6.5.2)."""


class CodeRefused(Refused):
    """The code is unknown, used or too old; which of them is not told."""


def teacher_exists(session: Session) -> bool:
    return session.scalar(select(User.id).where(User.role == Role.TEACHER).limit(1)) is not None


def issue_teacher_link(session: Session, now: datetime) -> str:
    """A new code for `/set-up/<code>`. Earlier ones go on working until the first teacher signs up."""
    return _issue(session, Purpose.TEACHER_SIGN_UP, user=None, now=now)


def issue_password_reset(session: Session, *, name: str, now: datetime) -> str:
    """A new code for the person of that name. Raises NotFound."""
    user = session.scalar(select(User).where(User.name_key == name_key(name)))
    if user is None or user.password_hash is None:
        raise NotFound("Nobody signs in with this name.")
    withdraw(session, Purpose.PASSWORD_RESET, user=user)
    return _issue(session, Purpose.PASSWORD_RESET, user=user, now=now)


def is_open(session: Session, code: str, purpose: Purpose, now: datetime) -> bool:
    """Whether the code would still work; looking does not use it up."""
    return session.scalar(select(AccessCode.id).where(_open(code, purpose, now))) is not None


def use(session: Session, code: str, purpose: Purpose, now: datetime) -> User | None:
    """Use the code up and return whom it was issued for; none for a sign-up.

    Of two who use it at the same instant one gets CodeRefused: the row is changed
    and its state checked in a single statement.
    """
    used = session.execute(
        update(AccessCode)
        .where(_open(code, purpose, now))
        .values(used_at=now)
        .returning(AccessCode.user_id)
        .execution_options(synchronize_session=False)
    ).one_or_none()
    if used is None:
        raise CodeRefused("This code does not work: it is used, too old, or has a typing error.")
    return session.get(User, used.user_id) if used.user_id else None


def withdraw(session: Session, purpose: Purpose, *, user: User | None) -> None:
    """Make every code that nobody used yet stop working."""
    session.execute(
        delete(AccessCode).where(
            AccessCode.purpose == purpose,
            AccessCode.user_id == user.id if user else AccessCode.user_id.is_(None),
            AccessCode.used_at.is_(None),
        )
    )


def _issue(session: Session, purpose: Purpose, *, user: User | None, now: datetime) -> str:
    code = "-".join(
        "".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS)
    )
    session.add(
        AccessCode(
            purpose=purpose,
            code_hash=_hash(code),
            user_id=user.id if user else None,
            created_at=now,
            expires_at=now + LIFETIMES[purpose],
        )
    )
    session.flush()
    return code


def _open(code: str, purpose: Purpose, now: datetime) -> ColumnElement[bool]:
    return and_(
        AccessCode.code_hash == _hash(code),
        AccessCode.purpose == purpose,
        AccessCode.used_at.is_(None),
        AccessCode.expires_at > now,
    )


def _hash(code: str) -> str:
    return hashlib.sha256(code.upper().translate(MISREAD).encode()).hexdigest()
