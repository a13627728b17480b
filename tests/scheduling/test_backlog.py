from collections import deque
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.scheduling.backlog import LONGEST, days_to_catch_up
from tests.benchmarks.backlog import ORDERS, kept

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


WAITING, A_DAY = st.integers(0, 400), st.integers(0, 60)
COMING = st.dictionaries(st.integers(-3, LONGEST + 5), st.integers(0, 40), max_size=20).map(
    lambda counts: {TODAY + timedelta(days=ahead): count for ahead, count in counts.items()}
)


def studied(waiting: int, a_day: int, coming: dict[date, int]) -> list[list[str]] | None:
    """Which facts are studied on each day after today until none wait, the longest waiting first; none if some do
    after LONGEST days."""
    queue = deque(f"waits {n}" for n in range(waiting))
    days: list[list[str]] = []
    while queue and len(days) < LONGEST:
        day = TODAY + timedelta(days=len(days) + 1)
        queue.extend(f"{day} {n}" for n in range(coming.get(day, 0)))
        days.append([queue.popleft() for _ in range(min(a_day, len(queue)))])
    return None if queue else days


@given(waiting=WAITING, a_day=A_DAY, coming=COMING)
@example(waiting=LONGEST, a_day=1, coming={})
def test_the_days_named_are_those_that_studying_fact_by_fact_takes(
    waiting: int, a_day: int, coming: dict[date, int]
) -> None:
    days = studied(waiting, a_day, coming)
    assert days_to_catch_up(waiting, a_day, coming, TODAY) == (None if days is None else len(days))
    if days is not None:
        met = [fact for day in days for fact in day]
        in_time = sum(coming.get(TODAY + timedelta(days=ahead), 0) for ahead in range(1, len(days) + 1))
        assert len(met) == len(set(met)) == waiting + in_time
        assert all(len(day) <= a_day for day in days)


@given(waiting=WAITING, a_day=A_DAY, coming=COMING, more=st.integers(0, 50))
def test_a_higher_limit_never_takes_longer_and_a_longer_wait_never_less(
    waiting: int, a_day: int, coming: dict[date, int], more: int
) -> None:
    days, sooner, later = (
        LONGEST + 1 if named is None else named
        for named in (
            days_to_catch_up(waiting, a_day, coming, TODAY),
            days_to_catch_up(waiting, a_day + more, coming, TODAY),
            days_to_catch_up(waiting + more, a_day, coming, TODAY),
        )
    )
    assert sooner <= days <= later


@pytest.mark.parametrize("scene", [(300, 60, 12), (300, 21, 12)])
def test_the_longest_overdue_first_saves_about_as_much_as_can_be(scene: tuple[int, int, int]) -> None:
    known = {name: sum(kept(*scene, order, seed) for seed in range(3)) / 3 for name, order in ORDERS.items()}
    longest = known.pop("longest overdue first")
    assert longest >= 0.99 * max(known.values())
    assert longest > known["worst recall first"] - 1
    assert longest > max(known["by chance"], known["firmest first"])
