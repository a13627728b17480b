"""What a question's page shows. It tells of the key at most what sort of thing it is."""

import re
from dataclasses import dataclass

from flask import url_for

from quizapp.authoring.asked_for import A_YEAR, asked_for
from quizapp.authoring.model import Form
from quizapp.authoring.written.keys import events_in
from quizapp.facts.model import Kind
from quizapp.storage.models import Question, Quiz, QuizItem
from quizapp.usecases.quizzes import counted_items
from quizapp.web import evidence


@dataclass(frozen=True)
class QuestionView:
    quiz_id: str
    quiz_title: str
    position: int
    "That of the item, in its address."
    place: int
    "Of the question among the `total` that count: one that is asked again counts once."
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


def question_view(quiz: Quiz, item: QuizItem) -> QuestionView:
    question = item.question
    sought, counted = _asked_for(question), counted_items(quiz)
    return QuestionView(
        quiz_id=quiz.id,
        quiz_title=quiz.title,
        position=item.position,
        place=1 + sum(other.position < item.position for other in counted),
        total=len(counted),
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


def shown(question: Question, answer: str) -> Shown:
    return events_in(answer) if question.form == Form.ORDER and answer else answer


def next_open(quiz: Quiz, position: int) -> QuizItem | None:
    """The next item without an answer, from this one on and then from the start."""
    waiting = [item for item in quiz.items if item.attempt_id is None]
    return next((item for item in waiting if item.position > position), next(iter(waiting), None))


def item_url(quiz: Quiz, item: QuizItem) -> str:
    return url_for("quiz.question", quiz_id=quiz.id, position=item.position)
