"""Which comparer grades which kind of value."""

from collections.abc import Callable

from quizapp.facts.model import Kind
from quizapp.grading import amounts, dates, names, people, quantities, text
from quizapp.grading.model import Grade
from quizapp.grading.numbers import figures

NAMED = {
    Kind.PERSON: people.compare_people,
    Kind.ORGANISATION: names.compare_organisation,
    Kind.PLACE: names.compare_place,
    Kind.ROLE: names.compare_role,
}


def compare(key: str, response: str, kind: Kind | None) -> Grade:
    """`kind` none is free text; a key that cannot be read as its kind is graded as text."""
    if kind in NAMED:
        return NAMED[kind](key, response)
    if kind is Kind.ORDER:
        return text.compare_in_order(key, response)
    for reads in READERS.get(kind, ()):
        graded = reads(key, response)
        if graded:
            return graded
    return text.compare(key, response)


def _compare_figures(key: str, response: str) -> Grade | None:
    """Of free text, only a sum of money or what is nothing but a number."""
    money = amounts.amount(key)
    if money and money.currency:
        return amounts.compare(key, response)
    return None if figures(key).rest else quantities.compare(key, response)


READERS: dict[Kind | None, tuple[Callable[[str, str], Grade | None], ...]] = {
    Kind.DATE: (dates.compare, quantities.compare),
    Kind.AMOUNT: (amounts.compare, quantities.compare),
    Kind.QUANTITY: (quantities.compare,),
    None: (dates.compare, _compare_figures),
}
"""To try in turn: each returns none for a key that it cannot read."""
