from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import User
from quizapp.storage.queries import facts_set_aside, memories, quizzes
from quizapp.storage.queries.quizzes import UnfinishedQuiz
from quizapp.usecases.day_work import QUIZ_LASTS, day_work
from quizapp.usecases.fact_settings import resume
from quizapp.usecases.quizzes import start_study
from quizapp.usecases.today import start_of_today, today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.day_words import day_ahead
from quizapp.web.sessions import current_person
from quizapp.web.study.pages import documents_set_aside

blueprint = Blueprint("study", __name__)


@blueprint.get("/study")
@access.person
def index() -> ResponseReturnValue:
    person = current_person()
    day = today(person, now())
    later = memories.next_day(db.session, person, day)
    return render_template(
        "study/index.html",
        unfinished=unfinished(person),
        work=day_work(db.session, person, now()),
        next_day=day_ahead(later, day) if later else "",
        set_aside=len(memories.set_aside(db.session, person, day)),
    )


@blueprint.post("/study")
@access.person
def start() -> ResponseReturnValue:
    quiz = start_study(db.session, user=current_person(), now=now())
    db.session.commit()
    first_open = next(item.position for item in quiz.items if item.attempt_id is None)
    return redirect(url_for("quiz.question", quiz_id=quiz.id, position=first_open), code=303)


@blueprint.get("/study/set-aside")
@access.person
def set_aside() -> ResponseReturnValue:
    person = current_person()
    facts = facts_set_aside.listed(db.session, person, today(person, now()))
    return render_template("study/set_aside.html", documents=documents_set_aside(facts))


@blueprint.post("/study/set-aside/<fact_id>")
@access.person
def take_up(fact_id: str) -> ResponseReturnValue:
    resume(db.session, user=current_person(), fact_id=fact_id, now=now())
    db.session.commit()
    return redirect(url_for("study.set_aside"), code=303)


def unfinished(person: User) -> UnfinishedQuiz | None:
    """The quiz to pick up where this person stopped, on whatever device."""
    return quizzes.unfinished(
        db.session, person, since=now() - QUIZ_LASTS, study_since=start_of_today(person, now())
    )
