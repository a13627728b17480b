from collections.abc import Callable

import pytest

Values = Callable[[str, str], list[str]]


def test_the_short_form_in_brackets_does_not_hide_the_body_that_it_is_short_for(values: Values) -> None:
    text = "The Hamar Lakes Trust (HLT) lent three boats to Norway in 1931."
    assert values(text, "organisation") == ["Hamar Lakes Trust"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The firm of Eva Lind was founded at Sulbrek in 1931.", "Sulbrek"),
        ("Eva Lind visited Oslo in 1931.", "Oslo"),
    ],
)
def test_a_place_is_told_by_the_verb(values: Values, text: str, place: str) -> None:
    assert values(text, "place") == [place]


def test_prizes_and_treaties_are_asked_for(values: Values) -> None:
    text = "In 1931 Eva Lind, a painter, won the Golden Herring Prize. She won the Golden Herring Prize again in 1935."
    assert "Golden Herring Prize" in values(text, "event")
