"""No update is lost, and a transaction that only reads cannot write."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.db import READ_ONLY
from quizapp.storage.models import User


@pytest.fixture
def user_id(session: Session, now: datetime) -> str:
    session.add(User(id="alice", daily_new=0, created_at=now))
    session.commit()
    return "alice"


def test_parallel_writers_lose_no_update(app: Flask, session: Session, user_id: str) -> None:
    engine = db.engine

    def add_ten(_: int) -> None:
        for _ in range(10):
            with Session(engine) as own, own.begin():
                user = own.scalars(sa.select(User).with_for_update()).one()
                user.daily_new += 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add_ten, range(8)))
    assert session.get_one(User, user_id).daily_new == 80


def test_a_reading_transaction_cannot_write(app: Flask, user_id: str) -> None:
    with Session(db.engine) as reader:
        reader.connection(execution_options=READ_ONLY)
        reader.get_one(User, user_id).daily_new = 99
        with pytest.raises(DBAPIError):
            reader.commit()


def test_the_next_transaction_on_the_same_connection_can(app: Flask, user_id: str) -> None:
    for options, value in ((READ_ONLY, None), ({}, 7)):
        with Session(db.engine) as session:
            session.connection(execution_options=options)
            user = session.get_one(User, user_id)
            if value is not None:
                user.daily_new = value
            session.commit()
    with Session(db.engine) as session:
        assert session.get_one(User, user_id).daily_new == 7


def test_a_reader_does_not_wait_for_a_writer(app: Flask, user_id: str) -> None:
    with Session(db.engine) as writer, Session(db.engine) as reader:
        writer.get_one(User, user_id).daily_new = 5
        writer.flush()
        reader.connection(execution_options=READ_ONLY)
        assert reader.get_one(User, user_id).daily_new == 0
        writer.commit()


def test_an_instant_without_a_zone_is_refused(session: Session) -> None:
    session.add(User(created_at=datetime(2026, 11, 24)))
    with pytest.raises(sa.exc.StatementError, match="time zone"):
        session.flush()


def test_foreign_keys_hold(session: Session, now: datetime) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        session.execute(
            sa.text("insert into memory values ('x', 'y', 1, 1, '2026-11-24', '2026-11-24', 1, 0, '2026-11-24', 1)")
        )
