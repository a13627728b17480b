"""The facts that a learner missed and was not yet right about on enough days."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy.orm import Session

from quizapp.grading.model import Verdict
from quizapp.statistics.missed import Misses, misses
from quizapp.storage.models import User
from quizapp.storage.queries import attempts, memories
from quizapp.storage.queries.attempts import Answered

MOST_LISTED = 200


@dataclass(frozen=True)
class MissedFact:
    """`last` is the newest answer that was a miss."""

    fact_id: str
    document_id: str | None
    last: Answered
    misses: Misses


def missed_facts(session: Session, user: User) -> list[MissedFact]:
    """The list of missed facts, newest miss first, no longer than people read.

    A fact that nobody asks any more is not on it; it comes back when it is asked again.
    """
    answered = attempts.of_missed_facts(session, user)
    histories = [list(group) for _, group in groupby(answered, key=lambda a: a.fact_id)]
    listed = [fact for fact in map(_missed_fact, histories) if fact.misses.on_list]
    asked = memories.asked_facts(session, user, [fact.fact_id for fact in listed])
    still = [fact for fact in listed if fact.fact_id in asked]
    return sorted(still, key=_newest_first, reverse=True)[:MOST_LISTED]


def _missed_fact(history: list[Answered]) -> MissedFact:
    last = next(a for a in reversed(history) if a.verdict != Verdict.CORRECT)
    return MissedFact(
        fact_id=last.fact_id,
        document_id=last.document_id,
        last=last,
        misses=misses((a.study_day, Verdict(a.verdict)) for a in history),
    )


def _newest_first(fact: MissedFact) -> tuple[datetime, str]:
    return fact.last.at, fact.fact_id
