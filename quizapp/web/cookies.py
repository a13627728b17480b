"""The one cookie. Flask signs it; what it holds is a token, and the database knows whose."""

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask.wrappers import Response

from quizapp.usecases.login_sessions import LIFETIMES
from quizapp.web.access import STATIC_ENDPOINTS

NAME = "quizapp_session"


class Cookies(SecureCookieSessionInterface):
    """Over TLS the cookie is Secure and bound to this host by its name; plain HTTP has neither.

    Whether a request came over TLS is the server's own word, or the X-Forwarded-Proto
    of the proxies that QUIZAPP_PROXIES counts.
    """

    def get_cookie_name(self, app: Flask) -> str:
        return f"__Host-{NAME}" if request.is_secure else NAME

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        # A file is the same for everybody: it neither sets a cookie nor varies by one.
        if request.endpoint not in STATIC_ENDPOINTS:
            super().save_session(app, session, response)


def register(app: Flask) -> None:
    app.session_interface = Cookies()
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        # When somebody has to sign in again is decided in the database, never by the browser.
        PERMANENT_SESSION_LIFETIME=max(lifetime.idle for lifetime in LIFETIMES.values()),
        SESSION_REFRESH_EACH_REQUEST=False,
    )
