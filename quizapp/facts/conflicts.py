"""Facts that do not go together, and names written in more than one way."""

from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum

from quizapp.facts.dates import DateValue, Granularity, parse_date
from quizapp.facts.found import Found
from quizapp.facts.model import Flag, Kind
from quizapp.facts.names import Names
from quizapp.facts.spelling import parts, same_person

PERSONAL = (Kind.ROLE, Kind.PERSON)
YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}
MOST_VALUES = 20
"""Of one topic no more values are compared."""


class Agreement(StrEnum):
    """How the values of two facts of one topic go together."""

    SAME = "same"
    SPELLING = "spelling"
    CONFLICT = "conflict"


def agreement(kind: Kind, one: str, other: str) -> Agreement:
    """A date within the other, and a name that is part of the other, go together."""
    if kind == Kind.DATE:
        dates = parse_date(one), parse_date(other)
        return Agreement.SAME if None in dates or _are_compatible(*dates) else Agreement.CONFLICT
    first, second = set(parts(one)), set(parts(other))
    if first <= second or second <= first:
        return Agreement.SAME
    return Agreement.SPELLING if same_person(one, other) else Agreement.CONFLICT


def _are_compatible(one: DateValue, other: DateValue) -> bool:
    """Both may mean one day; "early" and "late" count for nothing."""
    if one.era.startswith("B") != other.era.startswith("B"):
        return False
    if one.year > other.year + YEARS.get(other.granularity, 1) - 1:
        return False
    if other.year > one.year + YEARS.get(one.granularity, 1) - 1:
        return False
    return all(a == b or not a or not b for a, b in ((one.month, other.month), (one.day, other.day)))


def with_conflicts(found: Sequence[Found], topics: Sequence[str], names: Names) -> list[tuple[Flag, ...]]:
    """For each of `found`, whose topic is at the same place of `topics`, the flags that only the whole document
    shows."""
    values: dict[str, dict[str, None]] = defaultdict(dict)
    for fact, topic in zip(found, topics, strict=True):
        if topic and len(values[topic]) < MOST_VALUES:
            values[topic][names.first(fact.value)] = None
    return [_flags(fact, values.get(topic, {}), names) for fact, topic in zip(found, topics, strict=True)]


def _flags(fact: Found, values: dict[str, None], names: Names) -> tuple[Flag, ...]:
    flags = []
    own = names.first(fact.value)
    if any(other != own and agreement(fact.kind, own, other) == Agreement.CONFLICT for other in values):
        flags.append(Flag.CONFLICT)
    if fact.kind in PERSONAL and _whole_spellings(fact.value, names) > 1:
        flags.append(Flag.SPELLING_VARIANTS)
    return tuple(flags)


def _whole_spellings(name: str, names: Names) -> int:
    """In how many ways the whole name is written; a surname alone is no other spelling."""
    return sum(len(parts(other)) > 1 for other in (name, *names.aliases(name)))
