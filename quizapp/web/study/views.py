from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.queries import memories
from quizapp.usecases.quizzes import start_study
from quizapp.usecases.today import today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.day_words import day_ahead
from quizapp.web.library.views import minutes
from quizapp.web.quiz.views import to_first_question
from quizapp.web.sessions import current_person

blueprint = Blueprint("study", __name__)


@blueprint.get("/study")
@access.person
def index() -> ResponseReturnValue:
    day = today(current_person(), now())
    days = memories.due_days(db.session, current_person())
    due = sum(count for due_day, count in days.items() if due_day <= day)
    later = min((due_day for due_day in days if due_day > day), default=None)
    return render_template(
        "study/index.html",
        due=due,
        minutes=minutes(due),
        next_day=day_ahead(later, day) if later else "",
    )


@blueprint.post("/study")
@access.person
def start() -> ResponseReturnValue:
    quiz = start_study(db.session, user=current_person(), now=now())
    db.session.commit()
    return to_first_question(quiz)
