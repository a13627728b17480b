"""Wh-questions for one end of a span: "from 1941 until 1960", "between 1899 and 1908"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from quizapp.authoring.context.passage import Passage
from quizapp.facts.clauses import Clause
from quizapp.facts.dates import DateValue, Granularity, parse_date
from quizapp.facts.parsed import REMEMBERED, Sentence

TO = {"from": frozenset({"to", "until", "till", "through"}), "between": frozenset({"and"})}
WHICH = {Granularity.DAY: "which date", Granularity.MONTH: "which month and year", Granularity.YEAR: "which year"}
LONGEST_DATE = 4
BEGUN = re.compile(r"\b(?:from|between) (?P<told>[\w ,]{4,18}?) (?:until|through|and) which\b", re.IGNORECASE)
ENDED = re.compile(
    r"\b(?:from|between) which [a-z ]+ (?:until|through|and) (?P<told>\w[\w ,]{3,17}?) (?:did|was|were)\b",
    re.IGNORECASE,
)
HOLDING = frozenset({"VERB", "AUX"})


@dataclass(frozen=True)
class Span:
    """`places` are of the whole span with its prepositions; `opener` asks for one end and names the other, as in
    "between which year and 1960"; "and" is not said twice: "from which month and year until May 1960"."""

    places: range
    opener: str


def span_of(passage: Passage) -> Span | None:
    """None where the answer is no end of one, or the ends are not of one kind: "from April to July 1917"."""
    words = passage.sentence.words
    first, last = passage.places[0], passage.places[-1]
    opening = _bare(words[first - 1].lower) if first else ""
    if opening in TO and last + 1 < len(words) and words[last + 1].lower in TO[opening]:
        other = _date_from(passage.sentence, last + 2)
        start = first - 1
        asked_first = True
    elif first and any(words[first - 1].lower in joints for joints in TO.values()):
        other = _date_up_to(passage.sentence, first - 2)
        start = other[0] - 1 if other else 0
        asked_first = False
    else:
        return None
    return _span(passage, start, other, asked_first=asked_first) if other else None


def _bare(word: str) -> str:
    return word.strip("(")


def _span(passage: Passage, start: int, other: range, *, asked_first: bool) -> Span | None:
    sentence = passage.sentence
    opening, joint = sentence.words[start].lower, sentence.words[other[0] - 1].lower
    joint = joint if asked_first else sentence.words[passage.places[0] - 1].lower
    asked, told = parse_date(passage.fact.value), parse_date(sentence.phrase(other))
    if start < 0 or joint not in TO.get(opening, ()) or asked is None or told is None:
        return None
    if asked.granularity != told.granularity or asked.granularity not in WHICH or asked.part or told.part:
        return None
    which, known = WHICH[asked.granularity], sentence.phrase(other)
    joint = "until" if joint in ("to", "till") else joint
    if asked_first:
        places = range(start, other[-1] + 1)
        if "and" not in which.split():
            return Span(places, f"between {which} and {known}")
        return Span(places, f"{opening} {which} {joint} {known}") if opening != "between" else None
    return Span(range(start, passage.places[-1] + 1), f"{opening} {known} {joint} {which}")


def _date_from(sentence: Sentence, first: int) -> range | None:
    ends = range(min(first + LONGEST_DATE, len(sentence.words)), first, -1)
    return next((range(first, end) for end in ends if parse_date(sentence.phrase(range(first, end)))), None)


def _date_up_to(sentence: Sentence, last: int) -> range | None:
    starts = range(max(1, last - LONGEST_DATE + 1), last + 1)
    return next((range(at, last + 1) for at in starts if parse_date(sentence.phrase(range(at, last + 1)))), None)


def is_of_clause(sentence: Sentence, span: Span, clause: Clause) -> bool:
    """It tells when the clause's own verb happened: it hangs on it, or ends its object."""
    for above in sentence.ancestors(span.places[0]):
        if above == clause.verb:
            return True
        if above not in span.places and sentence.words[above].pos in HOLDING:
            return False
    return False


def fits_span(stem: str, date: DateValue) -> bool:
    """It may be the end that is asked for: not before where the span begins, nor after where it ends."""
    told, is_begin = _other_end(stem)
    if told is None:
        return True
    one, other = (date.year, date.month, date.day), (told.year, told.month, told.day)
    return one > other if is_begin else one < other


@lru_cache(maxsize=REMEMBERED)
def _other_end(stem: str) -> tuple[DateValue | None, bool]:
    """Of a span that the stem tells one end of, that end, and whether it is where the span begins."""
    begun, ended = BEGUN.search(stem), ENDED.search(stem)
    return parse_date((begun or ended)["told"]) if begun or ended else None, begun is not None
