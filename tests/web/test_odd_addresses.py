"""Whatever stands in an address, the reply is a page and not a crash."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.urls import iri_to_uri


@pytest.mark.parametrize(
    "path",
    [
        "/sets/%00",
        "/quiz/%00",
        "/quiz/x/99999999999999999999",
        "/documents/%00",
        "/documents/x?fact=%00",
        "/teach/sets/%00",
        "/set-up/%00",
        "/sets/" + "x" * 5000,
        "/sets/%ff%fe",
        "/progress?page=%00",
    ],
)
def test_a_strange_address_is_not_found(tina, path: str) -> None:
    assert tina.get(path).status_code == 404


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(name=st.text(min_size=1))
def test_any_name_of_a_set_is_answered(tina, name: str) -> None:
    path = iri_to_uri("/sets/") + "".join(f"%{byte:02x}" for byte in name.encode(errors="replace"))
    assert tina.get(path).status_code in (200, 308, 404)
