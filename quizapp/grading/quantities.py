"""Quantities: how many of what, or how much in which unit."""

from dataclasses import dataclass, replace
from fractions import Fraction

from quizapp.grading.model import Grade, close, correct, wrong
from quizapp.grading.numbers import Bound, compare_bounds, compare_numbers, figures
from quizapp.grading.units import UNITS, Unit, singular, unit

LINKS = frozenset(
    {"of", "the", "a", "an", "in", "for", "to", "and", "or", "between", "from", "times", "time"}
)
TON, TONNE = UNITS["ton"], UNITS["tonne"]


@dataclass(frozen=True)
class Quantity:
    """`counted` are the words for what is counted or measured, in the singular."""

    values: tuple[Fraction, ...]
    bound: Bound
    unit: Unit | None
    counted: frozenset[str]


def quantity(text: str) -> Quantity | None:
    """None where the text holds no number, or speaks of what is not so."""
    read = figures(text)
    if not read.values or {"not", "never"} & set(read.rest):
        return None
    measured, rest = unit(tuple(word for word in read.rest if word not in LINKS))
    return Quantity(read.values, read.bound, measured, frozenset(map(singular, rest)))


def compare(key: str, response: str) -> Grade | None:
    """None where the key is no quantity that can be read."""
    asked, given = quantity(key), quantity(response)
    if asked is None:
        return None
    if given is None:
        return wrong("no number can be read in this")
    if {asked.unit, given.unit} == {TON, TONNE}:
        # Most people, and most articles, mean either by both.
        asked, given = replace(asked, unit=TONNE), replace(given, unit=TONNE)
    return _compare_units(asked, given) or _compare_counted(asked, given)


def _compare_units(asked: Quantity, given: Quantity) -> Grade | None:
    """None where unit, number and bound leave nothing to say."""
    if _another_unit(asked, given):
        return wrong("that is another unit")
    if _sizes(asked, given) != _sizes(given, asked):
        return _compare_sizes(asked, given)
    other_bound = compare_bounds(asked.bound, given.bound)
    if other_bound is None and asked.unit and given.unit is None:
        return close("the unit is missing")
    return other_bound


def _compare_sizes(asked: Quantity, given: Quantity) -> Grade:
    """For sizes that are not equal, unless a ton is taken for a tonne."""
    if asked.values == given.values:
        return wrong("that is another unit")
    if asked.unit == TON and given.unit and given.unit != TON:
        metric = replace(asked, unit=TONNE)
        if _sizes(metric, given) == _sizes(given, metric):
            return compare_bounds(asked.bound, given.bound) or close("the same in another unit")
    return compare_numbers(_sizes(asked, given), _sizes(given, asked))


def _another_unit(asked: Quantity, given: Quantity) -> bool:
    if asked.unit and given.unit:
        return asked.unit.measure != given.unit.measure
    if asked.unit:
        return bool(given.counted)
    return bool(given.unit and asked.counted)


def _sizes(measured: Quantity, other: Quantity) -> tuple[Fraction, ...]:
    """In the smallest unit where both have one; a number without is taken as in the other's."""
    size = measured.unit.size if measured.unit and other.unit else 1
    return tuple(value * size for value in measured.values)


def _compare_counted(asked: Quantity, given: Quantity) -> Grade:
    if asked.counted and not given.counted <= asked.counted:
        return close("the number is right; look again at what it counts")
    return correct("the same number")
