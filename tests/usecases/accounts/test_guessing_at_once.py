"""A burst of guesses, each on a connection of its own: the count must not be outrun."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import User
from quizapp.usecases import accounts
from quizapp.usecases.accounts import SignInRefused
from quizapp.usecases.sign_in_throttle import MOST_PER_NAME_AND_ADDRESS, TooManyFailures

GUESSES = 16


def outcomes(guess: Callable[[Session, str], object]) -> list[str]:
    engine = db.engine

    def outcome(number: int) -> str:
        with Session(engine) as own:
            try:
                guess(own, f"guess no {number}")
            except SignInRefused:
                own.commit()
                return "looked at"
            except TooManyFailures:
                return "waits"
            return "in"

    with ThreadPoolExecutor(8) as pool:
        return sorted(pool.map(outcome, range(GUESSES)))


ONLY_FIVE = ["looked at"] * MOST_PER_NAME_AND_ADDRESS + ["waits"] * (
    GUESSES - MOST_PER_NAME_AND_ADDRESS
)


def test_only_five_guesses_at_signing_in_are_looked_at(
    session: Session, anna: User, now: datetime
) -> None:
    session.commit()

    def guess(own: Session, password: str) -> None:
        accounts.sign_in(own, name="Anna", password=password, address="192.0.2.7", now=now)

    assert outcomes(guess) == ONLY_FIVE


def test_only_five_guesses_at_the_old_password_are_looked_at(
    session: Session, anna: User, now: datetime
) -> None:
    anna_id = anna.id
    session.commit()

    def guess(own: Session, password: str) -> None:
        accounts.change_password(
            own,
            user=own.get_one(User, anna_id),
            old=password,
            new="another road entirely",
            address="192.0.2.7",
            this_token="",
            now=now,
        )

    assert outcomes(guess) == ONLY_FIVE


def test_only_five_guesses_before_a_deletion_are_looked_at(session: Session, anna: User, now: datetime) -> None:
    anna_id = anna.id
    session.commit()

    def guess(own: Session, password: str) -> None:
        accounts.confirm_password(
            own, user=own.get_one(User, anna_id), password=password, address="192.0.2.7", now=now
        )

    assert outcomes(guess) == ONLY_FIVE
