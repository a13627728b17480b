"""The headers that tell the browser what a page may do. Every response carries them."""

import secrets

from flask import Flask, Response, g, request

from quizapp.web.access import STATIC_ENDPOINTS

POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "object-src 'none'; frame-ancestors 'none'"
)

SAME_FOR_ALL = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

ONE_YEAR = 365 * 24 * 3600


def register(app: Flask) -> None:
    app.add_template_global(csp_nonce)
    app.after_request(protect)


def csp_nonce() -> str:
    """This response's own: a script without it does not run."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(16)
    return g.csp_nonce


def protect(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY.format(nonce=csp_nonce())
    response.headers.update(SAME_FOR_ALL)
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={ONE_YEAR}"
    if not _is_a_file(response):
        response.headers["Cache-Control"] = "no-store"
    return response


def _is_a_file(response: Response) -> bool:
    return request.endpoint in STATIC_ENDPOINTS and response.status_code < 400
