from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import ColumnElement

from quizapp.extensions import db
from quizapp.storage.models import QuestionSet, Status, Visibility
from quizapp.storage.queries import documents, drafts, question_sets, questions
from quizapp.storage.queries.jobs import latest_jobs
from quizapp.usecases.question_sets import NothingPublished, create_set, publish
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.sessions import current_person
from quizapp.web.teach import words
from quizapp.web.teach.blueprint import blueprint, set_or_404, to_set
from quizapp.web.teach.forms import SetForm, VisibilityForm
from quizapp.web.teach.pages import SetLine, contradicted, set_lines
from quizapp.web.teach.question_forms import FORMS


@blueprint.get("")
@access.teacher
def index() -> ResponseReturnValue:
    teacher = current_person()
    return render_template(
        "teach/index.html",
        sets=_lines(question_sets.sets_to_edit(db.session, teacher)),
        documents=documents.handed_in_by(db.session, teacher),
    )


@blueprint.get("/sets/new")
@access.teacher
def new_set() -> ResponseReturnValue:
    return render_template("teach/new_set.html", form=SetForm())


@blueprint.post("/sets/new")
@access.teacher
def send_new_set() -> ResponseReturnValue:
    form = SetForm()
    if not form.validate():
        return render_template("teach/new_set.html", form=form), 422
    question_set = create_set(
        db.session,
        user=current_person(),
        title=form.title.data,
        description=form.description.data,
        now=now(),
    )
    return to_set(question_set.id)


@blueprint.get("/sets/<set_id>")
@access.teacher
def show_set(set_id: str) -> ResponseReturnValue:
    question_set = set_or_404(set_id)
    return _page(question_set, VisibilityForm(obj=question_set))


@blueprint.get("/sets/<set_id>/edit")
@access.teacher
def edit_set(set_id: str) -> ResponseReturnValue:
    question_set = set_or_404(set_id)
    form = SetForm(obj=question_set)
    return render_template("teach/edit_set.html", form=form, set=question_set)


@blueprint.post("/sets/<set_id>/edit")
@access.teacher
def send_set(set_id: str) -> ResponseReturnValue:
    question_set = set_or_404(set_id)
    form = SetForm()
    if not form.validate():
        return render_template("teach/edit_set.html", form=form, set=question_set), 422
    form.populate_obj(question_set)
    return to_set(set_id, "Saved.")


@blueprint.post("/sets/<set_id>/visibility")
@access.teacher
def send_visibility(set_id: str) -> ResponseReturnValue:
    question_set = set_or_404(set_id)
    form = VisibilityForm()
    if not form.validate():
        return _page(question_set, form), 422
    visibility = Visibility(form.visibility.data)
    try:
        publish(db.session, question_set=question_set, visibility=visibility)
    except NothingPublished as refusal:
        form.visibility.errors = [*form.visibility.errors, str(refusal)]
        return _page(question_set, form), 422
    return to_set(set_id, f"The set is now {words.VISIBILITIES_IN_SHORT[visibility]}.")


def _page(question_set: QuestionSet, form: VisibilityForm) -> str:
    (line,) = _lines([question_set])
    takes = question_sets.set_to_learn(db.session, question_set.id, current_person()) is not None
    return render_template(
        "teach/set.html",
        set=question_set,
        line=line,
        form=form,
        published=_listed(questions.published(question_set.id), "after"),
        retired=_listed(questions.put_away(question_set.id, Status.PUBLISHED), "retired_after"),
        rejected=_listed(questions.put_away(question_set.id, Status.DRAFT), "rejected_after"),
        drafts=drafts.counts(db.session, question_set.id),
        contradicted=contradicted(question_set.id),
        undo=questions.to_undo(db.session, question_set.id, request.args.get("undo")),
        form_words=words.FORMS,
        writable=FORMS,
        can_take=line.published > 0 and takes,
        link=url_for("library.show_set", set_id=question_set.id, _external=True),
    )


def _listed(which: ColumnElement[bool], parameter: str) -> questions.Page:
    return questions.page(db.session, which, after=request.args.get(parameter, ""))


def _lines(sets: list[QuestionSet]) -> list[SetLine]:
    ids = [question_set.id for question_set in sets]
    return set_lines(
        sets, question_sets.status_counts(db.session, ids), latest_jobs(db.session, ids)
    )
