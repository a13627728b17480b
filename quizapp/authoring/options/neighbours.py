"""Plausible values near a key, written as the key is written."""

import re
from math import floor, log10

from quizapp.facts.amounts import Money
from quizapp.facts.dates import MONTHS, SHORT_MONTHS, DateValue, Granularity
from quizapp.facts.numbers import DIGITS, SMALL, TENS, number_of
from quizapp.facts.quantities import is_range, parse_quantity

Order = tuple[int, int, int, int]
STEPS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}
HALVES = ("early", "late")
HALVES_APART = (1, 2, 3)
PARTS_OF_DECADE = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}
DECADES_APART = (1, 2)
YEARS_APART = (1, 2, 3, 4, 5)
MONTHS_APART = (2, 3, 5, 7)
SHARE = re.compile(r" ?(?:%|per ?cent)")
WHOLE = 100
SMALL_SHARE = 10
PARTS_APART = (0.3, 0.5, 0.7)
FACTORS = (0.5, 1.5, 2, 0.7, 2.5, 3, 5)
SCALE_BENEATH = {"trillion": "billion", "billion": "million", "million": "", "bn": "m", "m": "k"}
WORDS = ("one", *SMALL, "twenty")


def date_order(date: DateValue) -> Order:
    part = {"": 0, "early": 1, "mid": 2, "late": 3}[date.part]
    sign = -1 if date.era.startswith("B") else 1
    return sign * date.year, date.month, date.day, part


def years_of(date: DateValue) -> tuple[int, int]:
    """The first and the last year that it may mean; those before the common era are negative."""
    first, last = date.year, date.year
    if date.granularity == Granularity.CENTURY:
        last += 99
    elif date.granularity == Granularity.DECADE:
        first, last = (date.year + years for years in PARTS_OF_DECADE[date.part])
    return (-last, -first) if date.era.startswith("B") else (first, last)


def date_neighbours(date: DateValue, written: str) -> list[str]:
    """Nearest first, alternately before and after."""
    if date.granularity == Granularity.CENTURY:
        return [_century(written, step) for step in (-1, 1, -2, 2) if 1 <= _number(written) + step <= 21]
    if date.granularity == Granularity.DECADE and date.part in HALVES and " to" not in written:
        return [_half_moved(date, written, sign * n) for n in HALVES_APART for sign in (-1, 1)]
    step = STEPS.get(date.granularity, 1)
    apart = YEARS_APART if step == 1 else DECADES_APART
    years = [date.year + sign * step * n for n in apart for sign in (-1, 1)]
    moved = [_with_year(written, date.year, year) for year in years if year > 0]
    if date.granularity in (Granularity.DAY, Granularity.MONTH):
        moved = [other for pair in zip(_months_moved(date, written), moved, strict=False) for other in pair] + moved
    return moved


def _half_moved(date: DateValue, written: str, steps: int) -> str:
    """Half a decade a step: from the early 1930s to the late 1930s."""
    decade, half = divmod(date.year // 10 * 2 + HALVES.index(date.part) + steps, 2)
    return _with_year(written, date.year, decade * 10).replace(date.part, HALVES[half])


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
    if money.is_range:
        return []
    scale = money.scale
    return _scaled(money.written, scale if scale in SCALE_BENEATH else "")


def quantity_neighbours(written: str) -> list[str]:
    """None of a range: both of its numbers would have to move."""
    quantity = parse_quantity(written)
    if quantity and is_range(quantity.digits):
        return []
    return _scaled(written) if re.search(r"\d", written) else _in_words(written)


def _scaled(written: str, scale: str = "") -> list[str]:
    """The number in `written` made smaller and larger, with as many significant digits. What falls below one of the
    `scale` is written in the one beneath: half of "1 billion" as "500 million"."""
    found = re.search(DIGITS, written)
    if not found:
        return []
    number = float(found[0].replace(",", "").replace(" ", ""))
    others = [_rounded(number * factor, _significant(found[0])) for factor in FACTORS]
    lead, rest = written[: found.start()], written[found.end() :]
    if SHARE.match(rest):
        others = _shares(number, _significant(found[0])) if number > SMALL_SHARE else others
        others = [other for other in others if other < WHOLE]
    whole = [lead + _like(found[0], other) + rest for other in others if other >= 1 and other != number]
    parts = [lead + _beneath(other, scale, rest) for other in others if scale and other < 1]
    return list(dict.fromkeys([*parts, *whole]))


def _shares(number: float, significant: int) -> list[float]:
    """Others that might be taken for it: neither a multiple nor close to nothing or all."""
    up, down = min(number, WHOLE - number), min(number, WHOLE / 2)
    moved = [other for n in PARTS_APART for other in (number - n * down, number + n * up)]
    return [_rounded(other, significant) for other in moved]


def _beneath(number: float, scale: str, rest: str) -> str:
    """The number and what follows it, in the scale beneath: 0.5 of "million euros" as "500,000 euros"."""
    lower = SCALE_BENEATH[scale]
    if not lower:
        return f"{round(number * 1_000_000):,}" + re.sub(rf"\s?{scale}\b", "", rest, count=1)
    return f"{round(number * 1000):,}" + re.sub(rf"{scale}\b", lower, rest, count=1)


def _significant(digits: str) -> int:
    bare = digits.replace(",", "").replace(".", "").lstrip("0")
    return max(1, len(bare.rstrip("0") if "." not in digits else bare))


def _rounded(number: float, significant: int) -> float:
    return round(number, significant - 1 - floor(log10(abs(number)))) if number else 0


def _like(digits: str, number: float) -> str:
    decimals = len(digits.partition(".")[2])
    if not decimals and number != int(number):
        return f"{number:g}" if number < 1 else f"{round(number)}"
    grouped = f"{number:,.{decimals}f}"
    if " " in digits:
        return grouped.replace(",", " ")
    return grouped if "," in digits or number >= 10_000 else f"{number:.{decimals}f}"


def _in_words(written: str) -> list[str]:
    number = number_of(written.split()[-1])
    if number is None or not 1 < number <= 20 or written.split()[-1] in TENS[1:]:
        return []
    near = [int(number) + step for step in (-1, 1, 2, -2, 3)]
    lead = written.removesuffix(written.split()[-1])
    return [lead + WORDS[n - 1] for n in near if 2 <= n <= 20]
