from flask import flash, make_response, redirect, render_template
from flask.typing import ResponseReturnValue

from quizapp.extensions import db
from quizapp.usecases import accounts, guests
from quizapp.usecases.refusals import Refused
from quizapp.usecases.sign_in_throttle import TooManyFailures
from quizapp.web import access, auth_log, sessions
from quizapp.web.account.blueprint import address, again, blueprint, enter
from quizapp.web.account.forms import GuestSignInForm, SignInForm
from quizapp.web.clock import now
from quizapp.web.onward import HOME

PAGE = "account/sign_in.html"


@blueprint.get("/sign-in")
@access.everyone
def sign_in() -> ResponseReturnValue:
    return render_template(PAGE, form=_form())


@blueprint.post("/sign-in")
@access.everyone
def send_sign_in() -> ResponseReturnValue:
    form = _form()
    if not form.validate():
        return again(PAGE, form)
    try:
        account = accounts.sign_in(
            db.session,
            name=form.name.data,
            password=form.password.data,
            address=address(),
            now=now(),
        )
    except Refused as refusal:
        return _refused(form, refusal)
    told = ""
    if isinstance(form, GuestSignInForm) and form.bring.data:
        guests.bring_answers(
            db.session, guest=sessions.current_person(), account=account, now=now()
        )
        told = "The answers you gave as a guest are now with your account."
    return enter(account, "signed_in", told=told)


@blueprint.post("/sign-out")
@access.everyone
def sign_out() -> ResponseReturnValue:
    return _leave("You are signed out.")


@blueprint.post("/account/fresh")
@access.guest
def start_fresh() -> ResponseReturnValue:
    return _leave("A fresh start: nothing that was answered here before is yours.")


def _form() -> SignInForm:
    person = sessions.current_person()
    return GuestSignInForm() if person and person.is_guest else SignInForm()


def _refused(form: SignInForm, refusal: Refused) -> ResponseReturnValue:
    auth_log.warn("sign_in_refused", name=form.name.data, why=type(refusal).__name__)
    db.session.commit()  # the throttle counts what is stored
    response = make_response(again(PAGE, form, refusal))
    if isinstance(refusal, TooManyFailures):
        response.status_code = 429
        response.retry_after = refusal.retry_after
    return response


def _leave(message: str) -> ResponseReturnValue:
    person = sessions.current_person()
    if person:
        auth_log.record("signed_out", user=person.id)
    sessions.end()
    db.session.commit()
    flash(message)
    return redirect(HOME, code=303)
