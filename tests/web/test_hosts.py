from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.web.hosts import known_hosts
from tests.web.conftest import Visitor


OURS = [
    "localhost",
    "localhost:8000",
    "LOCALHOST",
    "127.0.0.1:8000",
    "192.168.1.20",
    "[::1]:8000",
]

FOREIGN = [
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.example:8000",
    "localhost@evil.example",
    "localhost, evil.example",
    "[::1",
    "[evil]",
    "1",
    "",
]


def test_it_answers_to_addresses_and_localhost(visitor: Visitor) -> None:
    for host in OURS:
        assert visitor.get("/sign-in", headers={"Host": host}).status_code == 200, host


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_any_other_name_is_refused_with_the_setting_that_allows_it(
    visitor: Visitor, method: str
) -> None:
    for host in FOREIGN:
        response = visitor.send(method, "/sign-in", headers={"Host": host})
        assert response.status_code == 400, host
        assert response.mimetype == "text/plain"
        assert "QUIZAPP_HOSTS" in response.text


def test_the_refusal_covers_static_files_and_what_is_not_there(visitor: Visitor) -> None:
    for path in ("/static/quizapp.js", "/no/such/page"):
        response = visitor.get(path, headers={"Host": "evil.example"})
        assert response.status_code == 400
        assert "QUIZAPP_HOSTS" in response.text


def test_a_name_from_the_settings_is_answered(new_app: Callable[..., Flask]) -> None:
    visitor = Visitor(new_app(hosts=("Quiz.Example.org",)))
    for host in ("quiz.example.org", "QUIZ.example.org:8000"):
        assert visitor.get("/sign-in", headers={"Host": host}).status_code == 200
    assert visitor.get("/sign-in", headers={"Host": "www.example.org"}).status_code == 400


@pytest.mark.parametrize("machine", ["Reading-Room", "reading-room.local"])
def test_the_machines_own_name_is_known_with_and_without_local(app: Flask, machine: str) -> None:
    known = known_hosts(app.config["SETTINGS"], machine)
    assert known == {"localhost", "reading-room", "reading-room.local"}
