"""What the result of a quiz shows."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from flask import url_for

from quizapp.grading.model import Verdict
from quizapp.statistics.scores import score
from quizapp.storage.models import Amendment, Attempt, Quiz, QuizItem, QuizKind
from quizapp.usecases.quizzes import counted_items
from quizapp.web import evidence
from quizapp.web.day_words import day_ahead
from quizapp.web.evidence import Evidence
from quizapp.web.quiz.pages import Shown, item_url, next_open, shown
from quizapp.web.quiz.standing import holds_key_back


@dataclass(frozen=True)
class ResultLine:
    lead_in: str
    stem: str
    response: Shown
    verdict: str
    key: Shown | None
    "None while the question is still to be answered."
    evidence: Evidence | None
    answer_url: str


@dataclass(frozen=True)
class ComesBack:
    label: str
    count: int


@dataclass(frozen=True)
class Ahead:
    """Of the facts of a quiz, by id, those that can be asked today, and when which comes back."""

    today: date
    askable: set[str]
    due_days: dict[str, date]


@dataclass(frozen=True)
class ResultView:
    quiz_id: str
    title: str
    right: int
    total: int
    answered: int
    share_percent: int
    lines: list[ResultLine]
    misses: int
    practise_url: str
    again_url: str | None
    continue_url: str | None
    back: tuple[str, str] | None
    "Where the quiz was started, for one that is of no set: a label and an address."
    comes_back: list[ComesBack]
    is_guest: bool


def result_view(
    quiz: Quiz,
    given: dict[str, Attempt],
    said: dict[str, list[Amendment]],
    ahead: Ahead,
    *,
    may_repeat: bool,
    is_guest: bool,
) -> ResultView:
    """`said` is what was said of each answer since, by its id."""
    counted = counted_items(quiz)
    answered = [item for item in counted if item.attempt_id]
    result = score(Verdict(given[item.attempt_id].verdict) for item in answered)
    onward = next_open(quiz, 0)
    return ResultView(
        quiz_id=quiz.id,
        title=quiz.title,
        right=result.right,
        total=len(counted),
        answered=result.of,
        share_percent=round(100 * result.share),
        lines=[_line(quiz, item, given[item.attempt_id], said.get(item.attempt_id, [])) for item in answered],
        misses=sum(_is_miss(given[i.attempt_id]) and i.question.fact_id in ahead.askable for i in answered),
        practise_url=url_for("quiz.practise", quiz_id=quiz.id),
        again_url=url_for("library.show_set", set_id=quiz.set_id) if may_repeat else None,
        continue_url=item_url(quiz, onward) if onward else None,
        back=_back(quiz),
        comes_back=_comes_back([ahead.due_days.get(i.question.fact_id) for i in answered], ahead.today),
        is_guest=is_guest,
    )


def _back(quiz: Quiz) -> tuple[str, str] | None:
    if quiz.kind == QuizKind.STUDY:
        return "What is left today", url_for("study.index")
    return ("All facts you missed", url_for("missed.index")) if quiz.kind == QuizKind.MISSED else None


def _is_miss(attempt: Attempt) -> bool:
    return attempt.verdict != Verdict.CORRECT


def _line(quiz: Quiz, item: QuizItem, attempt: Attempt, said: list[Amendment]) -> ResultLine:
    question, is_open = item.question, holds_key_back(quiz, item, attempt, said)
    return ResultLine(
        lead_in=question.lead_in,
        stem=question.stem,
        response=shown(question, attempt.response),
        verdict=attempt.verdict,
        key=None if is_open else shown(question, question.key),
        evidence=None if is_open else evidence.of_fact(question.fact),
        answer_url=url_for("quiz.feedback", quiz_id=quiz.id, position=item.position),
    )


def _comes_back(due_days: list[date | None], today: date) -> list[ComesBack]:
    counts = Counter(due for due in due_days if due)
    return [ComesBack(day_ahead(due, today), count) for due, count in sorted(counts.items())]
