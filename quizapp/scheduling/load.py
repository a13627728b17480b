"""On which of the days that would do a fact comes back, so that not all come on one."""

from collections.abc import Mapping
from datetime import date, timedelta
from hashlib import sha256

from quizapp.scheduling.intervals import MAXIMUM, reach
from quizapp.scheduling.memory import MemoryState


def allowed(state_after: MemoryState) -> range:
    """The shifts, in days from the rule's due day, that are as good as none; always with 0 among them."""
    interval = (state_after.due_day - state_after.last_day).days
    days = round(reach(interval))
    return range(-days, min(days, MAXIMUM - interval) + 1)


def due_shift(state_after: MemoryState, *, seed: str, due_counts: Mapping[date, int]) -> int:
    """Days to move the due day by: to an allowed day with the least due, by chance where several have it.

    `seed` names learner, fact and repetition count, and is all the chance there is; `due_counts` is how many
    other facts are due on a day.
    """
    shifts = allowed(state_after)
    counts = {s: due_counts.get(state_after.due_day + timedelta(days=s), 0) for s in shifts}
    least = min(counts.values())
    lightest = [shift for shift, count in counts.items() if count == least]
    return lightest[int.from_bytes(sha256(seed.encode()).digest()[:8]) % len(lightest)]
