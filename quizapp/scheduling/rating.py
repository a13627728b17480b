"""From an answer to what the scheduler is told about it."""

from enum import IntEnum

from quizapp.authoring.model import Form
from quizapp.grading.model import Verdict

RETRIED_FORMS = frozenset({Form.TYPED, Form.CLOZE})
"""Forms whose second try still shows recall; a second pick among fewer options does not."""


class Rating(IntEnum):
    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def rate(
    verdict: Verdict,
    *,
    form: Form,
    revealed: bool = False,
    hinted: bool = False,
    retried_right: bool | None = None,
) -> Rating:
    """`verdict` is of the first try; `retried_right` is how a retry after a close one went, if any.

    A miss is never Hard, which counts as recalled, and no answer earns Easy: that
    is only ever the learner's own word.
    """
    if revealed or verdict is Verdict.WRONG:
        return Rating.AGAIN
    if verdict is Verdict.CLOSE:
        return Rating.HARD if retried_right and form in RETRIED_FORMS else Rating.AGAIN
    return Rating.HARD if hinted else Rating.GOOD


def p_known(recall: float | None, options: int) -> float | None:
    """The chance that a right pick among `options` was known, not guessed.

    `recall` is the recall predicted before the answer; none for a fact never seen.
    """
    if recall is None:
        return None
    return recall / (recall + (1 - recall) / options)
