"""Two numbers that are one value, and numbers written in groups."""

from quizapp.authoring.options.neighbours import amount_neighbours, quantity_neighbours
from quizapp.facts.amounts import parse_amount


def test_a_range_has_no_neighbours() -> None:
    assert quantity_neighbours("15–17") == []
    assert quantity_neighbours("two to three") == []
    money = parse_amount("$5 to 16 billion")
    assert money is not None
    assert amount_neighbours(money) == []


def test_a_neighbour_is_grouped_as_the_key_is() -> None:
    assert "150 000" in quantity_neighbours("300 000")


def test_a_range_is_asked_as_one_gap(on) -> None:
    text = "Estimates of the share of farmland on the island of Holm vary from 39 to 50%."
    drafts = on(text, "39 to 50%")
    assert [draft.key for draft in drafts if draft.ready] == ["39 to 50%"]


def test_a_range_with_its_unit_has_no_neighbours() -> None:
    assert quantity_neighbours("between 55 and 75 percent") == []
