"""A day's study: what is due and what is new, within the learner's limits, and what is left for later days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from quizapp.scheduling.backlog import LONGEST, days_to_catch_up
from quizapp.storage.models import Memory, User
from quizapp.storage.queries import daily, memories
from quizapp.usecases.today import today

QUIZ_LASTS = timedelta(days=7)
"""So long a quiz left in the middle is offered again, and its answers are looked for."""

PACE_DAYS, ENOUGH_ANSWERS = 30, 20
SECONDS_AN_ANSWER = 10.0
"""Where there are too few answers with a time to know the learner's own."""
SECONDS_READING = 5.0
"""For the sentence that is shown after an answer."""

AWAY_DAYS = 7


@dataclass(frozen=True)
class Share:
    """Facts of today: memories that are due, longest overdue first, and the ids of facts never seen."""

    review: Sequence[Memory]
    new: Sequence[str]


@dataclass(frozen=True)
class DayWork:
    """`later` facts are due but more than the day's limit; `days` is over how many days they are spread, none if that
    cannot be said. `is_back` if nothing was answered for a week before today."""

    review: int
    new: int
    minutes: int
    later: int
    days: int | None = 0
    is_back: bool = False

    @property
    def facts(self) -> int:
        return self.review + self.new

    @property
    def waiting(self) -> int:
        return self.review + self.later


def day_work(session: Session, user: User, now: datetime) -> DayWork:
    """What is still to do today."""
    day, done = today(user, now), _done(session, user, now)
    waiting = memories.due_count(session, user, day)
    review = min(waiting, _left(user.daily_review, done.reviewed))
    new = len(_new(session, user, day, done)) if review == waiting else 0
    later = waiting - review
    return DayWork(
        review=review,
        new=new,
        minutes=minutes(review + new, seconds_a_question(session, user, day)),
        later=later,
        days=_days(session, user, day, later) if later else 0,
        is_back=bool(later) and _is_back(session, user, day),
    )


def share(session: Session, user: User, now: datetime, *, most: int) -> Share:
    """At most so many facts for now. Nothing new comes while more is due than the day holds."""
    day, done = today(user, now), _done(session, user, now)
    left = _left(user.daily_review, done.reviewed)
    review = memories.due(session, user, day, most=left + 1)
    new = _new(session, user, day, done) if len(review) <= left else []
    review = review[: min(left, most)]
    return Share(review, new[: most - len(review)])


def seconds_a_question(session: Session, user: User, day: date) -> float:
    """The learner's own pace over the last month, the reading of the sentence included."""
    pace = daily.pace(session, user, day, days=PACE_DAYS)
    if pace.answered < ENOUGH_ANSWERS or not pace.milliseconds:
        return SECONDS_AN_ANSWER + SECONDS_READING
    return pace.milliseconds / pace.answered / 1000 + SECONDS_READING


def minutes(questions: int, seconds: float) -> int:
    """About how long that many questions take; at least one minute."""
    return max(1, round(questions * seconds / 60))


def _done(session: Session, user: User, now: datetime) -> daily.Done:
    return daily.done(session, user, today(user, now), since=now - QUIZ_LASTS)


def _new(session: Session, user: User, day: date, done: daily.Done) -> Sequence[str]:
    return daily.new_facts(session, user, day, most=_left(user.daily_new, done.new))


def _left(limit: int, done: int) -> int:
    return max(0, limit - done)


def _days(session: Session, user: User, day: date, later: int) -> int | None:
    coming = memories.coming(session, user, day, day + timedelta(days=LONGEST))
    return days_to_catch_up(later, user.daily_review, coming, day)


def _is_back(session: Session, user: User, day: date) -> bool:
    last = daily.last_day(session, user, before=day)
    return last is not None and last < day - timedelta(days=AWAY_DAYS)
