"""Which day an answer belongs to. A learner's day starts at their rollover hour, local time."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS_AROUND = 4
"""From tomorrow to yesterday, and one more where a country left out a date."""


def study_day(at: datetime, *, zone: str, rollover_hour: int) -> date:
    """The study day of an instant.

    Defined by when days start rather than by the wall clock, so that a clock set
    back over the rollover hour does not give a day twice.
    Raises ValueError for a naive datetime, KeyError for an unknown zone.
    """
    if at.tzinfo is None:
        raise ValueError("a study day needs an aware datetime")
    latest = at.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    days = (latest - timedelta(days=back) for back in range(DAYS_AROUND))
    return next(day for day in days if start_of(day, zone, rollover_hour) <= at)


def start_of(day: date, zone: str, rollover_hour: int) -> datetime:
    """The instant, in UTC, at which a study day starts; if the clocks skip it, that of the skip.

    A date that a country left out whole starts with the next one, and so is no study day.
    """
    local = datetime.combine(day, time(rollover_hour), tzinfo=ZoneInfo(zone))
    start, by_later_offset = local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    skipped = start - by_later_offset
    if timedelta(0) < skipped < timedelta(days=1):
        return _reached(local, by_later_offset, skipped)
    return start


def _reached(local: datetime, since: datetime, within: timedelta) -> datetime:
    """The first instant, to the second, at which the wall clock shows no less than `local`, which it skips."""

    def shown(seconds: int) -> datetime:
        return (since + timedelta(seconds=seconds)).astimezone(local.tzinfo).replace(tzinfo=None)

    seconds = range(int(within.total_seconds()))
    return since + timedelta(seconds=bisect_left(seconds, local.replace(tzinfo=None), key=shown))
