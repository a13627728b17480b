import logging

import pytest
from flask import Flask

from quizapp.web import auth_log
from tests.web.conftest import Visitor


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, logger="quizapp.auth")
    return caplog


def test_sign_in_sign_out_and_refusal_are_logged_with_the_address(
    alice: Visitor, visitor: Visitor, log: pytest.LogCaptureFixture
) -> None:
    visitor.sign_in("Alice", "not hers at all")
    visitor.sign_in("Alice")
    visitor.post("/sign-out")
    events = [message.split(" ", 1)[0] for message in log.messages]
    assert events == ["sign_in_refused", "signed_in", "signed_out"]
    assert all('"address": "127.0.0.1"' in message for message in log.messages)


def test_nobody_forges_a_line_with_a_line_break(
    visitor: Visitor, log: pytest.LogCaptureFixture
) -> None:
    visitor.sign_in("x\r\nsigned_in {}\u2028\x1b[2J", "whatever else")
    (message,) = log.messages
    assert "\\r\\nsigned_in" in message
    assert message.isprintable()
    assert len(message.splitlines()) == 1


def test_no_password_and_no_token_is_logged(
    alice: Visitor, visitor: Visitor, log: pytest.LogCaptureFixture
) -> None:
    visitor.sign_in("Alice", "not hers at all")
    visitor.sign_in("Alice")
    with visitor.client.session_transaction() as cookie:
        token = cookie["_user_id"]
    visitor.post("/account/password", {"old": "not hers either", "new": "another road"})
    for secret in ("not hers", "another road", token):
        assert secret not in log.text


def test_a_long_text_is_cut(app: Flask, log: pytest.LogCaptureFixture) -> None:
    with app.test_request_context():
        auth_log.warn("sign_in_refused", name="x" * 5000)
    (message,) = log.messages
    assert "x" * 80 in message
    assert len(message) < 200
