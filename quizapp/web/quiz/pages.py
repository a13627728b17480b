"""What the quiz pages show. A question's page tells of its key at most what sort of thing it is."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from flask import url_for

from quizapp.authoring.asked_for import A_YEAR, asked_for
from quizapp.authoring.keys import events_in
from quizapp.authoring.model import Form
from quizapp.facts.model import Kind
from quizapp.grading.model import Verdict
from quizapp.statistics.scores import score
from quizapp.storage.models import Attempt, Memory, Question, Quiz, QuizItem
from quizapp.web import evidence
from quizapp.web.day_words import day_ahead
from quizapp.web.evidence import Evidence


@dataclass(frozen=True)
class QuestionView:
    quiz_id: str
    quiz_title: str
    position: int
    total: int
    form: str
    lead_in: str
    stem: str
    options: list[str]
    asked_for: str
    "What belongs in the gap; empty for other forms, or where nothing useful can be said."
    input_mode: str
    source_line: str


Shown = str | list[str]
"""An answer as it is shown: in words, or event after event."""


@dataclass(frozen=True)
class FeedbackView:
    quiz_id: str
    quiz_title: str
    position: int
    total: int
    lead_in: str
    stem: str
    verdict: str
    headline: str
    response: Shown
    key: Shown
    why_wrong: str
    explanation: str
    evidence: Evidence | None
    comes_back: str
    next_url: str
    next_label: str


@dataclass(frozen=True)
class ResultLine:
    lead_in: str
    stem: str
    key: Shown
    response: Shown
    verdict: str
    evidence: Evidence | None


@dataclass(frozen=True)
class ComesBack:
    label: str
    count: int


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
    comes_back: list[ComesBack]
    is_guest: bool


def question_view(quiz: Quiz, item: QuizItem) -> QuestionView:
    question = item.question
    sought = _asked_for(question)
    return QuestionView(
        quiz_id=quiz.id,
        quiz_title=quiz.title,
        position=item.position,
        total=len(quiz.items),
        form=question.form,
        lead_in=question.lead_in,
        stem=question.stem,
        options=item.options,
        asked_for=sought,
        input_mode=_input_mode(question, sought),
        source_line=_source_line(question),
    )


def _source_line(question: Question) -> str:
    """Without a heading for an order: its events may stand under several."""
    if question.form == Form.ORDER:
        return evidence.source_line(question.fact.document)
    return evidence.line_before_answer(question)


def _asked_for(question: Question) -> str:
    if question.form != Form.CLOZE:
        return ""
    return asked_for(Kind(question.fact.kind), question.fact.value, question.key)


def _input_mode(question: Question, sought: str) -> str:
    """The keyboard that a phone shows. That of a year has no letters, so "44 BC" needs the other."""
    a_year = sought == A_YEAR and question.key.isdigit()
    counted = re.search(r"\b(how many|which year)\b", question.stem, re.IGNORECASE)
    return "numeric" if a_year or counted else "text"


def feedback_view(
    quiz: Quiz, item: QuizItem, attempt: Attempt, memory: Memory | None, day: date
) -> FeedbackView:
    question = item.question
    onward = _next_open(quiz, item.position)
    return FeedbackView(
        quiz_id=quiz.id,
        quiz_title=quiz.title,
        position=item.position,
        total=len(quiz.items),
        lead_in=question.lead_in,
        stem=question.stem,
        verdict=attempt.verdict,
        headline=_headline(attempt),
        response=_shown(question, attempt.response),
        key=_shown(question, question.key),
        why_wrong=question.why_wrong.get(attempt.response, ""),
        explanation=question.explanation,
        evidence=evidence.of_fact(question.fact),
        comes_back=day_ahead(memory.due_day, day) if memory else "",
        next_url=item_url(quiz, onward) if onward else url_for("quiz.result", quiz_id=quiz.id),
        next_label="Next" if onward else "See the result",
    )


def _shown(question: Question, answer: str) -> Shown:
    return events_in(answer) if question.form == Form.ORDER and answer else answer


def _headline(attempt: Attempt) -> str:
    if attempt.verdict == Verdict.CORRECT:
        return "Right"
    return f"Close: {attempt.reason}" if attempt.verdict == Verdict.CLOSE else "Not this time"


def _next_open(quiz: Quiz, position: int) -> QuizItem | None:
    """The next item without an answer, from this one on and then from the start."""
    waiting = [item for item in quiz.items if item.attempt_id is None]
    return next((item for item in waiting if item.position > position), next(iter(waiting), None))


def item_url(quiz: Quiz, item: QuizItem) -> str:
    return url_for("quiz.question", quiz_id=quiz.id, position=item.position)


def result_view(
    quiz: Quiz,
    given: dict[str, Attempt],
    remembered: dict[str, Memory],
    day: date,
    *,
    may_repeat: bool,
    is_guest: bool,
) -> ResultView:
    """`remembered` holds the facts that are still asked: only those come back."""
    answered = [item for item in quiz.items if item.attempt_id]
    result = score(Verdict(given[item.attempt_id].verdict) for item in answered)
    onward = _next_open(quiz, 0)
    return ResultView(
        quiz_id=quiz.id,
        title=quiz.title,
        right=result.right,
        total=len(quiz.items),
        answered=result.of,
        share_percent=round(100 * result.share),
        lines=[_line(item, given[item.attempt_id]) for item in answered],
        misses=len(_misses(answered, given, remembered)),
        practise_url=url_for("quiz.practise", quiz_id=quiz.id),
        again_url=url_for("library.show_set", set_id=quiz.set_id) if may_repeat else None,
        continue_url=item_url(quiz, onward) if onward else None,
        comes_back=_comes_back(_still_asked(answered, remembered), day),
        is_guest=is_guest,
    )


def _still_asked(items: list[QuizItem], remembered: dict[str, Memory]) -> list[Memory]:
    return [remembered[i.question.fact_id] for i in items if i.question.fact_id in remembered]


def _misses(
    answered: list[QuizItem], given: dict[str, Attempt], remembered: dict[str, Memory]
) -> list[Memory]:
    missed = [i for i in answered if given[i.attempt_id].verdict != Verdict.CORRECT]
    return _still_asked(missed, remembered)


def _line(item: QuizItem, attempt: Attempt) -> ResultLine:
    question = item.question
    return ResultLine(
        lead_in=question.lead_in,
        stem=question.stem,
        key=_shown(question, question.key),
        response=_shown(question, attempt.response),
        verdict=attempt.verdict,
        evidence=evidence.of_fact(question.fact),
    )


def _comes_back(remembered: list[Memory], day: date) -> list[ComesBack]:
    counts = Counter(memory.due_day for memory in remembered)
    return [ComesBack(day_ahead(due, day), count) for due, count in sorted(counts.items())]
