from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.memory import review
from quizapp.scheduling.rating import Rating
from quizapp.scheduling.replay import Review, replay, schedules

DAY = date(2026, 3, 1)
REVIEWS = st.lists(
    st.builds(
        Review,
        rating=st.sampled_from(Rating),
        day=st.integers(0, 60).map(lambda days: DAY + timedelta(days=days)),
    ),
    max_size=15,
).map(lambda reviews: sorted(reviews, key=lambda answer: answer.day))


def test_no_answers_make_no_memory() -> None:
    assert replay([]) is None


def test_only_the_first_answer_of_a_study_day_moves_the_schedule() -> None:
    first = Review(Rating.AGAIN, DAY)
    practice = [Review(Rating.GOOD, DAY), Review(Rating.AGAIN, DAY)]
    assert replay([first, *practice]) == replay([first])


def test_an_answer_moves_the_schedule_if_its_day_is_new() -> None:
    assert schedules(None, DAY)
    assert schedules(DAY, DAY + timedelta(days=1))
    assert not schedules(DAY, DAY)
    assert not schedules(DAY, DAY - timedelta(days=1))


@given(reviews=REVIEWS)
def test_replay_equals_answering_step_by_step(reviews: list[Review]) -> None:
    state, last_day = None, None
    for answer in reviews:
        if answer.day != last_day:
            state = review(state, answer.rating, answer.day)
        last_day = answer.day
    assert replay(reviews) == state


@given(reviews=REVIEWS)
def test_the_desired_retention_moves_the_due_day_and_nothing_else(reviews: list[Review]) -> None:
    strict = replay(reviews, desired_retention=0.97)
    lax = replay(reviews, desired_retention=0.75)
    assert (strict is None) == (lax is None)
    if strict and lax:
        assert strict.due_day <= lax.due_day
        assert (strict.stability, strict.difficulty) == (lax.stability, lax.difficulty)
