"""Slows down guessing. Counts wrong passwords only, in the database, so all web processes share it.

A name is closed only to the address that failed, so nobody can lock out somebody elsewhere;
an address is closed only after very many failures, since a whole class may share it.
"""

import ipaddress
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from quizapp.storage.models import SignInFailure
from quizapp.usecases.refusals import Refused

WINDOW = timedelta(minutes=15)

MOST_PER_NAME_AND_ADDRESS = 5
MOST_PER_ADDRESS = 100

IPV6_SITE = 64
"""Bits: one household or class holds all addresses beyond them."""


class TooManyFailures(Refused):
    def __init__(self, wait: timedelta) -> None:
        self.retry_after = max(1, int(wait.total_seconds()))
        "Seconds until another try is looked at."
        minutes = -(-self.retry_after // 60)
        super().__init__(
            f"Too many wrong passwords from here. Wait {minutes} min and try again, "
            "or ask your teacher for a reset code."
        )


def check(session: Session, *, key: str, address: str, now: datetime) -> None:
    """Raises TooManyFailures. A refused try is not counted, so waiting always helps."""
    site = _site(address)
    of_name = (SignInFailure.name_key == key) & (SignInFailure.address == site)
    for rows, most in (
        (of_name, MOST_PER_NAME_AND_ADDRESS),
        (SignInFailure.address == site, MOST_PER_ADDRESS),
    ):
        oldest = _oldest_of(session, rows, most, now)
        if oldest is not None:
            raise TooManyFailures(oldest + WINDOW - now)


def note_failure(session: Session, *, key: str, address: str, now: datetime) -> None:
    session.execute(delete(SignInFailure).where(SignInFailure.at <= now - WINDOW))
    session.add(SignInFailure(name_key=key, address=_site(address), at=now))
    session.flush()


def forget(session: Session, *, key: str, address: str) -> None:
    """After the right password the slips before it no longer count."""
    _forget(session, SignInFailure.name_key == key, SignInFailure.address == _site(address))


def forget_everywhere(session: Session, *, key: str) -> None:
    """After a reset nobody's slips, or malice, keep the person out any longer."""
    _forget(session, SignInFailure.name_key == key)


def _forget(session: Session, *rows: ColumnElement[bool]) -> None:
    session.execute(delete(SignInFailure).where(*rows))


def _oldest_of(
    session: Session, rows: ColumnElement[bool], most: int, now: datetime
) -> datetime | None:
    """When the first of the last `most` failures was; none while there are fewer."""
    return session.scalar(
        select(SignInFailure.at)
        .where(rows, SignInFailure.at > now - WINDOW)
        .order_by(SignInFailure.at.desc(), SignInFailure.id)
        .offset(most - 1)
        .limit(1)
    )


def _site(address: str) -> str:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address[:64]
    if parsed.version == 4:
        return str(parsed)
    mapped = parsed.ipv4_mapped
    return str(mapped or ipaddress.IPv6Network((int(parsed), IPV6_SITE), strict=False))
