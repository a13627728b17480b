"""How a person begins, gets a name and a password, signs in and changes them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quizapp.storage.models import Purpose, Role, User
from quizapp.usecases import access_codes, login_sessions, passwords, sign_in_throttle, time_zones
from quizapp.usecases.names import LONGEST_KEY, Name, NameRefused, name_key, name_of
from quizapp.usecases.refusals import Refused


class NameTaken(NameRefused):
    """Somebody signs in with this name, or with one that looks like it."""


class SignInRefused(Refused):
    """Name and password do not belong together; which of them is wrong is not told."""


def start_guest(session: Session, *, time_zone: str, now: datetime) -> User:
    """`time_zone` is what the browser says; UTC where that is no zone."""
    guest = User(role=Role.GUEST, time_zone=time_zones.or_utc(time_zone), created_at=now)
    session.add(guest)
    session.flush()
    return guest


def claim(session: Session, *, user: User, name: str, password: str, now: datetime) -> User:
    """A guest takes a name and a password and keeps every answer: the row stays the same."""
    if not user.is_guest:
        raise Refused("This account has a name already.")
    chosen = name_of(name)
    password_hash = passwords.hashed(password, name=name)
    with _one_of_that_name(session):
        _enter(user, chosen, password_hash, Role.LEARNER)
    login_sessions.end_all(session, user=user)
    return user


def sign_up_teacher(
    session: Session,
    *,
    code: str,
    user: User | None,
    name: str,
    password: str,
    time_zone: str,
    now: datetime,
) -> User:
    """Use the set-up code. A guest becomes the teacher, anyone else gets a new account."""
    chosen = name_of(name)
    password_hash = passwords.hashed(password, name=name)
    with _one_of_that_name(session):
        access_codes.use(session, code, Purpose.TEACHER_SIGN_UP, now)
        if not access_codes.teacher_exists(session):
            # Every start before this one printed a link of its own.
            access_codes.withdraw(session, Purpose.TEACHER_SIGN_UP, user=None)
        if user is None or not user.is_guest:
            user = start_guest(session, time_zone=time_zone, now=now)
        _enter(user, chosen, password_hash, Role.TEACHER)
    login_sessions.end_all(session, user=user)
    return user


def sign_in(session: Session, *, name: str, password: str, address: str, now: datetime) -> User:
    """Raises SignInRefused or TooManyFailures.

    The caller commits after SignInRefused too: the throttle counts what is stored.
    """
    key = name_key(name)[:LONGEST_KEY]
    # Guesses at one account queue up here, so that a burst cannot outrun the count.
    user = session.scalar(
        select(User).where(User.name_key == key).with_for_update(key_share=True)
    )
    _authenticate(
        session,
        user=user,
        key=key,
        password=password,
        address=address,
        refusal="Name and password do not match. Check both and try again.",
        now=now,
    )
    if user.disabled_at is not None:
        raise Refused("This account is closed. Ask your teacher.")
    user.password_hash = passwords.rehashed(user.password_hash, password)
    session.flush()
    return user


def change_password(
    session: Session,
    *,
    user: User,
    old: str,
    new: str,
    address: str,
    this_token: str,
    now: datetime,
) -> None:
    """Ends every session but the one it is done from. Throttled and refused as a sign-in is."""
    confirm_password(session, user=user, password=old, address=address, now=now)
    user.password_hash = passwords.hashed(new, name=user.name)
    login_sessions.end_all(session, user=user, except_token=this_token)
    session.flush()


def confirm_password(session: Session, *, user: User, password: str, address: str, now: datetime) -> None:
    """Before what cannot be taken back. Throttled and refused as a sign-in is."""
    session.refresh(user, with_for_update={"key_share": True})  # a burst queues up, as at sign-in
    _authenticate(
        session,
        user=user,
        key=user.name_key,
        password=password,
        address=address,
        refusal="This is not your present password.",
        now=now,
    )


def reset_password(session: Session, *, code: str, password: str, now: datetime) -> User:
    """Use the reset code. Ends every session: whoever knew the old password is out."""
    with session.begin_nested():
        user = access_codes.use(session, code, Purpose.PASSWORD_RESET, now)
        user.password_hash = passwords.hashed(password, name=user.name)
        login_sessions.end_all(session, user=user)
        sign_in_throttle.forget_everywhere(session, key=user.name_key)
    return user


def _authenticate(
    session: Session,
    *,
    user: User | None,
    key: str,
    password: str,
    address: str,
    refusal: str,
    now: datetime,
) -> None:
    sign_in_throttle.check(session, key=key, address=address, now=now)
    if not passwords.matches(user.password_hash if user else None, password):
        sign_in_throttle.note_failure(session, key=key, address=address, now=now)
        raise SignInRefused(refusal)
    sign_in_throttle.forget(session, key=key, address=address)


def _enter(user: User, name: Name, password_hash: str, role: Role) -> None:
    user.name, user.name_key = name.shown, name.key
    user.password_hash = password_hash
    user.role = role


@contextmanager
def _one_of_that_name(session: Session) -> Iterator[None]:
    """All of it or nothing, and only while nobody else has the name: the database decides."""
    try:
        with session.begin_nested():
            yield
            session.flush()
    except IntegrityError as taken:
        raise NameTaken("This name is taken, or looks like one that is. Take another.") from taken
