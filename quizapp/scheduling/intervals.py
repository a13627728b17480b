"""How many days pass until a fact is asked again, by Anki's rules."""

from collections.abc import Iterable
from functools import lru_cache
from math import floor, inf

MAXIMUM = 36500
"""Days; Anki's own default, a hundred years."""

WITHIN_A_DAY = 0.5
"""Days; what would be due sooner is still being learned."""

SPREAD = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, inf, 0.05))
"""From so many days to so many, the share of an interval that adds to how far its end may be moved."""


@lru_cache(maxsize=256)
def days_a_stability(desired_retention: float, decay: float) -> float:
    """The days, for each day of stability, until recall has fallen to the desired retention.

    `decay` is the last of FSRS's parameters.
    """
    if not 0 < desired_retention < 1:
        raise ValueError(f"desired retention lies between 0 and 1, not {desired_retention}")
    return (desired_retention ** (-1 / decay) - 1) / (0.9 ** (-1 / decay) - 1)


def after_review(passed: Iterable[float], *, last: int) -> list[int]:
    """Whole days for Hard, Good and Easy, or the first of them, from exact ones; `last` is the interval before.

    Each better rating waits at least a day longer than the worse one, and an interval that could
    as well be the last one is not shorter than it.
    """
    waits, least = [], 1
    for interval in passed:
        keeps = least < last <= rounded(interval + reach(interval))
        waits.append(rounded(interval, at_least=last if keeps else least))
        least = waits[-1] + 1
    return waits


def after_learning(passed: Iterable[float]) -> list[int]:
    """The same of a fact that is new, or that was not yet worth half a day: only Easy waits longer than Good."""
    waits = [rounded(interval) for interval in passed]
    for easy in waits[2:]:
        waits[2] = min(max(easy, waits[1] + 1), MAXIMUM)
    return waits


def rounded(interval: float, *, at_least: int = 1) -> int:
    """Whole days, half up."""
    days = floor(interval + 0.5)
    if days < at_least:
        days = at_least
    return days if days < MAXIMUM else MAXIMUM


def reach(interval: float) -> float:
    """The days by which an interval may end sooner or later and be as good; none for a short one."""
    if interval < SPREAD[0][0]:
        return 0.0
    days = 1.0
    for start, end, share in SPREAD:
        if interval > start:
            days += share * (min(interval, end) - start)
    return days
