"""What a person reads when something went wrong, and what to do next."""

from flask import Flask, current_app, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import Conflict, HTTPException, NotFound
from werkzeug.wrappers import Response

from quizapp.usecases import refusals

WITH_A_PAGE = (400, 403, 404, 405, 411, 413, 429)


def register(app: Flask) -> None:
    app.register_error_handler(CSRFError, page_too_old)
    app.register_error_handler(refusals.NotFound, not_there)
    app.register_error_handler(refusals.Refused, refused)
    app.register_error_handler(500, broken)
    for status in WITH_A_PAGE:
        app.register_error_handler(status, page)


def page(error: HTTPException) -> Response:
    told = error.description if error.description != type(error).description else ""
    return _shown(error, f"errors/{error.code}.html", reason=told)


def page_too_old(error: CSRFError) -> Response:
    return _shown(error, "errors/page_too_old.html")


def not_there(refusal: refusals.NotFound) -> Response:
    return page(NotFound())


def refused(refusal: refusals.Refused) -> Response:
    """For a refusal that no form shows: the page says it and nothing was changed."""
    return _shown(Conflict(), "errors/refused.html", reason=str(refusal))


def broken(error: HTTPException) -> Response:
    # Its page shares no layout and asks nobody who is signed in: whatever broke may break that too.
    response = error.get_response()
    response.set_data(current_app.jinja_env.get_template("errors/500.html").render())
    return response


def _shown(error: HTTPException, template: str, **told: str) -> Response:
    response = error.get_response()  # with the headers that belong to it, such as Allow
    response.set_data(render_template(template, **told))
    return response
