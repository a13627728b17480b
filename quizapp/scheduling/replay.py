"""Rebuilding a memory from the log of its answers."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from quizapp.scheduling.memory import DESIRED_RETENTION, MemoryState, review
from quizapp.scheduling.rating import Rating


class Answered(NamedTuple):
    """One answer as the log has it, with what was said of it afterwards.

    `rating` is the one that counts: the learner's own where they overrode it, and then without `p_known`.
    `rapid` and `undone` answers leave the memory as it was.
    """

    rating: Rating
    day: date
    p_known: float | None = None
    desired_retention: float = DESIRED_RETENTION
    due_shift: int = 0
    rapid: bool = False
    undone: bool = False


def schedules(last_day: date | None, day: date) -> bool:
    """Whether an answer on `day` moves the schedule: only the first of a study day does.

    `last_day` is that of the memory, none for a fact never seen. What follows on
    the same day is practice; so is an answer of a learner who travelled to a day before it.
    """
    return last_day is None or day > last_day


def replay(answers: Iterable[Answered]) -> MemoryState | None:
    """The memory that the answers to one fact leave, in the order given: that of time, then id."""
    state: MemoryState | None = None
    for answer in answers:
        if _moves(state, answer):
            state = review(
                state,
                answer.rating,
                answer.day,
                desired_retention=answer.desired_retention,
                p_known=answer.p_known,
                due_shift=answer.due_shift,
            )
    return state


def _moves(state: MemoryState | None, answer: Answered) -> bool:
    if answer.rapid or answer.undone:
        return False
    return schedules(state.last_day if state else None, answer.day)
