"""Quantities: how many of what, or how much in which unit."""

from dataclasses import dataclass
from fractions import Fraction

from quizapp.grading.model import Grade, close, correct, wrong
from quizapp.grading.numbers import Bound, compare_numbers, figures, other_bound
from quizapp.grading.units import Unit, singular, unit

LINKS = frozenset(
    {"of", "the", "a", "an", "in", "for", "to", "and", "or", "between", "from", "times", "time"}
)
TONS = frozenset({"ton", "tonne"})


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
    return _compare_units(asked, given) or _compare_counted(asked, given)


def _compare_units(asked: Quantity, given: Quantity) -> Grade | None:
    """None where unit, number and bound leave nothing to say."""
    if {asked.unit and asked.unit.name, given.unit and given.unit.name} == TONS:
        return _compare_tons(asked, given)
    if _another_unit(asked, given):
        return wrong("that is another unit")
    if _sizes(asked, given) != _sizes(given, asked):
        return compare_numbers(_sizes(asked, given), _sizes(given, asked))
    if given.bound not in (Bound.NONE, asked.bound):
        return other_bound(asked.bound)
    if asked.unit and given.unit is None:
        return close("the unit is missing")
    return None


def _compare_tons(asked: Quantity, given: Quantity) -> Grade:
    if asked.values == given.values:
        return close("the number is right; a ton and a tonne are not quite the same")
    return wrong("the number is another one")


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
