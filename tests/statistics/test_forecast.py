from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.statistics.forecast import DueCount, forecast

TODAY = date(2026, 3, 1)
TOMORROW = TODAY + timedelta(days=1)


def test_what_is_overdue_counts_for_today() -> None:
    late = TODAY - timedelta(days=40)
    assert forecast([late, TODAY, TOMORROW], TODAY, 2) == [
        DueCount(TODAY, 2),
        DueCount(TOMORROW, 1),
    ]


def test_days_with_nothing_due_are_there() -> None:
    assert [day.count for day in forecast([], TODAY, 3)] == [0, 0, 0]


def test_what_comes_after_the_last_day_is_left_out() -> None:
    assert forecast([TOMORROW], TODAY, 1) == [DueCount(TODAY, 0)]


@given(offsets=st.lists(st.integers(-30, 29)))
def test_nothing_due_within_the_days_is_lost(offsets: list[int]) -> None:
    days = forecast([TODAY + timedelta(days=offset) for offset in offsets], TODAY, 30)
    assert sum(day.count for day in days) == len(offsets)
