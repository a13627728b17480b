"""Runs the migrations on the app's own database, in one transaction for all of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from quizapp.storage.db import UtcDateTime

database = current_app.extensions["migrate"].db


def leave_out_empty(_context: object, _revision: object, directives: list) -> None:
    writes = getattr(context.config.cmd_opts, "autogenerate", False)  # "check" looks at the directives, empty or not
    if writes and directives[0].upgrade_ops.is_empty():
        directives[:] = []


def render_item(kind: str, item: object, _context: object) -> str | bool:
    # A migration outlives the code: it names the database's own types.
    return "sa.DateTime(timezone=True)" if isinstance(item, UtcDateTime) else False


@contextmanager
def foreign_keys_at_rest(connection: Connection) -> Iterator[None]:
    """A batch migration drops a table and makes it anew: on SQLite that would delete by cascade."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = connection.connection.driver_connection  # the setting holds outside transactions only
    driver.execute("PRAGMA foreign_keys = OFF")
    yield
    broken = driver.execute("PRAGMA foreign_key_check").fetchall()
    driver.execute("PRAGMA foreign_keys = ON")
    if broken:
        raise RuntimeError(f"rows without what they belong to: {broken[:5]}")


def run() -> None:
    with database.engine.connect() as connection, foreign_keys_at_rest(connection):
        context.configure(
            connection=connection,
            transactional_ddl=True,
            target_metadata=database.metadata,
            render_item=render_item,
            process_revision_directives=leave_out_empty,
            compare_server_default=True,
            **current_app.extensions["migrate"].configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
