"""Help for a fact that was missed again and again."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from quizapp.scheduling.queue import needs_help
from quizapp.storage.models import FactSetting, Memory, User


@dataclass(frozen=True)
class Help:
    """Shown after the miss, beside the fact's sentence in its paragraph: a note of one's own is asked for.

    `missed` is how often it was forgotten; `note` is what the learner wrote so far.
    """

    missed: int
    note: str


def help_for(session: Session, *, user: User, fact_id: str) -> Help | None:
    """None where none is due: it comes at the sixth miss of what was known before, then at every third."""
    memory = session.get(Memory, (user.id, fact_id))
    if memory is None or not needs_help(memory.lapses):
        return None
    setting = session.get(FactSetting, (user.id, fact_id))
    return Help(missed=memory.lapses, note=setting.note if setting else "")
