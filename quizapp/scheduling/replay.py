"""Rebuilding a memory from the log of its answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from quizapp.scheduling.memory import (
    DEFAULT_PARAMETERS,
    DESIRED_RETENTION,
    MemoryState,
    review,
)
from quizapp.scheduling.rating import Rating


@dataclass(frozen=True)
class Review:
    rating: Rating
    day: date


def schedules(last_day: date | None, day: date) -> bool:
    """Whether an answer on `day` moves the schedule: only the first of a study day does.

    `last_day` is that of the memory, none for a fact never seen. What follows on
    the same day is practice.
    """
    return last_day is None or day > last_day


def replay(
    reviews: Iterable[Review],
    *,
    desired_retention: float = DESIRED_RETENTION,
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS,
) -> MemoryState | None:
    """The memory after every answer to one fact, in the order given; practice changes nothing."""
    state: MemoryState | None = None
    for answer in reviews:
        if schedules(state.last_day if state else None, answer.day):
            state = review(
                state,
                answer.rating,
                answer.day,
                desired_retention=desired_retention,
                parameters=parameters,
            )
    return state
