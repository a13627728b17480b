"""Runs the migrations on the app's own database, in one transaction for all of them."""

from alembic import context
from flask import current_app

from quizapp.storage.db import UtcDateTime

database = current_app.extensions["migrate"].db


def leave_out_empty(_context: object, _revision: object, directives: list) -> None:
    if directives[0].upgrade_ops.is_empty():
        directives[:] = []


def render_item(kind: str, item: object, _context: object) -> str | bool:
    # A migration outlives the code: it names the database's own types.
    return "sa.DateTime(timezone=True)" if isinstance(item, UtcDateTime) else False


def run() -> None:
    with database.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=database.metadata,
            render_item=render_item,
            process_revision_directives=leave_out_empty,
            compare_server_default=True,
            **current_app.extensions["migrate"].configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
