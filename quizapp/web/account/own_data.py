"""What a person may take along or have deleted: their history and their account."""

from itertools import chain

from flask import Response, flash, redirect, render_template, stream_with_context
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import User
from quizapp.usecases import accounts
from quizapp.usecases.deletion import delete_account
from quizapp.usecases.history import history_csv
from quizapp.usecases.refusals import Refused
from quizapp.usecases.today import today
from quizapp.web import access, auth_log, sessions
from quizapp.web.account.blueprint import address, again, blueprint
from quizapp.web.account.forms import DeleteForm, DeleteGuestForm
from quizapp.web.clock import now
from quizapp.web.onward import HOME

DELETE = "account/delete.html"

BYTE_ORDER_MARK = "\ufeff"
"""Without it some spreadsheets read no letter beyond ASCII rightly."""


@blueprint.get("/account/history.csv")
@access.person
def history() -> ResponseReturnValue:
    """Sent as it is read: a history of years is never in memory as a whole."""
    person = sessions.current_person()
    name = f"quizapp-history-{today(person, now()).isoformat()}.csv"
    return Response(
        stream_with_context(chain([BYTE_ORDER_MARK], history_csv(db.session, user=person))),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@blueprint.get("/account/delete")
@access.person
def delete() -> ResponseReturnValue:
    return render_template(DELETE, form=_form())


@blueprint.post("/account/delete")
@access.person
def send_delete() -> ResponseReturnValue:
    person, form = sessions.current_person(), _form()
    if not form.validate():
        return again(DELETE, form)
    gone = person.id
    try:
        _delete(person, form)
    except Refused as refusal:
        auth_log.warn("deletion_refused", user=gone, why=type(refusal).__name__)
        db.session.commit()  # the throttle counts what is stored
        return again(DELETE, form, refusal)
    sessions.end()
    auth_log.record("account_deleted", user=gone)
    db.session.commit()
    flash("Everything of yours is deleted, and you are signed out.")
    return redirect(HOME, code=303)


def _delete(person: User, form: DeleteForm | DeleteGuestForm) -> None:
    password = None if person.is_guest else form.password.data
    if password is not None:
        accounts.confirm_password(db.session, user=person, password=password, address=address(), now=now())
    delete_account(db.session, user=person, password=password)


def _form() -> DeleteForm | DeleteGuestForm:
    return DeleteGuestForm() if sessions.current_person().is_guest else DeleteForm()
