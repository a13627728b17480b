"""What the teacher's views share: each loads only what this teacher may edit, else 404."""

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import Question, QuestionSet
from quizapp.storage.queries import question_sets, questions
from quizapp.usecases.refusals import Refused
from quizapp.web.sessions import current_person

blueprint = Blueprint("teach", __name__, url_prefix="/teach")


def set_or_404(set_id: str) -> QuestionSet:
    return question_sets.set_to_edit(db.session, set_id, current_person()) or abort(404)


def question_or_404(question_id: str) -> Question:
    return questions.question_to_edit(db.session, question_id, current_person()) or abort(404)


def to_set(set_id: str, message: str = "", **more: str) -> ResponseReturnValue:
    """Keep what was done, say it, and go to the set."""
    db.session.commit()
    if message:
        flash(message)
    return redirect(url_for("teach.show_set", set_id=set_id, **more), code=303)


@blueprint.errorhandler(Refused)
def refused(refusal: Refused) -> ResponseReturnValue:
    """A refusal that no field is to blame for is told on the page of the set."""
    db.session.rollback()
    named = request.view_args
    set_id = named.get("set_id") or question_or_404(named["question_id"]).set_id
    flash(str(refusal), "error")
    return redirect(url_for("teach.show_set", set_id=set_id), code=303)
