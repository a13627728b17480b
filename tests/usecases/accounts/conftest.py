"""People with passwords, unlike those beside whom this folder lies."""

from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import User
from quizapp.usecases import access_codes, accounts

PASSWORD = "a long walk home"


@pytest.fixture
def password() -> str:
    """Everybody's."""
    return PASSWORD


@pytest.fixture
def guest(session: Session, now: datetime) -> User:
    return accounts.start_guest(session, time_zone="Asia/Qatar", now=now)


@pytest.fixture
def new_learner(session: Session, now: datetime) -> Callable[[str], User]:
    def named(name: str) -> User:
        person = accounts.start_guest(session, time_zone="UTC", now=now)
        return accounts.claim(session, user=person, name=name, password=PASSWORD, now=now)

    return named


@pytest.fixture
def anna(new_learner: Callable[[str], User]) -> User:
    return new_learner("Anna")


@pytest.fixture
def mr_hill(session: Session, now: datetime) -> User:
    return accounts.sign_up_teacher(
        session,
        code=access_codes.issue_teacher_link(session, now),
        user=None,
        name="Mr Hill",
        password=PASSWORD,
        time_zone="UTC",
        now=now,
    )
