from dataclasses import dataclass
from datetime import date

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.statistics.forecast import forecast
from quizapp.storage.models import QuizKind
from quizapp.storage.queries import attempts, memories
from quizapp.storage.queries.attempts import QuizScore
from quizapp.usecases.today import today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.day_words import day_ahead, long_date, short_date
from quizapp.web.sessions import current_person

blueprint = Blueprint("progress", __name__)

DAYS_AHEAD = 14


@dataclass(frozen=True)
class QuizRow:
    title: str
    is_practice: bool
    day: date
    right: int
    answered: int
    total: int
    url: str

    @property
    def when(self) -> str:
        return long_date(self.day)

    @property
    def percent(self) -> int:
        return round(100 * self.right / self.answered)


@blueprint.get("/progress")
@access.person
def index() -> ResponseReturnValue:
    day = today(current_person(), now())
    due = forecast(memories.due_days(db.session, current_person()), day, DAYS_AHEAD)
    quizzes = [_row(quiz) for quiz in attempts.quiz_scores(db.session, current_person())]
    return render_template(
        "progress/index.html",
        headline=_headline(due[0].count),
        forecast=[(day_ahead(coming.day, day), coming.count) for coming in due],
        scores=[
            (short_date(row.day), row.percent) for row in reversed(quizzes) if not row.is_practice
        ],
        quizzes=quizzes,
        sets=attempts.set_scores(db.session, current_person()),
    )


def _row(quiz: QuizScore) -> QuizRow:
    return QuizRow(
        title=quiz.title,
        is_practice=quiz.kind == QuizKind.PRACTICE,
        day=today(current_person(), quiz.at),
        right=quiz.right,
        answered=quiz.answered,
        total=quiz.total,
        url=url_for("quiz.result", quiz_id=quiz.id),
    )


def _headline(due: int) -> str:
    if due == 0:
        return "Nothing is due today"
    return "1 fact is due today" if due == 1 else f"{due} facts are due today"
