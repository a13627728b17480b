from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.queries.missed import Wanted
from quizapp.storage.queries.questions import questions_by_id
from quizapp.usecases import missed
from quizapp.usecases.quizzes import drill_missed
from quizapp.usecases.today import today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.missed.pages import NO_DOCUMENT, MissedPage, missed_page
from quizapp.web.quiz.views import to_first_question
from quizapp.web.sessions import current_person

blueprint = Blueprint("missed", __name__)


@blueprint.get("/missed")
@access.person
def index() -> ResponseReturnValue:
    return render_template("missed/index.html", page=_page(missed.EVERYTHING))


@blueprint.get("/missed/sheet")
@access.person
def sheet() -> ResponseReturnValue:
    """Ready to be printed: questions with room to write, then the answers."""
    return render_template("missed/sheet.html", page=_page(_wanted()))


@blueprint.post("/missed/drill")
@access.person
def drill() -> ResponseReturnValue:
    person, at = current_person(), now()
    facts = missed.to_drill(db.session, user=person, now=at, wanted=_wanted())
    quiz = drill_missed(db.session, user=person, missed=facts, now=at)
    db.session.commit()
    return to_first_question(quiz)


def _page(wanted: Wanted) -> MissedPage:
    person, at = current_person(), now()
    facts = missed.missed_facts(db.session, user=person, now=at, wanted=wanted)
    questions = questions_by_id(db.session, [fact.question_id for fact in facts])
    return missed_page(facts, questions, today(person, at))


def _wanted() -> Wanted:
    document, kind = request.args.get("document"), request.args.get("kind")
    if kind is not None and kind not in list(Kind):
        abort(404)
    return Wanted(document_id="" if document == NO_DOCUMENT else document, kind=kind)
