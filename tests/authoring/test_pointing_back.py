from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Norway wanted the drawings. Jane Harper made the purchase.", "Jane Harper"),
        ("Norway wanted the drawings. Rui Alves, the mayor of Oslo, made the purchase in 1893.", "1893"),
    ],
)
def test_the_noun_of_a_deed_told_before_goes_to_review(on: On, text: str, value: str) -> None:
    drafts = on(text, value)
    assert drafts
    assert not any(draft.ready for draft in drafts)
    assert any("points back" in reason for draft in drafts for reason in draft.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "Norway purchased two drawings. In 1893, Rui Alves praised the purchase.",
        "Norway explored the strait. In 1893, Rui Alves praised the exploration.",
    ],
)
def test_it_is_ready_under_the_sentence_that_tells_of_the_deed(on: On, text: str) -> None:
    ready = [draft for draft in on(text, "1893") if draft.ready]
    assert ready
    assert all(draft.lead_in == text.partition(". ")[0] + "." for draft in ready)


@pytest.mark.parametrize(
    "text",
    [
        "Rui Alves, the mayor of Oslo, made the journey to Lima in 1893.",
        "Norway wanted two drawings. Rui Alves, the mayor of Oslo, made a purchase in Lima in 1893.",
        "Norway wanted two drawings. Rui Alves, the mayor of Oslo, made the purchase of a ship in 1893.",
    ],
)
def test_a_deed_that_the_sentence_describes_is_ready(on: On, text: str) -> None:
    assert any(draft.ready for draft in on(text, "1893"))
