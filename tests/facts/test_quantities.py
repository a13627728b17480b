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
    ],
)
def test_numbers_not_worth_asking_are_left(values: Values, text: str) -> None:
    assert values(text, "quantity") == []


def test_a_quantity_is_understood() -> None:
    quantity = parse_quantity("more than 80 old planes")
    assert quantity is not None
    assert (quantity.written, quantity.number, quantity.noun) == ("more than 80", 80, "old planes")
    assert parse_quantity("the planes") is None
