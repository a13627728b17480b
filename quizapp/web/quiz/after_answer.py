"""What a learner sees once an answer was given, and what they may say of it."""

from flask import abort, flash, render_template
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.scheduling.rating import Rating
from quizapp.storage.db import new_id
from quizapp.storage.models import Amendment, Attempt, FactSetting, Memory, Quiz, QuizItem
from quizapp.storage.queries import attempts, memories, quizzes
from quizapp.usecases import amendments, fact_settings
from quizapp.usecases.leeches import help_for
from quizapp.usecases.today import today
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.quiz.blueprint import blueprint, find_answer, to_feedback
from quizapp.web.quiz.feedback import FactView, answer_view, fact_view, onward, proof
from quizapp.web.quiz.forms import (
    AnswerForm,
    ChoiceForm,
    NoteForm,
    OverrideForm,
    UndoForm,
    answer_form,
    undo_form,
)
from quizapp.web.quiz.pages import question_view
from quizapp.web.quiz.standing import holds_key_back, may_retry
from quizapp.web.sessions import current_person

GIVE_UP = "Show the answer"


@blueprint.get("/quiz/<quiz_id>/<int:position>/answer")
@access.person
def feedback(quiz_id: str, position: int) -> ResponseReturnValue:
    quiz, item, attempt = find_answer(quiz_id, position)
    return _page(quiz, item, attempt, answer_form(item, give_up=GIVE_UP, attempt_id=new_id()))


@blueprint.post("/quiz/<quiz_id>/<int:position>/retry")
@access.person
def retry(quiz_id: str, position: int) -> ResponseReturnValue:
    """The second try at a close answer; its form is that of the first, and so is its id."""
    quiz, item, attempt = find_answer(quiz_id, position)
    if not may_retry(attempt, _said_of(attempt)):
        return to_feedback(quiz_id, position)
    form = answer_form(item, give_up=GIVE_UP)
    if not form.validate():
        return _page(quiz, item, attempt, form), 422
    amendments.retry_close(
        db.session,
        user=current_person(),
        attempt_id=attempt.id,
        amendment_id=form.answer.attempt_id,
        response=form.answer.response,
        now=now(),
    )
    db.session.commit()
    return to_feedback(quiz_id, position)


@blueprint.post("/quiz/<quiz_id>/<int:position>/override")
@access.person
def override(quiz_id: str, position: int) -> ResponseReturnValue:
    _, _, attempt = find_answer(quiz_id, position)
    form = OverrideForm()
    if not form.validate():
        abort(400)
    amendments.override(
        db.session,
        user=current_person(),
        attempt_id=attempt.id,
        amendment_id=form.amendment_id.data,
        rating=Rating.GOOD if form.knew.data == "yes" else Rating.AGAIN,
        now=now(),
    )
    db.session.commit()
    return to_feedback(quiz_id, position)


@blueprint.post("/undo")
@access.person
def undo() -> ResponseReturnValue:
    """Of any quiz: what was undone is shown."""
    form = UndoForm()
    if not form.validate():
        abort(400)
    undone = amendments.undo(
        db.session,
        user=current_person(),
        attempt_id=form.attempt_id.data,
        amendment_id=form.amendment_id.data,
        now=now(),
    )
    item = quizzes.item_of_attempt(db.session, current_person(), undone.attempt_id)
    db.session.commit()
    return to_feedback(item.quiz_id, item.position)


CHOICES = {"suspend": fact_settings.suspend, "bury": fact_settings.bury, "resume": fact_settings.resume}


@blueprint.post("/quiz/<quiz_id>/<int:position>/choice")
@access.person
def choose(quiz_id: str, position: int) -> ResponseReturnValue:
    """Whether, and from when, this fact is asked again."""
    _, item, _ = find_answer(quiz_id, position)
    form = ChoiceForm()
    if not form.validate():
        abort(400)
    CHOICES[form.choice.data](db.session, user=current_person(), fact_id=item.question.fact_id, now=now())
    db.session.commit()
    return to_feedback(quiz_id, position)


@blueprint.post("/quiz/<quiz_id>/<int:position>/note")
@access.person
def note(quiz_id: str, position: int) -> ResponseReturnValue:
    quiz, item, attempt = find_answer(quiz_id, position)
    form = NoteForm()
    if not form.validate():
        again = answer_form(item, give_up=GIVE_UP, attempt_id=new_id())
        return _page(quiz, item, attempt, again, note=form), 422
    fact_settings.set_note(
        db.session, user=current_person(), fact_id=item.question.fact_id, note=form.note.data, now=now()
    )
    db.session.commit()
    flash("Your note is kept." if form.note.data else "Your note is gone.")
    return to_feedback(quiz_id, position)


def _page(
    quiz: Quiz, item: QuizItem, attempt: Attempt, form: AnswerForm, *, note: NoteForm | None = None
) -> str:
    person, said = current_person(), _said_of(attempt)
    setting = db.session.get(FactSetting, (person.id, attempt.fact_id))
    undoable = amendments.undoable(db.session, user=person, attempt=attempt, now=now())
    return render_template(
        "quiz/feedback.html",
        view=question_view(quiz, item),
        answer=answer_view(quiz, item, attempt, said),
        proof=None if holds_key_back(quiz, item, attempt, said) else proof(item, attempt),
        fact=_fact_view(attempt, said, setting),
        onward=onward(quiz, item),
        form=form,
        undo=undo_form(undoable),
        undoes_this=undoable is attempt,
        override=OverrideForm(formdata=None, amendment_id=new_id()),
        note=note or NoteForm(formdata=None, obj=setting),
    )


def _fact_view(attempt: Attempt, said: list[Amendment], setting: FactSetting | None) -> FactView:
    person = current_person()
    return fact_view(
        db.session.get(Memory, (person.id, attempt.fact_id)),
        setting,
        help_for(db.session, user=person, attempt=attempt, said=said),
        today(person, now()),
        is_asked=bool(memories.asked_facts(db.session, person, [attempt.fact_id])),
    )


def _said_of(attempt: Attempt) -> list[Amendment]:
    return attempts.amendments_of(db.session, current_person(), [attempt.id]).get(attempt.id, [])
