"""How much of what came back was recalled, week by week."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from quizapp.statistics.activity import DayCount


@dataclass(frozen=True)
class WeekRecall:
    """`first` is the week's first day."""

    first: date
    recalled: int
    reviewed: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.recalled / self.reviewed) if self.reviewed else None


def weekly(days: Mapping[date, DayCount], today: date, *, first_weekday: int, weeks: int) -> list[WeekRecall]:
    """The last `weeks` weeks, this one last, those without a review among them. `first_weekday` is 0 for Monday."""
    this_week = today - timedelta(days=(today.weekday() - first_weekday) % 7)
    return [_week(days, this_week - timedelta(days=7 * back)) for back in range(weeks - 1, -1, -1)]


def _week(days: Mapping[date, DayCount], first: date) -> WeekRecall:
    counts = [days[day] for at in range(7) if (day := first + timedelta(days=at)) in days]
    return WeekRecall(first, sum(c.recalled for c in counts), sum(c.reviewed for c in counts))


def together(weeks: list[WeekRecall]) -> WeekRecall | None:
    """Several weeks as one; none where nothing came back in them."""
    reviewed = sum(week.reviewed for week in weeks)
    return WeekRecall(weeks[0].first, sum(week.recalled for week in weeks), reviewed) if reviewed else None
