from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.authoring.options.neighbours import amount_neighbours, quantity_neighbours
from quizapp.facts.amounts import Money, parse_amount
from quizapp.facts.dates import parse_date

On = Callable[[str, str], list[Draft]]
Ask = Callable[[str], Generated]

PEOPLE = (
    "Mohamed Al-Emadi is the mayor of Oslo. Ana Duarte is the mayor of Porto. Rui Alves, a painter, lives in Bergen. "
    "In 2010, Mohammed al-Emadi moved to Narvik. Eva Lindqvist sang in Oslo in 1999."
)


def choice(drafts: list[Draft]) -> Draft:
    (draft,) = [draft for draft in drafts if draft.form is Form.CHOICE]
    return draft


def test_people_are_offered_for_people_and_never_another_name_of_the_key(on: On) -> None:
    options = choice(on(PEOPLE, "Mohamed Al-Emadi")).options
    assert set(options) == {"Mohamed Al-Emadi", "Ana Duarte", "Eva Lindqvist"}
    assert list(options) == sorted(options)


def test_too_few_people_give_no_choice(on: On) -> None:
    forms = [draft.form for draft in on("Ana Duarte is the mayor of Oslo. Rui Alves sang in Bergen.", "Ana Duarte")]
    assert forms == [Form.TYPED]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 1932, Norway built a bridge in Oslo.", "1932"),
        ("In March 1932, Norway built a bridge in Oslo.", "March 1932"),
        ("On 9 March 1932, Norway built a bridge in Oslo.", "9 March 1932"),
        ("On March 9, 1932, Norway built a bridge in Oslo.", "March 9, 1932"),
        ("Norway built many bridges in Oslo in the early 1930s.", "early 1930s"),
        ("Norway built many bridges in Oslo in the 19th century.", "19th century"),
    ],
)
def test_wrong_dates_are_of_the_key_s_kind_and_ascend(on: On, text: str, value: str) -> None:
    options = choice(on(text, value)).options
    dates = [parse_date(option) for option in options]
    key = parse_date(value)
    assert len(set(options)) == len(options) >= 3
    assert key is not None
    assert all(date is not None and date.granularity == key.granularity for date in dates)
    assert all(date is not None and bool(date.part) == bool(key.part) for date in dates)
    order = [(date.year, date.month, date.day, "eml".find(date.part[:1])) for date in dates if date]
    assert order == sorted(order)


def test_no_wrong_date_lies_after_the_document(ask: Ask) -> None:
    text = " ".join(f"In {year}, Norway built bridge number {year - 1900} in Oslo." for year in range(1950, 1960))
    offered = {option for draft in ask(text).drafts for option in draft.options if parse_date(option)}
    assert offered
    assert max(offered) <= "1959"


def test_dates_of_the_document_come_first(on: On) -> None:
    text = "In 1932, Norway built a bridge in Oslo. In 1917, Chile built a harbour in Lota."
    assert "1917" in choice(on(text, "1932")).options


@pytest.mark.parametrize(
    ("value", "smaller"),
    [
        ("US$1 billion", "US$500 million"),
        ("€1 million", "€500,000"),
        ("$1.2 trillion", "$600 billion"),
        ("1 million euros", "500,000 euros"),
        ("£1bn", "£500m"),
    ],
)
def test_an_amount_below_one_is_written_in_the_scale_beneath(on: On, value: str, smaller: str) -> None:
    options = choice(on(f"Norway spent {value} on a ship and Chile spent nothing.", value)).options
    assert not any(option.lstrip("US$€£").startswith("0") for option in options)
    texts = amount_neighbours(parse_amount(value) or Money("", "", 0))
    assert smaller in texts
    assert not any("0." in text for text in texts)


@pytest.mark.parametrize("value", ["US$30 million", "€13 million", "about £2.5 million", "5,000 dollars"])
def test_wrong_amounts_are_of_the_same_currency_and_differ_in_number(on: On, value: str) -> None:
    options = choice(on(f"Norway spent {value} on a ship.", value)).options
    amounts = [parse_amount(option) for option in options]
    key = parse_amount(value)
    assert key is not None
    assert all(money is not None and (money.currency, money.about) == (key.currency, key.about) for money in amounts)
    numbers = [money.number for money in amounts if money]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("bound", ["more than", "at least", "fewer than", "up to"])
def test_a_bound_is_not_chosen_since_others_would_hold_as_well(on: On, bound: str) -> None:
    drafts = on(f"Norway sent {bound} 80 planes to Chile.", f"{bound} 80 planes")
    assert any(draft.ready for draft in drafts)
    assert Form.CHOICE not in [draft.form for draft in drafts]


def test_wrong_numbers_ascend_and_keep_about(on: On) -> None:
    options = choice(on("Norway sent about 80 planes to Chile.", "about 80 planes")).options
    assert all(option.startswith("about ") for option in options)
    numbers = [int(option.split()[-1]) for option in options]
    assert numbers == sorted(set(numbers))


def test_the_key_s_place_varies(ask: Ask) -> None:
    text = " ".join(f"In {year}, Norway built bridge {year - 1900} in Oslo." for year in range(1950, 1970))
    places = {d.options.index(d.key) for d in ask(text).drafts if d.form is Form.CHOICE}
    assert len(places) > 2


def test_no_person_is_offered_for_a_matter_of_violence(on: On) -> None:
    text = f"{PEOPLE} Carl Berg, a sailor, destroyed a bridge in Oslo."
    assert Form.CHOICE not in [draft.form for draft in on(text, "Carl Berg")]


@pytest.mark.parametrize(("share", "least", "most"), [("46.6%", 10, 80), ("60 percent", 20, 90), ("96%", 40, 99)])
def test_a_share_is_not_beside_its_double_or_its_third(share: str, least: int, most: int) -> None:
    others = [float(other.split()[0].rstrip("%")) for other in quantity_neighbours(share)]
    assert len(set(others)) >= 3
    assert all(least <= other <= most for other in others)
