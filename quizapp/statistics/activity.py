"""What a learner did on which study day: the calendar, the minutes and the streak."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WEEKS_SHOWN = 53
"""A whole year and the week in which it began."""

FORGIVEN_EVERY = 7
"""A missed day ends no streak when none of the days up to this many before or after it was missed."""


@dataclass(frozen=True)
class DayCount:
    """The answers of a study day. `recalled` of the `reviewed`, which asked for a fact from an earlier day."""

    answered: int = 0
    right: int = 0
    milliseconds: int = 0
    reviewed: int = 0
    recalled: int = 0


@dataclass(frozen=True)
class Square:
    """A day of the calendar. `week` is its column, `weekday` its row, both from 0; `level` runs from 0 to 4."""

    day: date
    week: int
    weekday: int
    answered: int
    level: int


def first_shown(today: date, first_weekday: int) -> date:
    """Where the calendar begins: the first day of a week, a year ago. `first_weekday` is 0 for Monday."""
    into_week = (today.weekday() - first_weekday) % 7
    return today - timedelta(days=into_week + 7 * (WEEKS_SHOWN - 1))


def calendar(answered: Mapping[date, int], today: date, first_weekday: int) -> list[Square]:
    """The last year's days up to today. Levels are quarters of the fullest day, 0 for a day without an answer."""
    start = first_shown(today, first_weekday)
    days = [start + timedelta(days=at) for at in range((today - start).days + 1)]
    most = max((answered.get(day, 0) for day in days), default=0)
    return [
        Square(day, at // 7, at % 7, answered.get(day, 0), _level(answered.get(day, 0), most))
        for at, day in enumerate(days)
    ]


def _level(count: int, most: int) -> int:
    return -(-4 * count // most) if most else 0


def month_starts(squares: Sequence[Square]) -> list[Square]:
    """The first day of each month that is in the calendar."""
    return [square for square in squares if square.day.day == 1]


def by_month(squares: Sequence[Square]) -> list[tuple[date, int]]:
    """The answers of each month, as (its first day, count), oldest first."""
    counts: Counter[date] = Counter()
    for square in squares:
        counts[square.day.replace(day=1)] += square.answered
    return list(counts.items())


def minutes(days: Mapping[date, DayCount], today: date, shown: int) -> list[tuple[date, int]]:
    """Whole minutes of answering on each of the last `shown` days, oldest first; any answer makes at least one."""
    span = [today - timedelta(days=back) for back in range(shown - 1, -1, -1)]
    return [(day, _minutes(days.get(day, DayCount()))) for day in span]


def _minutes(count: DayCount) -> int:
    return max(round(count.milliseconds / 60_000), 1) if count.answered else 0


def streak(studied: Collection[date], today: date) -> int:
    """The days with an answer, counted back until a miss that is not forgiven.

    One missed day in any seven is forgiven, and not counted. Today is not missed while it lasts.
    """
    count = int(today in studied)
    missed: date | None = None
    day = today - timedelta(days=1)
    first = min(studied, default=today)
    while day >= first:
        if day in studied:
            count += 1
        elif missed and (missed - day).days < FORGIVEN_EVERY:
            return count
        else:
            missed = day
        day -= timedelta(days=1)
    return count
