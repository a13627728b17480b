"""The memory of a fact as it follows from the log: its answers, and what was said of them afterwards."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.scheduling.memory import MemoryState
from quizapp.scheduling.rating import Rating
from quizapp.scheduling.replay import Answered, replay
from quizapp.storage.models import Amendment, AmendmentKind, Attempt, Memory, User
from quizapp.storage.queries import attempts


def as_it_counts(given: Answered, amendments: Sequence[Amendment]) -> Answered:
    """An answer with the last that was said of it, `amendments` oldest first."""
    if not amendments:
        return given
    # A rating given afterwards is the learner's own word, and the shift belonged to the first one.
    return given._replace(
        rating=Rating(amendments[-1].rating or given.rating),
        p_known=None,
        due_shift=0,
        undone=any(amendment.kind == AmendmentKind.UNDO for amendment in amendments),
    )


def remember_anew(
    session: Session, *, user: User, fact_ids: Iterable[str], now: datetime
) -> None:
    """Write the memories of these facts as their logs give them; a fact without an answer that counts has none."""
    ids = sorted(set(fact_ids))
    states = states_of(session, user, ids)
    remembered = _remembered(session, user, ids)
    for fact_id in ids:
        _write(session, user, fact_id, remembered.get(fact_id), states.get(fact_id), now)
    session.flush()


def states_of(session: Session, user: User, fact_ids: Sequence[str]) -> dict[str, MemoryState]:
    """The memories that the logs of these facts give."""
    log = _log(session, user, fact_ids)
    replayed = {
        fact_id: replay(answer for _, answer in answers)
        for fact_id, answers in groupby(log, key=lambda entry: entry[0].fact_id)
    }
    return {fact_id: state for fact_id, state in replayed.items() if state is not None}


def states_before(
    session: Session, user: User, fact_id: str, *, at: datetime, day: date
) -> tuple[MemoryState | None, MemoryState | None]:
    """The memory before an instant, and before the first answer of that study day."""
    answers = [answer for attempt, answer in _log(session, user, [fact_id]) if attempt.at <= at]
    return replay(answers), replay(answer for answer in answers if answer.day < day)


def _log(session: Session, user: User, fact_ids: Sequence[str]) -> list[tuple[Attempt, Answered]]:
    """The answers to these facts and how each counts, fact by fact, in the order given."""
    log = attempts.to_facts(session, user, fact_ids)
    amendments = attempts.amendments_of(session, user, [attempt.id for attempt in log])
    return [(attempt, as_it_counts(as_given(attempt), amendments.get(attempt.id, ()))) for attempt in log]


def as_given(attempt: Attempt) -> Answered:
    """An answer as it counts while nothing was said of it."""
    return Answered(
        rating=Rating(attempt.rating),
        day=attempt.study_day,
        p_known=attempt.p_known,
        desired_retention=attempt.desired_retention,
        due_shift=attempt.due_shift,
        rapid=attempt.rapid,
    )


def _remembered(session: Session, user: User, fact_ids: Sequence[str]) -> dict[str, Memory]:
    rows = session.scalars(
        select(Memory)
        .where(Memory.user_id == user.id, Memory.fact_id.in_(fact_ids))
        .execution_options(populate_existing=True)
    )
    return {memory.fact_id: memory for memory in rows}


def _write(
    session: Session,
    user: User,
    fact_id: str,
    memory: Memory | None,
    state: MemoryState | None,
    now: datetime,
) -> None:
    if state is None:
        if memory is not None:
            session.delete(memory)
        return
    if memory is None:
        memory = Memory(user_id=user.id, fact_id=fact_id, updated_at=now)
        session.add(memory)
    elif memory.state == state:
        return
    # Never back: what comes between is known by it to be late.
    memory.state, memory.updated_at = state, max(memory.updated_at, now)
