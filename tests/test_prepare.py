"""Two starts at the same time on one empty database: both end well and nothing is there twice."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.conftest import POSTGRES_URL


@pytest.fixture
def empty_postgres() -> Iterator[str]:
    name = f"quizapp_test_{secrets.token_hex(4)}"
    server = sa.create_engine(POSTGRES_URL, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    yield server.url.set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return request.getfixturevalue("empty_postgres")
    return f"sqlite:///{tmp_path}/quizapp.sqlite3"


def test_two_starts_at_once_prepare_once(empty_database: str, tmp_path: Path) -> None:
    own = {
        "QUIZAPP_INSTANCE": str(tmp_path),
        "DATABASE_URL": empty_database,
        "QUIZAPP_SPACY_MODEL": "no_such_model",  # fails at once instead of reading for long
    }
    starts = [
        subprocess.Popen(
            [sys.executable, "-m", "quizapp.cli", "prepare"],
            env=os.environ | own,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    told = [start.communicate() for start in starts]
    assert [start.returncode for start in starts] == [0, 0], told
    engine = sa.create_engine(empty_database)
    with engine.connect() as connection:
        houses = connection.scalar(sa.text("select count(*) from \"user\" where role = 'house'"))
        by_hand = connection.scalar(
            sa.text("select count(*) from question_set where visibility = 'public'")
        )
    engine.dispose()
    assert (houses, by_hand) == (1, 1)
