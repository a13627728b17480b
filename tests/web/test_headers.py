"""What the browser is told, on every route and every kind of reply."""

import re

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from quizapp.web import access
from tests.web.conftest import Visitor, routes

POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}


def policy(response: TestResponse) -> dict[str, str]:
    parts = response.headers["Content-Security-Policy"].split("; ")
    return dict(part.split(" ", 1) for part in parts)


def assert_protected(response: TestResponse) -> None:
    told = policy(response)
    assert re.fullmatch(r"'nonce-[\w-]{22}'", told.pop("script-src"))
    assert told == POLICY
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in response.headers["Permissions-Policy"]


def test_every_route_is_protected_for_strangers_and_teachers(
    app: Flask, visitor: Visitor, tina: Visitor
) -> None:
    for route in routes(app):
        for person in (visitor, tina):
            response = person.send(route.method, route.path)
            assert_protected(response)
            assert response.headers["Cache-Control"] == "no-store", route
            assert response.status_code < 500, route


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/no/such/page", 404), ("DELETE", "/sign-in", 405), ("POST", "/sign-in", 400)],
)
def test_every_error_is_protected_and_not_kept(
    visitor: Visitor, method: str, path: str, status: int
) -> None:
    response = visitor.send(method, path)
    assert response.status_code == status
    assert_protected(response)
    assert response.headers["Cache-Control"] == "no-store"


def test_a_crash_is_protected_and_tells_nothing(app: Flask, visitor: Visitor) -> None:
    @app.get("/crash")
    @access.everyone
    def crash() -> str:
        raise RuntimeError("the inner workings")

    app.config["PROPAGATE_EXCEPTIONS"] = False
    response = visitor.get("/crash")
    assert response.status_code == 500
    assert_protected(response)
    assert "inner workings" not in response.text
    assert "Something broke" in response.text


def test_an_unknown_host_is_answered_with_protection(visitor: Visitor) -> None:
    assert_protected(visitor.get("/", headers={"Host": "evil.example"}))


@pytest.mark.parametrize("path", ["/static/quizapp.js", "/bootstrap/static/css/bootstrap.min.css"])
def test_a_static_file_is_protected_and_kept_by_the_browser(alice: Visitor, path: str) -> None:
    response = alice.get(path)
    assert response.status_code == 200
    assert_protected(response)
    assert response.cache_control.max_age == 365 * 24 * 3600
    assert not response.cache_control.no_store
    assert "Set-Cookie" not in response.headers
    assert "Cookie" not in response.vary


def test_each_reply_has_a_nonce_of_its_own_and_its_scripts_carry_it(visitor: Visitor) -> None:
    pages = [visitor.get("/sign-in") for _ in range(2)]
    nonces = [policy(page)["script-src"].split("'")[1].removeprefix("nonce-") for page in pages]
    assert nonces[0] != nonces[1]
    for page, nonce in zip(pages, nonces, strict=True):
        scripts = re.findall(r"<script[^>]*>", page.text)
        assert scripts
        assert all(f'nonce="{nonce}"' in script for script in scripts)


def test_no_page_has_inline_script_or_style(alice: Visitor, visitor: Visitor) -> None:
    paths = ("/", "/sign-in", "/account/claim", "/reset", "/set-up/x", "/no/such/page")
    for page in [visitor.get(path) for path in paths] + [alice.get("/account")]:
        assert not re.search(r"<style|<[^>]+\s(style|on\w+)=", page.text)
        assert not re.search(r"<script(?![^>]* src=)", page.text)
