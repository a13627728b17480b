"""The log is the truth: what was worked out of it as it grew is compared with it, and mended.

Rows are read and written as plain ones: a learner may have hundreds of thousands.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from quizapp.grading.model import Verdict
from quizapp.scheduling.memory import MemoryState
from quizapp.scheduling.rating import Rating
from quizapp.scheduling.replay import Answered, replay
from quizapp.storage.models import Amendment, Attempt, DayTally, Fact, ForecastTally, Memory, Question, Role, User
from quizapp.usecases import tallies
from quizapp.usecases.remembering import as_it_counts
from quizapp.usecases.turns import wait_for_other_answers

READ_AT_ONCE = 5_000

STATE = tuple(field.name for field in fields(MemoryState))
DAY_KEY = ("study_day", "set_id", "fact_kind")
DAY_COUNTS = ("answered", "right", "milliseconds", "reviewed", "recalled")
FORECAST_KEY, FORECAST_COUNTS = ("percent",), ("reviewed", "recalled")

Tallies = dict[tuple[Any, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Checked:
    """One learner's memories and tallies beside their log; `differences` in words, one for each that differs."""

    memories: int
    differences: list[str]


@dataclass(frozen=True)
class Following:
    """What the log gives."""

    states: dict[str, MemoryState]
    days: Tallies
    forecasts: Tallies


def learners(session: Session) -> Sequence[str]:
    """Everybody who can have answered, by id."""
    return session.scalars(select(User.id).where(User.role != Role.HOUSE).order_by(User.id)).all()


def check(session: Session, *, user_id: str) -> Checked:
    """Compare, and write nothing."""
    return _checked(session, user_id, mending_at=None)


def mend(session: Session, *, user_id: str, now: datetime) -> Checked:
    """Compare, and write what differs as the log gives it."""
    return _checked(session, user_id, mending_at=now)


def _checked(session: Session, user_id: str, mending_at: datetime | None) -> Checked:
    user = session.get(User, user_id)
    if user is None or not wait_for_other_answers(session, user):
        return Checked(0, [])  # deleted meanwhile
    follows = _following(session, user_id)
    stored = _stored_states(session, user_id)
    wrong = sorted(id for id in stored.keys() | follows.states.keys() if stored.get(id) != follows.states.get(id))
    told = _told(session, user, wrong, stored, follows.states)
    if mending_at:
        _write_states(session, user_id, wrong, stored, follows.states, mending_at)
    for table, key, counts, given in (
        (DayTally, DAY_KEY, DAY_COUNTS, follows.days),
        (ForecastTally, FORECAST_KEY, FORECAST_COUNTS, follows.forecasts),
    ):
        kept = _stored_tallies(session, table, user_id, key, counts)
        told += _told_counts(user, kept, given)
        if mending_at and kept != given:
            _write_tallies(session, table, user_id, key, counts, given)
    return Checked(len(stored), told)


def _following(session: Session, user_id: str) -> Following:
    said = _amendments(session, user_id)
    places = _places(session, user_id)
    states, days, forecasts = {}, defaultdict(_no_counts(DAY_COUNTS)), defaultdict(_no_counts(FORECAST_COUNTS))
    for fact_id, log in groupby(_log(session, user_id), key=itemgetter(0)):
        answers = []
        for _, id, question_id, right, recall, duration_ms, rating, day, *given in log:
            answers.append(as_it_counts(Answered(Rating(rating), day, *given), said.get(id, ())))
            _add(days[day, *places[question_id]], tallies.of_day(right, duration_ms, recall))
            if recall is not None:
                _add(forecasts[(tallies.percent(recall),)], tallies.of_forecast(right))
        state = replay(answers)
        if state is not None:
            states[fact_id] = state
    return Following(states, _frozen(days), _frozen(forecasts))


def _log(session: Session, user_id: str) -> Iterator[Row[Any]]:
    """The answers, fact by fact, in the order given; what is told of an answer to the scheduler comes last."""
    log = Attempt.__table__.c
    columns = (
        log.fact_id, log.id, log.question_id, log.verdict == Verdict.CORRECT, log.recall, log.duration_ms,
        log.rating, log.study_day, log.p_known, log.desired_retention, log.due_shift, log.rapid,
    )  # fmt: skip
    return iter(
        session.connection().execute(
            select(*columns).where(log.user_id == user_id).order_by(log.fact_id, log.at, log.id),
            execution_options={"yield_per": READ_AT_ONCE},
        )
    )


def _amendments(session: Session, user_id: str) -> Mapping[str, list[Row[Any]]]:
    said = defaultdict(list)
    rows = session.execute(
        select(Amendment.attempt_id, Amendment.kind, Amendment.rating)
        .where(Amendment.user_id == user_id)
        .order_by(Amendment.at, Amendment.id)
    )
    for row in rows:
        said[row.attempt_id].append(row)
    return said


def _places(session: Session, user_id: str) -> dict[str, tuple[str, str]]:
    """Of each question answered, the set and the kind of its fact."""
    answered = select(Attempt.question_id).where(Attempt.user_id == user_id)
    rows = session.execute(
        select(Question.id, Question.set_id, Fact.kind).join(Question.fact).where(Question.id.in_(answered))
    )
    return {id: (set_id, kind) for id, set_id, kind in rows}


def _no_counts(names: Sequence[str]) -> Any:
    return lambda: [0] * len(names)


def _add(counts: list[int], more: tallies.Counts) -> None:
    for place, number in enumerate(more.values()):
        counts[place] += number


def _frozen(counted: Mapping[tuple[Any, ...], list[int]]) -> Tallies:
    return {key: tuple(counts) for key, counts in counted.items()}


def _stored_states(session: Session, user_id: str) -> dict[str, MemoryState]:
    memory = Memory.__table__.c
    state = (memory[name] for name in STATE)
    rows = session.connection().execute(select(memory.fact_id, *state).where(memory.user_id == user_id))
    return {fact_id: MemoryState(*state) for fact_id, *state in rows}


def _stored_tallies(
    session: Session, table: type[Any], user_id: str, key: Sequence[str], counts: Sequence[str]
) -> Tallies:
    stored = table.__table__.c
    columns = (stored[name] for name in (*key, *counts))
    rows = session.connection().execute(select(*columns).where(stored.user_id == user_id))
    return {row[: len(key)]: row[len(key) :] for row in rows}


def _told(
    session: Session,
    user: User,
    wrong: Sequence[str],
    stored: Mapping[str, MemoryState],
    follows: Mapping[str, MemoryState],
) -> list[str]:
    return [
        f"{_name(user)}, fact {fact_id}: stored is {_in_words(stored.get(fact_id))}; "
        f"the log gives {_in_words(follows.get(fact_id))}"
        for fact_id in wrong
    ]


def _in_words(state: MemoryState | None) -> str:
    if state is None:
        return "no memory"
    return (
        f"due {state.due_day}, stability {state.stability}, difficulty {state.difficulty}, "
        f"{state.repetitions} reviews"
    )


def _told_counts(user: User, kept: Tallies, given: Tallies) -> list[str]:
    wrong = [key for key in kept.keys() | given.keys() if kept.get(key) != given.get(key)]
    return [
        f"{_name(user)}, counts of {', '.join(map(str, key))}: stored is {kept.get(key, 'nothing')}; "
        f"the log gives {given.get(key, 'nothing')}"
        for key in sorted(wrong, key=str)
    ]


def _name(user: User) -> str:
    return user.name or f"guest {user.id}"


def _write_states(
    session: Session,
    user_id: str,
    wrong: Sequence[str],
    stored: Mapping[str, MemoryState],
    follows: Mapping[str, MemoryState],
    now: datetime,
) -> None:
    table = Memory.__table__
    of_fact = (table.c.user_id == bindparam("of_user")) & (table.c.fact_id == bindparam("of_fact"))
    new, changed, gone = [], [], []
    for fact_id in wrong:
        key = {"of_user": user_id, "of_fact": fact_id}
        if fact_id not in follows:
            gone.append(key)
        elif fact_id in stored:
            changed.append(key | vars(follows[fact_id]) | {"updated_at": now})
        else:
            first = {"user_id": user_id, "fact_id": fact_id, "version": 1, "updated_at": now}
            new.append(first | vars(follows[fact_id]))
    for statement, rows in (
        (delete(table).where(of_fact), gone),
        (update(table).where(of_fact).values(version=table.c.version + 1), changed),
        (insert(table), new),
    ):
        if rows:
            session.connection().execute(statement, rows)


def _write_tallies(
    session: Session,
    table: type[Any],
    user_id: str,
    key: Sequence[str],
    counts: Sequence[str],
    given: Tallies,
) -> None:
    session.execute(delete(table).where(table.user_id == user_id))
    rows = [
        {"user_id": user_id} | dict(zip((*key, *counts), (*names, *numbers), strict=True))
        for names, numbers in given.items()
    ]
    if rows:
        session.connection().execute(insert(table.__table__), rows)
