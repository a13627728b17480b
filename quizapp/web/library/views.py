from dataclasses import dataclass

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import QuestionSet, User
from quizapp.storage.queries import question_sets
from quizapp.storage.queries.question_sets import SetCount
from quizapp.usecases.day_work import day_work, minutes, seconds_a_question
from quizapp.usecases.today import today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.quiz.forms import StartForm
from quizapp.web.sessions import current_person
from quizapp.web.study.views import unfinished

blueprint = Blueprint("library", __name__)


@dataclass(frozen=True)
class SetCard:
    url_id: str
    title: str
    description: str
    document_title: str | None
    document_id: str | None
    facts: int
    seen: int
    due: int
    minutes: int
    "That what is due takes."


@blueprint.get("/")
@access.everyone
def index() -> ResponseReturnValue:
    sets = question_sets.public_sets(db.session)
    person = current_person()
    return render_template(
        "library/index.html",
        unfinished=unfinished(person) if person else None,
        work=day_work(db.session, person, now()) if person else None,
        sets=_cards(sets, person),
        start_form=StartForm(),
    )


@blueprint.get("/sets/<set_id>")
@access.everyone
def show_set(set_id: str) -> ResponseReturnValue:
    person = current_person()
    question_set = question_sets.set_to_learn(db.session, set_id, person)
    if question_set is None:
        abort(404)
    (card,) = _cards([question_set], person)
    return render_template("library/set.html", card=card, start_form=StartForm())


def _cards(sets: list[QuestionSet], person: User | None) -> list[SetCard]:
    day = today(person, now()) if person else now().date()
    counts = question_sets.counts(db.session, [s.id for s in sets], person, day)
    seconds = seconds_a_question(db.session, person, day) if person else 0
    return [_card(question_set, counts.get(question_set.id, SetCount()), seconds) for question_set in sets]


def _card(question_set: QuestionSet, count: SetCount, seconds: float) -> SetCard:
    document = question_set.document
    return SetCard(
        url_id=question_set.id,
        title=question_set.title,
        description=question_set.description,
        document_title=document.title if document else None,
        document_id=document.id if document else None,
        facts=count.facts,
        seen=count.seen,
        due=count.due,
        minutes=minutes(count.due, seconds),
    )
