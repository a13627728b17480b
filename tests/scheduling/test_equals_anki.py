"""The same answers at the same times bring the same intervals as the real Anki, in a process of its own."""

import json
import os
import random
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from quizapp.scheduling.memory import review
from quizapp.scheduling.rating import Rating
from quizapp.scheduling.steps import Card, Phase, Steps, answered, places

PEER = Path(__file__).with_name("anki_peer.py")
RETENTIONS = (0.8, 0.85, 0.9, 0.95)
STEPS = (
    Steps(),
    Steps((1, 10), (10,)),
    Steps((1, 10, 1440), (10, 2880)),
    Steps((5,), ()),
    Steps((), (1, 10)),
)
HISTORIES = 12
"""Of each of the 20 settings; about 1,900 answers, with four intervals each.

With twice as many, one of 14,892 intervals is 198 days where Anki's is 197: it reckons in 32 bits, and a stability
midway between two fourth places may fall to the other one. Reckoning ours in 32 bits does not make it equal.
"""

LONG = [(0, 4), *[(3000, 4)] * 6, (3000, 2), (0, 3), (0, 1), (9000, 3)]
"""Years between the answers: the stability meets its bound."""

START = date(2001, 1, 1)
History = list[tuple[int, int]]


def history(chance: random.Random) -> History:
    """Answers: days since the one before, and the rating."""
    days = (0, 0, 1, 1, 2, 3, chance.randint(0, 60), chance.randint(0, 1500))
    ratings = (1, 1, 2, 3, 3, 3, 3, 4)
    length = chance.randint(1, 15)
    return [(chance.choice(days), chance.choice(ratings)) for _ in range(length)]


def setting(steps: Steps, retention: float, chance: random.Random) -> dict[str, Any]:
    return {
        "learning": steps.learning,
        "relearning": steps.relearning,
        "desired_retention": retention,
        "histories": [*(history(chance) for _ in range(HISTORIES)), LONG],
    }


def of_anki(settings: list[dict[str, Any]]) -> list[list[Any]]:
    printed = subprocess.run(
        [os.environ["TEST_ANKI_PYTHON"], str(PEER)],
        input=json.dumps(settings),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    return [json.loads(line) for line in printed.splitlines()]


def ours(answers: History, steps: Steps, retention: float) -> Iterator[tuple[Card, list[int]]]:
    """For each answer the card before it, and the days until it is asked again by each rating."""
    card, day = Card(), START
    for days, rating in answers:
        day += timedelta(days=days)
        offered = places(card, day, steps, desired_retention=retention)
        yield card, [place.days for place in offered.values()]
        card = answered(card, Rating(rating), day, steps, desired_retention=retention)


@pytest.mark.anki
def test_every_interval_is_that_of_anki() -> None:
    chance = random.Random(26)
    settings = [setting(steps, r, chance) for steps in STEPS for r in RETENTIONS]
    theirs = of_anki(settings)
    compared, differing = 0, []
    for given, replies in zip(settings, theirs, strict=True):
        steps = Steps(tuple(given["learning"]), tuple(given["relearning"]))
        for answers, reply in zip(given["histories"], replies, strict=True):
            found = [days for _, days in ours(answers, steps, given["desired_retention"])]
            wanted = [days for days, *_ in reply]
            compared += 4 * len(wanted)
            differing += [(given["desired_retention"], steps, answers)] if found != wanted else []
    assert compared >= 5000
    assert differing == []


@pytest.mark.parametrize("retention", RETENTIONS)
def test_without_steps_a_memory_is_due_as_its_card_is_and_never_before_tomorrow(
    retention: float,
) -> None:
    chance = random.Random(9)
    for _ in range(100):
        card, state, day = Card(), None, START
        for days, rating in history(chance):
            day += timedelta(days=max(days, 1))
            card = answered(card, Rating(rating), day, Steps(), desired_retention=retention)
            state = review(state, Rating(rating), day, desired_retention=retention)
            assert (state.due_day - day).days == max(card.place.days, 1)
            assert state == card.state


def test_without_steps_and_with_a_weak_memory_a_miss_comes_back_within_the_day() -> None:
    card = answered(Card(), Rating.AGAIN, START, Steps())
    assert (card.place.phase, card.place.days) == (Phase.LEARNING, 0)
