from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import LoginSession, Role, User
from quizapp.usecases import accounts, login_sessions
from quizapp.usecases.accounts import NameTaken
from quizapp.usecases.names import NameRefused
from quizapp.usecases.passwords import PasswordRefused
from quizapp.usecases.refusals import Refused


def test_a_guest_begins_in_their_own_time_zone(session: Session, now: datetime) -> None:
    assert accounts.start_guest(session, time_zone="Asia/Qatar", now=now).time_zone == "Asia/Qatar"


@pytest.mark.parametrize("zone", ["", "Moon/Base", "../../etc/passwd", "America", None])
def test_a_browser_that_names_no_zone_is_taken_for_utc(
    session: Session, now: datetime, zone: str | None
) -> None:
    assert accounts.start_guest(session, time_zone=zone, now=now).time_zone == "UTC"


def test_a_guest_becomes_a_learner_in_the_same_row(
    session: Session, guest: User, password: str, now: datetime
) -> None:
    row = guest.id
    claimed = accounts.claim(session, user=guest, name="Anna Hill", password=password, now=now)
    assert (claimed.id, claimed.name, claimed.role) == (row, "Anna Hill", Role.LEARNER)
    assert claimed.time_zone == "Asia/Qatar"


def test_the_guests_sessions_end(
    session: Session, guest: User, password: str, now: datetime
) -> None:
    login_sessions.open_session(session, user=guest, now=now)
    accounts.claim(session, user=guest, name="Anna", password=password, now=now)
    assert session.scalars(select(LoginSession)).all() == []


@pytest.mark.parametrize("taken", ["Anna", "ANNA", " anna ", "\u0391\u039d\u039d\u0391"], ids=ascii)
def test_a_taken_name_and_its_look_alikes_are_refused(
    session: Session, anna: User, guest: User, password: str, now: datetime, taken: str
) -> None:
    with pytest.raises(NameTaken):
        accounts.claim(session, user=guest, name=taken, password=password, now=now)
    assert (guest.role, guest.name, guest.password_hash) == (Role.GUEST, None, None)
    assert accounts.claim(session, user=guest, name="Berta", password=password, now=now)


def test_a_bad_name_or_password_leaves_the_guest_a_guest(
    session: Session, guest: User, password: str, now: datetime
) -> None:
    with pytest.raises(NameRefused):
        accounts.claim(session, user=guest, name="?", password=password, now=now)
    with pytest.raises(PasswordRefused):
        accounts.claim(session, user=guest, name="Anna", password="short", now=now)
    assert guest.is_guest


def test_an_account_is_not_claimed_again(
    session: Session, anna: User, password: str, now: datetime
) -> None:
    with pytest.raises(Refused):
        accounts.claim(session, user=anna, name="Berta", password=password, now=now)
    assert anna.name == "Anna"


def test_of_many_who_take_one_name_at_once_one_gets_it(
    session: Session, password: str, now: datetime
) -> None:
    ids = [accounts.start_guest(session, time_zone="UTC", now=now).id for _ in range(6)]
    session.commit()
    engine = db.engine

    def claim(user_id: str) -> str:
        with Session(engine) as own, own.begin():
            try:
                accounts.claim(
                    own, user=own.get_one(User, user_id), name="Anna", password=password, now=now
                )
            except NameTaken:
                return "taken"
            return "mine"

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(claim, ids)) == ["mine", *["taken"] * 5]
    named = select(func.count()).select_from(User).where(User.name == "Anna")
    assert session.scalar(named) == 1


def test_two_people_of_different_names_live_beside_each_other(
    new_learner: Callable[[str], User],
) -> None:
    assert new_learner("Anna").id != new_learner("Berta").id
