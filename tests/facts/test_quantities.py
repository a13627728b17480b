from collections.abc import Callable

import pytest

from quizapp.facts.quantities import is_range, parse_quantity

Values = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("The ship carried 34 tons of grain.", "34 tons"),
        ("The museum owns more than 80 old planes.", "more than 80 old planes"),
        ("The letters came in 18 batches.", "18 batches"),
        ("The voyage lasted six months.", "six months"),
        ("About 40 per cent of the land is forest.", "About 40 per cent"),
        ("The island has 1,200 inhabitants.", "1,200 inhabitants"),
        ("The island has three harbours.", "three harbours"),
        ("The island has a population of 1,200.", "1,200"),
        ("The captain sailed at the age of 17.", "17"),
        ("The captain stopped sailing aged 69.", "69"),
        ("The share of forest is about 40%.", "about 40%"),
        ("The island holds 40 trade and harbour officers.", "40"),
        ("The share of forest varies from 39 to 50%.", "39 to 50%"),
        ("Between 55 and 75 percent of the islanders worked on farms.", "Between 55 and 75 percent"),
        ("The boat carries between two and seven sailors.", "between two and seven sailors"),
        ("The heron is a small (15–17 inches) bird.", "15–17 inches"),
        ("The tunnel carries 30 – 40 million passengers.", "30 – 40 million passengers"),
        ("The board puts the number of terns at 80,000–90,000.", "80,000–90,000"),
        ("Only 1-2% of the islanders fish.", "1-2%"),
        ("The population of the island was 19 082 000.", "19 082 000"),
        ("At least 30,000 Portuguese live on the island.", "At least 30,000 Portuguese"),
        ("Six Republicans have governed the island.", "Six Republicans"),
        ("The team has won 3 Baltic Cups.", "3 Baltic Cups"),
        ("The lowest temperature is −80 °F.", "−80 °F"),
        ("The average yield of rye is over 8 t/ha.", "over 8 t/ha"),
        ("The tower has been rebuilt twice.", "twice"),
        ("The captain died at the age of ninety-six.", "ninety-six"),
        ("About one third of the island is forest.", "About one third"),
        ("The catch reached 51 in 2011.", "51"),
        ("The song was number 31 on the list.", "31"),
        ("Six of the islands were flooded.", "Six"),
        ("The ship spilled oil over 50 miles of coast.", "50 miles"),
        ("The walk took a little over three years.", "a little over three years"),
    ],
)
def test_a_number_is_found_with_what_it_counts(values: Values, text: str, quantity: str) -> None:
    assert values(text, "quantity") == [quantity]


@pytest.mark.parametrize(
    "text",
    [
        "One ship sank near the coast.",
        "The two brothers built a boat.",
        "The ship left on 30 September for Lisbon.",
        "The crew got a six monthly payment.",
        "The ship sailed in 1994 for Lisbon.",
        "The ship sailed at 11:20 from Lisbon.",
        "The ship won by 3-2.",
        "Chapter 12 tells of the ship.",
        "The three of them built a boat.",
        "The hall of the ship has 10 X 21 pillars.",
        "The ship was built between 350 and 325 BCE.",
        "The ship was built in 120 B.V, but its mast is newer.",
        "The team beat its rivals 3–2.",
        "The crew saw the film 30 Nights of Snow.",
        "The 2007 horror feature 30 Nights of Snow is set on the island.",
        "It is the twenty-third town of the island.",
        "Children aged 7–14 years old go to school.",
        "Everybody over the age of 15 goes to sea.",
        "Every child under 10 years old goes to school.",
    ],
)
def test_numbers_not_worth_asking_are_left(values: Values, text: str) -> None:
    assert values(text, "quantity") == []


def test_a_quantity_is_understood() -> None:
    quantity = parse_quantity("more than 80 old planes")
    assert quantity is not None
    assert (quantity.written, quantity.number, quantity.noun) == ("more than 80", 80, "old planes")
    assert parse_quantity("the planes") is None


@pytest.mark.parametrize(
    ("value", "written", "number", "noun"),
    [
        ("39 to 50%", "39 to 50", 39, "%"),
        ("two to three years", "two to three", 2, "years"),
        ("Between 55 and 75 percent", "Between 55 and 75", 55, "percent"),
        ("30 – 40 million passengers", "30 – 40 million", 30, "passengers"),
        ("19 082 000", "19 082 000", 19_082_000, ""),
        ("−80 °F", "−80", -80, "°F"),
        ("twice", "twice", 2, ""),
        ("ninety-six", "ninety-six", 96, ""),
        ("about three-quarters", "about three-quarters", 0.75, ""),
    ],
)
def test_a_quantity_of_more_than_one_word_is_understood(value: str, written: str, number: float, noun: str) -> None:
    quantity = parse_quantity(value)
    assert quantity is not None
    assert (quantity.written, quantity.number, quantity.noun) == (written, number, noun)


@pytest.mark.parametrize(
    ("written", "is_one"), [("39 to 50", True), ("two or three", True), ("ninety-six", False), ("19 082 000", False)]
)
def test_two_numbers_are_a_range(written: str, is_one: bool) -> None:
    assert is_range(written) is is_one
