import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.intervals import MAXIMUM, after_learning, after_review, days_a_stability, reach, rounded

EXACT = st.tuples(*[st.floats(0.01, 60) | st.floats(0.01, 40_000)] * 3).map(sorted)
"""For Hard, Good and Easy."""


@given(exact=EXACT, last=st.integers(0, 400))
def test_each_better_grade_waits_a_day_longer_up_to_the_longest(exact: list[float], last: int) -> None:
    hard, good, easy = after_review(exact, last=last)
    assert 1 <= hard and good >= min(hard + 1, MAXIMUM) and MAXIMUM >= easy >= min(good + 1, MAXIMUM)


def test_a_passed_answer_waits_no_shorter_than_before_where_that_would_do_as_well() -> None:
    assert after_review([48, 60, 90], last=50) == [50, 60, 90]
    assert after_review([45, 60, 90], last=50) == [45, 60, 90]
    assert after_review([48, 49, 49.4], last=50) == [50, 51, 52]


@given(exact=EXACT)
def test_while_a_fact_is_learned_only_easy_waits_longer_than_it_is_worth(exact: list[float]) -> None:
    hard, good, easy = after_learning(exact)
    assert [hard, good] == [rounded(interval) for interval in exact[:2]]
    assert easy == max(rounded(exact[2]), min(good + 1, MAXIMUM))


@given(exact=EXACT, last=st.integers(0, 400), some=st.integers(0, 3))
def test_a_grade_depends_on_none_better(exact: list[float], last: int, some: int) -> None:
    assert after_review(exact[:some], last=last) == after_review(exact, last=last)[:some]
    assert after_learning(exact[:some]) == after_learning(exact)[:some]


def test_half_a_day_is_rounded_up() -> None:
    assert [rounded(days) for days in (0.2, 1.49, 1.5, 2.5, 99_999)] == [1, 1, 2, 3, MAXIMUM]


def test_the_longer_an_interval_the_farther_its_end_may_be_moved_but_a_smaller_share() -> None:
    assert [reach(days) for days in (2.4, 2.5, 7, 20, 100)] == pytest.approx([0, 1, 1.675, 2.975, 6.975])


@pytest.mark.parametrize("decay", [0.1, 0.1542, 0.5])
def test_recall_of_ninety_percent_is_reached_when_the_stability_has_passed(decay: float) -> None:
    assert days_a_stability(0.9, decay) == 1
    assert days_a_stability(0.95, decay) < 1 < days_a_stability(0.8, decay)
