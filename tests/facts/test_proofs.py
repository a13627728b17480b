"""What is called a place is proven to be one."""

from collections.abc import Callable

import pytest

from quizapp.documents.read import read_document
from quizapp.facts.find import Findings
from quizapp.facts.language import parse
from quizapp.facts.parsed import Mention
from quizapp.facts.proofs import stands_as_place

Finder = Callable[[str], Findings]
PLACES = ("GPE", "LOC", "FAC")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In the Salvinia, the hero is a boatman. Eva Lind read the Salvinia in 1931.", "Salvinia"),
        ("The boats of Oskaros were old.", "Oskaros"),
    ],
)
def test_the_recogniser_alone_proves_no_place(find: Finder, text: str, name: str) -> None:
    entity = find(text).names.entity(name)
    assert entity is None or entity.label not in PLACES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Sorn, the bridge was built in 1931.", "Sorn"),
        ("Two of the four keepers preferred Montana to Oregon.", "Montana"),
        ("The battle for the Great Otter Refuge went on in 1931.", "Great Otter Refuge"),
    ],
)
def test_a_preposition_a_list_and_a_class_word_do(find: Finder, text: str, name: str) -> None:
    entity = find(text).names.entity(name)
    assert entity is not None and entity.label in PLACES


def test_a_place_of_another_time_is_one(find: Finder) -> None:
    text = "In Sula, a town, a tower was built in 1931. The stones found before the gates of Homeric Sula were old."
    entity = find(text).names.entity("Homeric Sula")
    assert entity is not None and entity.label in PLACES


@pytest.mark.parametrize(
    ("text", "lies"),
    [
        ("Varga in Torvald connects the name with a lake.", False),
        ("The hero was described in Torvald in 1931.", False),
        ("The bridge was built in Torvald in 1931.", True),
        ("The Lena Theatre in Torvald was closed.", True),
    ],
)
def test_a_book_is_no_place(text: str, lies: bool) -> None:
    (sentence,) = parse(read_document(text.encode(), name="notes.txt"))
    at = next(at for at, word in enumerate(sentence.words) if word.text == "Torvald")
    assert stands_as_place(sentence, Mention(at, at + 1, "GPE")) is lies
