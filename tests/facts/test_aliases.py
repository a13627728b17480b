"""Which names are one."""

from collections.abc import Callable, Iterator
from itertools import islice, product
from string import ascii_lowercase
from time import process_time

import pytest

from quizapp.facts.aliases import cluster
from quizapp.facts.find import Findings
from quizapp.facts.mentions import PERSON
from quizapp.facts.namesakes import Namesakes

Finder = Callable[[str], Findings]
FEW, FOUR_TIMES, IN_STEP = 500, 2000, 8
NOBODY = Namesakes(frozenset(), {})


def groups(findings: Findings) -> list[tuple[str, ...]]:
    return [entity.names for entity in findings.names.entities]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Julia Arnold founded a school. Julia was a niece of the poet.", ("Julia Arnold", "Julia")),
        (
            "In 1956 he married Laura Archer. Laura Archer Huxton wrote a book. Laura was born in Oslo.",
            ("Laura Archer", "Laura Archer Huxton", "Laura"),
        ),
        ("The playwright John van Dorten came in 1951. Later van Dorten left.", ("John van Dorten", "van Dorten")),
        (
            "The International Conference on the Great Lakes Basin (ICGLB) met. In 1990, the ICGLB moved to Oslo.",
            ("International Conference on the Great Lakes Basin", "ICGLB"),
        ),
        (
            "The National Front for the Lakes of Velmar (FNLV) met in Oslo. In 1990, the FNLV moved.",
            ("National Front for the Lakes of Velmar", "FNLV"),
        ),
        ("The United Nations met in Oslo. In 1990, the UN moved to Bergen.", ("United Nations", "UN")),
        ("Ana Duarte, also known as Nita Prado, sang in Oslo. Nita Prado left.", ("Ana Duarte", "Nita Prado")),
    ],
)
def test_they_are_one(find: Finder, text: str, group: tuple[str, ...]) -> None:
    assert group in groups(find(text))


@pytest.mark.parametrize(
    "text",
    [
        "Matthew Arden wrote a poem. Matthew Huxton wrote a book. In 1990, Matthew moved to Oslo.",
        "Leonard Huxton came to Oslo. His son was Aldo Leonard Huxton.",
        "Mr Jonas owned the farm. Mrs Jonas left the farm in 1990.",
        "Julian Huxton and Andrew Huxton were brothers.",
        "In 1916 he joined the British Navy. He took his BN in 1918.",
    ],
)
def test_they_stay_apart(find: Finder, text: str) -> None:
    assert all(len(group) == 1 for group in groups(find(text)))


def test_a_surname_is_that_of_whom_the_title_names_though_relatives_bear_it(find: Finder) -> None:
    text = (
        "Ines Corrado\n\nInes Maria Corrado was a painter. Her son was Ines Paul Corrado. "
        "Ines Corrado lived in Oslo. Corrado painted birds."
    )
    assert any({"Ines Corrado", "Corrado"} <= set(group) for group in groups(find(text)))


def words(count: int) -> Iterator[str]:
    return ("".join(letters).capitalize() for letters in islice(product(ascii_lowercase, repeat=4), count))


def alike(count: int) -> Iterator[str]:
    """All of one surname and one first name, told apart by the second."""
    return (f"Ann {word} Lee" for word in words(count))


def given(count: int) -> Iterator[str]:
    return (f"{word} Lee" for word in words(count))


@pytest.mark.parametrize("people", [alike, given])
def test_four_times_the_relatives_take_about_four_times_as_long(people: Callable[[int], Iterator[str]]) -> None:
    def seconds(count: int) -> float:
        labels = dict.fromkeys(people(count), PERSON)
        start = process_time()
        cluster(labels, NOBODY, {}, title="")
        return process_time() - start

    seconds(FEW)
    assert seconds(FOUR_TIMES) < IN_STEP * max(seconds(FEW), 0.01)
