"""Amounts of money: the value, the currency, and how often it is paid."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile
from types import MappingProxyType

from quizapp.grading.currencies import (
    IN_HUNDREDTHS,
    MONEY_WORDS,
    SMALL_COIN,
    Currency,
    currency,
    with_codes,
)
from quizapp.grading.model import Grade, close, correct, wrong
from quizapp.grading.numbers import SCALES, Bound, compare_bounds, compare_numbers, figures
from quizapp.grading.spelling import is_slip
from quizapp.grading.units import SPELLINGS, UNITS, singular

MONEY_SCALES = MappingProxyType({**SCALES, "m": 10**6, "mil": 10**6, "mill": 10**6, "b": 10**9})
PERIODS = {
    "year": r"(?:an?|per|each|every) (?:year|yr|y)|per annum|pa|yearly|annual(?:ly)?",
    "quarter": r"(?:an?|per|each|every) quarter|quarterly",
    "month": r"(?:an?|per|each|every) (?:month|mo)|monthly",
    "week": r"(?:an?|per|each|every) (?:week|wk)|weekly",
    "day": r"(?:an?|per|each|every) day|daily",
    "hour": r"(?:an?|per|each|every) (?:hour|hr|h)|hourly",
}
EVERY_PERIOD = re.compile(rf"\b(?:{'|'.join(PERIODS.values())})\b")
COUNTED = frozenset("people men women children".split())
"""The plurals that do not end in s."""

LINKS = frozenset("a an the of in to from and or between".split())
PER_CENT = re.compile(r"\bper\s+cent\b", re.IGNORECASE)
SLASH = re.compile(r"/(?=[^\W\d])")


@dataclass(frozen=True)
class Amount:
    """`values` are `parts` to one of the currency: 100 for cents. `others` are words that speak neither of the money
    nor of how often it is paid, in the singular; `counts` tells that one of them is a plural, as in "40 visitors"."""

    values: tuple[Fraction, ...]
    parts: int
    bound: Bound
    currency: Currency | None
    period: str | None
    others: frozenset[str]
    counts: bool = False


def amount(text: str) -> Amount | None:
    """None where the text holds no number, or speaks of what is not so."""
    read = figures(SLASH.sub(" per ", with_codes(PER_CENT.sub("percent", text))), MONEY_SCALES)
    if not read.values or {"not", "never"} & set(read.rest):
        return None
    rest = " ".join(read.rest)
    period = next((p for p, said in PERIODS.items() if re.search(rf"\b(?:{said})\b", rest)), None)
    others = frozenset(EVERY_PERIOD.sub(" ", rest).split()) - MONEY_WORDS - LINKS
    parts = 100 if IN_HUNDREDTHS & set(read.rest) else 1
    if parts > 1 and len(read.values) > 1 and MONEY_WORDS & set(read.rest) - IN_HUNDREDTHS:
        whole, cents = read.values[:2]
        return Amount((whole + cents / parts,), 1, read.bound, currency(read.rest), period, frozenset())
    named, counts = frozenset(map(singular, others)), _counts([word for word in read.rest if word in others | LINKS])
    return Amount(read.values, parts, read.bound, currency(read.rest), period, named, counts)


def _counts(rest: Sequence[str]) -> bool:
    """Whether a plural stands beside the number: 40 visitors, but neither 40 in loans, loans of 40, nor 40 dolars."""
    beside = [] if "of" in rest else takewhile(lambda word: word not in LINKS, rest)
    return any(
        word in COUNTED or singular(word) != word and not any(is_slip(sign, word) for sign in MONEY_WORDS)
        for word in beside
    )


def compare(key: str, response: str) -> Grade | None:
    """None where the key is no amount that can be read."""
    asked, given = amount(key), amount(response)
    if asked is None:
        return None
    if given is None:
        return wrong("no amount can be read in this")
    return _compare_money(asked, given) or _compare_values(asked, given)


def _compare_money(asked: Amount, given: Amount) -> Grade | None:
    """A refusal for another currency or period; the value is still to be looked at."""
    unknown = asked.others if asked.currency is None else frozenset()
    if unknown and (given.currency or given.others.isdisjoint(unknown) and given.others):
        return wrong("that is another currency")
    measures = any(SPELLINGS.get(word, word) in UNITS for word in given.others)
    if asked.currency and given.currency is None and (measures or given.counts and not given.others <= asked.others):
        return wrong("that is no money")
    if asked.currency and given.currency and not _may_be_one(asked.currency, given.currency):
        return wrong("that is another currency")
    if asked.period and given.period and asked.period != given.period:
        return wrong("that is paid at another interval")
    return None


def _may_be_one(asked: Currency, given: Currency) -> bool:
    coins = SMALL_COIN.get(asked.family, frozenset()) | SMALL_COIN.get(given.family, frozenset())
    if asked.family != given.family and not coins & {asked.family, given.family}:
        return False
    return asked.code == given.code or not (asked.said_whose and given.said_whose)


def _compare_values(asked: Amount, given: Amount) -> Grade:
    if _sizes(asked, given) != _sizes(given, asked):
        return compare_numbers(_sizes(asked, given), _sizes(given, asked))
    return compare_bounds(asked.bound, given.bound) or _compare_details(asked, given)


def _sizes(amount: Amount, other: Amount) -> tuple[Fraction, ...]:
    """A number without a currency is taken as in the other's."""
    parts = amount.parts if amount.currency and other.currency else 1
    return tuple(value / parts for value in amount.values)


def _compare_details(asked: Amount, given: Amount) -> Grade:
    if given.currency is None and (asked.currency or asked.others - given.others):
        return close("the currency is missing")
    if asked.currency is None and given.currency:
        return close("the article does not say in which currency")
    if asked.currency and given.currency and asked.currency.code != given.currency.code:
        return close("the currency could be that of more than one country")
    if asked.period and given.period is None:
        return close("the full answer says how often as well")
    if given.period and asked.period is None:
        return close("the article does not say how often")
    return correct("the same amount")
