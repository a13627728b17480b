"""The facts that a learner missed and was not yet right about on enough days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from quizapp.scheduling.intervals import days_a_stability
from quizapp.scheduling.memory import DEFAULT_PARAMETERS
from quizapp.statistics.missed import RIGHT_DAYS_TO_LEAVE
from quizapp.storage.models import User
from quizapp.storage.queries import due_days, missed
from quizapp.storage.queries.missed import MissedRow, Wanted, WrongAnswer
from quizapp.usecases.today import today

MOST_LISTED = 200
EVERYTHING = Wanted()

FALLS = [days_a_stability(tenths / 10, DEFAULT_PARAMETERS[-1]) for tenths in range(9, 0, -1)]
"""After how many times its stability the recall of a fact has fallen to nine tenths, to eight, and so on."""


@dataclass(frozen=True)
class MissedFact:
    """`question_id` is of the newest miss, `times` counts every one; after `days_left` more with a right answer it is
    no longer listed.

    `comes_back` is none where no answer has moved the memory, or it was suspended. Set aside is what is not to be
    asked today.
    """

    fact_id: str
    question_id: str
    times: int
    days_left: int
    answers: Sequence[WrongAnswer]
    comes_back: date | None
    note: str
    set_aside: bool


def missed_facts(
    session: Session, *, user: User, now: datetime, wanted: Wanted = EVERYTHING
) -> list[MissedFact]:
    """The list of missed facts, what helps most first, no longer than people read.

    First what is least likely to be known tomorrow, in steps of a tenth: today everything answered today is known.
    Then what was missed more often, then the one missed last. A fact that nobody asks any more is not on it; it comes
    back when it is asked again.
    """
    day = today(user, now)
    tomorrow = day + timedelta(days=1)
    rows = missed.missed(session, user, wanted, day=tomorrow, falls=FALLS, most=MOST_LISTED)
    ids = [row.fact_id for row in rows]
    questions = missed.last_missed_questions(session, user, ids)
    answers = missed.wrong_answers(session, user, ids)
    due = due_days.of_facts(session, user, ids)
    return [_missed_fact(row, questions[row.fact_id], answers[row.fact_id], due.get(row.fact_id), day) for row in rows]


def to_drill(session: Session, *, user: User, now: datetime, wanted: Wanted = EVERYTHING) -> list[str]:
    """The missed facts by id, in the order in which they are to be asked, without what is set aside."""
    listed = missed_facts(session, user=user, now=now, wanted=wanted)
    return [fact.fact_id for fact in listed if not fact.set_aside]


def _missed_fact(
    row: MissedRow, question_id: str, answers: Sequence[WrongAnswer], comes_back: date | None, day: date
) -> MissedFact:
    setting = row.setting
    suspended = setting is not None and setting.suspended
    buried = setting is not None and setting.buried_until is not None and setting.buried_until > day
    return MissedFact(
        fact_id=row.fact_id,
        question_id=question_id,
        times=row.times,
        days_left=RIGHT_DAYS_TO_LEAVE - row.right_days,
        answers=answers,
        comes_back=comes_back,
        note=setting.note if setting else "",
        set_aside=suspended or buried,
    )
