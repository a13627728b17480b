"""How an answer stands: its attempt and what was said of it since."""

from quizapp.grading.model import Verdict
from quizapp.storage.models import Amendment, AmendmentKind, Attempt, Quiz, QuizItem


def last_of(said: list[Amendment], kind: AmendmentKind) -> Amendment | None:
    return next((amendment for amendment in reversed(said) if amendment.kind == kind), None)


def is_undone(said: list[Amendment]) -> bool:
    return last_of(said, AmendmentKind.UNDO) is not None


def may_retry(attempt: Attempt, said: list[Amendment]) -> bool:
    """A close answer has one more try, which may be given up."""
    return attempt.verdict == Verdict.CLOSE and not said


def comes_again(quiz: Quiz, item: QuizItem, attempt: Attempt) -> bool:
    """An answer too quick to count is asked for again in the same quiz."""
    return attempt.rapid and any(
        later.question_id == item.question_id and later.attempt_id is None for later in quiz.items
    )


def holds_key_back(quiz: Quiz, item: QuizItem, attempt: Attempt, said: list[Amendment]) -> bool:
    """Whether the question is still to be answered, so that no page may show its key."""
    return may_retry(attempt, said) or comes_again(quiz, item, attempt)
