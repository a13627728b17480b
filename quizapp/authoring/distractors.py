"""Wrong answers: of the key's type, unit and granularity, from the document first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.authoring.gates.options import LONGER_BY
from quizapp.authoring.neighbours import amount_neighbours, date_neighbours, date_order, quantity_neighbours
from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.amounts import parse_amount
from quizapp.facts.dates import DateValue, parse_date
from quizapp.facts.model import Fact, Kind
from quizapp.facts.aliases import PERSON
from quizapp.facts.names import Names
from quizapp.facts.numbers import number_of
from quizapp.facts.quantities import parse_quantity
from quizapp.facts.spelling import parts

MOST_WRONG = 3


@dataclass(frozen=True)
class Pool:
    """What the document offers besides the key. No wrong date is later than `latest`: year, month, day, part."""

    facts: tuple[Fact, ...]
    names: Names
    latest: tuple[int, int, int, int]


def distractors(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    kind = passage.fact.kind
    if kind in (Kind.ROLE, Kind.PERSON):
        return _persons(passage, wording, pool)
    if kind == Kind.DATE:
        return _dates(passage, wording, pool)
    if kind == Kind.AMOUNT:
        return _amounts(passage, wording, pool)
    return _quantities(passage, wording) if kind == Kind.QUANTITY else []


def in_order(kind: Kind, options: Sequence[str]) -> tuple[str, ...]:
    """Numbers and dates ascending, names by the alphabet."""
    if kind == Kind.DATE:
        return tuple(sorted(options, key=_date_key))
    if kind in (Kind.AMOUNT, Kind.QUANTITY):
        return tuple(sorted(options, key=_size))
    return tuple(sorted(options, key=str.casefold))


def _date_key(option: str) -> tuple[int, int, int, int]:
    date = parse_date(option)
    return date_order(date) if date else (0, 0, 0, 0)


def _size(option: str) -> float:
    money, quantity = parse_amount(option), parse_quantity(option)
    return money.number if money else quantity.number if quantity else number_of(option) or 0


def _turn(fact: Fact) -> int:
    """A number fixed by the fact's content, so that the key's place among the options varies."""
    return int(fact.id[:8], 16)


def _persons(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    whole = len(parts(wording.key)) > 1
    key = pool.names.entity(wording.key)
    others = [
        entity.names[0]
        for entity in pool.names.of_label(PERSON)
        if entity != key and len(parts(entity.names[0])) > 1 and whole
    ]
    others = [name for name in others if not _stands_in(name, passage, wording)]
    start = _turn(passage.fact) % max(1, len(others))
    turned = [*others[start:], *others[:start]]
    as_long = [name for name in turned if len(wording.key) <= LONGER_BY * len(name)]
    return list(dict.fromkeys([*as_long[:1], *turned]))[:MOST_WRONG]


def _stands_in(name: str, passage: Passage, wording: Wording) -> bool:
    sentence = passage.fact.source.of(passage.document.text)
    return parts(name)[-1] in parts(f"{sentence} {wording.stem}")


def _dates(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    key = parse_date(wording.key)
    if key is None:
        return []
    sentence = parse_dates(f for f in pool.facts if f.source == passage.fact.source)
    told = parse_dates(f for f in pool.facts if f.kind == Kind.DATE and f.source != passage.fact.source)
    alike = [text for text, date in told.items() if _alike(date, key) and date_order(date) != date_order(key)]
    near = sorted(alike, key=lambda text: (abs(told[text].year - key.year), text))
    made = [d for d in date_neighbours(key, wording.key) if _date_key(d) <= max(pool.latest, date_order(key))]
    return _mixed([d for d in near if d not in sentence], made, wording.key, _turn(passage.fact), _date_key)


def parse_dates(facts: Iterable[Fact]) -> dict[str, DateValue]:
    return {fact.value: date for fact in facts if (date := parse_date(fact.value))}


def _alike(one: DateValue, other: DateValue) -> bool:
    return (one.granularity, bool(one.part), one.era) == (other.granularity, bool(other.part), other.era)


def _mixed(told: list[str], made: list[str], key: str, turn: int, order) -> list[str]:
    """Three wrong answers with the key at a place that varies; at most two from elsewhere in the document."""
    below_wanted = turn % (MOST_WRONG + 1)
    candidates = [*told[:2], *made]
    unique = list({order(text): text for text in reversed(candidates) if order(text) != order(key)}.values())[::-1]
    below = [text for text in unique if order(text) < order(key)]
    above = [text for text in unique if order(text) > order(key)]
    chosen = [*below[:below_wanted], *above[: MOST_WRONG - below_wanted]]
    rest = [text for text in unique if text not in chosen]
    return [*chosen, *rest][:MOST_WRONG]


def _amounts(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    key = parse_amount(wording.key)
    if key is None:
        return []
    told = [
        money.written
        for fact in pool.facts
        if fact.kind == Kind.AMOUNT and fact.source != passage.fact.source and (money := parse_amount(fact.value))
        if money.currency == key.currency and bool(money.about) == bool(key.about) and _comparable(money.number, key.number)
    ]
    return _mixed(told, amount_neighbours(key), wording.key, _turn(passage.fact), _size)


def _comparable(one: float, other: float) -> bool:
    return one != other and 0.1 <= one / other <= 10


def _quantities(passage: Passage, wording: Wording) -> list[str]:
    return _mixed([], quantity_neighbours(wording.key), wording.key, _turn(passage.fact), _size)
