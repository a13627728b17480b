"""A learner's today, wherever they live: it has begun, and not yet ended."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.storage.models import User
from quizapp.usecases import time_zones
from quizapp.usecases.today import start_of_today, today

ZONES = st.sampled_from(sorted(time_zones.known()))
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))


@given(now=INSTANTS, zone=ZONES, hour=st.integers(0, 23))
def test_today_has_begun_and_is_the_same_day_since(now: datetime, zone: str, hour: int) -> None:
    alice = User(name="Alice", time_zone=zone, rollover_hour=hour)
    start = start_of_today(alice, now)
    assert now - timedelta(hours=27) < start <= now
    assert today(alice, start) == today(alice, now) > today(alice, start - timedelta(seconds=1))


@given(zone=ZONES)
def test_every_zone_offered_exists_and_is_found_as_people_write_it(zone: str) -> None:
    assert ZoneInfo(zone).key == zone == time_zones.or_utc(zone)
    for written in (zone, zone.lower(), f" {zone.replace('_', ' ')} "):
        assert time_zones.named(written) == zone


@pytest.mark.parametrize("name", [None, "", "Mars/Olympus", "Etc/GMT+3", "posix/Europe/Berlin", "../etc/passwd"])
def test_a_zone_that_is_not_offered_is_taken_for_utc(name: str | None) -> None:
    assert time_zones.or_utc(name) == "UTC"
