"""Getting an account, the teacher's one-time link, and a forgotten password."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.storage.models import Purpose, User
from quizapp.usecases import access_codes, accounts
from quizapp.usecases.access_codes import CodeRefused
from quizapp.usecases.refusals import Refused
from quizapp.web import access, auth_log, sessions
from quizapp.web.account.blueprint import again, blueprint, enter
from quizapp.web.account.forms import NewAccountForm, ResetForm
from quizapp.web.clock import now

CLAIM = "account/claim.html"
SET_UP = "account/set_up.html"
RESET = "account/reset.html"


@blueprint.get("/account/claim")
@access.newcomer
def claim() -> ResponseReturnValue:
    return render_template(CLAIM, form=NewAccountForm())


@blueprint.post("/account/claim")
@access.newcomer
def send_claim() -> ResponseReturnValue:
    form = NewAccountForm()
    if not form.validate():
        return again(CLAIM, form)
    try:
        learner = accounts.claim(
            db.session,
            user=_guest(form),
            name=form.name.data,
            password=form.password.data,
            now=now(),
        )
    except Refused as refusal:
        return again(CLAIM, form, refusal)
    told = f"Your answers are kept under the name {learner.name}."
    return enter(learner, "account_made", told=told)


@blueprint.get("/set-up/<code>")
@access.everyone
def set_up(code: str) -> ResponseReturnValue:
    if not _may_set_up(code):
        return _no_such_link()
    return render_template(SET_UP, form=NewAccountForm())


@blueprint.post("/set-up/<code>")
@access.everyone
def send_set_up(code: str) -> ResponseReturnValue:
    form = NewAccountForm()
    if not _may_set_up(code):
        return _no_such_link()
    if not form.validate():
        return again(SET_UP, form)
    try:
        teacher = accounts.sign_up_teacher(
            db.session,
            code=code,
            user=sessions.current_person(),
            name=form.name.data,
            password=form.password.data,
            time_zone=form.time_zone.data,
            now=now(),
        )
    except CodeRefused:  # somebody else was faster
        return _no_such_link()
    except Refused as refusal:
        return again(SET_UP, form, refusal)
    told = "You are the teacher here. Hand in a document, or look through what comes with quizapp."
    return enter(teacher, "teacher_signed_up", told=told, home=url_for("teach.index"))


@blueprint.get("/reset")
@access.everyone
def reset() -> ResponseReturnValue:
    return render_template(RESET, form=ResetForm())


@blueprint.post("/reset")
@access.everyone
def send_reset() -> ResponseReturnValue:
    form = ResetForm()
    if not form.validate():
        return again(RESET, form)
    try:
        user = accounts.reset_password(
            db.session, code=form.code.data, password=form.password.data, now=now()
        )
    except Refused as refusal:
        auth_log.warn("reset_refused", why=type(refusal).__name__)
        return again(RESET, form, refusal)
    auth_log.record("password_reset", user=user.id)
    db.session.commit()
    flash("The new password is set. Sign in with it.")
    return redirect(url_for("account.sign_in"), code=303)


def _guest(form: NewAccountForm) -> User:
    """Who takes the name: the guest of this browser, or somebody who begins with the account."""
    return sessions.current_person() or accounts.start_guest(
        db.session, time_zone=form.time_zone.data, now=now()
    )


def _may_set_up(code: str) -> bool:
    return access_codes.is_open(db.session, code, Purpose.TEACHER_SIGN_UP, now())


def _no_such_link() -> ResponseReturnValue:
    auth_log.warn("set_up_refused")
    return render_template("account/no_such_link.html"), 404
