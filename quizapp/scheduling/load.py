"""Moving the days on which facts come back a little, so that each day has about as many."""

from collections.abc import Mapping
from datetime import date

from quizapp.scheduling.memory import MemoryState


def due_shift(state_after: MemoryState, *, seed: str, due_counts: Mapping[date, int]) -> int:
    return 0


def allowed(state_after: MemoryState) -> range:
    return range(0, 1)
