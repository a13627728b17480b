"""How many days pass until a fact is asked again, by Anki's rules."""

from math import floor, inf

MAXIMUM = 36500
"""Days; Anki's own default, a hundred years."""

WITHIN_A_DAY = 0.5
"""Days; what would be due sooner is still being learned."""

SPREAD = ((2.5, 0.15), (7.0, 0.10), (20.0, 0.05))
"""From so many days on, the share of an interval that adds to how far its end may be moved."""


def exact(stability: float, desired_retention: float, decay: float) -> float:
    """The days until recall has fallen to the desired retention; `decay` is the last of FSRS's parameters."""
    if not 0 < desired_retention < 1:
        raise ValueError(f"desired retention lies between 0 and 1, not {desired_retention}")
    return stability * _fall(desired_retention, decay) / _fall(0.9, decay)


def _fall(recall: float, decay: float) -> float:
    """How long recall takes to fall so far, in a unit of its own."""
    return recall ** (-1 / decay) - 1


def after_review(
    again: float, hard: float, good: float, easy: float, *, last: int
) -> tuple[int, int, int, int]:
    """Whole days for each rating, from exact ones; `last` is the interval before, 0 for a fact never seen.

    Each better rating waits at least a day longer than the worse one, and an interval that could
    as well be the last one is not shorter than it.
    """
    hard_days = rounded(hard, at_least=_kept(hard, last))
    good_days = rounded(good, at_least=max(_kept(good, last), hard_days + 1))
    easy_days = rounded(easy, at_least=max(_kept(easy, last), good_days + 1))
    return rounded(again), hard_days, good_days, easy_days


def after_learning(
    again: float, hard: float, good: float, easy: float
) -> tuple[int, int, int, int]:
    """Whole days for each rating of a fact that is new, or that was not yet worth half a day."""
    return rounded(again), rounded(hard), rounded(good), rounded(easy, at_least=rounded(good) + 1)


def rounded(interval: float, *, at_least: int = 1) -> int:
    """Whole days, half up."""
    return min(max(floor(interval + 0.5), at_least), MAXIMUM)


def reach(interval: float) -> float:
    """The days by which an interval may end sooner or later and be as good; none for a short one."""
    if interval < SPREAD[0][0]:
        return 0.0
    ends = (*(start for start, _ in SPREAD[1:]), inf)
    shares = (
        share * max(min(interval, end) - start, 0)
        for (start, share), end in zip(SPREAD, ends, strict=True)
    )
    return 1 + sum(shares)


def _kept(interval: float, last: int) -> int:
    """The least that a passed answer's interval may be."""
    return last if rounded(interval + reach(interval)) >= last else 1
