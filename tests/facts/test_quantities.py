from collections.abc import Callable

import pytest

from quizapp.facts.quantities import parse_quantity

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
    ],
)
def test_numbers_not_worth_asking_are_left(values: Values, text: str) -> None:
    assert values(text, "quantity") == []


def test_a_quantity_is_understood() -> None:
    quantity = parse_quantity("more than 80 old planes")
    assert quantity is not None
    assert (quantity.written, quantity.number, quantity.noun) == ("more than 80", 80, "old planes")
    assert parse_quantity("the planes") is None
