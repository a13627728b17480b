from collections.abc import Callable

import pytest

from quizapp.facts.amounts import parse_amount
from quizapp.facts.find import Findings
from quizapp.facts.model import Flag

Values = Callable[[str, str], list[str]]
Finder = Callable[[str], Findings]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Norway paid US$30 million for the ship.", "US$30 million"),
        ("Norway paid a €13 million fee for the ship.", "€13 million"),
        ("The firm earns US$1 billion a year.", "US$1 billion a year"),
        ("The ship cost 5,000 dollars.", "5,000 dollars"),
        ("The ship cost 20 million euros.", "20 million euros"),
        ("The ship cost more than £2.5bn.", "more than £2.5bn"),
        ("Each keeper earned 300 francs per month.", "300 francs per month"),
        ("The ship cost $5 to 16 billion.", "$5 to 16 billion"),
        ("Fuel is 30–60¢ dearer on the island.", "30–60¢"),
        ("The ship cost 7.2 million U.S. dollars.", "7.2 million U.S. dollars"),
    ],
)
def test_an_amount_keeps_its_currency_and_period(values: Values, text: str, amount: str) -> None:
    assert values(text, "amount") == [amount]


def test_before_and_after_a_change_are_two_amounts(values: Values) -> None:
    assert values("The rent rose from $5 million to $16 million.", "amount") == ["$5 million", "$16 million"]
    assert values("The rent rose from $5 to $16.", "amount") == ["$5", "$16"]


def test_a_range_of_amounts_is_understood() -> None:
    money = parse_amount("about $5 to 16 billion")
    assert money is not None
    assert (money.written, money.number, money.is_range) == ("about $5 to 16 billion", 5e9, True)


def test_pounds_of_weight_are_no_money(values: Values) -> None:
    assert values("The anchor weighs about 300 pounds.", "amount") == []
    assert values("The anchor was sold for 300 pounds.", "amount") == ["300 pounds"]


def test_an_amount_is_understood() -> None:
    money = parse_amount("more than US$1.5 billion a year")
    assert money is not None
    assert (money.written, money.currency, money.number) == ("more than US$1.5 billion", "US$", 1.5e9)
    assert (money.about, money.period) == ("more than", "a year")


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Norway gives the island a stipend of US$30 million.", True),
        ("Norway gives the island a yearly stipend of US$30 million.", False),
        ("Norway gives the island a stipend of US$30 million a year.", False),
        ("Norway bought the island for US$30 million.", False),
    ],
)
def test_a_recurring_payment_without_its_period_is_flagged(find: Finder, text: str, flagged: bool) -> None:
    (amount,) = [fact for fact in find(text).facts if fact.kind == "amount"]
    assert (Flag.NO_PERIOD in amount.flags) is flagged


def test_the_same_sum_named_again_is_no_second_fact(values: Values) -> None:
    text = "Norway paid €13 million for the ship. The payment of €13 million was made in Oslo."
    assert values(text, "amount") == ["€13 million"]
