"""Bringing what was answered as a guest into an account that exists."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from quizapp.scheduling.memory import MemoryState, as_json
from quizapp.scheduling.rating import Rating
from quizapp.scheduling.replay import Answered, replay
from quizapp.storage.db import new_id
from quizapp.storage.models import Attempt, Memory, Quiz, QuizItem, User
from quizapp.usecases.refusals import Refused


def bring_answers(session: Session, *, guest: User, account: User, now: datetime) -> None:
    """Move a guest's quizzes and answers into an account, as if given there; the guest goes.

    Each fact that the guest met is remembered anew from both logs together.
    A guest who is gone already was brought by an earlier press on the same button.
    """
    guest_id = guest.id
    if guest_id not in _wait_for_other_answers(session, (guest, account)):
        return
    if not guest.is_guest or account.is_guest:
        raise Refused("Only a guest's answers can be brought into an account.")
    fact_ids = _facts_met(session, guest)
    _rename_clashing_attempts(session, guest=guest, account=account)
    for table in (Quiz, Attempt):  # quiz items follow their quiz by the foreign key
        session.execute(
            update(table).where(table.user_id == guest.id).values(user_id=account.id)
        )
    session.delete(guest)
    session.flush()
    session.expire_all()
    for log in _logs(session, account, fact_ids):
        _remember_anew(session, account=account, log=log, now=now)
    session.flush()


def _wait_for_other_answers(session: Session, people: Iterable[User]) -> Sequence[str]:
    """The ids of those who are still there after the wait."""
    ids = [person.id for person in people]
    there = session.scalars(
        select(User.id).where(User.id.in_(ids)).order_by(User.id).with_for_update()
    ).all()
    session.expire_all()
    return there


def _facts_met(session: Session, guest: User) -> Sequence[str]:
    return session.scalars(
        select(Attempt.fact_id).where(Attempt.user_id == guest.id).distinct()
    ).all()


def _rename_clashing_attempts(session: Session, *, guest: User, account: User) -> None:
    # The browser makes these ids, and one browser may have sent the same one for both.
    theirs = select(Attempt.id).where(Attempt.user_id == account.id)
    clashing = session.scalars(
        select(Attempt.id).where(Attempt.user_id == guest.id, Attempt.id.in_(theirs))
    ).all()
    for old in clashing:
        new = new_id()
        _rename(session, Attempt.id, Attempt.user_id == guest.id, old, new)
        _rename(session, QuizItem.attempt_id, QuizItem.user_id == guest.id, old, new)


def _rename(
    session: Session,
    column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None],
    of_guest: ColumnElement[bool],
    old: str,
    new: str,
) -> None:
    session.execute(update(column.class_).where(of_guest, column == old).values({column: new}))


def _logs(
    session: Session, account: User, fact_ids: Sequence[str]
) -> Iterable[list[Attempt]]:
    """The answers to each of these facts, in the order given."""
    answered = session.scalars(
        select(Attempt)
        .where(Attempt.user_id == account.id, Attempt.fact_id.in_(fact_ids))
        .order_by(Attempt.fact_id, Attempt.at, Attempt.id)
    ).all()
    return [list(log) for _, log in groupby(answered, key=lambda attempt: attempt.fact_id)]


def _remember_anew(
    session: Session, *, account: User, log: Sequence[Attempt], now: datetime
) -> None:
    memory = session.get(Memory, (account.id, log[0].fact_id))
    if memory is None:
        memory = Memory(user_id=account.id, fact_id=log[0].fact_id)
        session.add(memory)
    memory.state = _replayed(log, account.desired_retention)
    memory.updated_at = now


def _replayed(log: Sequence[Attempt], desired_retention: float) -> MemoryState:
    """The memory after the whole log; each answer keeps what it moved and from where."""
    answers = [
        Answered(Rating(attempt.rating), attempt.study_day, desired_retention=desired_retention)
        for attempt in log
    ]
    steps = list(replay(answers))
    for attempt, step in zip(log, steps, strict=True):
        attempt.scheduled = step.scheduled
        attempt.state_before = as_json(step.before) if step.before else None
    return steps[-1].after
