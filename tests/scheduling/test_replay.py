from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.memory import MemoryState, review
from quizapp.scheduling.rating import Rating
from quizapp.scheduling.replay import Answered, replay, schedules

DAY = date(2026, 3, 1)
REVIEWS = st.lists(
    st.builds(
        Answered,
        rating=st.sampled_from(Rating),
        day=st.integers(0, 60).map(lambda days: DAY + timedelta(days=days)),
    ),
    max_size=15,
).map(lambda reviews: sorted(reviews, key=lambda answer: answer.day))


def remembered(reviews: list[Answered], **options: float) -> MemoryState | None:
    steps = list(replay(replace(answer, **options) for answer in reviews))
    return steps[-1].after if steps else None


def test_no_answers_make_no_memory() -> None:
    assert list(replay([])) == []


@given(reviews=REVIEWS)
def test_each_step_starts_where_the_last_one_ended(reviews: list[Answered]) -> None:
    steps = list(replay(reviews))
    assert [step.before for step in steps] == [None, *(step.after for step in steps)][: len(steps)]


@given(reviews=REVIEWS)
def test_only_a_scheduled_answer_changes_the_memory(reviews: list[Answered]) -> None:
    for answer, step in zip(reviews, replay(reviews), strict=True):
        assert step.after.last_day == answer.day
        assert step.scheduled == (step.before is None or step.before.last_day < answer.day)
        assert step.scheduled or step.after == step.before


def test_only_the_first_answer_of_a_study_day_moves_the_schedule() -> None:
    first = Answered(Rating.AGAIN, DAY)
    practice = [Answered(Rating.GOOD, DAY), Answered(Rating.AGAIN, DAY)]
    assert remembered([first, *practice]) == remembered([first])


def test_an_answer_moves_the_schedule_if_its_day_is_new() -> None:
    assert schedules(None, DAY)
    assert schedules(DAY, DAY + timedelta(days=1))
    assert not schedules(DAY, DAY)
    assert not schedules(DAY, DAY - timedelta(days=1))


@given(reviews=REVIEWS)
def test_replay_equals_answering_step_by_step(reviews: list[Answered]) -> None:
    state, last_day = None, None
    for answer in reviews:
        if answer.day != last_day:
            state = review(state, answer.rating, answer.day)
        last_day = answer.day
    assert remembered(reviews) == state


@given(reviews=REVIEWS)
def test_the_desired_retention_moves_the_due_day_and_nothing_else(reviews: list[Answered]) -> None:
    strict = remembered(reviews, desired_retention=0.97)
    lax = remembered(reviews, desired_retention=0.75)
    assert (strict is None) == (lax is None)
    if strict and lax:
        assert strict.due_day <= lax.due_day
        assert (strict.stability, strict.difficulty) == (lax.stability, lax.difficulty)
