"""How long it takes to find what is due, with many memories in the table.

`python -m tests.benchmarks.due SIZE [URL]` measures another size, or an empty database that is given.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import sqlalchemy as sa
from sqlalchemy.orm import Session

from quizapp.scheduling.study_day import study_day
from quizapp.storage.db import Base, UtcDateTime, configure
from quizapp.storage.models import Fact, Memory, Question, QuestionSet, Role, Status, User, Visibility
from quizapp.storage.queries import memories
from quizapp.usecases.day_work import day_work
from quizapp.usecases.quizzes import start_study

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = study_day(NOW, zone="UTC", rollover_hour=4)
MOST_FACTS = 100_000
FACTS_EACH = 1000
RUNS = 100
"""Each of another learner, where there are so many."""

MEMORIES = """
    with recursive n(i) as (select {first} union all select i + 1 from n where i < {last})
    insert into memory (user_id, fact_id, stability, difficulty, last_day, due_day, repetitions, lapses, updated_at,
        version)
    select {learner}, 'f' || {fact}, 1 + i % 90, 5, days.last_day, days.due_day, 3, 0, :now, 1
    from n join days on days.id = (i * 7) % 100
"""

ANSWERS = """
    insert into attempt (user_id, id, quiz_id, question_id, fact_id, response, verdict, reason, rating, at, study_day,
        rapid, scheduled, desired_retention, due_shift, parameter_set)
    select user_id, 'a' || fact_id || {number}, 'z', 'q' || substr(fact_id, 2), fact_id, '', 'correct', '', 3,
        :at, :day, false, true, 0.9, 0, 'fsrs-6-default'
    from memory where user_id = 'big'
"""

WITHOUT_CHECKS = {"sqlite": "pragma foreign_keys = off", "postgresql": "set session_replication_role = replica"}
TIDY = {"sqlite": "analyze", "postgresql": "vacuum analyze"}


def print_figures(size: int = 1_000_000, url: str = "") -> None:
    """`size` is how many memories are in the table: one learner's 100,000, and 1,000 of each of the others."""
    with filled(size, url) as engine:
        _print_database(engine, size)
        learners = (size - MOST_FACTS) // FACTS_EACH
        _print_times(engine, [f"l{n * learners // RUNS}" for n in range(RUNS)], "learners with 1,000 facts")
        _print_times(engine, ["big"] * RUNS, "a learner with 100,000 facts and 200,000 answers")


@contextmanager
def filled(size: int, url: str = "") -> Iterator[sa.Engine]:
    """A database of that many memories, those of "big" with their answers; it is empty again afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        engine = sa.create_engine(url or f"sqlite:///{Path(folder) / 'due.sqlite3'}")
        configure(engine)
        Base.metadata.create_all(engine)
        try:
            _fill(engine, size)
            yield engine
        finally:
            Base.metadata.drop_all(engine)
            engine.dispose()


def _print_database(engine: sa.Engine, size: int) -> None:
    with Session(engine) as session:
        held = session.scalar(sa.select(sa.func.count()).select_from(Memory))
    assert held >= size - FACTS_EACH
    print(f"{held:,} memories in the table, {engine.dialect.name}")


def _print_times(engine: sa.Engine, user_ids: list[str], who: str) -> None:
    acts: dict[str, Callable[[Session, User], object]] = {
        "first due item": _first_due,
        "count of what is due": lambda session, user: memories.due_count(session, user, TODAY),
        "the day's work": lambda session, user: day_work(session, user, NOW),
        "a sitting put together": lambda session, user: start_study(session, user=user, now=NOW),
    }
    _print_taken(f"{who}, first due item, in the database", [_in_the_database(engine, one) for one in user_ids])
    for what, act in acts.items():
        _print_taken(f"{who}, {what}", [_seconds(engine, one, act) for one in user_ids])


def _print_taken(what: str, times: list[float]) -> None:
    print(f"  {what}: {1000 * median(times):.2f} ms, at most {1000 * max(times):.2f} ms")


def _first_due(session: Session, user: User) -> None:
    assert len(memories.due(session, user, TODAY, most=1)) == 1


def _seconds(engine: sa.Engine, user_id: str, act: Callable[[Session, User], object]) -> float:
    """Of the act alone; nothing of it stays."""
    with Session(engine) as session:
        user = session.get_one(User, user_id)
        start = time.perf_counter()
        act(session, user)
        taken = time.perf_counter() - start
        session.rollback()
    return taken


def _in_the_database(engine: sa.Engine, user_id: str) -> float:
    """Of the statement alone, given to the driver as it is, the way to the server and back included."""
    sent: list[tuple[str, object]] = []

    def note(connection: object, cursor: object, statement: str, given: object, *_: object) -> None:
        sent.append((statement, given))

    with Session(engine) as session:
        user = session.get_one(User, user_id)
        sa.event.listen(engine, "before_cursor_execute", note)
        _first_due(session, user)
        sa.event.remove(engine, "before_cursor_execute", note)
        (statement,) = sent
        cursor = session.connection().connection.cursor()
        start = time.perf_counter()
        cursor.execute(*statement).fetchall()
        return time.perf_counter() - start


def _fill(engine: sa.Engine, size: int) -> None:
    learners = (size - MOST_FACTS) // FACTS_EACH
    with engine.connect() as connection:
        # On the driver's own connection: within a transaction it does nothing.
        connection.connection.cursor().execute(WITHOUT_CHECKS[engine.dialect.name])
        _add_people_and_questions(connection, learners)
        _add_days(connection)
        for first, last, learner, fact in (
            (0, MOST_FACTS - 1, "'big'", "i"),
            (0, learners * FACTS_EACH - 1, f"'l' || (i / {FACTS_EACH})", f"(i * 97 % {MOST_FACTS})"),
        ):
            statement = MEMORIES.format(first=first, last=last, learner=learner, fact=fact)
            connection.execute(sa.text(statement), {"now": NOW})
        connection.execute(sa.text("drop table days"))
        _add_answers(connection)
        connection.commit()
        connection.invalidate()
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(TIDY[engine.dialect.name])


def _add_days(connection: sa.Connection) -> None:
    connection.execute(sa.text("create table days (id integer primary key, last_day date, due_day date)"))
    connection.execute(
        sa.text("insert into days values (:id, :last, :due)"),
        [
            {"id": n, "last": (TODAY - timedelta(days=40 + n)).isoformat(),
             "due": (TODAY + timedelta(days=n - 5)).isoformat()}
            for n in range(100)
        ],
    )  # fmt: skip


def _add_answers(connection: sa.Connection) -> None:
    """Two to each fact of "big"."""
    for number in (1, 2):
        at = NOW - timedelta(days=200 - 50 * number)
        statement = sa.text(ANSWERS.format(number=number)).bindparams(
            sa.bindparam("at", at, UtcDateTime), sa.bindparam("day", at.date(), sa.Date)
        )
        connection.execute(statement)


def _add_people_and_questions(connection: sa.Connection, learners: int) -> None:
    names = ["big", *(f"l{n}" for n in range(learners))]
    _insert(connection, User, [{"id": name, "role": Role.LEARNER, "created_at": NOW} for name in names])
    shared = {"id": "set", "owner_id": "big", "title": "Set", "visibility": Visibility.PUBLIC, "created_at": NOW}
    _insert(connection, QuestionSet, [shared])
    facts = range(MOST_FACTS)
    _insert(connection, Fact, [{"id": f"f{n}", "kind": "quantity", "value": f"{n} feet"} for n in facts])
    _insert(
        connection,
        Question,
        [
            {
                "id": f"q{n}", "set_id": "set", "fact_id": f"f{n}", "form": "typed", "stem": f"How high is lamp {n}?",
                "key": f"{n} feet", "status": Status.PUBLISHED, "position": n, "created_at": NOW,
            }
            for n in facts
        ],
    )  # fmt: skip


def _insert(connection: sa.Connection, model: type[Base], rows: list[dict[str, object]]) -> None:
    connection.execute(sa.insert(model), rows)


if __name__ == "__main__":
    print_figures(int(sys.argv[1].replace("_", "")), *sys.argv[2:])
