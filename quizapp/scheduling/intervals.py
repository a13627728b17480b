"""How many days pass until a fact is asked again, by Anki's rules."""

from math import floor

MAXIMUM = 36500
"""Days; Anki's own default, a hundred years."""


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

    Each better rating waits at least a day longer than the worse one, and an interval that grows
    grows by at least a day.
    """
    hard_days = rounded(hard, at_least=_grown(hard, last))
    good_days = rounded(good, at_least=max(_grown(good, last), hard_days + 1))
    easy_days = rounded(easy, at_least=max(_grown(easy, last), good_days + 1))
    return rounded(again), hard_days, good_days, easy_days


def rounded(interval: float, *, at_least: int = 1) -> int:
    """Whole days, half up."""
    return min(max(floor(interval + 0.5), at_least), MAXIMUM)


def _grown(interval: float, last: int) -> int:
    return last + 1 if interval > last else 1
