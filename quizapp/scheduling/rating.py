"""From an answer to what the scheduler is told about it."""

from enum import IntEnum

from quizapp.grading.model import Verdict

UNSEEN_RECALL = 0.3

READING_MS_PER_WORD = 60


class Rating(IntEnum):
    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def rate(verdict: Verdict) -> Rating:
    """Right is Good and anything else Again: a miss is never Hard, which counts as recalled.

    No answer earns Easy: that is only ever the learner's own word.
    """
    return Rating.GOOD if verdict is Verdict.CORRECT else Rating.AGAIN


def p_known(recall: float | None, options: int) -> float:
    """The chance that a right pick among `options` was known, not guessed.

    `recall` is the recall predicted before the answer; none for a fact never seen.
    """
    if recall is None:
        recall = UNSEEN_RECALL
    return recall / (recall + (1 - recall) / options)


def is_rapid(words: int, duration_ms: int | None) -> bool:
    """Whether an answer came faster than a person can read so many words."""
    return duration_ms is not None and duration_ms < words * READING_MS_PER_WORD
