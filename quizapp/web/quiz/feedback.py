"""What is shown after an answer."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from quizapp.grading.model import Verdict
from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Amendment, AmendmentKind, Attempt, FactSetting, Memory, Quiz, QuizItem
from quizapp.web import evidence
from quizapp.web.day_words import day_ahead
from quizapp.web.evidence import Evidence
from quizapp.web.quiz.pages import QuestionView, Shown, item_url, next_open, question_view, shown
from quizapp.web.quiz.standing import comes_again, is_undone, last_of, may_retry

OFTEN_FORGOTTEN = 4
"""From so many lapses on a learner is offered to write a note."""


@dataclass(frozen=True)
class Proof:
    """The key and all that shows it."""

    key: Shown
    why_wrong: str
    explanation: str
    evidence: Evidence | None


@dataclass(frozen=True)
class FeedbackView:
    quiz_id: str
    quiz_title: str
    position: int
    total: int
    lead_in: str
    stem: str
    question: QuestionView
    verdict: str
    headline: str
    response: Shown
    second_response: Shown
    may_retry: bool
    comes_again: bool
    is_undone: bool
    may_undo: bool
    proof: Proof | None
    "None while the question is still to be answered."
    counts_as: str
    "What the learner said it counts as: known, unknown, or nothing."
    may_say: str
    "What they may say instead: known, unknown, or nothing."
    is_suspended: bool
    is_buried: bool
    may_choose: bool
    note: str
    suggests_note: bool
    comes_back: str
    next_url: str
    next_label: str
    may_prefetch: bool


def feedback_view(
    quiz: Quiz,
    item: QuizItem,
    attempt: Attempt,
    said: list[Amendment],
    *,
    memory: Memory | None,
    setting: FactSetting | None,
    is_asked: bool,
    day: date,
) -> FeedbackView:
    """`said` is what was said of the attempt since, in that order."""
    question, onward = item.question, next_open(quiz, item.position)
    again, retry = comes_again(quiz, item, attempt), may_retry(attempt, said)
    is_open = again or retry
    second = last_of(said, AmendmentKind.RETRY)
    is_suspended = setting is not None and setting.suspended
    is_buried = setting is not None and setting.buried_until is not None and setting.buried_until > day
    return FeedbackView(
        quiz_id=quiz.id,
        quiz_title=quiz.title,
        position=item.position,
        total=len(quiz.items),
        lead_in=question.lead_in,
        stem=question.stem,
        question=question_view(quiz, item),
        verdict=second.verdict if second and second.verdict else attempt.verdict,
        headline=_headline(attempt, second, again=again),
        response=shown(question, attempt.response),
        second_response=shown(question, second.response) if second else "",
        may_retry=retry and not again,
        comes_again=again,
        is_undone=is_undone(said),
        may_undo=attempt.study_day == day and not is_undone(said),
        proof=None if is_open else _proof(item, attempt),
        counts_as=_counts_as(said),
        may_say="" if is_open else _may_say(attempt, said),
        is_suspended=is_suspended,
        is_buried=is_buried,
        may_choose=is_asked,
        note=setting.note if setting else "",
        suggests_note=memory is not None and memory.lapses >= OFTEN_FORGOTTEN,
        comes_back="" if memory is None or is_open or is_suspended else day_ahead(memory.due_day, day),
        next_url=item_url(quiz, onward) if onward else url_for("quiz.result", quiz_id=quiz.id),
        next_label="Next" if onward else "See the result",
        may_prefetch=onward is not None,
    )


def _proof(item: QuizItem, attempt: Attempt) -> Proof:
    question = item.question
    return Proof(
        key=shown(question, question.key),
        why_wrong=question.why_wrong.get(attempt.response, ""),
        explanation=question.explanation,
        evidence=evidence.of_fact(question.fact),
    )


def _headline(attempt: Attempt, second: Amendment | None, *, again: bool) -> str:
    if again:
        return "Too quick to count"
    if attempt.verdict == Verdict.CORRECT:
        return "Right"
    if second and second.verdict == Verdict.CORRECT:
        return "Right on the second try"
    return f"Close: {attempt.reason}" if attempt.verdict == Verdict.CLOSE else "Not this time"


def _counts_as(said: list[Amendment]) -> str:
    override = last_of(said, AmendmentKind.OVERRIDE)
    return _known(override.rating) if override and not is_undone(said) else ""


def _may_say(attempt: Attempt, said: list[Amendment]) -> str:
    """Only an answer that moved the memory can be said to count otherwise."""
    if is_undone(said) or attempt.rapid or not attempt.scheduled:
        return ""
    rating = next((a.rating for a in reversed(said) if a.rating is not None), attempt.rating)
    return "unknown" if _known(rating) == "known" else "known"


def _known(rating: int) -> str:
    return "unknown" if rating == Rating.AGAIN else "known"
