"""Facts that would come back on one day are spread over the days that do as well."""

import json
import os
import subprocess
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from statistics import pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.intervals import MAXIMUM
from quizapp.scheduling.load import allowed, due_shift
from quizapp.scheduling.memory import MemoryState, review
from quizapp.scheduling.rating import Rating

PEER = Path(__file__).with_name("anki_fuzz_peer.py")
TODAY = date(2026, 3, 1)
INTERVALS = st.integers(1, MAXIMUM)
SEEDS = st.text(max_size=12)


def waiting(interval: int) -> MemoryState:
    """A memory after an answer today."""
    return MemoryState(10.0, 5.0, TODAY, TODAY + timedelta(days=interval), 3, 0)


@st.composite
def crowded(draw: st.DrawFn, interval: int) -> dict[date, int]:
    """How many facts are due on some of the days around the end of an interval."""
    ahead = st.integers(max(interval - 30, 0), interval + 30)
    counts = draw(st.dictionaries(ahead, st.integers(0, 9), max_size=12))
    return {TODAY + timedelta(days=days): count for days, count in counts.items()}


@pytest.mark.anki
def test_an_interval_may_be_moved_as_far_as_in_anki() -> None:
    asked = [*range(1, 60), 90, 100, 180, 365, 1000]
    printed = subprocess.run(
        [os.environ["TEST_ANKI_PYTHON"], str(PEER)],
        input=json.dumps(asked),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    ours = [[days, allowed(waiting(days))[0], allowed(waiting(days))[-1]] for days in asked]
    assert json.loads(printed) == ours


@given(interval=INTERVALS)
def test_no_interval_is_moved_to_today_tomorrow_or_past_the_longest(interval: int) -> None:
    moved = [interval + shift for shift in allowed(waiting(interval))]
    assert interval in moved
    assert moved == [interval] or min(moved) >= 2
    assert max(moved) <= MAXIMUM


@given(interval=INTERVALS, seed=SEEDS, data=st.data())
def test_the_day_is_a_lightest_of_those_allowed(interval: int, seed: str, data: st.DataObject) -> None:
    after, counts = waiting(interval), data.draw(crowded(interval))
    shift = due_shift(after, seed=seed, due_counts=counts)
    assert shift in allowed(after)
    due = {other: counts.get(after.due_day + timedelta(days=other), 0) for other in allowed(after)}
    assert due[shift] == min(due.values())


@given(interval=INTERVALS, seed=SEEDS, data=st.data())
def test_the_same_learner_fact_and_repetition_always_get_the_same_day(
    interval: int, seed: str, data: st.DataObject
) -> None:
    counts = data.draw(crowded(interval))
    backwards = dict(reversed(counts.items()))
    first = due_shift(waiting(interval), seed=seed, due_counts=counts)
    assert due_shift(waiting(interval), seed=seed, due_counts=backwards) == first


def test_the_day_is_known_beforehand() -> None:
    """Another run, whose hashes are shuffled otherwise, draws no other."""
    drawn = [due_shift(waiting(100), seed=f"alice fact {n}", due_counts={}) for n in range(6)]
    assert drawn == [1, 3, 5, -3, -5, -2]


@given(ratings=st.lists(st.sampled_from(Rating), min_size=1, max_size=8), seed=SEEDS)
def test_a_moved_day_is_never_before_tomorrow(ratings: list[Rating], seed: str) -> None:
    state, day = None, TODAY
    for rating in ratings:
        plain = review(state, rating, day)
        state = review(state, rating, day, due_shift=due_shift(plain, seed=seed, due_counts={plain.due_day: 1}))
        assert state.due_day > day
        assert (state.stability, state.difficulty) == (plain.stability, plain.difficulty)
        day = state.due_day


def spread(intervals: list[int], *, by_load: bool) -> Counter[date]:
    """How many facts are due on which day, each placed after those before it; by chance alone if not by load."""
    due: Counter[date] = Counter()
    for fact, interval in enumerate(intervals):
        counts: Mapping[date, int] = due if by_load else {}
        shift = due_shift(waiting(interval), seed=f"alice {fact} 3", due_counts=counts)
        due[TODAY + timedelta(days=interval + shift)] += 1
    return due


def unevenness(due: Counter[date], longest: int) -> float:
    return pvariance([due[TODAY + timedelta(days=days)] for days in range(longest + 30)])


@pytest.mark.parametrize("intervals", [[11] * 60, [46] * 200, [*[11] * 40, *[13] * 10, *[46] * 90, *[163] * 120]])
def test_days_are_far_more_even_by_load_than_by_chance_and_by_chance_than_by_the_rule(intervals: list[int]) -> None:
    by_rule = Counter(TODAY + timedelta(days=interval) for interval in intervals)
    rule, chance, load = (
        unevenness(due, max(intervals))
        for due in (by_rule, spread(intervals, by_load=False), spread(intervals, by_load=True))
    )
    assert chance < rule / 2
    assert load < chance


@pytest.mark.parametrize(("interval", "facts"), [(11, 60), (46, 200)])
def test_of_facts_learned_together_no_day_gets_more_than_one_above_another(interval: int, facts: int) -> None:
    due = spread([interval] * facts, by_load=True)
    assert len(due) == len(allowed(waiting(interval)))
    assert max(due.values()) - min(due.values()) <= 1
