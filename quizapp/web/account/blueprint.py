from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from quizapp.extensions import db
from quizapp.storage.models import User
from quizapp.usecases.access_codes import CodeRefused
from quizapp.usecases.names import NameRefused
from quizapp.usecases.refusals import Refused
from quizapp.web import auth_log, sessions
from quizapp.web.onward import HOME, safe_onward

blueprint = Blueprint("account", __name__)


def again(template: str, form: FlaskForm, refusal: Refused | None = None) -> ResponseReturnValue:
    """The form once more with what was typed, the refusal beside the field it is about."""
    if refusal is not None:
        field = form[_field_of(refusal)]
        field.errors = [*field.errors, str(refusal)]
    return render_template(template, form=form), 422


def enter(
    person: User, event: str, *, told: str = "", home: str = HOME
) -> ResponseReturnValue:
    """Sign in, keep everything, and go where the person wanted to be, else to `home`.

    `told` is shown there.
    """
    sessions.begin(person)
    if told:
        flash(told)  # not before: what was to be shown to somebody else ends with their session
    auth_log.record(event, user=person.id)
    db.session.commit()
    return redirect(safe_onward(request.args.get("next"), home), code=303)


def address() -> str:
    return request.remote_addr or ""


def _field_of(refusal: Refused) -> str:
    if isinstance(refusal, NameRefused):
        return "name"
    return "code" if isinstance(refusal, CodeRefused) else "password"
