"""After weeks away more is due than a day holds: which of it comes first, and how long the rest takes.

What has been due longest comes first. In the simulation of tests/benchmarks/backlog.py (1,500 facts, two months away,
then 60 a day for two weeks) 1,362 facts are known after it; 1,363 if what gains most by an answer comes first, which
takes a hundred times as long to work out, 1,357 with the worst recall first, 1,342 by chance, 1,322 with the firmest
first. And it is the order in which an index gives them.
"""

from collections.abc import Mapping
from datetime import date, timedelta

LONGEST = 30
"""Days that are looked ahead."""


def days_to_catch_up(waiting: int, a_day: int, coming: Mapping[date, int], day: date) -> int | None:
    """Over how many days after `day` what is `waiting` is spread, if so many are studied a day.

    `coming` is how many more fall due on which day. None if that is not within LONGEST.
    """
    for ahead in range(LONGEST + 1):
        if waiting <= 0:
            return ahead
        waiting += coming.get(day + timedelta(days=ahead + 1), 0) - a_day
    return None
