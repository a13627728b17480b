"""On SQLite the threads of a process wait for each other's writing before SQLite is asked."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
import sqlalchemy as sa

from quizapp.storage.db import BUSY_TIMEOUT_SECONDS, READ_ONLY, configure

AT_ONCE = BUSY_TIMEOUT_SECONDS / 2
"""Seconds; whoever finds a turn that was never given back takes longer."""


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'notes.sqlite3'}")
    configure(engine)
    with engine.begin() as connection:
        connection.execute(sa.text("create table note (words text)"))
    yield engine
    engine.dispose()


def write(engine: sa.Engine) -> float:
    """The seconds it took."""
    start = time.monotonic()
    with engine.begin() as connection:
        _note(connection)
    return time.monotonic() - start


def _note(connection: sa.Connection) -> None:
    connection.execute(sa.text("insert into note values ('Ring the bell.')"))


def notes(engine: sa.Engine) -> int:
    with engine.connect().execution_options(**READ_ONLY) as connection:
        return connection.scalar(sa.text("select count(*) from note"))


def test_who_waits_does_not_ask_sqlite_yet(engine: sa.Engine) -> None:
    come, asked = Event(), Event()

    def comes(*_: object) -> None:
        come.set()

    def asks(connection: object, cursor: object, statement: str, *_: object) -> None:
        if statement == "BEGIN IMMEDIATE":
            asked.set()

    with ThreadPoolExecutor(1) as pool:
        with engine.begin() as first:
            _note(first)
            sa.event.listen(engine, "checkout", comes)
            sa.event.listen(engine, "before_cursor_execute", asks)
            second = pool.submit(write, engine)
            assert come.wait(AT_ONCE)
            assert not asked.wait(0.3)
            assert notes(engine) == 0  # who only reads does not wait
        assert second.result() < AT_ONCE
    assert notes(engine) == 2


def break_off(connection: sa.Connection) -> None:
    connection.invalidate()


def let_go(connection: sa.Connection) -> None:
    connection.detach()
    connection.close()


def take_back(connection: sa.Connection) -> None:
    connection.rollback()
    connection.close()


@pytest.mark.parametrize("end", [break_off, let_go, take_back])
def test_a_turn_ends_with_its_connection(engine: sa.Engine, end: object) -> None:
    connection = engine.connect()
    _note(connection)
    end(connection)
    assert write(engine) < AT_ONCE
    assert notes(engine) == 1


def test_one_connection_has_turn_after_turn(engine: sa.Engine) -> None:
    start = time.monotonic()
    with engine.connect() as connection:
        for _ in range(3):
            _note(connection)
            connection.commit()
    assert time.monotonic() - start < AT_ONCE
    assert notes(engine) == 3


def test_nobody_waits_longer_than_their_connection_says(engine: sa.Engine) -> None:
    with engine.begin() as writer, engine.connect() as hasty:
        _note(writer)
        hasty.connection.cursor().execute("PRAGMA busy_timeout = 50")
        start = time.monotonic()
        with pytest.raises(sa.exc.OperationalError, match="locked"):
            _note(hasty)
        assert time.monotonic() - start < AT_ONCE
        hasty.invalidate()
    assert notes(engine) == 1


def test_who_gave_up_has_taken_nobodys_turn(engine: sa.Engine) -> None:
    test_nobody_waits_longer_than_their_connection_says(engine)
    assert write(engine) < AT_ONCE
