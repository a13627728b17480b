"""What the progress page's numbers, and the list of missed facts, cost a learner with 100,000 facts and 200,000
answers, an eighth of them misses, beside another such learner.

Then the whole page, and that of a set's exam, as the app answers. Printed with the time of one count over the same
answers, as a measure of the machine.
"""

import secrets
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import Context
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy.orm import Session

PROJECT = Path(__file__).resolve().parents[2]
sys.path[0] = str(PROJECT)

from quizapp import create_app  # noqa: E402
from quizapp.extensions import db  # noqa: E402
from quizapp.statistics import activity, exam  # noqa: E402
from quizapp.statistics.calibration import calibration, curve  # noqa: E402
from quizapp.statistics.forecast import forecast  # noqa: E402
from quizapp.statistics.recall import weekly  # noqa: E402
from quizapp.storage.models import Exam, User  # noqa: E402
from quizapp.storage.queries import attempts, progress  # noqa: E402
from quizapp.usecases.login_sessions import open_session  # noqa: E402
from quizapp.usecases.missed import missed_facts  # noqa: E402
from tests.conftest import POSTGRES_URL, settings_for  # noqa: E402

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = NOW.date()
FACTS, ANSWERS, SETS = 100_000, 200_000, 500
PUT_AWAY = 1_000
"""Facts put away: nine in ten for good, the others for a day or three."""
ITEMS = 20
"""Answers in a quiz."""
ROUNDS = 15


def print_progress() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _measure("SQLite", f"sqlite:///{folder}/quizapp.sqlite3", Path(folder))
        if POSTGRES_URL:
            with database_of_its_own() as url:
                _measure("PostgreSQL", url, Path(folder))


def _measure(name: str, url: str, folder: Path) -> None:
    app = create_app(settings_for(url, folder))
    with app.app_context():
        upgrade()
        with db.engine.begin() as connection:
            for statement in _filling(connection.dialect.name):
                connection.execute(sa.text(statement))
        if connection.dialect.name == "postgresql":
            with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(sa.text("VACUUM ANALYZE"))
        with Session(db.engine) as session:
            _print(name, session)
        _print_pages(app)
        db.engine.dispose()


def _print(name: str, session: Session) -> None:
    user = session.get_one(User, "u0")
    count = sa.text("SELECT count(*) FROM attempt WHERE user_id = 'u0'")
    machine = _timed(lambda: session.scalar(count))
    parts = [(part, _timed(do)) for part, do in _parts(session, user)]
    whole = sum(taken for _, taken in parts)
    print(f"progress, {name}: {whole:.1f} ms for all numbers; counting the same answers {machine:.1f} ms")
    print("  " + ", ".join(f"{part} {taken:.1f}" for part, taken in parts))
    missed = _timed(lambda: missed_facts(session, user=user, now=NOW))
    print(f"missed facts, {name}: {missed:.1f} ms for the first 200 of {FACTS // 8:,}")


def _print_pages(app: Flask) -> None:
    """Of a learner with an exam on a set of 200 facts."""
    app.config["CLOCK"] = lambda: NOW
    db.session.add(Exam(user_id="u0", set_id="s7", day=TODAY + timedelta(days=30), updated_at=NOW))
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["_user_id"] = open_session(db.session, user=db.session.get_one(User, "u0"), now=NOW)
    db.session.commit()
    for path in ("/progress", "/progress/sets/s7"):
        page = Context().run(client.get, path)
        assert page.status_code == 200, path
        taken = _timed(lambda path=path: Context().run(client.get, path))
        print(f"  {path}: {taken:.1f} ms for its page of {len(page.data) // 1000} kB")


def _parts(session: Session, user: User) -> list[tuple[str, Callable[[], object]]]:
    since = activity.first_shown(TODAY, 0)
    days = progress.days(session, user, since)
    answered = {day: count.answered for day, count in days.items()}
    tallies = progress.predictions(session, user)
    until = TODAY + timedelta(days=13)
    far = TODAY + timedelta(days=30)
    stand = progress.standing(session, user, "s7")
    return [
        ("days", lambda: progress.days(session, user, since)),
        ("calendar", lambda: activity.calendar(answered, TODAY, 0)),
        ("streak", lambda: activity.streak(set(days), TODAY)),
        ("recall", lambda: weekly(days, TODAY, first_weekday=0, weeks=26)),
        ("due", lambda: forecast(progress.due_by_day(session, user, TODAY, until), TODAY, 14)),
        ("by set", lambda: progress.by_set(session, user, since)),
        ("by kind", lambda: progress.by_kind(session, user, since)),
        ("weakest", lambda: progress.weakest(session, user, 5)),
        ("strongest", lambda: progress.strongest(session, user, 5)),
        ("forecasts", lambda: (calibration(progress.predictions(session, user)), curve(tallies))),
        ("quizzes", lambda: attempts.quiz_scores(session, user)),
        ("exam's facts", lambda: progress.standing(session, user, "s7")),
        ("exam's plans", lambda: exam.plans(stand, today=TODAY, exam=far, seconds=12)),
    ]


def _timed(do: Callable[[], object]) -> float:
    """Milliseconds, of the quickest of a few rounds: what else the machine does only adds to it."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        do()
        taken.append(1000 * (time.perf_counter() - start))
    return min(taken)


@contextmanager
def database_of_its_own() -> Iterator[str]:
    """On the PostgreSQL server that is given."""
    name = f"quizapp_bench_{secrets.token_hex(4)}"
    server = sa.create_engine(POSTGRES_URL, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    try:
        yield server.url.set(database=name).render_as_string(hide_password=False)
    finally:
        with server.connect() as connection:
            connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
        server.dispose()


def _filling(dialect: str) -> list[str]:
    """Two learners, the same to look at, and what they have answered over a year. Ids look random in their order."""

    def day(offset: str) -> str:
        if dialect == "sqlite":
            return f"date('{TODAY}', ({offset}) || ' days')"
        return f"(date '{TODAY}' + ({offset}))"

    now = f"'{NOW:%Y-%m-%d %H:%M:%S}'"
    minutes_ago = f"datetime({now}, (-i) || ' minutes')"
    if dialect == "postgresql":
        now = f"{now}::timestamptz"
        minutes_ago = f"{now} - i * interval '1 minute'"
    true, false = ("1", "0") if dialect == "sqlite" else ("true", "false")

    def of(source: str, count: int) -> str:
        return f"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {count - 1}) {source} FROM n"

    fact = f"'f' || (1000000 + (i % {FACTS}) * 7919 % {FACTS})"
    statements = [
        "INSERT INTO \"user\" (id, role, time_zone, rollover_hour, desired_retention, daily_new, daily_review, "
        + f"spreads_load, shows_streak, uses_keys, created_at) {of(_user(true, now), 3)}",
        "INSERT INTO question_set (id, owner_id, title, description, visibility, created_at) "
        + of(f"SELECT 's' || i, 'u2', 'Set ' || i, '', 'public', {now}", SETS),
        "INSERT INTO fact (id, kind, subject, value, flags) " + of(f"SELECT {fact}, 'date', '', '1921', '[]'", FACTS),
        "INSERT INTO question (id, set_id, fact_id, form, stem, lead_in, key, accepted, options, why_wrong, explanation, "
        "status, reasons, confidence, confidence_reasons, position, version, created_at) "
        + of(
            f"SELECT 'q' || i, 's' || (i % {SETS}), {fact}, 'typed', 'When did the ferry of harbour ' || i || ' start?', "
            f"'', '1921', '[]', '[]', '{{}}', '', CASE WHEN i % 50 = 0 THEN 'retired' ELSE 'published' END, '[]', 1, "
            f"'[]', i / {SETS}, 1, {now}",
            FACTS,
        ),
    ]
    for user in ("u0", "u1"):
        statements += _learner(user, fact, day, now, minutes_ago, of, true, false)
    return statements


def _user(true: str, now: str) -> str:
    return (
        "SELECT 'u' || i, CASE i WHEN 2 THEN 'teacher' ELSE 'learner' END, 'UTC', 4, 0.9, 20, 200, "
        f"{true}, {true}, {true}, {now}"
    )


def _learner(
    user: str,
    fact: str,
    day: Callable[[str], str],
    now: str,
    minutes_ago: str,
    of: Callable[[str, int], str],
    true: str,
    false: str,
) -> list[str]:
    return [
        "INSERT INTO memory (user_id, fact_id, stability, difficulty, last_day, due_day, repetitions, lapses, "
        "updated_at, version) "
        + of(
            f"SELECT '{user}', {fact}, 1 + i * 31 % 9973 / 40.0, 5, {day('-1 - i % 60')}, {day('i % 123 - 3')}, 2, 0, "
            f"{now}, 1",
            FACTS,
        ),
        "INSERT INTO fact_setting (user_id, fact_id, suspended, buried_until, note, updated_at) "
        + of(
            f"SELECT '{user}', {fact}, CASE WHEN i % 10 = 0 THEN {false} ELSE {true} END, {day('1 + i % 3')}, '', "
            f"{now}",
            PUT_AWAY,
        ),
        "INSERT INTO attempt (user_id, id, quiz_id, question_id, fact_id, response, verdict, reason, rating, at, "
        "study_day, rapid, scheduled, desired_retention, due_shift, parameter_set) "
        + of(
            f"SELECT '{user}', 'a' || i, 'z' || (i / {ITEMS}), 'q' || (i % {FACTS}), {fact}, '1921', "
            f"CASE WHEN i % 8 = 0 THEN 'wrong' ELSE 'correct' END, '', CASE WHEN i % 8 = 0 THEN 1 ELSE 3 END, {now}, "
            f"{day('-(i % 365)')}, {false}, {true}, "
            "0.9, 0, 'fsrs-6-default'",
            ANSWERS,
        ),
        "INSERT INTO quiz (user_id, id, kind, title, created_at) "
        + of(f"SELECT '{user}', 'z' || i, 'study', 'Study', {minutes_ago}", ANSWERS // ITEMS),
        "INSERT INTO quiz_item (user_id, quiz_id, position, question_id, options, attempt_id) "
        + of(
            f"SELECT '{user}', 'z' || (i / {ITEMS}), 1 + i % {ITEMS}, 'q' || (i % {FACTS}), '[]', 'a' || i", ANSWERS
        ),
        'INSERT INTO day_tally (user_id, study_day, set_id, fact_kind, answered, "right", milliseconds, reviewed, '
        "recalled) "
        + of(
            f"SELECT '{user}', {day('-(i / 20)')}, 's' || ((i / 20 * 5 + i % 5) % {SETS}), "
            "CASE i % 20 / 5 WHEN 0 THEN 'date' WHEN 1 THEN 'person' WHEN 2 THEN 'place' ELSE 'amount' END, "
            "27, 24, 300000, 20, 18",
            365 * 20,
        ),
        "INSERT INTO forecast_tally (user_id, percent, reviewed, recalled) "
        + of(f"SELECT '{user}', 50 + i, 3000, 1600 + i * 28", 50),
    ]


if __name__ == "__main__":
    print_progress()
