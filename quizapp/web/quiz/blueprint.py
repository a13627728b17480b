from flask import Blueprint, abort, redirect, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import Attempt, Quiz, QuizItem
from quizapp.storage.queries import quizzes
from quizapp.web.sessions import current_person

blueprint = Blueprint("quiz", __name__)


@blueprint.app_template_global()
def uses_keys() -> bool:
    """Whether single keys act for this person."""
    return current_person().uses_keys


@blueprint.app_template_global()
def person_id() -> str:
    """For the browser to tell whose answers it keeps; empty where nobody is signed in."""
    person = current_person()
    return person.id if person else ""


def find_quiz(quiz_id: str) -> Quiz:
    return quizzes.quiz_with_items(db.session, current_person(), quiz_id) or abort(404)


def find_item(quiz_id: str, position: int) -> tuple[Quiz, QuizItem]:
    item = quizzes.item(db.session, current_person(), quiz_id, position) or abort(404)
    return db.session.get_one(Quiz, (current_person().id, quiz_id)), item


def find_answer(quiz_id: str, position: int) -> tuple[Quiz, QuizItem, Attempt]:
    """Whoever has not answered yet is sent to the question."""
    quiz, item = find_item(quiz_id, position)
    if item.attempt_id is None:
        abort(to_question(quiz_id, position))
    return quiz, item, db.session.get_one(Attempt, (current_person().id, item.attempt_id))


def to_question(quiz_id: str, position: int) -> ResponseReturnValue:
    return redirect(url_for("quiz.question", quiz_id=quiz_id, position=position), code=303)


def to_feedback(quiz_id: str, position: int) -> ResponseReturnValue:
    return redirect(url_for("quiz.feedback", quiz_id=quiz_id, position=position), code=303)
