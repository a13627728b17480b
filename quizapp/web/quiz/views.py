from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.db import new_id
from quizapp.storage.models import Attempt, Memory, Quiz, QuizItem
from quizapp.storage.queries import attempts, memories, question_sets, quizzes
from quizapp.usecases.answer_question import answer_question
from quizapp.usecases.quizzes import practise_misses, start_set_quiz
from quizapp.usecases.today import today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.quiz.forms import AnswerForm, StartForm, answer_form
from quizapp.web.quiz.pages import feedback_view, question_view, result_view
from quizapp.web.sessions import current_person, person_or_new_guest

blueprint = Blueprint("quiz", __name__)


@blueprint.post("/sets/<set_id>/quiz")
@access.everyone
def start(set_id: str) -> ResponseReturnValue:
    question_set = question_sets.set_to_learn(db.session, set_id, current_person())
    if question_set is None:
        abort(404)
    form = StartForm()
    if not form.validate():
        abort(400, "Choose how many questions you would like: a number from 1 to 50.")
    person = person_or_new_guest(form.time_zone.data)
    quiz = start_set_quiz(
        db.session, user=person, question_set=question_set, size=form.size.data, now=now()
    )
    db.session.commit()
    return to_first_question(quiz)


@blueprint.get("/quiz/<quiz_id>/<int:position>")
@access.person
def question(quiz_id: str, position: int) -> ResponseReturnValue:
    quiz, item = _quiz_and_item(quiz_id, position)
    if item.attempt_id:
        return _feedback(quiz, item)
    return _ask(quiz, item, answer_form(item, attempt_id=new_id()))


@blueprint.post("/quiz/<quiz_id>/<int:position>")
@access.person
def answer(quiz_id: str, position: int) -> ResponseReturnValue:
    quiz, item = _quiz_and_item(quiz_id, position)
    onward = redirect(url_for("quiz.question", quiz_id=quiz_id, position=position), code=303)
    if item.attempt_id:
        return onward
    form = answer_form(item)
    if not form.validate():
        return _ask(quiz, item, form), 422
    answer_question(
        db.session,
        user=current_person(),
        quiz_id=quiz_id,
        position=position,
        answer=form.answer,
        now=now(),
    )
    db.session.commit()
    return onward


@blueprint.get("/quiz/<quiz_id>")
@access.person
def result(quiz_id: str) -> ResponseReturnValue:
    quiz = _quiz(quiz_id)
    fact_ids = [item.question.fact_id for item in quiz.items]
    asked = memories.questions_of_facts(db.session, current_person(), fact_ids)
    view = result_view(
        quiz,
        attempts.of_quiz(db.session, current_person(), quiz_id),
        memories.of_facts(db.session, current_person(), [question.fact_id for question in asked]),
        today(current_person(), now()),
        may_repeat=question_sets.set_to_learn(db.session, quiz.set_id, current_person()) is not None,
        is_guest=current_person().is_guest,
    )
    return render_template("quiz/result.html", view=view)


@blueprint.post("/quiz/<quiz_id>/practise")
@access.person
def practise(quiz_id: str) -> ResponseReturnValue:
    quiz = practise_misses(db.session, user=current_person(), quiz=_quiz(quiz_id), now=now())
    db.session.commit()
    return to_first_question(quiz)


def to_first_question(quiz: Quiz) -> ResponseReturnValue:
    return redirect(url_for("quiz.question", quiz_id=quiz.id, position=1), code=303)


def _quiz(quiz_id: str) -> Quiz:
    return quizzes.quiz_with_items(db.session, current_person(), quiz_id) or abort(404)


def _quiz_and_item(quiz_id: str, position: int) -> tuple[Quiz, QuizItem]:
    quiz = _quiz(quiz_id)
    if not 1 <= position <= len(quiz.items):
        abort(404)
    return quiz, quiz.items[position - 1]


def _ask(quiz: Quiz, item: QuizItem, form: AnswerForm) -> str:
    return render_template("quiz/question.html", view=question_view(quiz, item), form=form)


def _feedback(quiz: Quiz, item: QuizItem) -> str:
    attempt = db.session.get_one(Attempt, (current_person().id, item.attempt_id))
    memory = db.session.get(Memory, (current_person().id, item.question.fact_id))
    view = feedback_view(quiz, item, attempt, memory, today(current_person(), now()))
    return render_template("quiz/feedback.html", view=view)
