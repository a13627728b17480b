"""Which persons of a sentence are worth a fact."""

from collections.abc import Callable

import pytest

Values = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("In 1938, Norway befriended Ana Duarte, whose songs were known.", "Ana Duarte"),
        ("In 1990 the school was opened by Ana Duarte.", "Ana Duarte"),
        ("In 1940 it met a teacher, Rosa Corbett, who taught the method there.", "Rosa Corbett"),
        ("The script, which was written by Ana Duarte in 1990, was sold in Oslo.", "Ana Duarte"),
        ("In October 1945, the painter wrote to Ana Duarte about the drawings.", "Ana Duarte"),
        ("In 1990, Peter Kreft's boat reached the harbour of Oslo.", "Peter Kreft"),
        ("According to the historian Clara Winther, guides used the atlas in 1950.", "Clara Winther"),
        ("In 1990, Ana Duarte and Rui Alves opened a school.", "Rui Alves"),
        ("The three keepers of the light were Ana Duarte, Rui Alves and Carl Berg.", "Rui Alves"),
        ("In 1990 it showed works of Ana Duarte, Rui Alves, Clara Winther and the poet Eva Lind.", "Eva Lind"),
        ("The building, designed by Peter Kuypers, was opened in 1885.", "Peter Kuypers"),
        ("The cast included Ana Duarte as the queen, Rui Alves as the king and Carl Berg as the fool.", "Ana Duarte"),
    ],
)
def test_a_person_in_any_part_of_a_statement(values: Values, text: str, person: str) -> None:
    assert person in values(text, "person")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("In 1990 it met several painters, including Ana Duarte, Rui Alves and Carl Berg.", "Rui Alves"),
        ("The Duarte family lived in Oslo in 1990.", "Duarte"),
        ("It rained in Oslo in 1990.\n\nNovels of Ana Duarte\n\nIt snowed in 1991.", "Ana Duarte"),
        ("In 1990, Ana Duarte sold Ana Duarte's boat in Oslo.", "Ana Duarte"),
    ],
)
def test_nobody_who_is_only_listed_or_told_already(values: Values, text: str, person: str) -> None:
    assert person not in values(text, "person")


def test_two_persons_of_one_sentence_and_those_told_of_nowhere_before(values: Values) -> None:
    text = (
        "In 1990 Ana Duarte met Rui Alves. In 1991 Ana Duarte saw Rui Alves. "
        "In 1992 Ana Duarte met Carl Berg in the house of Rui Alves and left with Clara Winther."
    )
    assert {"Carl Berg", "Clara Winther"} <= set(values(text, "person"))
    assert len(values(text, "person")) == 6


def test_a_sentence_tells_of_a_place_beside_its_persons(values: Values) -> None:
    assert values("In 1990, Ana Duarte opened a school in Lisbon.", "place") == ["Lisbon"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It is the third largest market in sub-Saharan Africa.", "Africa"),
        ("In 1990, such schools were built in Norway or in Chile.", "Norway"),
        ("In 1990, a school was built in Norway and Chile.", "Norway"),
    ],
)
def test_no_place_that_is_cut_short_or_one_of_several(values: Values, text: str, place: str) -> None:
    assert place not in values(text, "place")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The festival, which began in Bled in 1960, became known.", "Bled"),
        ("In 1990, Ana Duarte moved to Lisbon.", "Lisbon"),
    ],
)
def test_a_place_in_any_clause_and_the_aim_of_a_journey(values: Values, text: str, place: str) -> None:
    assert place in values(text, "place")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Iceland joined the Free Trade Association in 1970.", "Free Trade Association"),
        ("It used a sensor that was invented at the Fenwick Institute in 2014.", "Fenwick Institute"),
    ],
)
def test_a_body_in_any_part_of_a_statement(values: Values, text: str, body: str) -> None:
    assert body in values(text, "organisation")


def test_a_body_is_not_asked_for_in_sentence_after_sentence(values: Values) -> None:
    text = " ".join(f"In {year}, the Lake Society opened a school." for year in range(1900, 1912))
    assert len(values(text, "organisation")) == 6
