"""An exam as the pages tell of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flask import url_for

from quizapp.extensions import db
from quizapp.statistics.exam import Plan, Standing, expected_known, plans
from quizapp.storage.models import Exam
from quizapp.storage.queries import progress
from quizapp.usecases.day_work import seconds_a_question
from quizapp.web.day_words import long_date
from quizapp.web.progress.words import counted
from quizapp.web.sessions import current_person


@dataclass(frozen=True)
class ExamView:
    title: str
    url: str
    sentence: str
    facts: int
    plans: list[Plan]
    "What minutes a day change; empty where nothing can change any more."


def exam_views(exams: Sequence[Exam], day: date) -> list[ExamView]:
    """`day` is today."""
    seconds = seconds_a_question(db.session, current_person(), day) if exams else 0.0
    return [_exam_view(exam, day, seconds) for exam in exams]


def _exam_view(exam: Exam, day: date, seconds: float) -> ExamView:
    standing = progress.standing(db.session, current_person(), exam.set_id)
    ahead = standing.facts > 0 and exam.day > day
    return ExamView(
        title=exam.question_set.title,
        url=url_for("progress.show_set", set_id=exam.set_id),
        sentence=_sentence(exam.day, day, standing),
        facts=standing.facts,
        plans=plans(standing, today=day, exam=exam.day, seconds=seconds) if ahead else [],
    )


def _sentence(exam: date, day: date, standing: Standing) -> str:
    if exam < day:
        return f"The exam was on {long_date(exam)}. Choose another day, or take it away."
    if standing.facts == 0:
        return "Nothing of this set is asked any more."
    known = f"{round(expected_known(standing, exam))} of {counted(standing.facts, 'fact')}"
    if exam == day:
        return f"The exam is today. You should know {known}."
    left = "tomorrow" if exam == day + timedelta(days=1) else f"in {(exam - day).days} days"
    return f"The exam is {left}, on {long_date(exam)}. Without more study you should know {known} then."
