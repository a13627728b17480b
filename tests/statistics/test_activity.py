from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.statistics.activity import DayCount, by_month, calendar, first_shown, minutes, month_starts, streak

TODAY = date(2026, 11, 25)
"""A Wednesday."""


def back(*days: int) -> set[date]:
    return {TODAY - timedelta(days=day) for day in days}


@given(today=st.dates(date(2000, 1, 1), date(2090, 1, 1)), first_weekday=st.integers(0, 6))
def test_the_calendar_holds_each_day_of_a_year_once_in_whole_weeks(today: date, first_weekday: int) -> None:
    squares = calendar({}, today, first_weekday)
    assert squares[0].day == first_shown(today, first_weekday)
    assert squares[0].day.weekday() == first_weekday
    assert [s.day for s in squares] == [squares[0].day + timedelta(days=at) for at in range(len(squares))]
    assert squares[-1].day == today
    assert len(squares) >= 365
    assert squares[-1].week == 52
    assert all((s.week, s.weekday) == divmod((s.day - squares[0].day).days, 7) for s in squares)


def test_levels_are_quarters_of_the_fullest_day() -> None:
    answered = dict(zip(sorted(back(0, 1, 2, 3, 4)), (0, 1, 10, 30, 40), strict=True))
    assert [square.level for square in calendar(answered, TODAY, 0)[-5:]] == [0, 1, 1, 3, 4]


def test_months_are_counted_and_named_at_their_first_day() -> None:
    squares = calendar({TODAY: 2, date(2026, 11, 1): 3, date(2026, 10, 31): 5}, TODAY, 0)
    assert by_month(squares)[-2:] == [(date(2026, 10, 1), 5), (date(2026, 11, 1), 5)]
    assert [square.day for square in month_starts(squares)][-2:] == [date(2026, 10, 1), date(2026, 11, 1)]


def test_any_answer_makes_at_least_a_minute() -> None:
    days = {TODAY: DayCount(answered=1, milliseconds=900), TODAY - timedelta(days=2): DayCount(9, 9, 150_000)}
    assert [spent for _, spent in minutes(days, TODAY, 3)] == [2, 0, 1]


@pytest.mark.parametrize(
    ("days", "length"),
    [
        (back(), 0),
        (back(0), 1),
        (back(1), 1),
        (back(1, 2, 3), 3),
        (back(0, 2, 3), 3),
        (back(0, 3), 1),
        (back(0, 2, 4), 2),
        (back(0, 2, 3, 4, 5, 6, 8), 6),
        (back(0, 2, 3, 4, 5, 6, 7, 9), 8),
        (back(0, 2, 3, 4, 5, 6, 7, 8), 8),
        (back(0, 2, 3, 4, 5, 6, 8, 9), 6),
        (back(0, 2, 3, 4, 5, 6, 7, 8, 10), 9),
        (back(2, 3, 4), 3),
        (back(3, 4), 0),
    ],
)
def test_a_streak_forgives_one_missed_day_in_any_seven(days: set[date], length: int) -> None:
    assert streak(days, TODAY) == length


@given(days=st.sets(st.integers(0, 60)))
def test_a_streak_never_counts_a_day_without_an_answer(days: set[int]) -> None:
    assert 0 <= streak(back(*days), TODAY) <= len(days)
