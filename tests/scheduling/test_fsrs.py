"""Our formulas beside those of py-fsrs, another hand's."""

from datetime import UTC, date, datetime, time, timedelta

import fsrs as peer
import pytest
from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.scheduling import fsrs
from quizapp.scheduling.fsrs import DEFAULT_PARAMETERS, Parameters
from quizapp.scheduling.memory import MemoryState
from quizapp.scheduling.rating import Rating

ANKIS_BOUND = 36500
"""Of the stability, in days."""

DAY = date(1990, 1, 1)
BEFORE = st.builds(
    MemoryState,
    stability=st.floats(0.001, 100) | st.floats(0.001, ANKIS_BOUND),
    difficulty=st.floats(1, 10),
    last_day=st.just(DAY),
    due_day=st.just(DAY + timedelta(days=1)),
    repetitions=st.just(1),
    lapses=st.just(0),
)
DAYS = st.just(0) | st.integers(1, 30) | st.integers(1, 36500)
PARAMETERS = st.just(DEFAULT_PARAMETERS) | st.tuples(
    *(st.floats(low, high) for low, high in zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True))
)


def midnight(days: int) -> datetime:
    return datetime.combine(DAY, time(), tzinfo=UTC) + timedelta(days=days)


def card(before: MemoryState | None) -> peer.Card:
    if before is None:
        return peer.Card(card_id=1, due=midnight(0))
    return peer.Card(
        card_id=1,
        state=peer.State.Review,
        stability=before.stability,
        difficulty=before.difficulty,
        due=midnight(1),
        last_review=midnight(0),
    )


def scheduler(w: Parameters) -> peer.Scheduler:
    return peer.Scheduler(parameters=w, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def equal(ours: float, theirs: float) -> bool:
    return ours == pytest.approx(theirs, rel=1e-9, abs=0)


def test_the_parameters_are_those_published() -> None:
    assert DEFAULT_PARAMETERS == peer.scheduler.DEFAULT_PARAMETERS


@settings(max_examples=400)
@given(before=st.none() | BEFORE, days=DAYS, w=PARAMETERS)
def test_every_answer_leaves_the_strength_that_py_fsrs_gives(
    before: MemoryState | None, days: int, w: Parameters
) -> None:
    recalled = fsrs.recall(before.stability, days, w) if before else 0.0
    for rating in Rating:
        theirs, _ = scheduler(w).review_card(card(before), peer.Rating(rating), midnight(days))
        # It has no upper bound.
        assert equal(fsrs.stability_after(before, rating, recalled, w), min(theirs.stability, ANKIS_BOUND))
        assert equal(fsrs.difficulty_after(before, rating, w), theirs.difficulty)


@given(before=BEFORE, days=DAYS, w=PARAMETERS)
def test_recall_falls_as_py_fsrs_has_it(before: MemoryState, days: int, w: Parameters) -> None:
    assert equal(
        fsrs.recall(before.stability, days, w), scheduler(w).get_card_retrievability(card(before), midnight(days))
    )
