from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.storage.models import SignInFailure, User
from quizapp.usecases import accounts, passwords
from quizapp.usecases.accounts import SignInRefused
from quizapp.usecases.refusals import Refused
from quizapp.usecases.sign_in_throttle import (
    MOST_PER_ADDRESS,
    MOST_PER_NAME_AND_ADDRESS,
    WINDOW,
    TooManyFailures,
)

HOME = "192.0.2.7"
ELSEWHERE = "198.51.100.9"

RIGHT = "a long walk home"
WRONG = "a short walk home"


def try_in(
    session: Session, now: datetime, name: str, password: str, address: str = HOME
) -> User:
    return accounts.sign_in(session, name=name, password=password, address=address, now=now)


def fail(session: Session, now: datetime, times: int, name: str, address: str = HOME) -> None:
    for _ in range(times):
        with pytest.raises(SignInRefused):
            try_in(session, now, name, WRONG, address)


@pytest.mark.parametrize("typed", ["Anna", " anna", "ANNA "])
def test_a_name_is_found_however_it_is_typed(
    session: Session, anna: User, now: datetime, typed: str
) -> None:
    assert try_in(session, now, typed, RIGHT) is anna


def test_the_password_counts_to_the_letter(session: Session, anna: User, now: datetime) -> None:
    for wrong in (RIGHT.upper(), RIGHT + " ", RIGHT[:-1]):
        with pytest.raises(SignInRefused):
            try_in(session, now, "Anna", wrong)


def test_a_wrong_name_and_a_wrong_password_are_refused_in_the_same_words(
    session: Session, anna: User, now: datetime
) -> None:
    with pytest.raises(SignInRefused) as wrong_password:
        try_in(session, now, "Anna", WRONG)
    with pytest.raises(SignInRefused) as wrong_name:
        try_in(session, now, "Nobody", WRONG)
    assert str(wrong_name.value) == str(wrong_password.value)


@pytest.mark.parametrize("name", ["", "\x00", "a" * 5000, "\U0001f600", "' or 1=1 --"], ids=ascii)
def test_a_name_that_cannot_be_is_refused_like_any_wrong_one(
    session: Session, anna: User, now: datetime, name: str
) -> None:
    with pytest.raises(SignInRefused):
        try_in(session, now, name, RIGHT)


def test_a_closed_account_is_told_so_only_with_the_right_password(
    session: Session, anna: User, now: datetime
) -> None:
    anna.disabled_at = now
    with pytest.raises(SignInRefused):
        try_in(session, now, "Anna", WRONG)
    with pytest.raises(Refused, match="closed"):
        try_in(session, now, "Anna", RIGHT)


def test_a_guest_without_a_name_cannot_be_signed_in_to(
    session: Session, guest: User, now: datetime
) -> None:
    with pytest.raises(SignInRefused):
        try_in(session, now, "", "")


def test_an_old_hash_is_made_anew_at_sign_in(session: Session, anna: User, now: datetime) -> None:
    weak = passwords.PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1)
    anna.password_hash = weak.hash(RIGHT)
    try_in(session, now, "Anna", RIGHT)
    assert not passwords.HASHER.check_needs_rehash(anna.password_hash)


def test_after_five_failures_the_right_password_waits_too(
    session: Session, anna: User, now: datetime
) -> None:
    fail(session, now, MOST_PER_NAME_AND_ADDRESS, "Anna")
    with pytest.raises(TooManyFailures) as refusal:
        try_in(session, now, "Anna", RIGHT)
    assert refusal.value.retry_after == WINDOW.total_seconds()


def test_four_failures_do_no_harm(session: Session, anna: User, now: datetime) -> None:
    fail(session, now, MOST_PER_NAME_AND_ADDRESS - 1, "Anna")
    assert try_in(session, now, "Anna", RIGHT) is anna


def test_success_makes_earlier_slips_forgotten(session: Session, anna: User, now: datetime) -> None:
    for _ in range(3):
        fail(session, now, MOST_PER_NAME_AND_ADDRESS - 1, "Anna")
        assert try_in(session, now, "Anna", RIGHT) is anna


def test_it_opens_again_when_the_window_has_passed(
    session: Session, anna: User, now: datetime
) -> None:
    fail(session, now, MOST_PER_NAME_AND_ADDRESS, "Anna")
    with pytest.raises(TooManyFailures):
        try_in(session, now + WINDOW - timedelta(seconds=1), "Anna", RIGHT)
    assert try_in(session, now + WINDOW, "Anna", RIGHT) is anna


def test_a_refused_try_does_not_prolong_the_wait(
    session: Session, anna: User, now: datetime
) -> None:
    fail(session, now, MOST_PER_NAME_AND_ADDRESS, "Anna")
    for minute in range(15):
        with pytest.raises(TooManyFailures):
            try_in(session, now + timedelta(minutes=minute), "Anna", WRONG)
    assert try_in(session, now + WINDOW, "Anna", RIGHT) is anna


def test_nobody_locks_an_account_for_another_address(
    session: Session, anna: User, now: datetime
) -> None:
    fail(session, now, MOST_PER_NAME_AND_ADDRESS, "Anna", ELSEWHERE)
    assert try_in(session, now, "Anna", RIGHT, HOME) is anna


def test_a_class_behind_one_address_is_not_shut_out_by_one_pupil(
    session: Session, anna: User, now: datetime
) -> None:
    fail(session, now, MOST_PER_NAME_AND_ADDRESS, "Berta")
    assert try_in(session, now, "Anna", RIGHT) is anna


def test_an_address_that_tries_very_many_names_waits(
    session: Session, anna: User, now: datetime
) -> None:
    session.add_all(
        SignInFailure(name_key=f"name {n}", address=HOME, at=now) for n in range(MOST_PER_ADDRESS)
    )
    with pytest.raises(TooManyFailures):
        try_in(session, now, "Anna", RIGHT)
    assert try_in(session, now, "Anna", RIGHT, ELSEWHERE) is anna


def test_a_look_alike_name_does_not_get_tries_of_its_own(
    session: Session, anna: User, now: datetime
) -> None:
    for name in ("Anna", "ANNA", " anna", "an\u200bna", "\u0391\u039d\u039d\u0391"):
        fail(session, now, 1, name)
    with pytest.raises(TooManyFailures):
        try_in(session, now, "Anna", RIGHT)


def test_one_ipv6_site_counts_as_one_address(session: Session, anna: User, now: datetime) -> None:
    for host in range(1, MOST_PER_NAME_AND_ADDRESS + 1):
        fail(session, now, 1, "Anna", f"2001:db8:1:2::{host:x}")
    with pytest.raises(TooManyFailures):
        try_in(session, now, "Anna", RIGHT, "2001:db8:1:2:ffff::1")
    assert try_in(session, now, "Anna", RIGHT, "2001:db8:1:3::1") is anna


@pytest.mark.parametrize("address", ["::1", "::ffff:192.0.2.7", "fe80::1%eth0", "", "unix:" * 40])
def test_any_address_can_be_counted(
    session: Session, anna: User, now: datetime, address: str
) -> None:
    fail(session, now, MOST_PER_NAME_AND_ADDRESS, "Anna", address)
    with pytest.raises(TooManyFailures):
        try_in(session, now, "Anna", RIGHT, address)


def test_failures_are_not_kept_longer_than_they_count(
    session: Session, anna: User, now: datetime
) -> None:
    fail(session, now, 3, "Anna")
    fail(session, now + WINDOW, 1, "Berta")
    assert session.scalar(select(func.count()).select_from(SignInFailure)) == 1
