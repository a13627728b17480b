"""Points in time, at the granularity the document gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from quizapp.documents.model import Span
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
BARE_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
"""Looks like a year; whether it is one, only its sentence tells."""
ERA = r" (?:BCE?\b|CE\b|AD\b|B\. ?C\. ?E\.?(?!\w)|B\. ?C\.?(?!\w))"
TO_A_YEAR_OF_AN_ERA = re.compile(rf" ?(?:and|to|or|–|—|-) ?\d{{1,4}}{ERA}")
""" "Between 350 and 325 BC": behind a year that says no era of its own."""
PART = r"(?P<part>(?:early|mid|late)[ -](?:to[ -](?:mid|late)[ -])?)"
BEFORE_A_YEAR = frozenset(
    "in since until till by from to before after during of around about circa c. ca. early late mid year and "
    "between through late- as onwards".split()
)
LONGEST_MONTH = 31
MODERN = "1700"
CALENDAR = frozenset((*MONTHS, *SHORT_MONTHS, "Spring", "Summer", "Autumn", "Winter", "Easter", "Christmas"))
OPENERS = frozenset("( – — , ; / [ spring summer autumn fall winter or".split())
DETERMINING = frozenset({"det", "poss", "amod", "case", "compound"})
JOINED_BEFORE = re.compile(r"(?:[/$€£#№]|(?<!\d{4})-|\d[.,]|[Nn]o\. ?)$")
JOINED_AFTER = re.compile(r"[/%]|[.,]\d|-(?!\d{4}\b)[\da-z]")


class Granularity(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True)
class DateValue:
    """`part` is "early", "mid" or "late", `era` "BC", "B.C." or the like, as the document writes it; a decade's or
    century's `year` is its first."""

    granularity: Granularity
    year: int
    month: int = 0
    day: int = 0
    part: str = ""
    era: str = ""


DIGIT = re.compile(r"\d")
"""Each date holds one."""
PATTERNS: tuple[tuple[Granularity, re.Pattern[str]], ...] = (
    (Granularity.DAY, re.compile(rf"\b{DAY}(?: of)? {MONTH},? {YEAR}\b")),
    (Granularity.DAY, re.compile(rf"\b{MONTH} {DAY},? {YEAR}\b")),
    (Granularity.MONTH, re.compile(rf"\b(?P<part>(?:early|mid|late)[ -])?{MONTH},?(?: of)? {YEAR}\b")),
    (
        Granularity.CENTURY,
        re.compile(rf"\b{PART}?(?P<century>\d{{1,2}})(?:st|nd|rd|th)[ -]century\b(?P<era>{ERA})?"),
    ),
    (Granularity.DECADE, re.compile(rf"\b{PART}?(?P<year>1\d{{2}}0|20\d0)['’]?s\b")),
    (Granularity.YEAR, re.compile(rf"\b(?P<year>\d{{1,4}})(?P<era>{ERA})")),
    (Granularity.YEAR, re.compile(rf"\b(?P<part>(?:early|mid|late)[ -])?{YEAR}\b")),
)

DAY_OF_A_YEAR_TOLD_BEFORE = (
    Granularity.DAY,
    re.compile(
        rf"\b(?:{DAY}(?: of)? (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) {DAY.replace('day', 'day2')})\b(?!,? \d)"
    ),
)
"""Not a whole date: `parse_date` reads none in it."""


@lru_cache(maxsize=8192)
def parse_date(value: str) -> DateValue | None:
    """The whole of `value` as a date; None where it is none."""
    return next((_value(g, m) for g, pattern in PATTERNS if (m := pattern.fullmatch(value))), None)


def dates_in(text: str) -> list[DateValue]:
    """What is written as a date there, also a number that only looks like a year; of those that overlap the first of
    the finer kind."""
    found: list[re.Match[str]] = []
    dates = []
    if not DIGIT.search(text):
        return dates
    for granularity, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if not any(match.start() < other.end() and other.start() < match.end() for other in found):
                found.append(match)
                dates += filter(None, [_value(granularity, match)])
    return dates


def find_dates(sentence: Sentence) -> Iterator[Found]:
    text = reading(sentence)
    taken: list[tuple[int, int]] = []
    if not DIGIT.search(text):
        return
    for granularity, pattern in (*PATTERNS, DAY_OF_A_YEAR_TOLD_BEFORE):
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            span = document_span(sentence, *match.span())
            if span and _is_date(sentence, granularity, match, span):
                yield Found(Kind.DATE, match[0], span)


def _is_date(sentence: Sentence, granularity: Granularity, match: re.Match[str], span: Span) -> bool:
    if granularity == Granularity.YEAR:
        return bool(match.groupdict().get("era")) or _is_year(sentence, match, sentence.covered(span)[-1])
    return int(match.groupdict().get("day") or 0) <= LONGEST_MONTH


def _is_year(sentence: Sentence, match: re.Match[str], at: int) -> bool:
    """A bare number is a year unless it counts, is money, a share or a part of a larger number, or ends a name."""
    words, text = sentence.words, match.string
    behind = text[match.end() :]
    if JOINED_BEFORE.search(text[: match.start()]) or JOINED_AFTER.match(behind) or TO_A_YEAR_OF_AN_ERA.match(behind):
        return False
    word, before = words[at], words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if before is None:
        return after is None or not after.text[0].islower()
    if before.lower in BEFORE_A_YEAR or match["part"]:
        return not _counts(sentence, at)
    mention = sentence.mention_at(at)
    if (mention and mention.first < at) or (before.pos == "PROPN" and before.text not in CALENDAR):
        return False
    governed = before.text in OPENERS | CALENDAR or before.dep in DETERMINING or word.dep == "npadvmod"
    return governed and not _counts(sentence, at)


def _counts(sentence: Sentence, at: int) -> bool:
    """ "Over 1800 people": more than one of a thing that no article makes known."""
    word, noun = sentence.words[at], sentence.words[sentence.words[at].head]
    known = word.text >= MODERN and any(sentence.words[c].dep in ("det", "poss") for c in sentence.children(word.head))
    return word.dep in ("nummod", "quantmod") and noun.span.start > word.span.start and noun.tag == "NNS" and not known


def _value(granularity: Granularity, match: re.Match[str]) -> DateValue | None:
    said = {name: value.strip() for name, value in match.groupdict().items() if value}
    month = said.get("month", "")
    month = SHORT_MONTHS.get(month, month)
    day = int(said.get("day", 0))
    if day > LONGEST_MONTH:
        return None
    return DateValue(
        granularity,
        int(said["year"]) if "year" in said else (int(said["century"]) - 1) * 100 + 1,
        MONTHS.index(month) + 1 if month else 0,
        day,
        re.split("[ -]", said.get("part", ""))[0],
        said.get("era", ""),
    )
