"""What a learner decides about a fact: not to be asked it, for good or for today, and a note of their own."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import FactSetting, User
from quizapp.storage.queries import memories
from quizapp.usecases.refusals import NotFound
from quizapp.usecases.today import today


def suspend(session: Session, *, user: User, fact_id: str, now: datetime) -> FactSetting:
    """The fact is not asked until the learner takes it up again. Its memory stays as it is."""
    setting = _setting(session, user=user, fact_id=fact_id, now=now)
    setting.suspended = True
    session.flush()
    return setting


def resume(session: Session, *, user: User, fact_id: str, now: datetime) -> FactSetting:
    """The fact is asked again when it is due, whether it was suspended or buried."""
    setting = _setting(session, user=user, fact_id=fact_id, now=now)
    setting.suspended, setting.buried_until = False, None
    session.flush()
    return setting


def bury(session: Session, *, user: User, fact_id: str, now: datetime) -> FactSetting:
    """The fact is not asked before the learner's next study day."""
    setting = _setting(session, user=user, fact_id=fact_id, now=now)
    setting.buried_until = today(user, now) + timedelta(days=1)
    session.flush()
    return setting


def set_note(session: Session, *, user: User, fact_id: str, note: str, now: datetime) -> FactSetting:
    """`note` is shown to the learner alone, after the answer. Empty takes it away."""
    setting = _setting(session, user=user, fact_id=fact_id, now=now)
    setting.note = note
    session.flush()
    return setting


def _setting(session: Session, *, user: User, fact_id: str, now: datetime) -> FactSetting:
    # Two presses at once meet here, so that the second finds what the first made.
    session.execute(select(User.id).where(User.id == user.id).with_for_update())
    setting = session.get(FactSetting, (user.id, fact_id), populate_existing=True)
    if setting is None:
        if fact_id not in memories.asked_facts(session, user, [fact_id]):
            raise NotFound("There is no such fact among those you can learn.")
        setting = FactSetting(user_id=user.id, fact_id=fact_id, updated_at=now)
        session.add(setting)
    setting.updated_at = now
    return setting
