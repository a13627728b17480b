"""X-Forwarded-* is the word of whoever sends it, unless an operator says who stands in front."""

from collections.abc import Callable

from flask import Flask, request

from quizapp.web import access
from tests.web.conftest import PASSWORD, Visitor, csrf_token

FORGED = {
    "X-Forwarded-For": "203.0.113.9, 192.0.2.7",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "quiz.example.org",
    "X-Forwarded-Prefix": "/evil",
}


def seen_by(app: Flask) -> dict[str, str]:
    @app.get("/seen")
    @access.everyone
    def seen() -> dict[str, str]:
        return {
            "address": request.remote_addr,
            "scheme": request.scheme,
            "host": request.host,
            "root": request.root_path,
        }

    return Visitor(app).get("/seen", headers=FORGED).json


def test_forged_headers_are_ignored(new_app: Callable[..., Flask]) -> None:
    assert seen_by(new_app()) == {
        "address": "127.0.0.1",
        "scheme": "http",
        "host": "localhost",
        "root": "",
    }


def test_one_proxy_is_believed_about_the_last_step_only(new_app: Callable[..., Flask]) -> None:
    assert seen_by(new_app(proxies=1, hosts=("quiz.example.org",))) == {
        "address": "192.0.2.7",
        "scheme": "https",
        "host": "quiz.example.org",
        "root": "",
    }


def test_a_forwarded_host_must_be_known_too(new_app: Callable[..., Flask]) -> None:
    visitor = Visitor(new_app(proxies=1))
    assert visitor.get("/sign-in", headers=FORGED).status_code == 400


def test_behind_tls_the_cookie_is_bound_to_the_host(new_app: Callable[..., Flask]) -> None:
    response = Visitor(new_app(proxies=1)).get("/sign-in", headers={"X-Forwarded-Proto": "https"})
    cookie = response.headers["Set-Cookie"]
    assert cookie.startswith("__Host-quizapp_session=")
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in cookie.split("; ")
    assert "Domain" not in cookie
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_over_tls_a_form_must_come_from_a_page_of_this_host(
    new_app: Callable[..., Flask], alice: Visitor
) -> None:
    visitor = Visitor(new_app(proxies=1))
    tls = {"X-Forwarded-Proto": "https"}
    token = csrf_token(visitor.get("/sign-in", headers=tls))
    form = {"csrf_token": token, "name": "Alice", "password": PASSWORD}
    for page, status in (("https://evil.example/", 400), ("https://localhost/sign-in", 303)):
        headers = tls | {"Referer": page}
        assert visitor.send("POST", "/sign-in", data=form, headers=headers).status_code == status
    assert visitor.get("/account", headers=tls).status_code == 200


def test_over_plain_http_the_cookie_still_arrives(new_app: Callable[..., Flask]) -> None:
    response = Visitor(new_app()).get("/sign-in", headers=FORGED | {"X-Forwarded-Proto": "https"})
    cookie = response.headers["Set-Cookie"]
    assert cookie.startswith("quizapp_session=")
    assert "Secure" not in cookie
    for part in ("HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in cookie.split("; ")
    assert "Strict-Transport-Security" not in response.headers
