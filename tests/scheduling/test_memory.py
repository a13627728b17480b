from dataclasses import replace
from datetime import date, timedelta
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.fsrs import DEFAULT_PARAMETERS
from quizapp.scheduling.intervals import MAXIMUM
from quizapp.scheduling.memory import MemoryState, as_json, from_json, retrievability, review
from quizapp.scheduling.rating import Rating

DAY = date(2026, 3, 1)
RATINGS = st.sampled_from(Rating)
RETENTIONS = st.floats(0.7, 0.99)
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


@given(steps=STEPS, days=st.integers(0, 400), retention=RETENTIONS)
def test_intervals_never_shrink_with_a_better_rating(
    steps: list[tuple[Rating, int]], days: int, retention: float
) -> None:
    state = after(steps)
    day = (state.last_day if state else DAY) + timedelta(days=days)
    dues = [review(state, rating, day, desired_retention=retention).due_day for rating in Rating]
    assert dues == sorted(dues)
    assert dues[0] > day


@given(steps=STEPS.filter(bool), days=st.integers(1, 400), retention=RETENTIONS)
def test_a_better_grade_of_a_learned_fact_waits_at_least_a_day_longer(
    steps: list[tuple[Rating, int]], days: int, retention: float
) -> None:
    state = after([*steps, (Rating.EASY, 3)])
    day = state.last_day + timedelta(days=days)
    _, hard, good, easy = (review(state, r, day, desired_retention=retention).due_day for r in Rating)
    assert hard < good < easy or easy == day + timedelta(days=MAXIMUM)


def both_outcomes(
    steps: list[tuple[Rating, int]], days: int
) -> tuple[MemoryState | None, date, MemoryState, MemoryState]:
    """A memory, a day, and what a miss and a right answer would make of it then."""
    state = after(steps)
    day = (state.last_day if state else DAY) + timedelta(days=days)
    return state, day, review(state, Rating.AGAIN, day), review(state, Rating.GOOD, day)


@given(steps=STEPS, days=st.integers(0, 400), p=st.floats(0, 1))
def test_what_may_have_been_guessed_lies_between_a_miss_and_a_right_answer(
    steps: list[tuple[Rating, int]], days: int, p: float
) -> None:
    state, day, missed, known = both_outcomes(steps, days)
    blended = review(state, Rating.GOOD, day, p_known=p)
    # Stability goes by its logarithm, difficulty as it is; what is stored is rounded.
    wanted = (1 - p) * log(missed.stability) + p * log(known.stability)
    assert blended.stability == pytest.approx(exp(wanted), rel=2e-4 / missed.stability, abs=1e-4)
    assert blended.difficulty == pytest.approx((1 - p) * missed.difficulty + p * known.difficulty, abs=1.1e-3)
    assert missed.due_day <= blended.due_day <= known.due_day
    assert blended.lapses == known.lapses


@given(steps=STEPS, days=st.integers(0, 400), ps=st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_the_likelier_it_was_known_the_stronger_the_memory(
    steps: list[tuple[Rating, int]], days: int, ps: tuple[float, float]
) -> None:
    state, day, *_ = both_outcomes(steps, days)
    less, more = (review(state, Rating.GOOD, day, p_known=p) for p in sorted(ps))
    assert less.stability <= more.stability
    assert less.difficulty >= more.difficulty
    assert less.due_day <= more.due_day


@given(steps=STEPS, days=st.integers(0, 400))
def test_what_was_surely_known_is_good_and_what_was_surely_not_is_missed(
    steps: list[tuple[Rating, int]], days: int
) -> None:
    state, day, missed, known = both_outcomes(steps, days)
    assert review(state, Rating.GOOD, day, p_known=1) == known
    guessed = review(state, Rating.GOOD, day, p_known=0)
    assert replace(guessed, lapses=missed.lapses) == missed


@pytest.mark.parametrize("rating", [Rating.AGAIN, Rating.HARD, Rating.EASY])
def test_only_a_good_answer_can_have_been_guessed(rating: Rating) -> None:
    assert review(None, rating, DAY, p_known=0.3) == review(None, rating, DAY)


@given(steps=STEPS, days=st.integers(0, 400), shift=st.integers(-500, 500), rating=RATINGS)
def test_a_moved_day_is_never_before_tomorrow_and_moves_nothing_else(
    steps: list[tuple[Rating, int]], days: int, shift: int, rating: Rating
) -> None:
    state = after(steps)
    day = (state.last_day if state else DAY) + timedelta(days=days)
    plain, moved = review(state, rating, day), review(state, rating, day, due_shift=shift)
    assert moved.due_day == max(plain.due_day + timedelta(days=shift), day + timedelta(days=1))
    assert replace(moved, due_day=plain.due_day) == plain


@given(steps=STEPS)
def test_the_same_answers_give_the_same_memory(steps: list[tuple[Rating, int]]) -> None:
    assert after(steps) == after(steps)


@given(steps=STEPS.filter(bool))
def test_a_stored_state_comes_back_as_it_was(steps: list[tuple[Rating, int]]) -> None:
    state = after(steps)
    assert state is not None
    assert from_json(as_json(state)) == state
