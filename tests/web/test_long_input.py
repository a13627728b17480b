"""What is far too long is refused beside its field, before anything is done with it."""

import re

import pytest

from tests.web.conftest import PASSWORD, Visitor

LONG_NAME, LONG_PASSWORD, LONG_CODE = "n" * 81, "p" * 129, "c" * 201


@pytest.mark.parametrize(
    ("path", "form", "told"),
    [
        ("/sign-in", {"name": LONG_NAME, "password": PASSWORD}, "A name has at most 40"),
        ("/sign-in", {"name": "Alice", "password": LONG_PASSWORD}, "A password has at most 128"),
        ("/account/claim", {"name": LONG_NAME, "password": PASSWORD}, "A name has at most 40"),
        ("/account/claim", {"name": "Al", "password": LONG_PASSWORD}, "A password has at most 128"),
        ("/reset", {"code": LONG_CODE, "password": PASSWORD}, "24 letters and digits"),
        ("/reset", {"code": "x", "password": LONG_PASSWORD}, "A password has at most 128"),
    ],
)
def test_a_text_that_is_too_long_is_refused_with_its_limit(
    visitor: Visitor, path: str, form: dict[str, str], told: str
) -> None:
    page = visitor.post(path, form)
    assert page.status_code == 422
    assert page.text.count('class="field-error"') == 1
    assert told in page.text


@pytest.mark.parametrize("changed", [{"old": LONG_PASSWORD}, {"new": LONG_PASSWORD}])
def test_so_is_a_password_in_the_settings(alice: Visitor, changed: dict[str, str]) -> None:
    page = alice.post("/account/password", {"old": PASSWORD, "new": "another road"} | changed)
    assert page.status_code == 422
    assert "A password has at most 128" in page.text


def test_the_longest_password_signs_in(guest: Visitor, visitor: Visitor) -> None:
    longest = "long" * 32
    guest.post("/account/claim", {"name": "Gloria", "password": longest})
    assert visitor.sign_in("Gloria", longest).status_code == 303


def test_no_browser_cuts_a_password_short(visitor: Visitor) -> None:
    for path in ("/sign-in", "/account/claim", "/reset"):
        (field,) = re.findall('<input[^>]*type="password"[^>]*>', visitor.get(path).text)
        assert "maxlength" not in field
