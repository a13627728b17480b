"""Wrong answers: of the key's type, unit and granularity, from the document first."""

from collections.abc import Callable, Sequence
from itertools import chain, islice

from quizapp.authoring.gates.options import LONGER_BY
from quizapp.authoring.neighbours import Order, amount_neighbours, date_neighbours, date_order, quantity_neighbours
from quizapp.authoring.passage import Passage
from quizapp.authoring.pool import Pool
from quizapp.authoring.wording import Wording
from quizapp.facts.amounts import parse_amount
from quizapp.facts.dates import parse_date
from quizapp.facts.model import Fact, Kind
from quizapp.facts.numbers import number_of
from quizapp.facts.quantities import parse_quantity
from quizapp.facts.spelling import parts

FEWEST_WRONG = 2
MOST_WRONG = 3
ENOUGH = 12


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


def _date_key(option: str) -> Order:
    date = parse_date(option)
    return date_order(date) if date else (0, 0, 0, 0)


def _size(option: str) -> float:
    money, quantity = parse_amount(option), parse_quantity(option)
    return money.number if money else quantity.number if quantity else number_of(option) or 0


def _turn(fact: Fact) -> int:
    """A number fixed by the fact's content, so that the key's place among the options varies."""
    return int(fact.id[:8], 16)


def _persons(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    """From a place in the document's list that the fact decides, one of them about as long as the key. Holders of a
    quite different post, which would give the key away, only where there are too few others."""
    if len(parts(wording.key)) < 2:
        return []
    start = _turn(passage.fact) % max(1, len(pool.persons))
    turned = chain(pool.persons[start:], pool.persons[:start])
    others = list(islice((name for name in turned if _is_plausible(name, passage, wording, pool)), ENOUGH))
    fitting = [name for name in others if pool.could_hold(name, passage.fact.subject)]
    others = [*fitting, *(name for name in others if name not in fitting)]
    as_long = [name for name in others if len(wording.key) <= LONGER_BY * len(name)]
    wanted = others[: max(FEWEST_WRONG, min(MOST_WRONG, len(fitting)))]
    return list(dict.fromkeys([*as_long[:1], *wanted]))[: max(FEWEST_WRONG, len(wanted))]


def _is_plausible(name: str, passage: Passage, wording: Wording, pool: Pool) -> bool:
    return pool.are_contemporaries(name, wording.key) and not _stands_in(name, passage, wording, pool)


def _stands_in(name: str, passage: Passage, wording: Wording, pool: Pool) -> bool:
    if pool.names.entity(name) == pool.names.entity(wording.key):
        return True
    sentence = passage.fact.source.of(passage.document.text)
    return parts(name)[-1] in parts(f"{sentence} {wording.stem}")


def _dates(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    key = parse_date(wording.key)
    if key is None:
        return []
    near = [(text, parse_date(text)) for text in date_neighbours(key, wording.key)]
    made = [text for text, date in near if date and pool.is_plausible(date)]
    told = pool.dates_near(key, passage.fact.source)
    return _mixed(told[: 2 * MOST_WRONG], made, wording.key, _turn(passage.fact), _date_key)


def _mixed(
    told: list[str], made: list[str], key: str, turn: int, order: Callable[[str], Order | float]
) -> list[str]:
    """Three wrong answers, those told in the document first, with the key at a place that varies."""
    below_wanted = turn % (MOST_WRONG + 1)
    wrong: list[str] = []
    for candidates in (told, made):
        taken = {order(text) for text in (key, *wrong)}
        new = list({order(text): text for text in reversed(candidates) if order(text) not in taken}.values())[::-1]
        lower = sum(order(text) < order(key) for text in wrong)
        below = [text for text in new if order(text) < order(key)][: max(0, below_wanted - lower)]
        above = [text for text in new if order(text) > order(key)][: max(0, MOST_WRONG - below_wanted - len(wrong) + lower)]
        wrong += [*below, *above, *(text for text in new if text not in (*below, *above))]
    return wrong[:MOST_WRONG]


def _amounts(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    key = parse_amount(wording.key)
    if key is None:
        return []
    told = [a for a in pool.amounts_like(key, passage.fact.source) if _comparable(_size(a), key.number)]
    return _mixed(told[:2], amount_neighbours(key), wording.key, _turn(passage.fact), _size)


def _comparable(one: float, other: float) -> bool:
    return one != other and 0.1 <= one / other <= 10


def _quantities(passage: Passage, wording: Wording) -> list[str]:
    return _mixed([], quantity_neighbours(wording.key), wording.key, _turn(passage.fact), _size)
