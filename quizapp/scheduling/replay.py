"""Rebuilding a memory from the log of its answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from quizapp.scheduling.memory import DESIRED_RETENTION, MemoryState, review
from quizapp.scheduling.rating import Rating


@dataclass(frozen=True)
class Review:
    rating: Rating
    day: date


@dataclass(frozen=True)
class Step:
    """One answer: whether it moved the schedule, and the memory before and after it."""

    scheduled: bool
    before: MemoryState | None
    after: MemoryState


def schedules(last_day: date | None, day: date) -> bool:
    """Whether an answer on `day` moves the schedule: only the first of a study day does.

    `last_day` is that of the memory, none for a fact never seen. What follows on
    the same day is practice.
    """
    return last_day is None or day > last_day


def replay(
    reviews: Iterable[Review], *, desired_retention: float = DESIRED_RETENTION
) -> Iterator[Step]:
    """What each answer to one fact did to its memory, in the order given."""
    state: MemoryState | None = None
    for answer in reviews:
        before, scheduled = state, schedules(state.last_day if state else None, answer.day)
        if scheduled:
            state = review(
                before, answer.rating, answer.day, desired_retention=desired_retention
            )
        yield Step(scheduled, before, state)
