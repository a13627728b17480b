from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.statistics.activity import DayCount
from quizapp.statistics.recall import WeekRecall, together, weekly

WEDNESDAY = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)


def counted(reviewed: int, recalled: int) -> DayCount:
    return DayCount(answered=reviewed, reviewed=reviewed, recalled=recalled)


def test_days_are_gathered_by_the_week_they_lie_in() -> None:
    days = {WEDNESDAY: counted(4, 3), MONDAY: counted(6, 6), MONDAY - timedelta(days=1): counted(2, 1)}
    assert weekly(days, WEDNESDAY, first_weekday=0, weeks=2) == [
        WeekRecall(MONDAY - timedelta(days=7), 1, 2),
        WeekRecall(MONDAY, 9, 10),
    ]
    assert weekly(days, WEDNESDAY, first_weekday=6, weeks=1) == [WeekRecall(date(2026, 11, 22), 10, 12)]


def test_a_week_in_which_nothing_came_back_has_no_share() -> None:
    (week,) = weekly({WEDNESDAY: DayCount(answered=3)}, WEDNESDAY, first_weekday=0, weeks=1)
    assert week.percent is None
    assert together([week]) is None


@given(days=st.dictionaries(st.integers(0, 83), st.integers(0, 50)))
def test_no_review_of_the_weeks_is_lost(days: dict[int, int]) -> None:
    sunday = MONDAY + timedelta(days=6)
    counts = {sunday - timedelta(days=day): counted(count, 0) for day, count in days.items()}
    weeks = weekly(counts, sunday, first_weekday=0, weeks=12)
    assert sum(week.reviewed for week in weeks) == sum(days.values())
