from io import BytesIO

import pytest
from flask import Flask

from tests.web.conftest import Visitor, routes


@pytest.mark.parametrize("terminated", [True, False])
@pytest.mark.parametrize("encoding", ["chunked", "gzip, chunked"])
def test_a_chunked_body_is_refused_everywhere(
    app: Flask, visitor: Visitor, encoding: str, terminated: bool
) -> None:
    for route in routes(app):
        response = visitor.send(
            route.method,
            route.path,
            input_stream=BytesIO(b"5\r\nname=\r\n0\r\n\r\n"),
            headers={"Transfer-Encoding": encoding},
            environ_overrides={"wsgi.input_terminated": terminated},
        )
        assert response.status_code == 411, route


def test_the_page_says_what_to_do(visitor: Visitor) -> None:
    response = visitor.send("POST", "/sign-in", headers={"Transfer-Encoding": "chunked"})
    assert response.status_code == 411
    assert "Content-Length" in response.text


def test_a_body_over_the_limit_is_refused_by_its_length(visitor: Visitor) -> None:
    limit = visitor.app.config["MAX_CONTENT_LENGTH"]
    response = visitor.send("POST", "/sign-in", data={"name": "x" * limit})
    assert response.status_code == 413
    assert f"{limit // 1024 // 1024} MB" in response.text
