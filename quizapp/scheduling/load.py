"""On which of the days that would do a fact comes back, so that not all come on one."""

from collections.abc import Mapping
from datetime import date, timedelta
from hashlib import sha256

from quizapp.scheduling.intervals import MAXIMUM
from quizapp.scheduling.memory import MemoryState

SHORTEST = 3
"""Days; a shorter interval is left alone."""

SPREAD = ((2.5, 0.15), (7.0, 0.10), (20.0, 0.05))
"""From so many days on, the part of an interval by which it may end sooner or later, on top of one day."""


def allowed(state_after: MemoryState) -> range:
    """The shifts, in days from the rule's due day, that are as good as none; always with 0 among them."""
    interval = (state_after.due_day - state_after.last_day).days
    if interval < SHORTEST:
        return range(1)
    reach = round(1 + sum(part * (end - start) for start, end, part in _stretches(interval)))
    first = max(interval - reach, SHORTEST - 1)
    return range(first - interval, min(interval + reach, MAXIMUM) - interval + 1)


def _stretches(interval: int) -> list[tuple[float, float, float]]:
    """Where each part of the spread starts and ends on the way to this interval."""
    ends = [start for start, _ in SPREAD[1:]] + [float("inf")]
    return [
        (start, max(min(end, interval), start), part)
        for (start, part), end in zip(SPREAD, ends, strict=True)
    ]


def due_shift(state_after: MemoryState, *, seed: str, due_counts: Mapping[date, int]) -> int:
    """Days to move the due day by: to one of the allowed days with the least due, by chance where several have it.

    `seed` names learner, fact and repetition count, and is all the chance there is; `due_counts` is how many
    facts are due on a day, without this one.
    """
    shifts = allowed(state_after)
    counts = {s: due_counts.get(state_after.due_day + timedelta(days=s), 0) for s in shifts}
    least = min(counts.values())
    lightest = [shift for shift, count in counts.items() if count == least]
    return lightest[int.from_bytes(sha256(seed.encode()).digest()[:8]) % len(lightest)]
