"""What is to be filled in, in a few words that do not tell which."""

import re

from quizapp.facts.dates import DAY_OF_A_YEAR_TOLD_BEFORE, Granularity, parse_date
from quizapp.facts.model import Kind
from quizapp.facts.namelists import countries
from quizapp.facts.numbers import number_of
from quizapp.facts.quantities import is_range, parse_quantity
from quizapp.facts.type_words import BODY, BY_LAST_WORD, EVENT

A_YEAR = "a year"
A_COUNTRY = "a country"
OF_A_KIND = {
    Kind.ROLE: "a person",
    Kind.PERSON: "a person",
    Kind.PLACE: "a place",
    Kind.AMOUNT: "a sum of money",
}
OF_A_GRANULARITY = {
    Granularity.DAY: "a date",
    Granularity.MONTH: "a month and year",
    Granularity.YEAR: A_YEAR,
    Granularity.DECADE: "a decade",
    Granularity.CENTURY: "a century",
}
OF_MONEY = frozenset({"fund", "trust"})
PERCENT = re.compile(r"(?:%|\bper ?cent)$", re.I)
BEHIND_AN_EVENT = re.compile(r"(?: (?:of|in|for|at) .*| [IVX]+| \d+)$")


def asked_for(kind: Kind, value: str, key: str) -> str:
    """Such as "a year", of a fact's kind and value and the key to be filled in; "" where nothing useful can be said.

    `value` may be wider than `key`: "18 percent" where only "18" is blanked.
    """
    said = _said(kind, value, key)
    return "" if set(_words(key)) <= set(_words(said)) else said


def _said(kind: Kind, value: str, key: str) -> str:
    if kind == Kind.DATE:
        return _moment(key)
    if kind == Kind.QUANTITY:
        return _number(value, key)
    if kind == Kind.PERSON and (" " not in key or _is_of_thing(key) or any(map(str.isdigit, key))):
        return "a name"
    if kind == Kind.PLACE and key.removeprefix("the ") in countries():
        return A_COUNTRY
    if kind == Kind.ORGANISATION:
        return "an organisation" if _is_body(key) else "a name"
    if kind == Kind.EVENT:
        return "an event" if _is_event(key) else ""
    return OF_A_KIND.get(kind, "")


def _moment(key: str) -> str:
    key = key.removeprefix("the ")
    if DAY_OF_A_YEAR_TOLD_BEFORE[1].fullmatch(key):
        return "a day and month"
    date = parse_date(key)
    if date and date.part:
        return "a time"
    return OF_A_GRANULARITY[date.granularity] if date else ""


def _number(value: str, key: str) -> str:
    share = PERCENT.search(value) or PERCENT.search(key)
    quantity = parse_quantity(key)
    if quantity and is_range(quantity.digits):
        return "a range of percentages" if share else "a range of numbers"
    if share:
        return "a percentage"
    return "a number" if quantity or number_of(key) is not None else ""


def _is_of_thing(key: str) -> bool:
    """Its last word is oftener a place's, a body's or a work's."""
    return "".join(key.split()[-1:]).lower() in BY_LAST_WORD


def _is_body(key: str) -> bool:
    """One of its words says so; a fund may be no more than money."""
    return any(BY_LAST_WORD.get(word.lower()) == BODY and word.lower() not in OF_MONEY for word in key.split())


def _is_event(key: str) -> bool:
    """It is called so by itself: a person who writes a question gives this kind to anything that has no other."""
    last = BEHIND_AN_EVENT.sub("", key).split()[-1:]
    return key != key.lower() and BY_LAST_WORD.get("".join(last).lower()) == EVENT


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
