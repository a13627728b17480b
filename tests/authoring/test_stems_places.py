from collections.abc import Callable

import pytest

from quizapp.authoring.model import BLANK, Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "The National Library of Chile was opened in Lima in 1933.",
            "Lima",
            "Where was the National Library of Chile opened in 1933?",
        ),
        (
            "The first sheet of the Bergen Atlas was printed in Norway in 1906.",
            "Norway",
            "In which country was the first sheet of the Bergen Atlas printed in 1906?",
        ),
        (
            "The first sheet of the Bergen Atlas was printed in Lima in 1906. Lima is a large city.",
            "Lima",
            "In which city was the first sheet of the Bergen Atlas printed in 1906?",
        ),
        (
            "The National Library of Chile was opened in South America in 1933.",
            "South America",
            "Where was the National Library of Chile opened in 1933?",
        ),
        ("Eva Lind visited Norway in 1931.", "Norway", "Which country did Eva Lind visit in 1931?"),
        (
            "Peru agreed to send the team of Eva Lind through the Sula border crossing in 1931.",
            "Sula border crossing",
            "Through which border crossing did Peru agree to send the team of Eva Lind in 1931?",
        ),
    ],
)
def test_the_place_of_an_event_is_asked_for(on: On, text: str, value: str, stem: str) -> None:
    drafts = on(text, value)
    assert {draft.stem for draft in drafts} == {stem}
    assert all(draft.ready for draft in drafts)


def test_the_greater_place_is_right_too(on: On) -> None:
    (draft,) = on("The National Library was opened in Lima, Peru, in 1933.", "Lima")
    assert draft.accepted == ("Lima, Peru",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 1931, Eva Lind believed in Norway.", "Norway"),
        ("Fridtjof Nansen lived in Oslo.", "Oslo"),
        ("A fair like the autumn market at Delm, Norway was held every nine years.", "Norway"),
        ("Alna Field was the largest copper field ever discovered in Norway, but smaller than Chile's.", "Norway"),
    ],
)
def test_where_no_one_place_is_meant_it_is_not_asked_so(on: On, text: str, value: str) -> None:
    assert all(BLANK in draft.stem or not draft.ready for draft in on(text, value))
