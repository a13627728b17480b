"""From an answer to what the scheduler is told about it."""

from enum import IntEnum

from quizapp.grading.model import Verdict

PRIOR = 0.3
"""The recall taken for a fact never seen. True recall falls as it rises, so it is the least in the simulation of
tests/benchmarks/guessing.py (4 x 1,000 facts) with which facts need not be asked oftener than where nothing can be
picked: with 2, 3, 4 options true recall at a question is .884, .887, .887 after 11.4, 11.6, 11.9 answers a year where
half was known before (nothing to pick: .884 after 11.7), and .863, .870, .872 after 13.8, 14.8, 15.2 where nothing was
(.877 after 15.3). With 0.2 three options take 12.4; with 0.5 recall is .877, .882, .884 and .857, .869, .870. With 0
it is .876 and more even where nothing was known, but 13.0 to 13.5 answers are asked where half was."""

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
