"""Real databases, one app a test, a clock that stands still."""

import os
import secrets
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from flask_migrate import upgrade
from hypothesis import settings
from sqlalchemy.orm import Session

from quizapp import config, create_app
from quizapp.config import Settings
from quizapp.extensions import db

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

GIVEN_URL = os.environ.get("TEST_POSTGRES_URL", "")
POSTGRES_URL = config.database_url(GIVEN_URL, Path()) if GIVEN_URL else ""

CHROMIUM = Path("/usr/bin/chromium")

NEEDS = {
    "postgresql": (POSTGRES_URL, "on PostgreSQL: set TEST_POSTGRES_URL to the URL of a server"),
    "linux": (Path("/proc/self/task").exists(), "that look into /proc, as Linux has it"),
    "anki": (os.environ.get("TEST_ANKI_PYTHON"), "beside Anki: set TEST_ANKI_PYTHON to a Python that has it"),
    "browser": (CHROMIUM.exists(), f"in a browser: install Chromium as {CHROMIUM}"),
}
"""By marker: what tests need, and what to say where it is not there."""

NOT_RUN = pytest.StashKey[dict[str, int]]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    missing = {marker for marker, (there, _) in NEEDS.items() if not there}
    left_out = [item for item in items if any(item.get_closest_marker(m) for m in missing)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]
    config.stash[NOT_RUN] = {
        marker: count
        for marker in missing
        if (count := sum(1 for item in left_out if item.get_closest_marker(marker)))
    }
    if hasattr(config, "workeroutput"):
        config.workeroutput["not_run"] = config.stash[NOT_RUN]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Every worker collects all tests: what one of them left out, all did."""
    node.config.stash[NOT_RUN] = getattr(node, "workeroutput", {}).get("not_run", {})


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for marker, count in config.stash.get(NOT_RUN, {}).items():
        terminalreporter.write_line(f"Not run: {count} tests {NEEDS[marker][1]}")


NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOON


def settings_for(database_url: str, instance: Path) -> Settings:
    return Settings(
        instance=instance,
        database_url=database_url,
        host="127.0.0.1",
        port=8000,
        hosts=(),
        proxies=0,
        spacy_model=None,
    )


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file at the newest migration, to be copied."""
    folder = tmp_path_factory.mktemp("migrated")
    path = folder / "quizapp.sqlite3"
    _migrate(settings_for(f"sqlite:///{path}", folder))
    return path


@pytest.fixture(scope="session")
def migrated_postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL database of this run's own, at the newest migration."""
    name = f"quizapp_test_{secrets.token_hex(4)}"
    server = sa.create_engine(POSTGRES_URL, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
        # What a test stores need not outlive a power cut: waiting for the disk was most of the suite's time.
        connection.execute(sa.text(f"ALTER DATABASE {name} SET synchronous_commit = off"))
    url = server.url.set(database=name).render_as_string(hide_password=False)
    _migrate(settings_for(url, tmp_path_factory.mktemp("postgres")))
    yield url
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


def _migrate(settings: Settings) -> None:
    app = create_app(settings)
    with app.app_context():
        upgrade()
        db.engine.dispose()


@pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)],
)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty, migrated database: every test that stores runs on both kinds."""
    if request.param == "sqlite":
        path = tmp_path / "quizapp.sqlite3"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
        yield f"sqlite:///{path}"
        return
    url = request.getfixturevalue("migrated_postgres")
    yield url
    _empty(url)


def _empty(url: str) -> None:
    """Row by row: TRUNCATE writes every table anew, which takes a second where the disk is slow."""
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        for table in reversed(db.metadata.sorted_tables):
            connection.execute(table.delete())
    engine.dispose()


@pytest.fixture
def app(database_url: str, tmp_path: Path) -> Iterator[Flask]:
    app = create_app(settings_for(database_url, tmp_path))
    app.config["TESTING"] = True
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def session(app: Flask) -> Session:
    """The app's session: use cases flush it; a test that needs a commit does it itself."""
    return db.session()
