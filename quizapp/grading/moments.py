"""Dates and periods as people write them.

A strict reader of our own: dateparser fills what is missing from today, takes 58 ms and
13 MB to import and 20 MB once it has read a date.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from text_to_num import alpha2digit

from quizapp.facts import dates
from quizapp.grading.folding import words
from quizapp.grading.spelling import is_slip

MONTHS = tuple(map(str.casefold, dates.MONTHS))
MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
FILLERS = frozenset(
    "the of in on at by during from since around about circa c ca approximately year month it was"
    " is ad ce day between mon tue tues wed thu thur thurs fri sat sun".split()
) | frozenset(DAYS)
PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "middle",
    "middle": "middle",
    "late": "late",
    "end": "late",
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}
BOUNDS = {"before": "before", "until": "until", "till": "until", "after": "after"}
DECADES = {
    "twen": 20,
    "thir": 30,
    "for": 40,
    "fif": 50,
    "six": 60,
    "seven": 70,
    "eigh": 80,
    "nine": 90,
}
DASHED = re.compile(r"\b(\d{1,4})([.-])(\d{1,2})\2(\d{1,4})\b")
MONTH_THEN_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})[./-](\d{4})\b(?![/.-]\d)")
SHORT_YEAR = re.compile(r"(?<!\w)['\u2018\u2019`\u00b4](\d\d)\b(?![/.-]\d)")
DECADE = re.compile(r"(?:-|\b)(twen|thir|for|fif|six|seven|eigh|nine)ties\b")
SPOKEN_DECADE = re.compile(r"\b(1\d|20)[\s-]+(\d0s)\b")
YEAR_DASH = re.compile(r"\b(\d{4})\s?[-/\u2013]\s?(\d{2})")
CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[\s-](?:century|c(?:ent)?\b\.?)")
ROMAN_CENTURY = re.compile(r"\b([xvi]+)(?:th|st)?(?=[\s-]c(?:ent(?:ury)?)?\b)")
ROMAN = {"x": 10, "v": 5, "i": 1}
CENTURY_BC = re.compile(r"\b(\d{1,2}century)\s+b\.?c\.?(?:e\.?)?(?!\w)")
BEFORE_CHRIST = re.compile(r"\b(\d{1,4})\s*b\.?c\.?(?:e\.?)?(?!\w)")
ANNO_DOMINI = re.compile(r"\b(\d{1,4})\s*(?:ad|ce)\b")
NO_DIGITS = re.compile(r"\D+")
"""text2num errs beside digits, so it reads the stretches between them."""

SPOKEN_YEAR = re.compile(r"\b(1\d|20)\s(\d{2})\b")
RANGE = re.compile(
    r"\s*[\u2013\u2014]\s*|\s+-\s+|\s(?:to|until|till|and|through)\s|(?<=short)-(?=\d)"
    r"|(?<=\d{4})-(?=\d{4})|(?<=\d)-(?=\d{1,2}\s[a-z])"
)
LONGEST_RANGE = 2
SHORTEST_MONTH = 4
DAY_DASH_MONTH = re.compile(r"(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True)
class Moment:
    """A day, month, year, or `span` years from `year` on (10: a decade); what is none was not said.

    `part` is of the year or decade ("early", "summer"), `bound` a "before", "until" or "after".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    span: int = 1
    part: str | None = None
    bound: str | None = None

    @property
    def says_when(self) -> bool:
        return self.year is not None or self.month is not None

    @property
    def exists(self) -> bool:
        try:
            # A leap year, where no year was said.
            date(self.year if self.year and self.year > 0 else 2000, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True


def moments(text: str) -> list[tuple[Moment, ...]]:
    """Every way to read the text: one moment, or the two ends of a period; none for no date."""
    plain = _in_digits(unicodedata.normalize("NFC", text).casefold().replace(",", " ").strip())
    short = YEAR_DASH.fullmatch(plain)
    if short:
        return _short_readings(short[1], short[2])
    dashed = DAY_DASH_MONTH.fullmatch(plain)
    if dashed:
        return [(moment,) for moment in _day_month(int(dashed[1]), int(dashed[2]))]
    parts = RANGE.split(plain)
    if len(parts) > LONGEST_RANGE:
        return []
    readings = [()]
    for part in reversed(parts):
        readings = [(_completed(m, r), *r) for r in readings for m in _readings(part)]
    return [reading for reading in readings if all(m.says_when and m.exists for m in reading)]


def _in_digits(text: str) -> str:
    """Number words as digits, and what belongs together as one word."""
    text = ROMAN_CENTURY.sub(lambda numeral: f"{_roman(numeral[1])}th", text)
    text = DECADE.sub(lambda tens: f" {DECADES[tens[1]]}s", text)
    text = NO_DIGITS.sub(lambda stretch: alpha2digit(stretch[0], "en", threshold=0), text)
    text = DASHED.sub(r"\1/\3/\4", SPOKEN_YEAR.sub(r"\1\2", text))
    text = MONTH_THEN_YEAR.sub(r"\1/\2", SPOKEN_DECADE.sub(r"\1\2", text))
    text = SHORT_YEAR.sub(r"\1short", text)
    text = BEFORE_CHRIST.sub(r"\1bc", CENTURY_BC.sub(r"\1bc", CENTURY.sub(r"\1century", text)))
    return ANNO_DOMINI.sub(r"\1ad", text)


def _roman(numeral: str) -> int:
    """The number of a century: IX is 9, XI is 11."""
    sizes = [ROMAN[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(sizes, [*sizes[1:], 0], strict=True))


def _short_readings(year: str, end: str) -> list[tuple[Moment, ...]]:
    """2008-10 is a month, or a period of years."""
    start, month, last = int(year), int(end), int(year[:2] + end)
    readings: list[tuple[Moment, ...]] = []
    if Moment(start, month).exists:
        readings.append((Moment(start, month),))
    if last > start:
        readings.append((Moment(start), Moment(last)))
    return readings


def _completed(moment: Moment, later: tuple[Moment, ...]) -> Moment:
    """In "9 to 11 March 2015" the first day is of the second's month and year."""
    if not later or moment.year is not None:
        return moment
    month = later[0].month if moment.month is None else moment.month
    return replace(moment, year=later[0].year, month=month)


def _readings(part: str) -> list[Moment]:
    readings = [Moment()]
    for word in words(part):
        merged = (_merged(reading, m) for reading in readings for m in _meanings(word))
        readings = [reading for reading in merged if reading]
    return readings


def _merged(one: Moment, other: Moment) -> Moment | None:
    """None where they say two different things of one field."""
    said = [(name, value) for name, value in vars(other).items() if value != vars(NOTHING)[name]]
    if any(vars(one)[name] not in (vars(NOTHING)[name], value) for name, value in said):
        return None
    return replace(one, **dict(said))


def _meanings(word: str) -> list[Moment]:
    """What one word adds to a date; empty for a word that belongs in none."""
    if word in FILLERS:
        return [NOTHING]
    if word in MONTH_NUMBERS:
        return [Moment(month=MONTH_NUMBERS[word])]
    if word in PARTS:
        return [Moment(part=PARTS[word])]
    if word in BOUNDS:
        return [Moment(bound=BOUNDS[word])]
    return _with_digits(word) or [
        Moment(month=number) for number, name in enumerate(MONTHS, 1) if is_slip(name, word) or _lacks_one(name, word)
    ]


def _lacks_one(month: str, word: str) -> bool:
    """Whether one letter but the first is left out of a month: there are only twelve to take it for."""
    return len(word) >= SHORTEST_MONTH and word in {month[:at] + month[at + 1 :] for at in range(1, len(month))}


def _with_digits(word: str) -> list[Moment]:
    for pattern, meanings in NUMBER_MEANINGS:
        found = pattern.fullmatch(word)
        if found:
            return meanings(*(int(number) for number in found.groups()))
    return []


def _decades(year: int) -> list[Moment]:
    """The 1990s; the 1900s are a decade or a century."""
    spans = [10, 100] if year % 100 == 0 else [10] if year % 10 == 0 else []
    return [Moment(year=year, span=span) for span in spans]


def _day_month_year(first: int, second: int, year: int) -> list[Moment]:
    years = [year] if year > LAST_SHORT_YEAR else [1900 + year, 2000 + year]
    return [replace(moment, year=y) for y in years for moment in _day_month(first, second)]


def _day_month(first: int, second: int) -> list[Moment]:
    """Day first or month first, whichever exists."""
    read = [Moment(month=month, day=day) for day, month in sorted({(first, second), (second, first)})]
    return [moment for moment in read if moment.exists]


NOTHING = Moment()
LAST_SHORT_YEAR = 99
NUMBER_MEANINGS: tuple[tuple[re.Pattern[str], Callable[..., list[Moment]]], ...] = (
    (re.compile(r"(\d{1,2})(?:st|nd|rd|th)?"), lambda day: [Moment(day=day)]),
    (re.compile(r"(\d{3,4})"), lambda year: [Moment(year=year)]),
    (re.compile(r"(\d{3,4})s"), _decades),
    (re.compile(r"(\d0)s"), lambda year: [*_decades(1900 + year), *_decades(2000 + year)]),
    (re.compile(r"(\d{1,2})century"), lambda n: [Moment(year=(n - 1) * 100, span=100)]),
    (re.compile(r"(\d{1,2})centurybc"), lambda n: [Moment(year=-n * 100, span=100)]),
    (re.compile(r"(\d{1,4})bc"), lambda year: [Moment(year=-year)]),
    (re.compile(r"(\d{1,4})ad"), lambda year: [Moment(year=year)]),
    (re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})"), _day_month_year),
    (re.compile(r"(\d{1,2})[/.](\d{1,2})"), _day_month),
    (re.compile(r"(\d{2})short"), lambda year: [Moment(1900 + year), Moment(2000 + year)]),
    (re.compile(r"(\d{1,2})/(\d{4})"), lambda month, year: [Moment(year, month)]),
    (re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})"), lambda y, m, d: [Moment(y, m, d)]),
)
