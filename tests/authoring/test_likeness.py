"""Other forms of the answer that stand in the question."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In Selos, there was a school for the Selian boatmen. The village of Selos had two boats.", "Selos"),
        ("In Sura, there was a school for the Suran boatmen. The village of Sura had two boats.", "Sura"),
        ("There were two old songs about Phoebus (Phoibos), who was the god of light.", "Phoebus"),
    ],
)
def test_another_form_of_the_name_gives_it_away(on: On, text: str, value: str) -> None:
    assert not any(draft.ready for draft in on(text, value))


def test_a_word_that_only_begins_so_gives_nothing_away(on: On) -> None:
    text = "In Selos, there was a school for the Selected Boatmen. The village of Selos had two boats."
    assert all(draft.ready for draft in on(text, "Selos"))
