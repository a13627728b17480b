from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import LoginSession, User
from quizapp.usecases.login_sessions import end, end_all, find, is_unseen, open_session, seen

MOMENT = timedelta(seconds=1)

LIMITS = [
    ("guest", timedelta(days=180), None),
    ("anna", timedelta(days=30), timedelta(days=90)),
    ("mr_hill", timedelta(hours=12), timedelta(days=14)),
]


@pytest.fixture(params=LIMITS, ids=lambda limit: limit[0])
def limit(request: pytest.FixtureRequest) -> tuple[User, timedelta, timedelta | None]:
    name, idle, absolute = request.param
    return request.getfixturevalue(name), idle, absolute


Limit = tuple[User, timedelta, timedelta | None]


def test_a_session_left_alone_ends(session: Session, limit: Limit, now: datetime) -> None:
    user, idle, _ = limit
    token = open_session(session, user=user, now=now)
    assert find(session, token, now + idle - MOMENT).user is user
    assert find(session, token, now + idle) is None


def test_a_session_in_use_goes_on_to_its_absolute_end(
    session: Session, limit: Limit, now: datetime
) -> None:
    user, idle, absolute = limit
    token = open_session(session, user=user, now=now)
    end_at = now + (absolute or timedelta(days=1000))
    at = now
    while at + idle < end_at:
        at += idle - MOMENT
        found = find(session, token, at)
        seen(session, found.id, at)
        session.expire_all()
    assert find(session, token, end_at - MOMENT)
    assert (find(session, token, end_at) is None) is (absolute is not None)


def test_a_token_that_was_never_given_opens_nothing(
    session: Session, anna: User, now: datetime
) -> None:
    open_session(session, user=anna, now=now)
    stored = session.scalars(select(LoginSession)).one()
    for token in ("", "x", stored.id, anna.id):
        assert find(session, token, now) is None


def test_each_session_has_a_token_of_its_own(session: Session, anna: User, now: datetime) -> None:
    tokens = {open_session(session, user=anna, now=now) for _ in range(3)}
    assert len(tokens) == 3
    assert all(len(token) >= 43 for token in tokens)  # 256 bits


def test_an_ended_session_stays_ended(session: Session, anna: User, now: datetime) -> None:
    here, there = (open_session(session, user=anna, now=now) for _ in range(2))
    end(session, here)
    assert find(session, here, now) is None
    assert find(session, there, now)


def test_all_sessions_of_one_person_end_and_nobody_elses(
    session: Session, anna: User, mr_hill: User, now: datetime
) -> None:
    hers = [open_session(session, user=anna, now=now) for _ in range(2)]
    his = open_session(session, user=mr_hill, now=now)
    end_all(session, user=anna)
    assert [find(session, token, now) for token in hers] == [None, None]
    assert find(session, his, now)


def test_a_disabled_persons_sessions_open_nothing(
    session: Session, anna: User, now: datetime
) -> None:
    token = open_session(session, user=anna, now=now)
    anna.disabled_at = now
    assert find(session, token, now) is None


def test_being_seen_is_noted_once_a_minute(session: Session, anna: User, now: datetime) -> None:
    found = find(session, open_session(session, user=anna, now=now), now)
    assert not is_unseen(found, now + timedelta(seconds=59))
    assert is_unseen(found, now + timedelta(seconds=60))


def test_sessions_that_timed_out_are_swept_at_the_next_sign_in(
    session: Session, anna: User, now: datetime
) -> None:
    open_session(session, user=anna, now=now)
    open_session(session, user=anna, now=now + timedelta(days=90))
    assert len(session.scalars(select(LoginSession)).all()) == 1
