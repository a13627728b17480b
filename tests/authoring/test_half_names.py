"""A gap for half of a name would be filled in at once by whoever sees the other half."""

import pytest

from quizapp.authoring.generate import generate
from quizapp.documents.read import read_document

HALF = "The answer is only half of a name."


@pytest.mark.parametrize(
    "text",
    [
        "Sollund and Varga printed the first atlas of Norway in 1945. Sollund and Varga printed the second in 1951.",
        "Norway runs a ship, Hamar's Institute of Music, and a ferry to Oslo for the boats of the northern lake.",
    ],
)
def test_half_of_a_name_is_no_gap(text: str) -> None:
    drafts = generate(read_document(text.encode(), name="notes.txt")).drafts
    assert any(HALF in draft.reasons for draft in drafts)


def test_a_body_beside_another_one_is_whole() -> None:
    text = "In 1931 the Hamar Lakes Trust and the Sula Boat Club were given three boats by the city of Oslo."
    drafts = generate(read_document(text.encode(), name="notes.txt")).drafts
    assert not any(HALF in draft.reasons for draft in drafts)


def test_what_stands_behind_an_article_is_one_of_many() -> None:
    text = "In 1931 Ana Duarte wrote a preface to Lind's book Harbours or The Long and Narrow History of a Sea Council."
    drafts = generate(read_document(text.encode(), name="notes.txt")).drafts
    reasons = [reason for draft in drafts if draft.key == "Sea Council" for reason in draft.reasons]
    assert "“a” shows that the answer is one of many." in reasons
