from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from quizapp.extensions import db
from quizapp.usecases import accounts, time_zones
from quizapp.usecases.history import COLUMNS
from quizapp.usecases.passwords import PasswordRefused
from quizapp.usecases.preferences import set_preferences
from quizapp.usecases.refusals import Refused
from quizapp.web import access, auth_log, sessions
from quizapp.web.account.blueprint import address, blueprint
from quizapp.web.account.forms import PasswordForm
from quizapp.web.account.preferences_form import PreferencesForm
from quizapp.web.clock import now
from quizapp.web.day_words import clock_time


@blueprint.get("/account")
@access.person
def settings() -> ResponseReturnValue:
    return _page()


@blueprint.post("/account")
@access.person
def send_settings() -> ResponseReturnValue:
    form = PreferencesForm()
    if not form.validate():
        return _page(preferences=form), 422
    set_preferences(db.session, user=sessions.current_person(), preferences=form.preferences())
    return _saved("Saved.")


@blueprint.post("/account/password")
@access.account
def change_password() -> ResponseReturnValue:
    form = PasswordForm()
    if not form.validate():
        return _page(password=form), 422
    try:
        accounts.change_password(
            db.session,
            user=sessions.current_person(),
            old=form.old.data,
            new=form.new.data,
            address=address(),
            this_token=current_user.token,
            now=now(),
        )
    except Refused as refusal:
        return _password_refused(form, refusal)
    auth_log.record("password_changed", user=sessions.current_person().id)
    return _saved("The new password is set. You are signed out everywhere else.")


def _page(
    *, preferences: PreferencesForm | None = None, password: PasswordForm | None = None
) -> str:
    # The form that was not sent must not read what was sent to the other.
    person = sessions.current_person()
    return render_template(
        "account/settings.html",
        preferences=preferences or PreferencesForm.of(person),
        password=password or PasswordForm(formdata=None),
        time_zones=sorted(time_zones.known()),
        columns=COLUMNS,
        clock_there=clock_time(now(), person.time_zone),
    )


def _password_refused(form: PasswordForm, refusal: Refused) -> ResponseReturnValue:
    person, why = sessions.current_person(), type(refusal).__name__
    auth_log.warn("password_change_refused", user=person.id, why=why)
    field = form.new if isinstance(refusal, PasswordRefused) else form.old
    field.errors = [*field.errors, str(refusal)]
    db.session.commit()  # the throttle counts what is stored
    return _page(password=form), 422


def _saved(message: str) -> ResponseReturnValue:
    db.session.commit()
    flash(message)
    return redirect(url_for("account.settings"), code=303)
