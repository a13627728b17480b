"""Points in time, at the granularity the document gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quizapp.facts.found import Found, document_span, reading
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SHORT_MONTHS = {month[:3]: month for month in MONTHS} | {"Sept": "September"}
MONTH = rf"(?P<month>{'|'.join((*MONTHS, *SHORT_MONTHS))})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1\d{3}|20\d{2})"
PART = r"(?P<part>(?:early|mid|late)[ -](?:to[ -](?:mid|late)[ -])?)"
BEFORE_A_YEAR = frozenset(
    "in since until till by from to before after during of around about circa c. ca. early late mid year and "
    "between to through late-".split()
)


class Granularity(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True)
class DateValue:
    """`part` is "early", "mid" or "late" where the document says so; a decade's or century's `year` is its first."""

    granularity: Granularity
    year: int
    month: int = 0
    day: int = 0
    part: str = ""
    era: str = ""


PATTERNS: tuple[tuple[Granularity, re.Pattern[str]], ...] = (
    (Granularity.DAY, re.compile(rf"\b{DAY}(?: of)? {MONTH},? {YEAR}\b")),
    (Granularity.DAY, re.compile(rf"\b{MONTH} {DAY},? {YEAR}\b")),
    (Granularity.MONTH, re.compile(rf"\b(?P<part>(?:early|mid|late)[ -])?{MONTH},?(?: of)? {YEAR}\b")),
    (Granularity.CENTURY, re.compile(rf"\b{PART}?(?P<century>\d{{1,2}})(?:st|nd|rd|th)[ -]century(?P<era> BCE?)?\b")),
    (Granularity.DECADE, re.compile(rf"\b{PART}?(?P<year>1\d{{2}}0|20\d0)['’]?s\b")),
    (Granularity.YEAR, re.compile(r"\b(?P<year>\d{1,4})(?P<era> (?:BCE?|CE|AD))\b")),
    (Granularity.YEAR, re.compile(rf"\b(?P<part>(?:early|mid|late)[ -])?{YEAR}\b")),
)


def parse_date(value: str) -> DateValue | None:
    """The whole of `value` as a date; None where it is none."""
    return next((_value(g, m) for g, pattern in PATTERNS if (m := pattern.fullmatch(value))), None)


def find_dates(sentence: Sentence) -> Iterator[Found]:
    text = reading(sentence)
    taken: list[tuple[int, int]] = []
    for granularity, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            span = document_span(sentence, *match.span())
            if span and _value(granularity, match) and (granularity != Granularity.YEAR or _dates(text, match)):
                yield Found(Kind.DATE, match[0], span)


def _value(granularity: Granularity, match: re.Match[str]) -> DateValue | None:
    said = {name: value.strip() for name, value in match.groupdict().items() if value}
    month = said.get("month", "")
    month = SHORT_MONTHS.get(month, month)
    day = int(said.get("day", 0))
    if day > 31:
        return None
    return DateValue(
        granularity,
        int(said["year"]) if "year" in said else (int(said["century"]) - 1) * 100 + 1,
        MONTHS.index(month) + 1 if month else 0,
        day,
        re.split("[ -]", said.get("part", ""))[0],
        said.get("era", ""),
    )


def _dates(text: str, match: re.Match[str]) -> bool:
    """A bare number is a year where a word before it says so, and it is no end of a range."""
    if match["era"] if "era" in match.groupdict() else None:
        return True
    around = text[max(0, match.start() - 1) : match.end() + 1]
    if re.search(r"[–—\-/$€£.,]\d{4}|\d{4}[–—\-/%]", around):
        return False
    before = text[: match.start()].split()
    follows_name = re.match(r"\s+(?!and\b|or\b)[a-z]+s\b", text[match.end() :])
    word = before[-1].lower().strip("(,") if before else ""
    counts = word in ("about", "around", "over") and re.match(r"\s+[a-z]", text[match.end() :])
    return not before or (word in BEFORE_A_YEAR and not follows_name and not counts)
