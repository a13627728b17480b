"""From an answer to what the scheduler is told about it."""

from enum import IntEnum

from quizapp.grading.model import Verdict

PRIOR = 0.5
"""The recall taken for a fact never seen. Of 0.3 and 0.5, the two that tests/benchmarks/guessing.py was run with, on 150
facts of which half were known before and one seed: four options end at .935 true recall after 13.8 answers to a fact
and year with 0.3, at .949 after 12.6 with 0.5; true or false at .927 after 12.3, and at .903 after 11.3. Where nothing
was known before, no prior keeps to 13 answers with four options."""

FASTEST_WORDS_A_MINUTE = 900
MS_A_WORD = 60_000 // FASTEST_WORDS_A_MINUTE
LEAST_MS = 400
"""Our own choice, several times the pace of careful reading; and no tap is a decision before 0.4 s."""


class Rating(IntEnum):
    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def rate(verdict: Verdict, *, with_hint: bool = False) -> Rating:
    """Right is Good, with a hint Hard; anything else is Again: a miss is never Hard, which counts as recalled.

    `with_hint` is also what a close answer's retry was given after. No answer earns Easy: that is only ever
    the learner's own word.
    """
    if verdict is not Verdict.CORRECT:
        return Rating.AGAIN
    return Rating.HARD if with_hint else Rating.GOOD


def p_known(recall: float | None, options: int) -> float:
    """The chance that a right pick among `options` was known, not guessed.

    `recall` is the recall predicted before the answer; none for a fact never seen.
    """
    recall = PRIOR if recall is None else recall
    return recall / (recall + (1 - recall) / options)


def is_rapid(words: int, duration_ms: int | None) -> bool:
    """Whether an answer came faster than a person can read the item's `words`; not if nobody measured it."""
    return duration_ms is not None and duration_ms < max(words * MS_A_WORD, LEAST_MS)
