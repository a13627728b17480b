"""FSRS-6, written from its published formulas: what an answer makes of a memory.

They are those of "The Algorithm" in the wiki of open-spaced-repetition/fsrs4anki; stability and difficulty are kept
within the bounds that Anki's own scheduler has. Tests hold them equal to py-fsrs and to Anki.
`w` are the 21 parameters, in the order and with the numbers of the source.
"""

from math import exp
from typing import Protocol

from quizapp.scheduling.rating import Rating

Parameters = tuple[float, ...]

DEFAULT_PARAMETERS: Parameters = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""Those published with FSRS-6, fitted to the reviews of many people."""

AGAIN, HARD, GOOD, EASY = Rating
"""Looked up once: a whole log of answers goes through here."""

LEAST_STABILITY, MOST_STABILITY = 0.001, 36500.0
LEAST_DIFFICULTY, MOST_DIFFICULTY = 1.0, 10.0


class Strength(Protocol):
    """`stability` is the days until recall falls to 0.9, `difficulty` runs from 1 to 10."""

    @property
    def stability(self) -> float: ...

    @property
    def difficulty(self) -> float: ...


def recall(stability: float, days: int, w: Parameters) -> float:
    """The chance of recalling after so many days: 1 on the day itself, 0.9 when the stability has passed."""
    factor = 0.9 ** (-1 / w[20]) - 1
    return (1 + factor * days / stability) ** -w[20]


def stability_after(before: Strength | None, rating: Rating, recalled: float, w: Parameters) -> float:
    """The stability that an answer leaves; `before` is none for the first one.

    `recalled` is the chance of recalling when it was given, and so exactly 1 on the day of the answer before:
    such an answer has a formula of its own.
    """
    if before is None:
        stability = w[rating - 1]
    elif recalled == 1:
        stability = before.stability * _growth_same_day(before.stability, rating, w)
    elif rating is AGAIN:
        stability = _stability_missed(before, recalled, w)
    else:
        stability = before.stability * _growth(before, rating, recalled, w)
    return min(max(stability, LEAST_STABILITY), MOST_STABILITY)


def difficulty_after(before: Strength | None, rating: Rating, w: Parameters) -> float:
    """The difficulty that an answer leaves; the harder a fact is already, the less a miss adds."""
    if before is None:
        difficulty = _first_difficulty(rating, w)
    else:
        change = -w[6] * (rating - 3)
        damped = before.difficulty + change * (10 - before.difficulty) / 9
        difficulty = w[7] * _first_difficulty(EASY, w) + (1 - w[7]) * damped
    return min(max(difficulty, LEAST_DIFFICULTY), MOST_DIFFICULTY)


def _first_difficulty(rating: Rating, w: Parameters) -> float:
    return w[4] - exp(w[5] * (rating - 1)) + 1


def _growth(before: Strength, rating: Rating, recalled: float, w: Parameters) -> float:
    """The factor by which a passed answer lengthens the stability: the more, the less likely it was."""
    growth = exp(w[8]) * (11 - before.difficulty) * before.stability ** -w[9] * (exp(w[10] * (1 - recalled)) - 1)
    if rating is HARD:
        growth *= w[15]
    elif rating is EASY:
        growth *= w[16]
    return 1 + growth


def _stability_missed(before: Strength, recalled: float, w: Parameters) -> float:
    grown = (before.stability + 1) ** w[13] - 1
    after = w[11] * before.difficulty ** -w[12] * grown * exp(w[14] * (1 - recalled))
    return min(after, before.stability / exp(w[17] * w[18]))


def _growth_same_day(stability: float, rating: Rating, w: Parameters) -> float:
    growth = exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19]
    return growth if rating is AGAIN else max(growth, 1.0)
