"""A gap for half of a name would be filled in at once by whoever sees the other half."""

import pytest

from quizapp.authoring.generate import generate
from quizapp.documents.read import read_document

HALF = "The answer is only half of a name."


@pytest.mark.parametrize(
    "text",
    [
        "Sollund and Varga printed the first atlas of Norway in 1945. Sollund and Varga printed the second in 1951.",
    ],
)
def test_half_of_a_name_is_no_gap(text: str) -> None:
    drafts = generate(read_document(text.encode(), name="notes.txt")).drafts
    assert any(HALF in draft.reasons for draft in drafts)


def test_a_body_beside_another_one_is_whole() -> None:
    text = "In 1931 the Hamar Lakes Trust and the Sula Boat Club were given three boats by the city of Oslo."
    drafts = generate(read_document(text.encode(), name="notes.txt")).drafts
    assert not any(HALF in draft.reasons for draft in drafts)
