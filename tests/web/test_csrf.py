"""No form and no script of another site can act for a person."""

from flask import Flask

from tests.web.conftest import Route, Visitor, routes

SAFE = {"GET"}


def unsafe(app: Flask) -> list[Route]:
    found = [route for route in routes(app) if route.method not in SAFE]
    assert len(found) > 5
    return found


def test_every_unsafe_route_refuses_a_request_without_a_token(
    app: Flask, visitor: Visitor, alice: Visitor, tina: Visitor
) -> None:
    for route in unsafe(app):
        for person in (visitor, alice, tina):
            for body in ({"data": {"name": "x"}}, {"json": {"name": "x"}}, {}):
                response = person.send(route.method, route.path, **body)
                assert response.status_code == 400, route
                assert "too old" in response.text


def test_every_unsafe_route_refuses_the_token_of_somebody_else(
    app: Flask, tina: Visitor, bob: Visitor
) -> None:
    stolen = bob.token()
    for route in unsafe(app):
        for sent in ({"data": {"csrf_token": stolen}}, {"headers": {"X-CSRFToken": stolen}}):
            response = tina.send(route.method, route.path, **sent)
            assert response.status_code == 400, route


def test_nothing_is_exempt(app: Flask) -> None:
    protection = app.extensions["csrf"]
    assert (protection._exempt_views, protection._exempt_blueprints) == (set(), set())
    assert app.config["WTF_CSRF_ENABLED"] and app.config["WTF_CSRF_CHECK_DEFAULT"]


def test_the_page_says_that_nothing_is_lost_and_what_to_do(visitor: Visitor) -> None:
    page = visitor.send("POST", "/sign-in", data={"name": "Alice"}).text
    assert "nothing is lost" in page
    assert "Go back" in page


def test_a_form_left_open_over_night_still_sends(visitor: Visitor) -> None:
    token = visitor.token()
    visitor.app.config["CLOCK"].advance(hours=20)
    page = visitor.send("POST", "/sign-in", data={"csrf_token": token, "name": "", "password": ""})
    assert page.status_code == 422
