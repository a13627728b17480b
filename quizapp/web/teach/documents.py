from flask import abort, render_template
from flask.typing import ResponseReturnValue

from quizapp.documents.refusals import DocumentRefused
from quizapp.extensions import db
from quizapp.storage.queries.jobs import latest_jobs
from quizapp.usecases.documents import AlreadyHandedIn, hand_in
from quizapp.usecases.jobs import retry
from quizapp.web import access
from quizapp.web.clock import now
from quizapp.web.sessions import current_person
from quizapp.web.teach.blueprint import blueprint, set_or_404, to_set
from quizapp.web.teach.forms import DocumentForm


@blueprint.get("/documents/new")
@access.teacher
def new_document() -> ResponseReturnValue:
    return render_template("teach/new_document.html", form=DocumentForm())


@blueprint.post("/documents/new")
@access.teacher
def send_document() -> ResponseReturnValue:
    form = DocumentForm()
    earlier = None
    if form.validate():
        # Reading takes a while: nobody waits meanwhile for the lock of the transaction that
        # looked up who this is.
        db.session.commit()
        try:
            job = hand_in(
                db.session,
                user=current_person(),
                data=form.content,
                name=form.name,
                title=form.title.data,
                dated=form.dated.data,
                now=now(),
            )
            return to_set(job.set_id)
        except DocumentRefused as refusal:
            form.refuse(refusal)
        except AlreadyHandedIn as refusal:
            earlier = refusal.question_set
    return render_template("teach/new_document.html", form=form, earlier=earlier), 422


@blueprint.post("/sets/<set_id>/retry")
@access.teacher
def retry_document(set_id: str) -> ResponseReturnValue:
    set_or_404(set_id)
    job = latest_jobs(db.session, [set_id]).get(set_id) or abort(404)
    retry(db.session, job=job)
    return to_set(set_id)
