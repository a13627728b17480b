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


def as_it_counts(attempt: Attempt, amendments: Sequence[Amendment]) -> Answered:
    """What the scheduler is told of an attempt: the last that was said of it, `amendments` oldest first."""
    newest = amendments[-1] if amendments else None
    return Answered(
        rating=Rating((newest.rating if newest else None) or attempt.rating),
        day=attempt.study_day,
        # A rating given afterwards is the learner's own word, and the shift belonged to the first one.
        p_known=None if newest else attempt.p_known,
        desired_retention=attempt.desired_retention,
        due_shift=0 if newest else attempt.due_shift,
        rapid=attempt.rapid,
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
    log = attempts.to_facts(session, user, fact_ids)
    amendments = attempts.amendments_of(session, user, [attempt.id for attempt in log])
    states = {}
    for fact_id, answers in groupby(log, key=lambda attempt: attempt.fact_id):
        state = state_after(as_it_counts(answer, amendments.get(answer.id, ())) for answer in answers)
        if state is not None:
            states[fact_id] = state
    return states


def states_before(
    session: Session, user: User, fact_id: str, *, at: datetime, day: date
) -> tuple[MemoryState | None, MemoryState | None]:
    """The memory before an instant, and before the first answer of that study day."""
    log = [attempt for attempt in attempts.to_facts(session, user, [fact_id]) if attempt.at <= at]
    amendments = attempts.amendments_of(session, user, [attempt.id for attempt in log])
    answers = [as_it_counts(attempt, amendments.get(attempt.id, ())) for attempt in log]
    return state_after(answers), state_after(answer for answer in answers if answer.day < day)


def state_after(answers: Iterable[Answered]) -> MemoryState | None:
    state = None
    for step in replay(answers):
        state = step.after
    return state


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
        memory = Memory(user_id=user.id, fact_id=fact_id)
        session.add(memory)
    elif memory.state == state:
        return
    memory.state, memory.updated_at = state, now
