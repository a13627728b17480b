from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.study_day import start_of, study_day

ZONES = st.sampled_from(
    [
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/St_Johns",
        "America/Havana",
        "Australia/Lord_Howe",
        "Antarctica/Troll",
        "Asia/Kathmandu",
        "Africa/Cairo",
        "Asia/Beirut",
        "Pacific/Apia",
    ]
)
HOURS = st.integers(0, 23)
INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
DAYS = st.dates(date(1990, 1, 1), date(2035, 1, 1))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_before_the_rollover_hour_it_is_still_yesterday() -> None:
    assert study_day(utc(2026, 7, 1, 3, 59), zone="UTC", rollover_hour=4) == date(2026, 6, 30)
    assert study_day(utc(2026, 7, 1, 4), zone="UTC", rollover_hour=4) == date(2026, 7, 1)


def test_the_day_is_that_of_where_the_learner_lives() -> None:
    at = utc(2026, 7, 1, 1)
    assert study_day(at, zone="Asia/Qatar", rollover_hour=4) == date(2026, 7, 1)
    assert study_day(at, zone="America/New_York", rollover_hour=4) == date(2026, 6, 30)


def test_a_rollover_hour_that_the_clocks_skip_starts_the_day_at_the_skip() -> None:
    skip = utc(2026, 3, 29, 1)
    assert start_of(date(2026, 3, 29), "Europe/Berlin", 2) == skip
    before = study_day(skip - timedelta(seconds=1), zone="Europe/Berlin", rollover_hour=2)
    after = study_day(skip, zone="Europe/Berlin", rollover_hour=2)
    assert (before, after) == (date(2026, 3, 28), date(2026, 3, 29))


def test_clocks_set_back_over_the_rollover_hour_do_not_give_a_day_twice() -> None:
    # At 03:00 the station's clocks go back to 01:00.
    seen = [
        study_day(utc(2025, 10, 26, hour), zone="Antarctica/Troll", rollover_hour=2)
        for hour in range(4)
    ]
    assert seen == sorted(seen)


def test_a_date_that_a_country_left_out_is_no_study_day() -> None:
    hours = [utc(2011, 12, 29) + timedelta(hours=hour) for hour in range(96)]
    days = {study_day(at, zone="Pacific/Apia", rollover_hour=4) for at in hours}
    assert date(2011, 12, 30) not in days


def test_a_naive_datetime_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        study_day(datetime(2026, 7, 1), zone="UTC", rollover_hour=4)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        study_day(utc(2026, 7, 1), zone="Atlantis/Capital", rollover_hour=4)


@given(at=INSTANTS, zone=ZONES, hour=HOURS)
def test_an_instant_lies_between_the_starts_of_its_day_and_the_next(
    at: datetime, zone: str, hour: int
) -> None:
    day = study_day(at, zone=zone, rollover_hour=hour)
    assert start_of(day, zone, hour) <= at < start_of(day + timedelta(days=1), zone, hour)


@given(day=DAYS, zone=ZONES, hour=HOURS)
def test_no_day_is_lost_or_doubled(day: date, zone: str, hour: int) -> None:
    start = start_of(day, zone, hour)
    length = start_of(day + timedelta(days=1), zone, hour) - start
    if length:
        assert study_day(start, zone=zone, rollover_hour=hour) == day
        last = start + length - timedelta(microseconds=1)
        assert study_day(last, zone=zone, rollover_hour=hour) == day
    else:
        assert (zone, day) == ("Pacific/Apia", date(2011, 12, 30))


@given(at=INSTANTS, ahead=st.timedeltas(timedelta(0), timedelta(days=2)), zone=ZONES, hour=HOURS)
def test_later_is_never_an_earlier_day(
    at: datetime, ahead: timedelta, zone: str, hour: int
) -> None:
    first = study_day(at, zone=zone, rollover_hour=hour)
    assert first <= study_day(at + ahead, zone=zone, rollover_hour=hour)
