from collections.abc import Callable

import pytest

Values = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Harper described the bridge as a triumph of engineering.",
        "Jane Harper said that Norway would sell the Aurora.",
        "Jane Harper argues that the bridge is too narrow.",
        "Jane Harper praised the bridge for its lightness.",
    ],
)
def test_who_says_it_is_found(values: Values, text: str) -> None:
    assert values(text, "person") == ["Jane Harper"]


def test_so_is_a_body_that_says_it(values: Values) -> None:
    text = "The Hamar Lakes Trust estimates that there are 85 boats on Lake Sula."
    assert values(text, "organisation") == ["Hamar Lakes Trust"]
