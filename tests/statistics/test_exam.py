from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.scheduling.memory import MemoryState, retrievability
from quizapp.statistics.exam import MINUTES, Standing, expected_known, plans

TODAY = date(2026, 11, 24)


def state(stability: float, ago: int = 3) -> MemoryState:
    last = TODAY - timedelta(days=ago)
    return MemoryState(stability, 5.0, last, last + timedelta(days=max(round(stability), 1)), 2, 0)


def test_a_fact_never_seen_is_not_expected_to_be_known() -> None:
    assert expected_known(Standing([], 0, 40), TODAY) == 0


def test_what_was_looked_at_stands_for_all_that_was_seen() -> None:
    exam = TODAY + timedelta(days=20)
    one = retrievability(state(10), exam)
    assert expected_known(Standing([state(10)], 30, 40), exam) == pytest.approx(30 * one)


def test_a_set_never_seen_is_learnt_by_minutes_a_day() -> None:
    found = plans(Standing([], 0, 40), today=TODAY, exam=TODAY + timedelta(days=10), seconds=15)
    assert [plan.minutes for plan in found] == list(MINUTES)
    assert found[0].known == 0
    assert found[1].known > 25


def test_too_few_minutes_for_a_large_set_are_not_enough() -> None:
    found = plans(Standing([], 0, 4000), today=TODAY, exam=TODAY + timedelta(days=1), seconds=15)
    assert found[1].known <= 20
    assert found[3].known <= 80


@settings(max_examples=25)
@given(
    stabilities=st.lists(st.floats(0.01, 3000), max_size=8),
    unseen=st.integers(0, 500),
    ahead=st.integers(1, 1000),
    seconds=st.floats(5, 60),
)
def test_more_minutes_never_know_less_and_nobody_knows_more_than_there_is(
    stabilities: list[float], unseen: int, ahead: int, seconds: float
) -> None:
    standing = Standing([state(s) for s in stabilities], len(stabilities), len(stabilities) + unseen)
    found = plans(standing, today=TODAY, exam=TODAY + timedelta(days=ahead), seconds=seconds)
    known = [plan.known for plan in found]
    assert known == sorted(known)
    assert known[-1] <= standing.facts
    assert known[0] == round(expected_known(standing, TODAY + timedelta(days=ahead)))
