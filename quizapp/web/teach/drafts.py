from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import Question, Status
from quizapp.storage.queries import drafts, questions
from quizapp.storage.queries.question_order import Order
from quizapp.usecases.question_sets import accept_all_ready
from quizapp.usecases.questions import accept, reject
from quizapp.web import access
from quizapp.web.teach import words
from quizapp.web.teach.blueprint import blueprint, question_or_404, set_or_404, to_set
from quizapp.web.teach.pages import (
    Show,
    Walk,
    desk,
    draft_tabs,
    is_round,
    order_tabs,
    sureness,
)


@blueprint.get("/sets/<set_id>/drafts")
@access.teacher
def list_drafts(set_id: str) -> ResponseReturnValue:
    question_set = set_or_404(set_id)
    counts = drafts.counts(db.session, set_id)
    walk = _walk()
    return render_template(
        "teach/drafts.html",
        set=question_set,
        tabs=draft_tabs(counts),
        orders=order_tabs(),
        walk=walk,
        page=questions.page(
            db.session,
            walk.of(set_id),
            after=request.args.get("after", ""),
            order=walk.order,
        ),
        ready=counts.ready,
        form_words=words.FORMS,
        sureness=sureness,
        undo=_undo(set_id),
    )


@blueprint.post("/sets/<set_id>/drafts/accept-ready")
@access.teacher
def accept_ready(set_id: str) -> ResponseReturnValue:
    accepted = accept_all_ready(db.session, question_set=set_or_404(set_id))
    noun = "draft is" if accepted == 1 else "drafts are"
    return to_set(set_id, f"{accepted} {noun} accepted and can be asked.")


@blueprint.get("/drafts/<question_id>")
@access.teacher
def show_draft(question_id: str) -> ResponseReturnValue:
    question = question_or_404(question_id)
    if question.status != Status.DRAFT:
        return _onward(question, "")
    walk = _walk()
    return render_template(
        "teach/desk.html", view=desk(question, walk), walk=walk, undo=_undo(question.set_id)
    )


@blueprint.post("/drafts/<question_id>/accept")
@access.teacher
def accept_draft(question_id: str) -> ResponseReturnValue:
    question = question_or_404(question_id)
    accept(db.session, question=question)
    db.session.commit()
    return _onward(question, "Accepted.")


@blueprint.post("/drafts/<question_id>/reject")
@access.teacher
def reject_draft(question_id: str) -> ResponseReturnValue:
    question = question_or_404(question_id)
    reject(db.session, question=question)
    db.session.commit()
    return _onward(question, "", undo=question.id)


def _onward(question: Question, done: str, **more: str) -> ResponseReturnValue:
    """To the next draft, or to what is left when that was the last of its kind."""
    walk = _walk()
    onward = drafts.next_draft(db.session, walk.of(question.set_id), question, walk.order)
    if onward is None:
        flash(f"{done} You have been through all of these drafts.".strip())
        return redirect(url_for("teach.list_drafts", set_id=question.set_id, **more), code=303)
    if is_round(question, onward, walk):
        done = f"{done} That was the last draft: here is the first one again.".strip()
    if done:
        flash(done)
    to = url_for("teach.show_draft", question_id=onward.id, **walk.arguments, **more)
    return redirect(to, code=303)


def _walk() -> Walk:
    show, order = request.args.get("show"), request.args.get("order")
    return Walk(
        show=Show(show) if show in list(Show) else Show.ALL,
        order=Order(order) if order in list(Order) else Order.RISK,
    )


def _undo(set_id: str) -> Question | None:
    """The draft just rejected, so that a slip of the finger can be taken back."""
    return questions.to_undo(db.session, set_id, request.args.get("undo"))
