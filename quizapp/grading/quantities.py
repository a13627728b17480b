"""Quantities: how many of what, or how much in which unit."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from quizapp.grading import amounts
from quizapp.grading.currencies import currency
from quizapp.grading.model import Grade, close, correct, wrong
from quizapp.grading.numbers import Bound, compare_bounds, compare_numbers, figures
from quizapp.grading.units import UNITS, Unit, singular, unit

LINKS = frozenset(
    {"of", "the", "a", "an", "in", "for", "to", "and", "or", "between", "from", "times", "time"}
)
TON, TONNE, PERCENT, DEGREE = (UNITS[name] for name in ("ton", "tonne", "percent", "degree"))
SCALED_DEGREES = (UNITS["degree celsius"], UNITS["degree fahrenheit"])
MILLIONS = re.compile(r"(?<=\d)\s?m\b", re.IGNORECASE)
"""Metres only where the key has a unit."""

PEOPLE = {"person": "people", "inhabitant": "people", "individual": "people"}
WORDS_OF_MONEY = frozenset({"won", "real", "rand"})
"""They mean something else more often than money."""

NEAREST_PERCENT = Fraction(1, 100)


@dataclass(frozen=True)
class Quantity:
    """`counted` are the words for what is counted or measured, in the singular."""

    values: tuple[Fraction, ...]
    bound: Bound
    unit: Unit | None
    counted: frozenset[str]
    is_fraction: bool
    is_money: bool


def quantity(text: str) -> Quantity | None:
    """None where the text holds no number, or speaks of what is not so."""
    read = figures(text)
    if not read.values or {"not", "never"} & set(read.rest):
        return None
    measured, rest = unit(tuple(word for word in read.rest if word not in LINKS))
    money = measured is None and currency(rest)
    return Quantity(
        read.values,
        read.bound,
        measured,
        frozenset(PEOPLE.get(singular(word), singular(word)) for word in rest),
        is_fraction=read.are_fractions and measured is None,
        is_money=bool(money) and money.family not in WORDS_OF_MONEY,
    )


def compare(key: str, response: str) -> Grade | None:
    """None where the key is no quantity that can be read."""
    asked = quantity(key)
    if asked is None:
        return None
    given = quantity(response if asked.unit else MILLIONS.sub(" million", response))
    if asked.is_money:
        return amounts.compare(key, response)
    if given is None:
        return wrong("no number can be read in this")
    if {asked.unit, given.unit} == {TON, TONNE}:
        # Most people, and most articles, mean either by both.
        asked, given = replace(asked, unit=TONNE), replace(given, unit=TONNE)
    return _compare_shares(asked, given) or _compare_units(asked, given) or _compare_counted(asked, given)


def _compare_shares(asked: Quantity, given: Quantity) -> Grade | None:
    """None unless one is a fraction and the other a percentage."""
    if not any(_is_share(one) and other.unit == PERCENT for one, other in ((asked, given), (given, asked))):
        return None
    if asked.values == given.values:
        return close("the unit is missing")
    exact, told = (
        [value / 100 if one.unit == PERCENT else value for value in one.values] for one in (asked, given)
    )
    if exact == told:
        return compare_bounds(asked.bound, given.bound) or correct("the same share")
    if len(exact) == len(told) and all(abs(a - b) < NEAREST_PERCENT for a, b in zip(exact, told, strict=True)):
        return close("nearly the same share; the full answer is more exact")
    return wrong("the number is another one")


def _is_share(said: Quantity) -> bool:
    """A fraction, or 0.75."""
    bare = said.unit is None and not said.counted
    return said.is_fraction or bare and all(0 < value < 1 for value in said.values)


def _compare_units(asked: Quantity, given: Quantity) -> Grade | None:
    """None where unit, number and bound leave nothing to say."""
    if given.unit == DEGREE and asked.unit in SCALED_DEGREES and asked.values == given.values:
        return close("the full answer says on which scale")
    if _another_unit(asked, given):
        return wrong("that is another unit")
    if _sizes(asked, given) != _sizes(given, asked):
        return _compare_sizes(asked, given)
    other_bound = compare_bounds(asked.bound, given.bound)
    if other_bound is None and asked.unit and given.unit is None:
        return close("the unit is missing")
    if other_bound is None and asked.unit is None and given.unit == PERCENT:
        return close("the number is right; it is no percentage")
    return other_bound


def _compare_sizes(asked: Quantity, given: Quantity) -> Grade:
    """For sizes that are not equal, unless a ton is taken for a tonne."""
    if asked.values == given.values:
        return wrong("that is another unit")
    if asked.unit == TON and given.unit and given.unit != TON:
        metric = replace(asked, unit=TONNE)
        if _sizes(metric, given) == _sizes(given, metric):
            return compare_bounds(asked.bound, given.bound) or correct("the same in another unit")
    return compare_numbers(_sizes(asked, given), _sizes(given, asked))


def _another_unit(asked: Quantity, given: Quantity) -> bool:
    if given.is_money:
        return True
    if asked.unit and given.unit:
        return asked.unit.measure != given.unit.measure
    if asked.unit:
        return bool(given.counted)
    return bool(given.unit and asked.counted)


def _sizes(measured: Quantity, other: Quantity) -> tuple[Fraction, ...]:
    """In the smallest unit where both have one; a number without is taken as in the other's."""
    if not (measured.unit and other.unit):
        return measured.values
    return tuple((value - measured.unit.zero) * measured.unit.size for value in measured.values)


def _compare_counted(asked: Quantity, given: Quantity) -> Grade:
    if asked.counted and not given.counted <= asked.counted:
        return close("the number is right; look again at what it counts")
    return correct("the same number")
