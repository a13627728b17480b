"""How long it takes to work one learner's memories and counts out of a log of 100,000 answers anew.

Printed with the time of reading the same rows and nothing else, as a measure of the machine. Processor time is that of
this process; PostgreSQL has another for its own part.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

import sqlalchemy as sa
from flask_migrate import upgrade
from sqlalchemy.orm import Session

from quizapp import create_app
from quizapp.extensions import db
from quizapp.storage.models import Amendment, Attempt, Fact, Question, QuestionSet, Role, Status, User
from quizapp.usecases import rebuild
from tests.benchmarks.progress import database_of_its_own
from tests.conftest import POSTGRES_URL, settings_for

START = datetime(2024, 1, 1, 12, tzinfo=UTC)
FACTS, ANSWERS_A_FACT, SETS = 20_000, 5, 10
LEARNERS = {"learner": FACTS, "other": FACTS, "third": FACTS // 10}
"""The facts that each has answered; the first one is measured."""
KINDS = ("person", "date", "place", "quantity")


def print_figures() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _measure("SQLite", f"sqlite:///{folder}/quizapp.sqlite3", Path(folder))
        if POSTGRES_URL:
            with database_of_its_own() as url:
                _measure("PostgreSQL", url, Path(folder))


def _measure(name: str, url: str, folder: Path) -> None:
    with create_app(settings_for(url, folder)).app_context():
        upgrade()
        with Session(db.engine) as session:
            _fill(session)
            session.commit()
        print(f"rebuild, {name}: {FACTS * ANSWERS_A_FACT:,} answers to {FACTS:,} facts, one learner of {len(LEARNERS)}")
        mended = _timed("mended, all memories missing", lambda s: rebuild.mend(s, user_id="learner", now=START))
        checked = _timed("checked", lambda s: rebuild.check(s, user_id="learner"))
        read = _timed("the same rows read and nothing else", _read)
        print(f"  mending takes {mended / read:.1f} times as long as reading, checking {checked / read:.1f} times")
        db.engine.dispose()


def _read(session: Session) -> object:
    return session.execute(sa.text("SELECT * FROM attempt WHERE user_id = 'learner'")).fetchall()


def _timed(what: str, do: Callable[[Session], object]) -> float:
    """Seconds of processor time, in a session of its own, with the commit."""
    with Session(db.engine) as session:
        wall, work = time.perf_counter(), time.process_time()
        do(session)
        session.commit()
        wall, work = time.perf_counter() - wall, time.process_time() - work
    print(f"  {what}: {wall:.2f} s, {work:.2f} s of them at work")
    return work


def _fill(session: Session) -> None:
    chance = Random(4)
    people = [{"id": id, "role": Role.LEARNER, "name": id, "name_key": id, "created_at": START} for id in LEARNERS]
    session.execute(sa.insert(User), people)
    sets = [{"id": f"s{n}", "owner_id": "other", "title": f"Set {n}", "created_at": START} for n in range(SETS)]
    session.execute(sa.insert(QuestionSet), sets)
    facts = [{"id": f"f{n * 7919 % FACTS}", "kind": KINDS[n % 4], "value": "somebody"} for n in range(FACTS)]
    session.execute(sa.insert(Fact), facts)
    shown = {"form": "typed", "stem": "Who?", "key": "somebody", "status": Status.PUBLISHED, "created_at": START}
    questions = [shown | {"id": f"q{n}", "fact_id": f"f{n}", "set_id": f"s{n % SETS}"} for n in range(FACTS)]
    session.execute(sa.insert(Question), questions)
    given = chain.from_iterable(_answers(id, facts, chance) for id, facts in LEARNERS.items())
    # As they came: the answers of a learner, and those to a fact, do not lie beside each other.
    log = sorted(given, key=lambda answer: answer["at"])
    session.execute(sa.insert(Attempt), log)
    session.execute(sa.insert(Amendment), [_amendment(answer, chance) for answer in log if chance.random() < 0.02])


def _answers(user_id: str, facts: int, chance: Random) -> Iterator[dict[str, Any]]:
    """Most right, at growing distances; now and then a second one on the same day."""
    for fact in range(facts):
        at = START + timedelta(days=chance.randrange(300), seconds=chance.randrange(40_000))
        for number in range(ANSWERS_A_FACT):
            right = chance.random() < 0.85
            yield {
                "user_id": user_id, "id": f"{number}-{fact}", "quiz_id": "quiz", "question_id": f"q{fact}",
                "fact_id": f"f{fact}", "response": "somebody", "verdict": "correct" if right else "wrong",
                "reason": "", "rating": 3 if right else 1,
                "p_known": chance.choice([None, 0.95, 0.8]) if right else None,
                "recall": chance.uniform(0.6, 0.99) if number else None, "at": at, "study_day": at.date(),
                "duration_ms": chance.randrange(1_000, 90_000), "rapid": chance.random() < 0.01, "scheduled": True,
                "due_shift": chance.randrange(-1, 2), "parameter_set": "fsrs-6-default",
            }  # fmt: skip
            at += timedelta(days=chance.randrange(3 * 2**number))


def _amendment(answer: dict[str, Any], chance: Random) -> dict[str, Any]:
    kind, rating = chance.choice([("undo", None), ("override", 2), ("override", 4)])
    same = {key: answer[key] for key in ("user_id", "id", "at")}
    return same | {"attempt_id": answer["id"], "kind": kind, "rating": rating}
