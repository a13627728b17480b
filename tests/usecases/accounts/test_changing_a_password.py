from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import User
from quizapp.usecases import access_codes, accounts, login_sessions
from quizapp.usecases.access_codes import CodeRefused, issue_password_reset
from quizapp.usecases.accounts import SignInRefused
from quizapp.usecases.passwords import PasswordRefused
from quizapp.usecases.refusals import NotFound
from quizapp.usecases.sign_in_throttle import TooManyFailures

NEW = "another road entirely"


def sign_in(session: Session, now: datetime, password: str) -> User:
    return accounts.sign_in(session, name="Anna", password=password, address="", now=now)


def change(
    session: Session, anna: User, now: datetime, old: str, new: str, token: str = ""
) -> None:
    accounts.change_password(
        session, user=anna, old=old, new=new, address="", this_token=token, now=now
    )


def test_the_new_password_works_and_the_old_one_does_not(
    session: Session, anna: User, password: str, now: datetime
) -> None:
    change(session, anna, now, password, NEW)
    assert sign_in(session, now, NEW) is anna
    with pytest.raises(SignInRefused):
        sign_in(session, now, password)


def test_every_other_session_ends(
    session: Session, anna: User, password: str, now: datetime
) -> None:
    here, there = (login_sessions.open_session(session, user=anna, now=now) for _ in range(2))
    change(session, anna, now, password, NEW, token=here)
    assert login_sessions.find(session, here, now)
    assert login_sessions.find(session, there, now) is None


def test_it_takes_the_old_password(
    session: Session, anna: User, password: str, now: datetime
) -> None:
    with pytest.raises(SignInRefused):
        change(session, anna, now, NEW, NEW)
    assert sign_in(session, now, password) is anna


def test_a_stolen_session_cannot_guess_the_old_password(
    session: Session, anna: User, password: str, now: datetime
) -> None:
    for number in range(5):
        with pytest.raises(SignInRefused):
            change(session, anna, now, f"guess no {number}", NEW)
    with pytest.raises(TooManyFailures):
        change(session, anna, now, password, NEW)


def test_a_password_that_is_easy_to_guess_is_refused(
    session: Session, anna: User, password: str, now: datetime
) -> None:
    with pytest.raises(PasswordRefused):
        change(session, anna, now, password, "password123")
    assert sign_in(session, now, password) is anna


def test_a_reset_code_sets_a_password_once(session: Session, anna: User, now: datetime) -> None:
    code = issue_password_reset(session, name="anna", now=now)
    assert accounts.reset_password(session, code=code, password=NEW, now=now) is anna
    assert sign_in(session, now, NEW) is anna
    with pytest.raises(CodeRefused):
        accounts.reset_password(session, code=code, password="a third road", now=now)
    assert sign_in(session, now, NEW) is anna


@pytest.mark.parametrize(
    "typed",
    [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code.replace('-', ' ')} "],
)
def test_a_code_works_however_it_is_typed(
    session: Session, anna: User, now: datetime, typed: object
) -> None:
    code = typed(issue_password_reset(session, name="Anna", now=now))
    assert accounts.reset_password(session, code=code, password=NEW, now=now) is anna


def test_a_reset_ends_every_session(session: Session, anna: User, now: datetime) -> None:
    token = login_sessions.open_session(session, user=anna, now=now)
    code = issue_password_reset(session, name="Anna", now=now)
    accounts.reset_password(session, code=code, password=NEW, now=now)
    assert login_sessions.find(session, token, now) is None


def test_a_reset_lets_in_whom_others_have_made_wait(
    session: Session, anna: User, now: datetime
) -> None:
    for number in range(5):
        with pytest.raises(SignInRefused):
            sign_in(session, now, f"guess no {number}")
    code = issue_password_reset(session, name="Anna", now=now)
    accounts.reset_password(session, code=code, password=NEW, now=now)
    assert sign_in(session, now, NEW) is anna


def test_a_refused_password_leaves_code_and_sessions(
    session: Session, anna: User, now: datetime
) -> None:
    token = login_sessions.open_session(session, user=anna, now=now)
    code = issue_password_reset(session, name="Anna", now=now)
    with pytest.raises(PasswordRefused):
        accounts.reset_password(session, code=code, password="short", now=now)
    assert login_sessions.find(session, token, now)
    assert accounts.reset_password(session, code=code, password=NEW, now=now) is anna


def test_a_code_ends_after_a_day(session: Session, anna: User, now: datetime) -> None:
    code = issue_password_reset(session, name="Anna", now=now)
    with pytest.raises(CodeRefused):
        accounts.reset_password(session, code=code, password=NEW, now=now + timedelta(hours=24))


def test_a_new_code_ends_the_earlier_one(session: Session, anna: User, now: datetime) -> None:
    earlier = issue_password_reset(session, name="Anna", now=now)
    issue_password_reset(session, name="Anna", now=now)
    with pytest.raises(CodeRefused):
        accounts.reset_password(session, code=earlier, password=NEW, now=now)


def test_one_persons_code_does_not_end_anothers(
    session: Session, anna: User, mr_hill: User, now: datetime
) -> None:
    code = issue_password_reset(session, name="Anna", now=now)
    issue_password_reset(session, name="Mr Hill", now=now)
    assert accounts.reset_password(session, code=code, password=NEW, now=now) is anna


def test_a_teachers_link_resets_no_password(session: Session, anna: User, now: datetime) -> None:
    code = access_codes.issue_teacher_link(session, now)
    with pytest.raises(CodeRefused):
        accounts.reset_password(session, code=code, password=NEW, now=now)


def test_a_name_that_nobody_has_gets_no_code(session: Session, guest: User, now: datetime) -> None:
    with pytest.raises(NotFound):
        issue_password_reset(session, name="Nobody", now=now)
