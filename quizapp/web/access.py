"""Who may open what. Every view says it; one that says nothing opens for nobody."""

from collections.abc import Callable
from enum import StrEnum

from flask import abort, current_app, redirect, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response


class Access(StrEnum):
    EVERYONE = "everyone"
    PERSON = "person"
    "Anyone who has begun: a guest, a learner, a teacher."
    ACCOUNT = "account"
    "Anyone with a name and a password."
    TEACHER = "teacher"
    GUEST = "guest"
    NEWCOMER = "newcomer"
    "Anyone without an account: a stranger, a guest."


STATIC_ENDPOINTS = ("static", "bootstrap.static")


def _allowing(access: Access) -> Callable[[Callable], Callable]:
    def mark(view: Callable) -> Callable:
        view.access = access
        return view

    return mark


everyone = _allowing(Access.EVERYONE)
person = _allowing(Access.PERSON)
account = _allowing(Access.ACCOUNT)
teacher = _allowing(Access.TEACHER)
guest = _allowing(Access.GUEST)
newcomer = _allowing(Access.NEWCOMER)


def check() -> Response | None:
    """Runs before each view: a stranger is sent to sign in, anyone else unfit gets 404."""
    view = current_app.view_functions.get(request.endpoint or "")
    if view is None:
        return None  # the router answers 404 or 405
    required = required_access(request.endpoint, view)
    if required == Access.EVERYONE:
        return None
    if required is None:
        abort(404)
    if not current_user.is_authenticated:
        return None if required == Access.NEWCOMER else _to_sign_in()
    if not _fits(required):
        abort(404)
    return None


def required_access(endpoint: str, view: Callable) -> Access | None:
    return Access.EVERYONE if endpoint in STATIC_ENDPOINTS else getattr(view, "access", None)


def _to_sign_in() -> Response:
    onward = request.full_path.removesuffix("?") if request.method == "GET" else None
    return redirect(url_for("account.sign_in", next=onward), code=303)


def _fits(required: Access) -> bool:
    if required == Access.TEACHER:
        return current_user.is_teacher
    if required in (Access.GUEST, Access.NEWCOMER):
        return current_user.is_guest
    return required == Access.PERSON or not current_user.is_guest
