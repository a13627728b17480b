from flask import abort, render_template
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.db import new_id
from quizapp.storage.models import Quiz, QuizItem, User
from quizapp.storage.queries import attempts, due_days, memories, question_sets, quizzes
from quizapp.usecases.amendments import undoable
from quizapp.usecases.answer_question import answer_question
from quizapp.usecases.quizzes import practise_misses, start_set_quiz
from quizapp.usecases.today import today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.quiz.blueprint import blueprint, find_item, find_quiz, to_feedback, to_question
from quizapp.web.quiz.forms import AnswerForm, StartForm, answer_form, undo_form
from quizapp.web.quiz.pages import question_view
from quizapp.web.quiz.results import Ahead, result_view
from quizapp.web.sessions import current_person, person_or_new_guest


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
    quiz, item = find_item(quiz_id, position)
    if item.attempt_id:
        return to_feedback(quiz_id, position)
    return _ask(quiz, item, answer_form(item, attempt_id=new_id()))


@blueprint.post("/quiz/<quiz_id>/<int:position>")
@access.person
def answer(quiz_id: str, position: int) -> ResponseReturnValue:
    item = quizzes.item(db.session, current_person(), quiz_id, position) or abort(404)
    if item.attempt_id:
        return to_feedback(quiz_id, position)
    form = answer_form(item)
    if not form.validate():
        return _ask(find_quiz(quiz_id), item, form), 422
    answer_question(
        db.session,
        user=current_person(),
        quiz_id=quiz_id,
        position=position,
        answer=form.answer,
        now=now(),
    )
    db.session.commit()
    return to_feedback(quiz_id, position)


@blueprint.get("/quiz/<quiz_id>")
@access.person
def result(quiz_id: str) -> ResponseReturnValue:
    person, quiz = current_person(), find_quiz(quiz_id)
    given = attempts.of_quiz(db.session, person, quiz_id)
    view = result_view(
        quiz,
        given,
        attempts.amendments_of(db.session, person, list(given)),
        _ahead(person, [item.question.fact_id for item in quiz.items]),
        may_repeat=question_sets.set_to_learn(db.session, quiz.set_id, person) is not None,
        is_guest=person.is_guest,
    )
    undo = undo_form(undoable(db.session, user=person, now=now()))
    return render_template("quiz/result.html", view=view, undo=undo)


def _ahead(person: User, fact_ids: list[str]) -> Ahead:
    day = today(person, now())
    asked = memories.asked_facts(db.session, person, fact_ids)
    aside = memories.set_aside(db.session, person, day)
    return Ahead(day, askable=asked - aside, due_days=due_days.of_facts(db.session, person, asked))


@blueprint.post("/quiz/<quiz_id>/practise")
@access.person
def practise(quiz_id: str) -> ResponseReturnValue:
    quiz = practise_misses(db.session, user=current_person(), quiz=find_quiz(quiz_id), now=now())
    db.session.commit()
    return to_first_question(quiz)


def to_first_question(quiz: Quiz) -> ResponseReturnValue:
    return to_question(quiz.id, 1)


def _ask(quiz: Quiz, item: QuizItem, form: AnswerForm) -> str:
    undo = undo_form(undoable(db.session, user=current_person(), now=now()))
    return render_template("quiz/question.html", view=question_view(quiz, item), form=form, undo=undo)
