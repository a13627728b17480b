"""How much comes back on which day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class DueCount:
    day: date
    count: int


def forecast(due_days: Iterable[date], today: date, days: int) -> list[DueCount]:
    """The count for each of `days` days from today on; what is overdue counts for today."""
    counts = Counter(max(day, today) for day in due_days)
    ahead = (today + timedelta(days=offset) for offset in range(days))
    return [DueCount(day, counts[day]) for day in ahead]
