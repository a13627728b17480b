"""What the settings say about each choice of how sure to be, held against the scheduler's own days."""

import re
from datetime import date
from random import Random
from statistics import mean

import pytest

from quizapp.scheduling.memory import MemoryState, retrievability, review
from quizapp.scheduling.queue import CLOZE_FROM
from quizapp.scheduling.rating import Rating, p_known
from quizapp.usecases.preferences import RETENTIONS
from tests.web.conftest import Visitor

FACTS, KNOWN_BEFORE, OPTIONS = 1000, 0.5, 4
FIRST_DAY, LAST_DAY = date(2026, 1, 1), date(2026, 12, 31)


@pytest.fixture(scope="module")
def asked() -> dict[float, float]:
    """By choice, how often a fact is asked in its first year."""
    return {retention: _asked_in_a_year(retention) for retention in RETENTIONS}


def test_how_often_a_fact_is_asked_is_true(alice: Visitor, asked: dict[float, float]) -> None:
    told = _told(alice.get("/account").text)
    assert set(told) == set(RETENTIONS)
    assert told == pytest.approx(asked, rel=0.06)


def _told(page: str) -> dict[float, float]:
    """By choice, the times that its words name; of "9 or 10 times" the middle."""
    labels = re.findall(r'name="desired_retention" type="radio" value="([\d.]+)">\s*<label[^>]*>([^<]*)<', page)
    times = {float(value): re.search(r"asked (?:about )?([\d or]+) times in its first year", words) for value, words in labels}
    return {value: mean(map(int, found[1].split(" or "))) for value, found in times.items() if found}


def _asked_in_a_year(retention: float) -> float:
    chance = Random(4)
    return mean(_times_asked(retention, chance) for _ in range(FACTS))


def _times_asked(retention: float, chance: Random) -> int:
    """Of one fact: a choice until it is firm, then to be recalled. Its learner knows it as often as the memory model
    says and guesses where they do not; `believed` is what quizapp takes their memory for."""
    true: MemoryState | None = None
    believed: MemoryState | None = None
    day, times = FIRST_DAY, 0
    while day <= LAST_DAY:
        known = chance.random() < (retrievability(true, day) if true else KNOWN_BEFORE)
        is_choice = believed is None or believed.stability < CLOZE_FROM
        right = known or (is_choice and chance.random() < 1 / OPTIONS)
        weight = p_known(retrievability(believed, day) if believed else None, OPTIONS) if is_choice and right else None
        true = review(true, _rating(known), day)
        believed = review(believed, _rating(right), day, desired_retention=retention, p_known=weight)
        day, times = believed.due_day, times + 1
    return times


def _rating(right: bool) -> Rating:
    return Rating.GOOD if right else Rating.AGAIN
