from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import User
from quizapp.usecases import time_zones
from quizapp.usecases.preferences import (
    Preferences,
    SettingRefused,
    nearest_retention,
    set_preferences,
)

GIVEN = Preferences(
    time_zone="Asia/Hebron",
    rollover_hour=0,
    daily_new=5,
    daily_review=50,
    desired_retention=0.85,
    spreads_load=False,
    shows_streak=False,
    uses_keys=False,
)


def stored(user: User) -> Preferences:
    return Preferences(**{name: getattr(user, name) for name in vars(GIVEN)})


def test_all_are_kept(session: Session, anna: User) -> None:
    set_preferences(session, user=anna, preferences=GIVEN)
    session.refresh(anna)
    assert stored(anna) == GIVEN


@pytest.mark.parametrize(
    "changed",
    [
        {"time_zone": "Moon/Base"},
        {"time_zone": ""},
        {"time_zone": "../etc/passwd"},
        {"rollover_hour": 24},
        {"rollover_hour": -1},
        {"daily_new": -1},
        {"daily_new": 501},
        {"daily_review": 0},
        {"daily_review": 1001},
        {"desired_retention": 0.99},
        {"desired_retention": float("nan")},
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    session: Session, anna: User, changed: dict[str, object]
) -> None:
    before = stored(anna)
    with pytest.raises(SettingRefused) as refused:
        set_preferences(session, user=anna, preferences=replace(GIVEN, **changed))
    assert [refused.value.field] == list(changed)
    assert stored(anna) == before


@pytest.mark.parametrize(("stored", "shown"), [(0.7, 0.8), (0.86, 0.85), (0.9, 0.9), (0.99, 0.95)])
def test_the_nearest_offered(stored: float, shown: float) -> None:
    assert nearest_retention(stored) == shown


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("America/New_York", "America/New_York"),
        ("new york", "America/New_York"),
        ("NEW_YORK", "America/New_York"),
        ("utc", "UTC"),
        ("Central", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_zone_is_found_by_its_name_or_its_town(written: str, zone: str | None) -> None:
    assert time_zones.named(written) == zone
