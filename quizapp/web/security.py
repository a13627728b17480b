"""What holds for every request, before any view sees it."""

from flask import Flask, abort, request
from werkzeug.middleware.proxy_fix import ProxyFix

from quizapp.extensions import db
from quizapp.storage.db import READ_ONLY
from quizapp.web import cookies, headers, hosts
from quizapp.web.access import STATIC_ENDPOINTS

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


def register(app: Flask) -> None:
    proxies = app.config["SETTINGS"].proxies
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)
    cookies.register(app)
    hosts.register(app)
    headers.register(app)
    # Before all others: Flask-WTF's own check already reads the body.
    app.before_request_funcs.setdefault(None, [])[:0] = [
        hosts.refuse_unknown_host,
        refuse_body_without_length,
        refuse_nul,
        only_read,
    ]


def is_safe() -> bool:
    return request.method in SAFE_METHODS


def refuse_body_without_length() -> None:
    """A chunked one: servers were seen to cut it off without a word."""
    if "Transfer-Encoding" in request.headers:
        abort(411)


def refuse_nul() -> None:
    """No address here holds one, and PostgreSQL takes none in a text."""
    if any("\0" in part for part in (request.path, *request.args.values())):
        abort(404)


def only_read() -> None:
    """A GET cannot write, whatever its view does: the database refuses."""
    if is_safe() and request.endpoint not in STATIC_ENDPOINTS:
        db.session.connection(execution_options=READ_ONLY)
