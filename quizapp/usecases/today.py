from datetime import date, datetime

from quizapp.scheduling.study_day import start_of, study_day
from quizapp.storage.models import User


def today(user: User, now: datetime) -> date:
    """The learner's study day: it starts at their rollover hour, in their zone."""
    return study_day(now, zone=user.time_zone, rollover_hour=user.rollover_hour)


def start_of_today(user: User, now: datetime) -> datetime:
    return start_of(today(user, now), user.time_zone, user.rollover_hour)
