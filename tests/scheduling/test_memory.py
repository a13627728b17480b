from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.fsrs import DEFAULT_PARAMETERS
from quizapp.scheduling.memory import MemoryState, as_json, from_json, retrievability, review
from quizapp.scheduling.rating import Rating

DAY = date(2026, 3, 1)
RATINGS = st.sampled_from(Rating)
STEPS = st.lists(st.tuples(RATINGS, st.integers(0, 400)), max_size=12)


def after(steps: list[tuple[Rating, int]]) -> MemoryState | None:
    """The memory after answers, each so many days after the one before."""
    state, day = None, DAY
    for rating, days in steps:
        day += timedelta(days=days)
        state = review(state, rating, day)
    return state


def test_right_answers_on_time_bring_a_fact_back_ever_later() -> None:
    state, day, intervals = None, DAY, []
    for _ in range(4):
        state = review(state, Rating.GOOD, day)
        intervals.append((state.due_day - day).days)
        day = state.due_day
    assert intervals == [2, 11, 46, 163]


def test_the_first_answer_sets_the_published_starting_stability() -> None:
    stabilities = [review(None, rating, DAY).stability for rating in Rating]
    assert stabilities == [0.212, 1.2931, 2.3065, 8.2956]


def test_stability_keeps_four_places_and_difficulty_three() -> None:
    state = after([(Rating.GOOD, 0), (Rating.HARD, 3), (Rating.AGAIN, 9), (Rating.GOOD, 2)])
    assert state is not None
    assert (state.stability, state.difficulty) == (
        round(state.stability, 4),
        round(state.difficulty, 3),
    )


def test_answers_and_lapses_are_counted_but_a_first_miss_is_no_lapse() -> None:
    state = after([(Rating.AGAIN, 0), (Rating.GOOD, 1), (Rating.AGAIN, 5), (Rating.GOOD, 1)])
    assert state is not None
    assert (state.repetitions, state.lapses) == (4, 1)


def test_a_day_before_the_last_one_counts_as_the_last() -> None:
    state = review(None, Rating.GOOD, DAY)
    early = review(state, Rating.GOOD, DAY - timedelta(days=1))
    assert early == review(state, Rating.GOOD, DAY)


def test_a_higher_desired_retention_asks_sooner() -> None:
    state = review(None, Rating.EASY, DAY)
    strict = review(state, Rating.GOOD, DAY + timedelta(days=8), desired_retention=0.95)
    lax = review(state, Rating.GOOD, DAY + timedelta(days=8), desired_retention=0.8)
    assert strict.due_day < lax.due_day


@pytest.mark.parametrize("retention", [0.0, 1.0, -1.0, 2.0])
def test_an_impossible_retention_is_refused(retention: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        review(None, Rating.GOOD, DAY, desired_retention=retention)


def test_parameters_of_a_learner_are_used() -> None:
    own = (0.5, 1.5, 5.0, *DEFAULT_PARAMETERS[3:])
    assert review(None, Rating.GOOD, DAY, parameters=own).stability == 5.0


def test_recall_is_certain_on_the_day_and_falls_to_ninety_percent_at_the_stability() -> None:
    state = MemoryState(10.0, 5.0, DAY, DAY + timedelta(days=10), 3, 0)
    assert retrievability(state, DAY) == 1.0
    assert retrievability(state, DAY + timedelta(days=10)) == pytest.approx(0.9)


@given(steps=STEPS, days=st.integers(0, 400))
def test_intervals_never_shrink_with_a_better_rating(
    steps: list[tuple[Rating, int]], days: int
) -> None:
    state = after(steps)
    day = (state.last_day if state else DAY) + timedelta(days=days)
    dues = [review(state, rating, day).due_day for rating in Rating]
    assert dues == sorted(dues)
    assert dues[0] > day


@given(steps=STEPS)
def test_the_same_answers_give_the_same_memory(steps: list[tuple[Rating, int]]) -> None:
    assert after(steps) == after(steps)


@given(steps=STEPS.filter(bool))
def test_a_stored_state_comes_back_as_it_was(steps: list[tuple[Rating, int]]) -> None:
    state = after(steps)
    assert state is not None
    assert from_json(as_json(state)) == state
