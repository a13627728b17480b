from datetime import date, timedelta

import pytest

from quizapp.scheduling.backlog import days_to_catch_up

TODAY = date(2026, 3, 1)


def on(**counts: int) -> dict[date, int]:
    return {TODAY + timedelta(days=int(ahead[1:])): count for ahead, count in counts.items()}


@pytest.mark.parametrize(
    ("waiting", "a_day", "days"), [(0, 60, 0), (1, 60, 1), (60, 60, 1), (61, 60, 2), (340, 60, 6)]
)
def test_what_waits_is_spread_over_days_of_the_limit(waiting: int, a_day: int, days: int) -> None:
    assert days_to_catch_up(waiting, a_day, {}, TODAY) == days


def test_what_falls_due_meanwhile_takes_its_part_of_each_day() -> None:
    assert days_to_catch_up(60, 60, on(d1=30), TODAY) == 2
    assert days_to_catch_up(60, 60, on(d0=30, d2=900), TODAY) == 1


@pytest.mark.parametrize(("a_day", "coming"), [(0, {}), (10, {TODAY + timedelta(days=n): 10 for n in range(400)})])
def test_where_the_limit_is_too_low_no_day_is_named(a_day: int, coming: dict[date, int]) -> None:
    assert days_to_catch_up(5, a_day, coming, TODAY) is None
