"""A learner's missed facts: when one leaves the list, and in which order they help most."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

RIGHT_DAYS_TO_LEAVE = 2


@dataclass(frozen=True)
class Missed:
    """One fact on the list. `times` counts every miss, `right_days` the study days with a right answer since the last.

    `recall` is the chance, 0 to 1, of knowing it tomorrow; none for a fact that is not remembered at all.
    """

    fact_id: str
    times: int
    right_days: int
    missed_at: datetime
    recall: float | None

    @property
    def right_days_left(self) -> int:
        return RIGHT_DAYS_TO_LEAVE - self.right_days


def most_help_first(missed: Iterable[Missed]) -> list[Missed]:
    """First what is least likely to be known tomorrow, in steps of a tenth; then what was missed more often.

    Tomorrow, because today everything answered today is known. Of two alike the one missed last, then by id.
    """
    return sorted(missed, key=_place)


def _place(fact: Missed) -> tuple[int, int, float, str]:
    tenths = int((fact.recall or 0) * 10)
    return tenths, -fact.times, -fact.missed_at.timestamp(), fact.fact_id
