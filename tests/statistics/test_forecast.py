from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.statistics.forecast import DueCount, forecast

TODAY = date(2026, 3, 1)
TOMORROW = TODAY + timedelta(days=1)


def test_what_is_overdue_counts_for_today() -> None:
    late = TODAY - timedelta(days=40)
    assert forecast({late: 2, TODAY: 1, TOMORROW: 4}, TODAY, 2) == [
        DueCount(TODAY, 3),
        DueCount(TOMORROW, 4),
    ]


def test_days_with_nothing_due_are_there() -> None:
    assert [day.count for day in forecast({}, TODAY, 3)] == [0, 0, 0]


def test_what_comes_after_the_last_day_is_left_out() -> None:
    assert forecast({TOMORROW: 1}, TODAY, 1) == [DueCount(TODAY, 0)]


@given(due=st.dictionaries(st.integers(-30, 29), st.integers(1, 500)))
def test_nothing_due_within_the_days_is_lost(due: dict[int, int]) -> None:
    by_day = {TODAY + timedelta(days=offset): count for offset, count in due.items()}
    days = forecast(by_day, TODAY, 30)
    assert sum(day.count for day in days) == sum(due.values())
