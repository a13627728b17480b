"""What is shown after an answer."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from quizapp.authoring.model import Form
from quizapp.grading.model import Verdict
from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Amendment, AmendmentKind, Attempt, FactSetting, Memory, Quiz, QuizItem
from quizapp.usecases.leeches import Help
from quizapp.web import evidence
from quizapp.web.day_words import day_ahead
from quizapp.web.evidence import Evidence
from quizapp.web.quiz.pages import Shown, item_url, next_open, shown
from quizapp.web.quiz.standing import comes_again, is_undone, last_of, may_retry

NEXT_FORMS = {
    Form.CHOICE: "with answers to choose from",
    Form.TRUE_FALSE: "as a statement, true or false",
    Form.CLOZE: "as a sentence with a gap",
    Form.TYPED: "as a question to be answered in your own words",
    Form.ORDER: "as events to be put in order",
}


@dataclass(frozen=True)
class AnswerView:
    """What was answered, and how it stands."""

    verdict: str
    headline: str
    response: Shown
    second_response: Shown
    may_retry: bool
    comes_again: bool
    "Asked again in this quiz: it was given too quickly."
    counts_for_nothing: bool
    "Given too quickly as often as it was asked."
    is_undone: bool
    counts_as: str
    "What the learner said it counts as: known, unknown, or nothing."
    may_say: str
    "What they may say instead: known, unknown, or nothing."


@dataclass(frozen=True)
class Proof:
    """The key and all that shows it."""

    key: Shown
    why_wrong: str
    explanation: str
    evidence: Evidence | None


@dataclass(frozen=True)
class FactView:
    """What the learner decided about the fact, and when it comes back."""

    is_suspended: bool
    is_buried: bool
    may_choose: bool
    note: str
    comes_back: str
    needs_help: bool
    next_form: str
    "Of what needs help, how it is asked next, if that is another way."


@dataclass(frozen=True)
class Onward:
    url: str
    label: str
    may_prefetch: bool


def answer_view(quiz: Quiz, item: QuizItem, attempt: Attempt, said: list[Amendment]) -> AnswerView:
    """`said` is what was said of the attempt since, in that order."""
    question, second = item.question, last_of(said, AmendmentKind.RETRY)
    again, retry = comes_again(quiz, item, attempt), may_retry(attempt, said)
    return AnswerView(
        verdict=second.verdict if second and second.verdict else attempt.verdict,
        headline=_headline(attempt, second, again=again),
        response=shown(question, attempt.response),
        second_response=shown(question, second.response) if second else "",
        may_retry=retry and not again,
        comes_again=again,
        counts_for_nothing=attempt.rapid and not again,
        is_undone=is_undone(said),
        counts_as=_counts_as(said),
        may_say="" if again or retry else _may_say(attempt, said),
    )


def proof(item: QuizItem, attempt: Attempt) -> Proof:
    question = item.question
    return Proof(
        key=shown(question, question.key),
        why_wrong=question.why_wrong.get(attempt.response, ""),
        explanation=question.explanation,
        evidence=evidence.of_fact(question.fact),
    )


def fact_view(
    memory: Memory | None, setting: FactSetting | None, help_: Help | None, day: date, *, is_asked: bool
) -> FactView:
    is_suspended = setting is not None and setting.suspended
    return FactView(
        is_suspended=is_suspended,
        is_buried=setting is not None and setting.buried_until is not None and setting.buried_until > day,
        may_choose=is_asked,
        note=setting.note if setting else "",
        comes_back=day_ahead(memory.due_day, day) if memory and not is_suspended else "",
        needs_help=help_ is not None,
        next_form=NEXT_FORMS[help_.next_form] if help_ and help_.next_form else "",
    )


def onward(quiz: Quiz, item: QuizItem) -> Onward:
    following = next_open(quiz, item.position)
    return Onward(
        url=item_url(quiz, following) if following else url_for("quiz.result", quiz_id=quiz.id),
        label="Next" if following else "See the result",
        may_prefetch=following is not None,
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
