import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_migrate import check, downgrade, migrate, upgrade
from sqlalchemy.orm import Session

from quizapp.config import PROJECT
from quizapp.extensions import db
from quizapp.storage.models import DayTally, Fact, Memory, Question, QuestionSet, User

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("user") as batch_op:
        batch_op.alter_column("name", type_=sa.String(90))
    {fault}


def downgrade() -> None:
    with op.batch_alter_table("user") as batch_op:
        batch_op.alter_column("name", type_=sa.String(80))
"""


def test_the_migrated_schema_is_the_models(app: Flask) -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """A copy of the migrations, to which a test may add."""
    return Path(shutil.copytree(PROJECT / "migrations", tmp_path / "migrations"))


@pytest.fixture
def extra_column(app: Flask) -> Iterator[None]:
    with db.engine.begin() as connection:
        connection.execute(sa.text('ALTER TABLE "user" ADD COLUMN shoe_size INTEGER'))
    yield
    with db.engine.begin() as connection:
        connection.execute(sa.text('ALTER TABLE "user" DROP COLUMN shoe_size'))


@pytest.mark.usefixtures("extra_column")
def test_the_check_of_an_operator_fails_where_something_differs() -> None:
    with pytest.raises(SystemExit):
        check(directory=str(PROJECT / "migrations"))


def test_where_nothing_differs_the_check_passes(app: Flask) -> None:
    assert check(directory=str(PROJECT / "migrations")) is None


def test_where_nothing_differs_no_migration_is_written(app: Flask, migrations: Path) -> None:
    before = sorted(migrations.rglob("*.py"))
    migrate(directory=str(migrations))
    assert sorted(migrations.rglob("*.py")) == before


@pytest.fixture
def filled(session: Session, now: datetime) -> Session:
    session.add(User(id="alice", name="Alice", name_key="alice", created_at=now))
    session.add(Fact(id="fact", kind="date", value="1859"))
    session.flush()
    session.add(
        Memory(
            user_id="alice", fact_id="fact", stability=1, difficulty=5, last_day=now.date(),
            due_day=now.date(), repetitions=1, lapses=0, updated_at=now,
        )
    )  # fmt: skip
    session.commit()
    return session


def memories(session: Session) -> int:
    count = session.scalar(sa.select(sa.func.count()).select_from(Memory))
    session.commit()
    return count


def test_changing_a_table_keeps_what_belongs_to_its_rows(filled: Session, migrations: Path) -> None:
    (migrations / "versions/9999_next.py").write_text(NEXT.format(fault=""))
    upgrade(directory=str(migrations))
    assert memories(filled) == 1
    downgrade(directory=str(migrations))
    assert memories(filled) == 1


def test_a_migration_that_fails_changes_nothing(filled: Session, migrations: Path) -> None:
    (migrations / "versions/9999_next.py").write_text(NEXT.format(fault="raise RuntimeError"))
    with pytest.raises(SystemExit):  # Flask-Migrate's way to say so
        upgrade(directory=str(migrations))
    assert memories(filled) == 1
    names = {column["name"]: column for column in sa.inspect(db.engine).get_columns("user")}
    assert names["name"]["type"].length == 80


def test_foreign_keys_hold_after_a_migration(filled: Session, migrations: Path) -> None:
    (migrations / "versions/9999_next.py").write_text(NEXT.format(fault=""))
    upgrade(directory=str(migrations))
    with pytest.raises(sa.exc.IntegrityError):
        filled.execute(sa.update(Memory).values(user_id="nobody"))
    filled.rollback()
    downgrade(directory=str(migrations))


OF_0001 = (
    "insert into document (id, owner_id, title, text, outline, entities, sha256, words, source, file_name, created_at)"
    " values ('d', 'alice', 'Tea', 'Tea.', '{}', '[]', 'x', 1, '', 'tea.txt', '2026-01-01')",
    "insert into question_set (id, owner_id, document_id, title, description, visibility, created_at)"
    " values ('s', 'alice', 'd', 'Tea', '', 'private', '2026-01-01')",
    "insert into question (id, set_id, fact_id, form, stem, key, accepted, options, explanation, status, reasons,"
    " position, version, created_at) values ('q', 's', 'fact', 'choice', 'When?', '1859', '[]',"
    " '[\"1858\", \"1859\"]', '', 'draft', '[]', 1, 1, '2026-01-01')",
)
"""Rows as they were before there was a confidence."""


def test_a_filled_database_of_the_first_version_is_brought_up_to_date(filled: Session) -> None:
    downgrade(revision="0001")
    assert "confidence" not in {column["name"] for column in sa.inspect(db.engine).get_columns("question")}
    for row in OF_0001:
        filled.execute(sa.text(row))
    filled.commit()
    upgrade()
    question = filled.get_one(Question, "q")
    assert (question.confidence, question.confidence_reasons) == (0.5, [])
    assert (question.why_wrong, question.lead_in) == ({}, "")
    assert (question.options, question.fact.topic) == (["1858", "1859"], None)
    assert memories(filled) == 1


def test_what_is_new_is_written_with_every_row(filled: Session) -> None:
    """The defaults of the migration were for the rows that were there."""
    columns = {column["name"]: column for column in sa.inspect(db.engine).get_columns("question")}
    for name in ("confidence", "confidence_reasons", "why_wrong", "lead_in"):
        assert (columns[name]["nullable"], columns[name]["default"]) == (False, None)


def test_a_confidence_beyond_its_bounds_is_refused(filled: Session) -> None:
    downgrade(revision="0001")
    for row in OF_0001:
        filled.execute(sa.text(row))
    filled.commit()
    upgrade()
    with pytest.raises(sa.exc.IntegrityError):
        filled.execute(sa.update(Question).values(confidence=1.5))
    filled.rollback()


def test_tallies_are_kept_when_they_are_laid_out_anew(filled: Session, now: datetime) -> None:
    """And back; in SQLite they lie in the order of their key."""
    filled.add(QuestionSet(id="s", owner_id="alice", title="Tea", created_at=now))
    filled.flush()
    filled.add(DayTally(user_id="alice", study_day=now.date(), set_id="s", fact_kind="date", answered=7, right=5))
    filled.commit()
    for change in (lambda: downgrade(revision="0003"), upgrade):
        change()
        assert filled.execute(sa.select(DayTally.answered, DayTally.right)).all() == [(7, 5)]
        filled.commit()
    if db.engine.dialect.name == "sqlite":
        laid_out = filled.scalar(sa.text("select sql from sqlite_master where name = 'day_tally'"))
        assert "WITHOUT ROWID" in laid_out
