"""Study days where clocks are put forward and back, where a country changes its date, and where a learner travels."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.scheduling.replay import schedules
from quizapp.scheduling.study_day import start_of, study_day
from quizapp.usecases import time_zones

A_DAY = timedelta(days=1)
QUARTER, A_SECOND = timedelta(minutes=15), timedelta(seconds=1)

ODD = (
    "America/Sao_Paulo",  # at midnight
    "America/St_Johns",  # a minute past midnight, long ago by two hours, and half an hour off the full ones
    "Africa/Cairo",  # on a Friday at midnight, some years four times
    "Africa/Casablanca",  # back for Ramadan
    "Antarctica/Troll",  # by two hours
    "Antarctica/Vostok",  # by seven
    "Australia/Lord_Howe",  # by half an hour
    "Pacific/Chatham",  # at 02:45
    "Pacific/Apia",  # left out 30 December 2011
    "Pacific/Kwajalein",  # left out 21 August 1993
    "Pacific/Kiritimati",  # left out 31 December 1994
    "Asia/Pyongyang",  # by half an hour, once each way
)
ZONES = st.one_of(st.sampled_from(ODD), st.sampled_from(sorted(time_zones.known())))
HOURS = st.integers(0, 23)
INSTANTS = st.datetimes(datetime(1970, 1, 2), datetime(2037, 12, 30), timezones=st.just(UTC))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def wall(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@cache
def shifts(zone: str) -> list[datetime]:
    """Instants at most a day before the zone's clocks are put forward or back."""
    noons = [datetime(1970, 1, 1, 12, tzinfo=UTC) + A_DAY * n for n in range(68 * 365)]
    offsets = [noon.astimezone(ZoneInfo(zone)).utcoffset() for noon in noons]
    return [noon for noon, (one, other) in zip(noons, pairwise(offsets), strict=False) if one != other]


@st.composite
def days_of_shifts(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone and a noon before a shift of its clocks, or any instant where there never was one."""
    zone = draw(ZONES)
    return zone, draw(st.sampled_from(shifts(zone)) if shifts(zone) else INSTANTS)


def dates_shown(zone: str, at: datetime, days: int) -> set[date]:
    """The dates that clocks of the zone show from so many days before an instant to as many after."""
    quarters = (at + QUARTER * n for n in range(-96 * days, 96 * days))
    return {wall(quarter, zone).date() for quarter in quarters}


@given(shift=days_of_shifts(), hour=HOURS)
def test_hour_by_hour_over_a_shift_each_date_comes_once_and_none_is_lost(
    shift: tuple[str, datetime], hour: int
) -> None:
    zone, at = shift
    walked = (study_day(at + QUARTER * n, zone=zone, rollover_hour=hour) for n in range(-96 * 3, 96 * 3))
    days = [day for day, _ in groupby(walked)]
    between = {days[0] + A_DAY * n for n in range((days[-1] - days[0]).days + 1)}
    assert days == sorted(between & dates_shown(zone, at, 5))


@given(shift=days_of_shifts(), hour=HOURS, ahead=st.integers(-1, 2))
@example(shift=("Antarctica/Troll", utc(2026, 3, 28, 12)), hour=2, ahead=1)
@example(shift=("Pacific/Chatham", utc(2026, 9, 26, 12)), hour=3, ahead=1)
@example(shift=("America/St_Johns", utc(2011, 3, 12, 12)), hour=1, ahead=1)
def test_a_day_starts_as_soon_as_the_clocks_have_reached_its_hour(
    shift: tuple[str, datetime], hour: int, ahead: int
) -> None:
    zone, at = shift
    day = at.date() + A_DAY * ahead
    start, reached = start_of(day, zone, hour), datetime.combine(day, time(hour))
    if day in dates_shown(zone, at, 5):
        assert wall(start - A_SECOND, zone) < reached <= wall(start, zone)
    else:
        assert start == start_of(day + A_DAY, zone, hour)


@given(shift=days_of_shifts(), hour=HOURS, ahead=st.integers(-2, 3))
def test_a_day_is_longer_or_shorter_than_another_by_no_more_than_the_clocks_were_put(
    shift: tuple[str, datetime], hour: int, ahead: int
) -> None:
    zone, at = shift
    day = at.date() + A_DAY * ahead
    start, end = start_of(day, zone, hour), start_of(day + A_DAY, zone, hour)
    offsets = [(start + QUARTER * n).astimezone(ZoneInfo(zone)).utcoffset() for n in range(-1, 2 * 96)]
    around = [offset for offset in offsets if offset is not None]
    assert abs(end - start - A_DAY) <= max(around) - min(around)


@given(year=st.integers(1, 34), zone=ZONES, hour=HOURS)
def test_a_leap_day_is_a_study_day(year: int, zone: str, hour: int) -> None:
    leap_day = date(1900 + 4 * year, 2, 29)
    start = start_of(leap_day, zone, hour)
    assert study_day(start, zone=zone, rollover_hour=hour) == leap_day
    assert study_day(start - A_SECOND, zone=zone, rollover_hour=hour) == leap_day - A_DAY
    assert study_day(start + timedelta(hours=26), zone=zone, rollover_hour=hour) == date(leap_day.year, 3, 1)


JOURNEYS = st.lists(st.tuples(st.timedeltas(timedelta(0), A_DAY), ZONES, HOURS), min_size=1, max_size=12)
"""Answers: the time since the one before, and the zone and the rollover hour that are set by then."""


@given(start=INSTANTS, journey=JOURNEYS)
def test_whoever_travels_or_moves_the_hour_has_a_fact_scheduled_once_a_day_and_in_order(
    start: datetime, journey: list[tuple[timedelta, str, int]]
) -> None:
    at, scheduled = start, []
    for gap, zone, hour in journey:
        at += gap
        day = study_day(at, zone=zone, rollover_hour=hour)
        if schedules(scheduled[-1] if scheduled else None, day):
            scheduled.append(day)
    assert all(one < other for one, other in pairwise(scheduled))
    assert abs(scheduled[-1] - at.date()) <= A_DAY * 2


@given(at=INSTANTS, zone=ZONES, one=HOURS, other=HOURS)
def test_a_later_hour_is_never_a_later_day_and_at_most_one_earlier(
    at: datetime, zone: str, one: int, other: int
) -> None:
    earlier, later = sorted((one, other))
    days = [study_day(at, zone=zone, rollover_hour=hour) for hour in (earlier, later)]
    assert days[1] <= days[0] <= days[1] + A_DAY * (2 if days[1] + A_DAY not in dates_shown(zone, at, 3) else 1)
