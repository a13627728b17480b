"""A burst of guesses, each on a connection of its own: the count must not be outrun."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import User
from quizapp.usecases import accounts
from quizapp.usecases.accounts import SignInRefused
from quizapp.usecases.sign_in_throttle import MOST_PER_NAME_AND_ADDRESS, TooManyFailures

GUESSES = 16


def test_only_five_guesses_are_looked_at(session: Session, anna: User, now: datetime) -> None:
    session.commit()
    engine = db.engine

    def guess(number: int) -> str:
        with Session(engine) as own:
            try:
                accounts.sign_in(
                    own, name="Anna", password=f"guess no {number}", address="192.0.2.7", now=now
                )
            except SignInRefused:
                own.commit()
                return "looked at"
            except TooManyFailures:
                return "waits"
            return "in"

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(guess, range(GUESSES)))
    assert outcomes.count("looked at") == MOST_PER_NAME_AND_ADDRESS
    assert outcomes.count("waits") == GUESSES - MOST_PER_NAME_AND_ADDRESS
