from alembic.migration import MigrationContext
from alembic.autogenerate import compare_metadata
from flask import Flask

from quizapp.extensions import db


def test_the_migrated_schema_is_the_models(app: Flask) -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []
