"""What a learner sets: the day, how much of it, how sure to be, and three switches."""

from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from quizapp.storage.models import User
from quizapp.usecases import time_zones
from quizapp.usecases.refusals import Refused

MOST_NEW = 500
MOST_REVIEWS = 1000

RETENTIONS = (0.8, 0.85, 0.9, 0.95)
"""Predicted recall at which a fact comes back, of which a learner takes one."""


class SettingRefused(Refused):
    """A setting that cannot be; `field` is its name."""

    def __init__(self, field: str, told: str) -> None:
        super().__init__(told)
        self.field = field


@dataclass(frozen=True)
class Preferences:
    """Named as in the table of users."""

    time_zone: str
    rollover_hour: int
    daily_new: int
    daily_review: int
    desired_retention: float
    spreads_load: bool
    shows_streak: bool
    uses_keys: bool


def set_preferences(session: Session, *, user: User, preferences: Preferences) -> None:
    """All of them or none. What was answered keeps the study day that it was stored with."""
    _check(preferences)
    for name, value in asdict(preferences).items():
        setattr(user, name, value)
    session.flush()


def nearest_retention(desired: float) -> float:
    """Of those that can be chosen; another one may be stored."""
    return min(RETENTIONS, key=lambda offered: abs(offered - desired))


def _check(preferences: Preferences) -> None:
    for field, fits, told in (
        ("time_zone", preferences.time_zone in time_zones.known(), "This time zone is not known here."),
        ("rollover_hour", 0 <= preferences.rollover_hour <= 23, "A study day starts at an hour from 0 to 23."),
        ("daily_new", 0 <= preferences.daily_new <= MOST_NEW, f"New facts a day go from 0 to {MOST_NEW}."),
        ("daily_review", 1 <= preferences.daily_review <= MOST_REVIEWS, f"Reviews a day go from 1 to {MOST_REVIEWS}."),
        ("desired_retention", preferences.desired_retention in RETENTIONS, "Choose one of those offered."),
    ):
        if not fits:
            raise SettingRefused(field, told)
