from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.memory import MemoryState, review
from quizapp.scheduling.rating import Rating
from quizapp.scheduling.replay import Answered, replay, schedules

DAY = date(2026, 3, 1)
DAYS = st.integers(0, 60).map(lambda days: DAY + timedelta(days=days))
REVIEWS = st.lists(st.builds(lambda *given: Answered(*given), st.sampled_from(Rating), DAYS), max_size=15).map(
    lambda reviews: sorted(reviews, key=lambda answer: answer.day)
)


def remembered(reviews: list[Answered], **options: Any) -> MemoryState | None:
    return replay(answer._replace(**options) for answer in reviews)


def test_no_answers_make_no_memory() -> None:
    assert replay([]) is None


@given(reviews=REVIEWS)
def test_each_answer_goes_on_where_the_last_one_ended(reviews: list[Answered]) -> None:
    for place, answer in enumerate(reviews):
        before, after = remembered(reviews[:place]), remembered(reviews[: place + 1])
        moves = before is None or before.last_day < answer.day
        assert after == (review(before, answer.rating, answer.day) if moves else before)


def test_only_the_first_answer_of_a_study_day_moves_the_schedule() -> None:
    first = Answered(Rating.AGAIN, DAY)
    practice = [Answered(Rating.GOOD, DAY), Answered(Rating.AGAIN, DAY)]
    assert remembered([first, *practice]) == remembered([first])


def test_an_answer_moves_the_schedule_if_its_day_is_new() -> None:
    assert schedules(None, DAY)
    assert schedules(DAY, DAY + timedelta(days=1))
    assert not schedules(DAY, DAY)
    assert not schedules(DAY, DAY - timedelta(days=1))


@pytest.mark.parametrize("kind", ["rapid", "undone"])
@given(reviews=REVIEWS, which=st.sets(st.integers(0, 14)))
def test_an_answer_too_fast_or_taken_back_is_as_if_it_had_not_been_given(
    kind: str, reviews: list[Answered], which: set[int]
) -> None:
    marked = [answer._replace(**{kind: place in which}) for place, answer in enumerate(reviews)]
    assert replay(marked) == replay(answer for place, answer in enumerate(reviews) if place not in which)


def test_what_the_log_holds_of_an_answer_is_what_it_counts_with() -> None:
    first, later = Answered(Rating.GOOD, DAY), DAY + timedelta(days=2)
    told = {"desired_retention": 0.8, "p_known": 0.6, "due_shift": 2}
    assert replay([first, Answered(Rating.GOOD, later, **told)]) == review(
        replay([first]), Rating.GOOD, later, **told
    )


@given(reviews=REVIEWS)
def test_the_desired_retention_moves_the_due_day_and_nothing_else(reviews: list[Answered]) -> None:
    strict = remembered(reviews, desired_retention=0.97)
    lax = remembered(reviews, desired_retention=0.75)
    assert (strict is None) == (lax is None)
    if strict and lax:
        assert strict.due_day <= lax.due_day
        assert (strict.stability, strict.difficulty) == (lax.stability, lax.difficulty)
