"""Bringing what was answered as a guest into an account that exists."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from quizapp.storage.db import new_id
from quizapp.storage.models import (
    Amendment,
    Attempt,
    DayTally,
    Exam,
    FactSetting,
    ForecastTally,
    Quiz,
    QuizItem,
    Report,
    User,
)
from quizapp.usecases import tallies
from quizapp.usecases.refusals import Refused
from quizapp.usecases.remembering import remember_anew
from quizapp.usecases.turns import wait_for_other_answers


def bring_answers(session: Session, *, guest: User, account: User, now: datetime) -> None:
    """Move all that a guest did into an account; the guest goes.

    Each fact that the guest met is remembered anew from both logs together. Where both decided about
    the same fact or exam, the account's word holds.
    A guest who is gone already was brought by an earlier press on the same button.
    """
    guest_id = guest.id
    there = wait_for_other_answers(session, guest, account)
    session.expire_all()
    if guest_id not in there:
        return
    if not guest.is_guest or account.is_guest:
        raise Refused("Only a guest's answers can be brought into an account.")
    fact_ids = _facts_met(session, guest)
    _rename_clashing(session, guest=guest, account=account)
    for table in (Quiz, Attempt, Report):  # items follow their quiz and amendments their attempt
        session.execute(
            update(table).where(table.user_id == guest.id).values(user_id=account.id)
        )
    _bring_decisions(session, guest=guest, account=account)
    _bring_tallies(session, guest=guest, account=account)
    session.delete(guest)
    session.flush()
    session.expire_all()
    remember_anew(session, user=account, fact_ids=fact_ids, now=now)


def _facts_met(session: Session, guest: User) -> Sequence[str]:
    return session.scalars(
        select(Attempt.fact_id).where(Attempt.user_id == guest.id).distinct()
    ).all()


def _rename_clashing(session: Session, *, guest: User, account: User) -> None:
    # The browser makes these ids, and one browser may have sent the same one for both.
    for old, new in _clashing(session, Attempt, guest, account):
        _rename(session, Attempt.id, Attempt.user_id == guest.id, old, new)
        _rename(session, QuizItem.attempt_id, QuizItem.user_id == guest.id, old, new)
    for old, new in _clashing(session, Amendment, guest, account):
        _rename(session, Amendment.id, Amendment.user_id == guest.id, old, new)


def _clashing(
    session: Session, table: type[Attempt] | type[Amendment], guest: User, account: User
) -> list[tuple[str, str]]:
    """The guest's ids that are the account's too, each with a new one."""
    theirs = select(table.id).where(table.user_id == account.id)
    ids = session.scalars(select(table.id).where(table.user_id == guest.id, table.id.in_(theirs)))
    return [(id, new_id()) for id in ids]


def _rename(
    session: Session,
    column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None],
    of_guest: ColumnElement[bool],
    old: str,
    new: str,
) -> None:
    session.execute(update(column.class_).where(of_guest, column == old).values({column: new}))


def _bring_decisions(session: Session, *, guest: User, account: User) -> None:
    for table, about in ((FactSetting, FactSetting.fact_id), (Exam, Exam.set_id)):
        decided = session.scalars(select(about).where(table.user_id == account.id)).all()
        session.execute(
            update(table)
            .where(table.user_id == guest.id, about.not_in(decided))
            .values(user_id=account.id)
            .execution_options(synchronize_session=False)
        )


def _bring_tallies(session: Session, *, guest: User, account: User) -> None:
    """What was counted of both logs is added up."""
    for table in (DayTally, ForecastTally):
        names = table.__table__.columns.keys()
        keys = [column.name for column in table.__table__.primary_key if column.name != "user_id"]
        rows = session.execute(select(table.__table__).where(table.user_id == guest.id)).mappings().all()
        session.execute(delete(table).where(table.user_id == guest.id))
        for row in rows:
            key = {"user_id": account.id} | {name: row[name] for name in keys}
            tallies.add(session, table, key, {name: row[name] for name in names if name not in key})
