from datetime import date, timedelta

import pytest

from quizapp.grading.model import Verdict
from quizapp.statistics.missed import Misses, misses

MONDAY = date(2026, 3, 2)
DAYS = [MONDAY + timedelta(days=offset) for offset in range(7)]
RIGHT, CLOSE, WRONG = Verdict.CORRECT, Verdict.CLOSE, Verdict.WRONG


@pytest.mark.parametrize(
    ("attempts", "on_list"),
    [
        ([], False),
        ([(0, RIGHT)], False),
        ([(0, WRONG)], True),
        ([(0, WRONG), (1, RIGHT)], True),
        ([(0, WRONG), (1, RIGHT), (1, RIGHT)], True),
        ([(0, WRONG), (1, RIGHT), (3, RIGHT)], False),
        ([(0, WRONG), (0, RIGHT), (1, RIGHT)], False),
        ([(0, WRONG), (1, RIGHT), (2, WRONG), (3, RIGHT)], True),
        ([(0, WRONG), (1, RIGHT), (2, RIGHT), (3, WRONG)], True),
        ([(0, RIGHT), (1, RIGHT), (2, WRONG)], True),
        ([(0, CLOSE)], True),
        ([(0, WRONG), (1, RIGHT), (2, CLOSE)], True),
        ([(0, WRONG), (1, RIGHT), (2, CLOSE), (3, RIGHT)], True),
    ],
)
def test_a_miss_stays_until_right_on_two_study_days(
    attempts: list[tuple[int, Verdict]], on_list: bool
) -> None:
    assert misses((DAYS[day], verdict) for day, verdict in attempts).on_list is on_list


def test_every_miss_counts_even_after_the_fact_left_the_list() -> None:
    attempts = [(0, WRONG), (0, WRONG), (1, RIGHT), (2, RIGHT), (3, WRONG), (4, RIGHT)]
    assert misses((DAYS[day], verdict) for day, verdict in attempts) == Misses(
        times=3, right_days=1
    )
