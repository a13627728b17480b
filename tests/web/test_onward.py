"""After signing in one lands on a page of this app, whatever `next` says."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.web.onward import HOME, safe_onward
from tests.web.conftest import PASSWORD, Visitor

EVIL = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "/\n/evil.example",
    "/\r\nLocation: //evil.example",
    " //evil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "/%2f/evil.example",
    "/%2Fevil.example",
    "/%5Cevil.example",
    "/%09/evil.example",
    "%2f%2fevil.example",
    "/%252Fevil.example",
    "/%255Cevil.example",
    "/\u2044evil.example",
    "/\uff0fevil.example",
    "/\x00/evil.example",
    "/\u00a0/evil.example",
    "@evil.example",
    ":80",
    "?next=//evil.example",
    "",
    None,
]


@pytest.mark.parametrize("given_next", EVIL, ids=ascii)
def test_what_may_lead_elsewhere_leads_home(given_next: str | None) -> None:
    assert safe_onward(given_next) == HOME


@pytest.mark.parametrize(
    "place", ["/", "/study", "/sets/a-B_9?page=2&q=a%20b", "/account#password"]
)
def test_a_page_of_this_app_is_kept(place: str) -> None:
    assert safe_onward(place) == place


pieces = st.sampled_from(["/", "\\", "%2f", "%5C", "%09", "\t", "\n", "\r", " ", ".", ":", "@"])
crafted = st.lists(pieces | st.text(max_size=3), max_size=8).map("".join) | st.text()


def as_a_browser_reads(place: str) -> str:
    """The WHATWG rules that differ from Python's: no tabs and line breaks, backslash is slash."""
    trimmed = place.strip("".join(map(chr, range(33))))
    return re.sub(r"[\t\n\r]", "", trimmed).replace("\\", "/")


@given(crafted.map(lambda end: "/" + end) | crafted)
def test_no_crafted_place_leaves_this_host(place: str) -> None:
    landed = urljoin("http://here.example/sign-in", as_a_browser_reads(safe_onward(place)))
    assert urlsplit(landed).netloc == "here.example"
    assert urlsplit(landed).scheme == "http"


def test_signing_in_ignores_a_forged_next(visitor: Visitor, alice: Visitor) -> None:
    form = {"name": "Alice", "password": PASSWORD}
    for place in ("//evil.example", "/\\evil.example", "/\t/evil.example"):
        response = visitor.post("/sign-in", form, query_string={"next": place})
        assert response.status_code == 303
        assert response.location == "/"


def test_whoever_had_to_sign_in_first_lands_where_they_wanted(
    visitor: Visitor, alice: Visitor
) -> None:
    asked = visitor.get("/account")
    assert asked.status_code == 303
    assert visitor.get(asked.location).status_code == 200
    form = {"name": "Alice", "password": PASSWORD}
    assert visitor.post(asked.location, form).location == "/account"
