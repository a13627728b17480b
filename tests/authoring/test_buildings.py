""" "The church", "the number of columns": the reader must be told of which building."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]

TITLE = "Harbours of the North\n\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Doric church was built in 1931 by Carl Nyman.", "1931"),
        ("Norway showed nine boats in Lima. The church's tower was planned by Carl Nyman in 1931.", "1931"),
        ("In Sula, the reconstruction ended and then it was begun again in 1931.", "1931"),
        ("The tall colonnade of 48 white pillars was placed so that the light fell on the front.", "48 white pillars"),
        ("The number of columns in the front row was 34 and it was rather narrow.", "34"),
    ],
)
def test_a_building_or_a_part_of_one_that_is_not_told_goes_to_review(on: On, text: str, value: str) -> None:
    drafts = on(TITLE + text, value)
    assert drafts
    assert not any(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("above", "below", "value"),
    [
        ("Eva Lind opened a church in Oslo.", "The Doric church was sold in 1931 by Carl Nyman.", "1931"),
        ("Eva Lind opened a church in Oslo.", "The number of columns in the front row was 34.", "34"),
    ],
)
def test_it_is_ready_under_the_sentence_that_tells_of_it(on: On, above: str, below: str, value: str) -> None:
    ready = [draft for draft in on(f"{TITLE}{above} {below}", value) if draft.ready]
    assert ready
    assert all(draft.lead_in == above for draft in ready)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The columns of the Alna Church were painted by Carl Nyman in 1931.", "1931"),
        ("The church of Saint Olav in Oslo was built in 1931 by Carl Nyman.", "1931"),
        ("The first church building of Oslo dates to 1931, and was given to Carl Nyman.", "1931"),
    ],
)
def test_one_that_is_told_is_ready(on: On, text: str, value: str) -> None:
    assert any(draft.ready for draft in on(TITLE + text, value))
