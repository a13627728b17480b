from dataclasses import dataclass
from datetime import date, timedelta

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.statistics import activity
from quizapp.statistics.activity import DayCount
from quizapp.statistics.calibration import calibration, curve
from quizapp.statistics.forecast import forecast
from quizapp.statistics.recall import weekly
from quizapp.storage.models import QuizKind
from quizapp.storage.queries import attempts, progress
from quizapp.storage.queries.attempts import QuizScore
from quizapp.storage.queries.question_sets import set_to_learn
from quizapp.usecases import exams
from quizapp.usecases.today import today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.day_words import day_ahead, long_date, month_name, short_date
from quizapp.web.progress import words
from quizapp.web.progress.exams import exam_views
from quizapp.web.progress.facts import weakest_and_strongest
from quizapp.web.progress.forms import ExamForm
from quizapp.web.progress.words import FIRST_WEEKDAY
from quizapp.web.sessions import current_person

blueprint = Blueprint("progress", __name__)

DAYS_AHEAD = 14
DAYS_OF_MINUTES = 14
WEEKS_OF_RECALL = 26
FACTS_LISTED = 5


@dataclass(frozen=True)
class Plot:
    """A sentence that says what a plot shows, and its points: (label, value), no value where nothing is known."""

    sentence: str
    points: list[tuple[str, int | None]]

    @property
    def is_drawn(self) -> bool:
        """Nothing but zeros says no more than the sentence."""
        return any(value for _, value in self.points)


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


@blueprint.get("/progress")
@access.person
def index() -> ResponseReturnValue:
    person, day = current_person(), today(current_person(), now())
    since = activity.first_shown(day, FIRST_WEEKDAY)
    days = progress.days(db.session, person, since)
    quizzes = [_row(quiz) for quiz in attempts.quiz_scores(db.session, person)]
    return render_template(
        "progress/index.html",
        has_begun=bool(days or quizzes),
        exams=exam_views(progress.exams(db.session, person, day), day),
        **_coming(day),
        **_history(days, day),
        **_predictions(),
        **_facts(),
        kinds=[(words.KINDS[row.kind], row) for row in progress.by_kind(db.session, person, since)],
        sets=progress.by_set(db.session, person, since),
        quizzes=quizzes,
    )


def _coming(day: date) -> dict[str, object]:
    """What comes back from today on."""
    until = day + timedelta(days=DAYS_AHEAD - 1)
    ahead = forecast(progress.due_by_day(db.session, current_person(), day, until), day, DAYS_AHEAD)
    points = [(day_ahead(due.day, day), due.count) for due in ahead]
    return {
        "headline": words.due(ahead[0].count),
        "due": ahead[0].count,
        "next_due": next((name for name, count in points[1:] if count), None),
        "forecast": Plot(words.coming([due.count for due in ahead]), points),
    }


def _facts() -> dict[str, object]:
    weakest, strongest = weakest_and_strongest(
        progress.weakest(db.session, current_person(), FACTS_LISTED),
        progress.strongest(db.session, current_person(), FACTS_LISTED),
    )
    return {"weakest": weakest, "strongest": strongest}


def _history(days: dict[date, DayCount], day: date) -> dict[str, object]:
    """What is drawn from the answers of each day."""
    squares = activity.calendar({d: count.answered for d, count in days.items()}, day, FIRST_WEEKDAY)
    weeks = weekly(days, day, first_weekday=FIRST_WEEKDAY, weeks=WEEKS_OF_RECALL)
    spent = activity.minutes(days, day, DAYS_OF_MINUTES)
    return {
        "has_history": bool(days),
        "squares": squares,
        "year": words.year(squares),
        "weeks": weeks if any(week.reviewed for week in weeks) else [],
        "recall": Plot(words.recall(weeks), [(short_date(week.first), week.percent) for week in weeks]),
        "minutes": Plot(words.minutes(spent), [(short_date(d), minutes) for d, minutes in spent]),
        "streak": words.streak(activity.streak(set(days), day)) if current_person().shows_streak else "",
        "months": [(square.week, month_name(square.day)) for square in activity.month_starts(squares)],
        "by_month": [(month_name(month), count) for month, count in activity.by_month(squares)],
        "recall_rows": [(short_date(week.first), week.reviewed, week.recalled) for week in weeks],
    }


def _predictions() -> dict[str, object]:
    tallies = progress.predictions(db.session, current_person())
    found = calibration(tallies)
    steps = curve(tallies) if found.is_told else []
    rows = [(step.expected, step.known, f"{step.low} to {step.high}", step.reviewed) for step in steps]
    return {"came_true": words.forecast_came_true(found), "curve": steps, "curve_rows": rows}


@blueprint.get("/progress/sets/<set_id>")
@access.person
def show_set(set_id: str) -> ResponseReturnValue:
    return _set_page(set_id)


@blueprint.post("/progress/sets/<set_id>/exam")
@access.person
def send_exam(set_id: str) -> ResponseReturnValue:
    form = ExamForm()
    if not form.validate():
        return _set_page(set_id, form), 422
    try:
        exams.set_exam(db.session, user=current_person(), set_id=set_id, day=form.day.data, now=now())
    except exams.ExamDayRefused as refusal:
        form.day.errors = [str(refusal)]
        return _set_page(set_id, form), 422
    return _changed(set_id, "The day of the exam is set.")


@blueprint.post("/progress/sets/<set_id>/exam/drop")
@access.person
def drop_exam(set_id: str) -> ResponseReturnValue:
    exams.drop_exam(db.session, user=current_person(), set_id=set_id)
    return _changed(set_id, "There is no exam any more.")


def _changed(set_id: str, message: str) -> ResponseReturnValue:
    db.session.commit()
    flash(message)
    return redirect(url_for("progress.show_set", set_id=set_id), code=303)


def _set_page(set_id: str, form: ExamForm | None = None) -> str:
    person, day = current_person(), today(current_person(), now())
    question_set = set_to_learn(db.session, set_id, person) or abort(404)
    since = activity.first_shown(day, FIRST_WEEKDAY)
    exam = progress.exam(db.session, person, set_id)
    return render_template(
        "progress/set.html",
        set=question_set,
        kinds=[(words.KINDS[row.kind], row) for row in progress.by_kind(db.session, person, since, set_id)],
        exam=exam_views([exam], day)[0] if exam else None,
        form=form or ExamForm(formdata=None, obj=exam),
        **_predictions(),
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
