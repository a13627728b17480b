"""How much comes back on which day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class DueCount:
    day: date
    count: int


def forecast(due: Mapping[date, int], today: date, days: int) -> list[DueCount]:
    """The count for each of `days` days from today on; what is overdue counts for today.

    `due` tells how many come back on which day.
    """
    counts: Counter[date] = Counter()
    for day, count in due.items():
        counts[max(day, today)] += count
    ahead = (today + timedelta(days=offset) for offset in range(days))
    return [DueCount(day, counts[day]) for day in ahead]
