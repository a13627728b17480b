"""Which comparer grades which kind of value."""

import re
from collections.abc import Callable

from quizapp.facts.model import Kind
from quizapp.grading import amounts, dates, names, people, places, quantities, text
from quizapp.grading.folding import ARTICLES, words
from quizapp.grading.model import Grade, best
from quizapp.grading.moments import moments
from quizapp.grading.phrases import LINKS
from quizapp.grading.units import singular

YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
NAMED = {
    Kind.PERSON: people.compare_people,
    Kind.ORGANISATION: names.compare_organisation,
    Kind.PLACE: places.compare_place,
    Kind.ROLE: names.compare_role,
}


def compare(key: str, response: str, kind: Kind | None) -> Grade:
    """`kind` none is free text; a key that cannot be read as its kind is graded as text."""
    if kind in NAMED:
        return NAMED[kind](key, response)
    for reads in READERS.get(kind, OF_FREE_TEXT):
        graded = reads(key, response)
        if graded:
            return graded
    return _compare_wording(key, response, kind)


def _compare_wording(key: str, response: str, kind: Kind | None) -> Grade:
    if kind is Kind.ORDER:
        return text.compare_in_order(key, response)
    if kind in (Kind.EVENT, None) and _is_name(key):
        return best((text.compare(key, response), names.compare_organisation(key, response)))
    return text.compare(key, response)


def _is_name(key: str) -> bool:
    """Whether each word but links and articles has a capital; which kind of name is not told."""
    said = [word for word in key.split() if word not in LINKS | ARTICLES]
    return bool(said) and all(word[0].isupper() for word in said)


def _compare_dates(key: str, response: str) -> Grade | None:
    """Of free text, no lone month in small letters ("a march") and no fraction ("1/2")."""
    said = moments(key)
    if not any(map(str.isupper, key)) and not any(moment.year for reading in said for moment in reading):
        return None
    return dates.compare(key, response)


def _compare_figures(key: str, response: str) -> Grade | None:
    """Of free text, only what is nothing but a sum of money or a quantity.

    A clause that holds a number ("Ann paid Bert $30") says more than the number.
    """
    money = amounts.amount(key)
    if money and money.currency:
        return None if money.others else amounts.compare(key, response)
    return quantities.compare(key, response) if _is_quantity(key) else None


def _is_quantity(key: str) -> bool:
    """A number and its unit, or one common noun for what is counted: no Apollo 11, no 2008 war."""
    read = quantities.quantity(key)
    if read is None or not read.counted:
        return read is not None
    if YEAR.search(key):
        return False
    last = key.split()[-1]
    return len(read.counted) == 1 and last.islower() and singular(words(last)[-1]) in read.counted


OF_FREE_TEXT = (_compare_dates, _compare_figures)


READERS: dict[Kind | None, tuple[Callable[[str, str], Grade | None], ...]] = {
    Kind.DATE: (dates.compare, quantities.compare),
    Kind.AMOUNT: (amounts.compare, quantities.compare),
    Kind.QUANTITY: (quantities.compare,),
}
"""To try in turn: each returns none for a key that it cannot read."""
