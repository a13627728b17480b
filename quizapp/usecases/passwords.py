"""Passwords: which are accepted, and how they are kept and checked."""

from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from quizapp.usecases.names import name_key
from quizapp.usecases.refusals import Refused

SHORTEST, LONGEST = 8, 128

COMMON = Path(__file__).with_name("common_passwords.txt")

HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""argon2id with OWASP's parameters: 19 MiB and about 20 ms a check."""

NOBODYS_HASH = (
    "$argon2id$v=19$m=19456,t=2,p=1$Ggh9dfrlx+qDghNep+doCA"
    "$On6kHHwJXz+4LcbZ6PGEc1ftTmF6AE+6zKHl+gMgR1k"
)
"""Of a password that was thrown away: an unknown name takes as long to refuse as a known one."""


class PasswordRefused(Refused):
    """What was given cannot be a password here."""


def hashed(password: str, *, name: str) -> str:
    """What is stored. Raises PasswordRefused for a password that is easy to guess."""
    _check(password, name)
    return HASHER.hash(password)


def matches(password_hash: str | None, password: str) -> bool:
    """Whether it is the password; without a hash it never is, after the same work."""
    try:
        HASHER.verify(password_hash or NOBODYS_HASH, password)
    except VerifyMismatchError:
        return False
    return password_hash is not None


def rehashed(password_hash: str, password: str) -> str:
    """The hash to keep after a right password: a new one if it was made with other parameters."""
    return HASHER.hash(password) if HASHER.check_needs_rehash(password_hash) else password_hash


def _check(password: str, name: str) -> None:
    if len(password) < SHORTEST:
        raise PasswordRefused(f"A password has at least {SHORTEST} characters.")
    if len(password) > LONGEST:
        raise PasswordRefused(f"A password has at most {LONGEST} characters.")
    if password.casefold() in _common() or name_key(password) == name_key(name):
        raise PasswordRefused("This password is easy to guess. Take a few words of your own.")


@cache
def _common() -> frozenset[str]:
    return frozenset(COMMON.read_text(encoding="utf-8").split())
