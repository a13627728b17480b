from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import AccessCode, Purpose, Role, User
from quizapp.usecases import access_codes, accounts
from quizapp.usecases.access_codes import CodeRefused, issue_teacher_link
from quizapp.usecases.accounts import NameTaken
from quizapp.usecases.passwords import PasswordRefused


def sign_up(
    session: Session,
    code: str,
    now: datetime,
    *,
    name: str = "Mr Hill",
    password: str = "a long walk home",
    user: User | None = None,
) -> User:
    return accounts.sign_up_teacher(
        session, code=code, user=user, name=name, password=password, time_zone="UTC", now=now
    )


def test_the_link_makes_a_teacher(session: Session, now: datetime) -> None:
    assert not access_codes.teacher_exists(session)
    teacher = sign_up(session, issue_teacher_link(session, now), now)
    assert (teacher.name, teacher.role) == ("Mr Hill", Role.TEACHER)
    assert access_codes.teacher_exists(session)


def test_a_guest_becomes_the_teacher(session: Session, guest: User, now: datetime) -> None:
    teacher = sign_up(session, issue_teacher_link(session, now), now, user=guest)
    assert teacher is guest
    assert teacher.is_teacher


def test_a_learner_who_opens_the_link_keeps_their_own_account(
    session: Session, anna: User, now: datetime
) -> None:
    teacher = sign_up(session, issue_teacher_link(session, now), now, user=anna)
    assert teacher.id != anna.id
    assert (anna.name, anna.role) == ("Anna", Role.LEARNER)


def test_the_link_works_once(session: Session, now: datetime) -> None:
    code = issue_teacher_link(session, now)
    sign_up(session, code, now)
    assert not access_codes.is_open(session, code, Purpose.TEACHER_SIGN_UP, now)
    with pytest.raises(CodeRefused):
        sign_up(session, code, now, name="Ms Dale")


def test_looking_at_the_link_does_not_use_it(session: Session, now: datetime) -> None:
    code = issue_teacher_link(session, now)
    assert access_codes.is_open(session, code, Purpose.TEACHER_SIGN_UP, now)
    assert access_codes.is_open(session, code, Purpose.TEACHER_SIGN_UP, now)


def test_a_refused_name_or_password_leaves_the_link_open(
    session: Session, anna: User, now: datetime
) -> None:
    code = issue_teacher_link(session, now)
    with pytest.raises(NameTaken):
        sign_up(session, code, now, name="Anna")
    with pytest.raises(PasswordRefused):
        sign_up(session, code, now, password="password")
    assert sign_up(session, code, now).is_teacher


def test_the_link_ends_after_a_week(session: Session, now: datetime) -> None:
    code = issue_teacher_link(session, now)
    later = now + timedelta(days=7)
    just_before = later - timedelta(seconds=1)
    assert access_codes.is_open(session, code, Purpose.TEACHER_SIGN_UP, just_before)
    with pytest.raises(CodeRefused):
        sign_up(session, code, later)


def test_a_new_link_leaves_the_earlier_one_open(session: Session, now: datetime) -> None:
    earlier = issue_teacher_link(session, now)
    issue_teacher_link(session, now)
    assert sign_up(session, earlier, now).is_teacher


def test_the_first_teacher_ends_every_open_link(session: Session, now: datetime) -> None:
    codes = [issue_teacher_link(session, now) for _ in range(3)]
    sign_up(session, codes[1], now)
    for code in codes:
        assert not access_codes.is_open(session, code, Purpose.TEACHER_SIGN_UP, now)


def test_a_later_teacher_ends_only_their_own_link(
    session: Session, mr_hill: User, now: datetime
) -> None:
    one, other = (issue_teacher_link(session, now) for _ in range(2))
    sign_up(session, one, now, name="Ms Dale")
    assert not access_codes.is_open(session, one, Purpose.TEACHER_SIGN_UP, now)
    assert sign_up(session, other, now, name="Mr Moor").is_teacher


def test_a_reset_code_makes_no_teacher(session: Session, anna: User, now: datetime) -> None:
    code = access_codes.issue_password_reset(session, name="Anna", now=now)
    with pytest.raises(CodeRefused):
        sign_up(session, code, now)


def test_the_database_holds_no_code_that_works(session: Session, now: datetime) -> None:
    code = issue_teacher_link(session, now)
    stored = session.scalars(select(AccessCode)).one()
    assert code not in str(vars(stored))
    with pytest.raises(CodeRefused):
        sign_up(session, stored.code_hash, now)


def test_of_many_who_use_the_link_at_once_one_becomes_the_teacher(
    session: Session, now: datetime
) -> None:
    code = issue_teacher_link(session, now)
    session.commit()
    engine = db.engine

    def use(number: int) -> str:
        with Session(engine) as own, own.begin():
            try:
                sign_up(own, code, now, name=f"Teacher no {number}")
            except CodeRefused:
                return "refused"
            return "teacher"

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(use, range(6))) == [*["refused"] * 5, "teacher"]
    teachers = select(func.count()).select_from(User).where(User.role == Role.TEACHER)
    assert session.scalar(teachers) == 1
