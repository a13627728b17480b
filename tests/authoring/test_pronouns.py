from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fridtjof Nansen studied zoology. He crossed Greenland in 1888.", "Fridtjof Nansen"),
        ("Fridtjof Nansen studied zoology. He wrote a thesis. He crossed Greenland in 1888.", "Fridtjof Nansen"),
        ("Chad lies in the heart of the continent. It left the league in 1888.", "Chad"),
    ],
)
def test_a_pronoun_with_one_reading_is_replaced_and_its_source_starts_where_the_name_stands(
    on: On, text: str, name: str
) -> None:
    drafts = on(text, "1888")
    assert all(name in draft.stem and draft.source.of(text) == text for draft in drafts)


@pytest.mark.parametrize(
    "text",
    [
        "Norway met Chile in Lima. It left the league in 1888.",
        "Ana Duarte met Eva Lind. She left Oslo in 1888.",
        "Fridtjof Nansen studied zoology.\n\nHe crossed Greenland in 1888.",
        "A friend of Fridtjof Nansen studied zoology. He crossed Greenland in 1888.",
        "Hamar Bank was sold. It paid Hamar Bank US$5 million in 1888.",
    ],
)
def test_a_pronoun_with_more_readings_is_held_back(on: On, text: str) -> None:
    drafts = on(text, "1888")
    assert drafts
    assert not any(draft.ready for draft in drafts)


def test_it_never_stands_for_a_person(on: On) -> None:
    drafts = on("Fridtjof Nansen studied zoology. It contained 60 plates from Greenland.", "60 plates")
    assert drafts
    assert not any("Nansen" in draft.stem for draft in drafts)
