"""The facts that a learner missed and was not yet right about on enough days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from sqlalchemy.orm import Session

from quizapp.scheduling.memory import retrievability
from quizapp.statistics.missed import Missed, most_help_first
from quizapp.storage.models import User
from quizapp.storage.queries import memories, missed
from quizapp.storage.queries.missed import MissedRow, Wanted, WrongAnswer
from quizapp.usecases.today import today

MOST_LISTED = 200
EVERYTHING = Wanted()


@dataclass(frozen=True)
class MissedFact:
    """`question_id` is of the newest miss.

    `comes_back` is none where no answer has moved the memory. Set aside is what is not to be asked today.
    """

    fact_id: str
    question_id: str
    missed: Missed
    answers: Sequence[WrongAnswer]
    comes_back: date | None
    note: str
    suspended: bool
    set_aside: bool


def missed_facts(
    session: Session, *, user: User, now: datetime, wanted: Wanted = EVERYTHING
) -> list[MissedFact]:
    """The list of missed facts, what helps most first, no longer than people read.

    A fact that nobody asks any more is not on it; it comes back when it is asked again.
    """
    day = today(user, now)
    rows = {row.fact_id: row for row in missed.missed(session, user, wanted)}
    in_order = most_help_first(_missed(row, day) for row in rows.values())
    listed = list(islice(_still_asked(session, user, in_order), MOST_LISTED))
    ids = [fact.fact_id for fact in listed]
    questions = missed.last_missed_questions(session, user, ids)
    answers = missed.wrong_answers(session, user, ids)
    return [
        _missed_fact(fact, rows[fact.fact_id], questions[fact.fact_id], answers[fact.fact_id], day)
        for fact in listed
    ]


def to_drill(session: Session, *, user: User, now: datetime, wanted: Wanted = EVERYTHING) -> list[str]:
    """The missed facts by id, in the order in which they are to be asked, without what is set aside."""
    listed = missed_facts(session, user=user, now=now, wanted=wanted)
    return [fact.fact_id for fact in listed if not fact.set_aside]


def _missed(row: MissedRow, day: date) -> Missed:
    tomorrow = day + timedelta(days=1)
    return Missed(
        fact_id=row.fact_id,
        times=row.times,
        right_days=row.right_days,
        missed_at=row.missed_at,
        recall=retrievability(row.memory.state, tomorrow) if row.memory else None,
    )


def _still_asked(session: Session, user: User, in_order: Sequence[Missed]) -> Iterator[Missed]:
    for start in range(0, len(in_order), MOST_LISTED):
        some = in_order[start : start + MOST_LISTED]
        asked = memories.asked_facts(session, user, [fact.fact_id for fact in some])
        yield from (fact for fact in some if fact.fact_id in asked)


def _missed_fact(
    fact: Missed, row: MissedRow, question_id: str, answers: Sequence[WrongAnswer], day: date
) -> MissedFact:
    setting = row.setting
    suspended = setting is not None and setting.suspended
    buried = setting is not None and setting.buried_until is not None and setting.buried_until > day
    return MissedFact(
        fact_id=fact.fact_id,
        question_id=question_id,
        missed=fact,
        answers=answers,
        comes_back=row.memory.due_day if row.memory else None,
        note=setting.note if setting else "",
        suspended=suspended,
        set_aside=suspended or buried,
    )
