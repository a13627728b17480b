from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import Question, QuestionSet, Status
from quizapp.usecases.questions import accept, edit_question, restore, retire, write_question
from quizapp.usecases.written_facts import QuoteNotFound
from quizapp.web import access, evidence
from quizapp.web.clock import now
from quizapp.web.teach import words
from quizapp.web.teach.blueprint import blueprint, question_or_404, set_or_404, to_set
from quizapp.web.teach.question_forms import FORMS, QuestionForm


@blueprint.get("/sets/<set_id>/questions/new/<form>")
@access.teacher
def new_question(set_id: str, form: str) -> ResponseReturnValue:
    question_set = set_or_404(set_id)
    return _new_page(question_set, _new_form(question_set, form))


@blueprint.post("/sets/<set_id>/questions/new/<form>")
@access.teacher
def send_new_question(set_id: str, form: str) -> ResponseReturnValue:
    question_set = set_or_404(set_id)
    filled = _new_form(question_set, form)
    if not filled.validate():
        return _new_page(question_set, filled), 422
    try:
        write_question(
            db.session, question_set=question_set, written=filled.written, now=now()
        )
    except QuoteNotFound as refusal:
        filled.refuse("source", str(refusal))
        return _new_page(question_set, filled), 422
    return to_set(set_id, "The question is in the set.")


@blueprint.get("/questions/<question_id>/edit")
@access.teacher
def edit(question_id: str) -> ResponseReturnValue:
    question = question_or_404(question_id)
    return _edit_page(question, _edit_form(question))


@blueprint.post("/questions/<question_id>/edit")
@access.teacher
def send_edit(question_id: str) -> ResponseReturnValue:
    question = question_or_404(question_id)
    form = _edit_form(question)
    if not form.validate():
        return _edit_page(question, form), 422
    try:
        edited = edit_question(db.session, question=question, written=form.written, now=now())
    except QuoteNotFound as refusal:
        form.refuse("source", str(refusal))
        return _edit_page(question, form), 422
    return _saved(edited)


@blueprint.post("/questions/<question_id>/retire")
@access.teacher
def send_retire(question_id: str) -> ResponseReturnValue:
    question = question_or_404(question_id)
    retire(db.session, question=question)
    return to_set(question.set_id, undo=question.id)


@blueprint.post("/questions/<question_id>/restore")
@access.teacher
def send_restore(question_id: str) -> ResponseReturnValue:
    question = question_or_404(question_id)
    restore(db.session, question=question)
    if question.status == Status.PUBLISHED:
        return to_set(question.set_id, "The question is back in the set.")
    db.session.commit()
    flash("The draft is back.")
    return redirect(url_for("teach.show_draft", question_id=question.id), code=303)


def _new_form(question_set: QuestionSet, form: str) -> QuestionForm:
    filled = FORMS[form]() if form in FORMS else abort(404)
    if question_set.document_id is None:
        del filled.source
    return filled


def _edit_form(question: Question) -> QuestionForm:
    """A retired question is brought back first; the sentence of a fact that was found stays."""
    if question.form not in FORMS or question.status == Status.RETIRED:
        abort(404)
    form = FORMS[question.form].of(question)
    if question.set.document_id is None or question.fact.engine_id is not None:
        del form.source
    return form


def _saved(edited: Question) -> ResponseReturnValue:
    if edited.status != Status.DRAFT:
        return to_set(edited.set_id, "Saved.")
    if "accept" in request.form:
        accept(db.session, question=edited)
        flash("Accepted.")
    db.session.commit()
    walk = {name: request.args.get(name) for name in ("show", "order")}
    return redirect(url_for("teach.show_draft", question_id=edited.id, **walk), code=303)


def _new_page(question_set: QuestionSet, form: QuestionForm) -> str:
    return render_template(
        "teach/new_question.html", set=question_set, form=form, form_words=words.FORMS, forms=FORMS
    )


def _edit_page(question: Question, form: QuestionForm) -> str:
    return render_template(
        "teach/edit_question.html",
        set=question.set,
        question=question,
        form=form,
        evidence=evidence.of_fact(question.fact),
    )
