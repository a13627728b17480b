"""What a grader says about an answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    CORRECT = "correct"
    CLOSE = "close"
    WRONG = "wrong"


BEST_FIRST = (Verdict.CORRECT, Verdict.CLOSE, Verdict.WRONG)


@dataclass(frozen=True)
class Grade:
    """`reason` is read by the learner, who may try again after it: it never quotes the key."""

    verdict: Verdict
    reason: str


def correct(reason: str) -> Grade:
    return Grade(Verdict.CORRECT, reason)


def close(reason: str) -> Grade:
    return Grade(Verdict.CLOSE, reason)


def wrong(reason: str) -> Grade:
    return Grade(Verdict.WRONG, reason)


MISSPELT = close("check the spelling")


def best(grades: Iterable[Grade]) -> Grade:
    """The kindest of several, the first of equals."""
    return min(grades, key=lambda grade: BEST_FIRST.index(grade.verdict))


def worst(grades: Iterable[Grade]) -> Grade:
    """The strictest of several, the first of equals."""
    return max(grades, key=lambda grade: BEST_FIRST.index(grade.verdict))
