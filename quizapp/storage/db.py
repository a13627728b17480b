"""How the tables are kept: base class, column types, ids, and the engine's settings."""

import secrets
from datetime import UTC, datetime
from threading import Lock

from sqlalchemy import Connection, DateTime, Engine, MetaData, String, event
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

READ_ONLY = {"postgresql_readonly": True, "sqlite_readonly": True}
"""Execution options of a transaction that must not write: the database itself refuses then."""

BUSY_TIMEOUT_SECONDS = 10

ID_LENGTH = 16


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC instant. A naive one is a programming error and raises ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: object) -> datetime | None:
        if value is None:
            return None
        # SQLite keeps no zone; what was bound is UTC.
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Id = String(ID_LENGTH)


def new_id() -> str:
    """96 random bits, safe in a URL: nobody can guess or count their way to a row."""
    return secrets.token_urlsafe(12)


def configure(engine: Engine) -> None:
    """Set SQLite up so that no update is lost and no reader waits; PostgreSQL needs nothing."""
    if engine.dialect.name == "sqlite":
        turns = _Turns()
        event.listen(engine, "connect", _connect_sqlite)
        event.listen(engine, "begin", turns.wait)
        event.listen(engine, "begin", _begin_sqlite)
        event.listen(engine, "checkin", turns.end)
        event.listen(engine, "close", turns.end)
        event.listen(engine, "close_detached", turns.end)


def _connect_sqlite(connection: object, _record: object) -> None:
    connection.isolation_level = None  # the driver opens no transaction behind our back
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_SECONDS * 1000}")
    cursor.close()


def _begin_sqlite(connection: object) -> None:
    # A writer takes its lock at once: one that starts as a reader fails when it turns to writing.
    reading = _is_reading(connection)
    connection.exec_driver_sql(f"PRAGMA query_only = {int(reading)}")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _is_reading(connection: Connection) -> bool:
    return connection.get_execution_options().get("sqlite_readonly", False)


class _Turns:
    """Threads that write wait for each other here: SQLite would let each sleep, longer and longer, and look again.

    Whoever waits too long goes on to SQLite, which knows of other processes too and has the last word.
    """

    def __init__(self) -> None:
        self._free = Lock()
        self._whose: object = None

    def wait(self, connection: Connection) -> None:
        own = connection.connection.dbapi_connection
        if _is_reading(connection) or self._whose is own:
            return
        patience = own.execute("PRAGMA busy_timeout").fetchone()[0] / 1000
        if self._free.acquire(timeout=patience):
            self._whose = own

    def end(self, own: object, *_: object) -> None:
        """The connection is given back, so nothing of its transaction is left; of one that broke, none is."""
        if own is not None and self._whose is own:
            self._whose = None
            self._free.release()
