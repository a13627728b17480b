"""Plausible values near a key, written as the key is written."""

import re
from math import floor, log10

from quizapp.facts.amounts import Money
from quizapp.facts.dates import MONTHS, SHORT_MONTHS, DateValue, Granularity
from quizapp.facts.numbers import DIGITS, TENS, SMALL, number_of

Order = tuple[int, int, int, int]
STEPS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}
YEARS_APART = (1, 2, 3, 4, 5)
MONTHS_APART = (2, 3, 5, 7)
FACTORS = (0.5, 1.5, 2, 0.7, 2.5, 3, 5)
HALF = 0.5
WORDS = ("one", *SMALL, "twenty")


def date_order(date: DateValue) -> Order:
    part = {"": 0, "early": 1, "mid": 2, "late": 3}[date.part]
    sign = -1 if date.era.startswith("B") else 1
    return sign * date.year, date.month, date.day, part


def date_neighbours(date: DateValue, written: str) -> list[str]:
    """Nearest first, alternately before and after."""
    if date.granularity == Granularity.CENTURY:
        return [_century(written, step) for step in (-1, 1, -2, 2) if 1 <= _number(written) + step <= 21]
    step = STEPS.get(date.granularity, 1)
    years = [date.year + sign * step * n for n in YEARS_APART for sign in (-1, 1)]
    moved = [_with_year(written, date.year, year) for year in years if year > 0]
    if date.granularity in (Granularity.DAY, Granularity.MONTH):
        moved = [other for pair in zip(_months_moved(date, written), moved, strict=False) for other in pair] + moved
    return moved


def _number(written: str) -> int:
    found = re.search(r"\d+", written)
    return int(found[0]) if found else 0


def _century(written: str, step: int) -> str:
    number = _number(written) + step
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return re.sub(r"\d+(?:st|nd|rd|th)", f"{number}{ending}", written)


def _with_year(written: str, year: int, other: int) -> str:
    return written.replace(str(year), str(other))


def _months_moved(date: DateValue, written: str) -> list[str]:
    """The same day and year in other months, where the day exists in each."""
    names = [name for name in (*MONTHS, *SHORT_MONTHS) if re.search(rf"\b{name}\b", written)]
    others = [(date.month - 1 + sign * n) % 12 for n in MONTHS_APART for sign in (1, -1)]
    if not names or date.day > 28:
        return []
    short = names[0] not in MONTHS
    return [written.replace(names[0], MONTHS[m][:3] if short else MONTHS[m], 1) for m in others]


def amount_neighbours(money: Money) -> list[str]:
    return _scaled(money.written)


def quantity_neighbours(written: str) -> list[str]:
    return _scaled(written) if re.search(r"\d", written) else _in_words(written)


def _scaled(written: str) -> list[str]:
    """The number in `written` made smaller and larger, with as many significant digits."""
    found = re.search(DIGITS, written)
    if not found:
        return []
    number = float(found[0].replace(",", ""))
    others = [_rounded(number * factor, _significant(found[0])) for factor in FACTORS]
    texts = [_like(found[0], other) for other in others if other != number and (other >= 1 or other == HALF)]
    return [written[: found.start()] + text + written[found.end() :] for text in dict.fromkeys(texts)]


def _significant(digits: str) -> int:
    bare = digits.replace(",", "").replace(".", "").lstrip("0")
    return max(1, len(bare.rstrip("0") if "." not in digits else bare))


def _rounded(number: float, significant: int) -> float:
    return round(number, significant - 1 - floor(log10(abs(number)))) if number else 0


def _like(digits: str, number: float) -> str:
    decimals = len(digits.partition(".")[2])
    if not decimals and number != int(number):
        return f"{number:g}" if number < 1 else f"{round(number)}"
    return f"{number:,.{decimals}f}" if "," in digits or number >= 10_000 else f"{number:.{decimals}f}"


def _in_words(written: str) -> list[str]:
    number = number_of(written.split()[-1])
    if number is None or not 1 < number <= 20 or written.split()[-1] in TENS[1:]:
        return []
    near = [int(number) + step for step in (-1, 1, 2, -2, 3)]
    lead = written.removesuffix(written.split()[-1])
    return [lead + WORDS[n - 1] for n in near if 2 <= n <= 20]
