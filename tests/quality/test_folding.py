"""The measures read words, numbers and dates in their own way."""

import pytest

from tests.quality.folding import Moment, currencies, date_words, folded, holds, moment, numbers


def test_case_accents_punctuation_and_the_first_the_do_not_count() -> None:
    assert folded("The São-Tomé café, 1,200 m.") == "sao tome cafe 1200 m"
    assert folded("the") == "the"


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("Ten men sang.", "Ten", True),
        ("Often men sang.", "Ten", False),
        ("In the 1990s it grew.", "1990", False),
        ("It cost US$1,200.", "1200", True),
        ("It grew.", "?", False),
    ],
)
def test_a_phrase_is_held_as_words(text: str, phrase: str, held: bool) -> None:
    assert holds(text, phrase) is held


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("34 tons", [34]),
        ("two hundred and five ships", [205]),
        ("twenty-five", [25]),
        ("US$1.5 billion", [1.5e9]),
        ("£3bn", [3e9]),
        ("5 m of rope", [5]),
        ("three million and 12 others", [3e6, 12]),
        ("40,000 crowns", [40000]),
        ("the 1990s", []),
        ("more than a hundred", []),
    ],
)
def test_numbers_in_digits_and_words(text: str, found: list[float]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("9 March 2015", Moment("day", False, (2015, 3, 9))),
        ("March 9th, 2015", Moment("day", False, (2015, 3, 9))),
        ("Sept. 1999", Moment("month", False, (1999, 9))),
        ("1999", Moment("year", False, (1999,))),
        ("44 BC", Moment("year", False, (-44,))),
        ("early 1990s", Moment("decade", True, (1990, 0))),
        ("late 19th century", Moment("century", True, (1800, 2))),
        ("twelve", None),
        ("Ingrid Vale", None),
    ],
)
def test_dates_have_a_granularity_and_an_order(text: str, read: Moment | None) -> None:
    assert moment(text) == read


def test_a_currency_is_told_from_another() -> None:
    assert currencies("US$3 million") != currencies("€3 million")
    assert currencies("5 crowns") == currencies("1 crown") == {"crown"}


def test_the_order_of_day_and_month_does_not_count() -> None:
    assert date_words("on March 9th, 2015") == date_words("9 Mar 2015")
    assert date_words("19th century") != date_words("19 century")
