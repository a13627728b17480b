"""Wrong answers: of the key's type, unit and granularity, from the document first."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial
from itertools import islice

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.spans import fits_span
from quizapp.authoring.gates.options import LONGER_BY
from quizapp.authoring.options.class_nouns import own_noun
from quizapp.authoring.options.company import MAKERS, Person
from quizapp.authoring.options.neighbours import (
    Order,
    amount_neighbours,
    date_neighbours,
    date_order,
    quantity_neighbours,
    years_of,
)
from quizapp.authoring.options.other_reasons import other_reasons
from quizapp.authoring.options.pool import Pool
from quizapp.authoring.wording import Wording
from quizapp.facts.amounts import parse_amount
from quizapp.facts.dates import DateValue, dates_in, parse_date
from quizapp.facts.model import Fact, Kind
from quizapp.facts.numbers import number_of
from quizapp.facts.quantities import parse_quantity
from quizapp.facts.roles import role_in
from quizapp.facts.spelling import parts, same_person

FEWEST_WRONG = 2
MOST_WRONG = 3
BRACKETED = re.compile(r" \(([^()]{1,30})\)")
MOST_LOOKED_AT = 100
MUCH_LONGER = 2
OF_WOMEN = re.compile(r"\b(?:wom[ae]n|female|actress|queen|princess|mother|wife|daughter|sister|she|her)\b")
WHICH = re.compile(r"\b[Ww]hich (?P<noun>(?:[\w'’-]+ ){1,5})")
MADE = re.compile(rf"\b[Ww]ho (?P<deed>{'|'.join(MAKERS)}) ")


def distractors(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    kind = passage.fact.kind
    if kind in (Kind.ROLE, Kind.PERSON):
        return _persons(passage, wording, pool)
    if kind == Kind.DATE:
        return _dates(passage, wording, pool)
    if kind == Kind.AMOUNT:
        return _amounts(passage, wording, pool)
    if kind == Kind.REASON:
        return other_reasons(passage, pool)
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
    """From a place in the document's list that the fact decides, those first who are called as the key is and are named
    in a section with it, one of them about as long as the key; where the question says what they are called, no
    others."""
    if len(parts(wording.key)) < 2 or own_noun(wording.key):
        return []
    named = set(parts(f"{passage.fact.source.of(passage.document.text)} {wording.stem}"))
    plausible = [name for name in _in_turn(passage, pool) if _is_plausible(name, passage, wording, pool, named)]
    key, calling = pool.person(wording.key), calling_asked(wording.stem)
    if calling:
        plausible = [name for name in plausible if pool.person(name).may_be(calling)]
    others = sorted((name for name in plausible if _is_near(pool.person(name), key)), key=partial(_rank, pool, key))
    fitting = [name for name in others if not pool.person(name).is_unlike(key)]
    as_long = [name for name in others if len(wording.key) <= LONGER_BY * len(name)]
    wanted = others[: max(FEWEST_WRONG, min(MOST_WRONG, len(fitting)))]
    return list(dict.fromkeys([*as_long[:1], *wanted]))[: max(FEWEST_WRONG, len(wanted))]


def calling_asked(stem: str) -> str:
    """ "Poet" of "Which Chilean poet", "author" of "Who wrote"; "" where nothing is said."""
    opener = WHICH.search(stem)
    if opener:
        return role_in(opener["noun"])
    made = MADE.search(stem)
    return MAKERS[made["deed"]] if made else ""


def _is_near(one: Person, key: Person) -> bool:
    """Of one calling, or doing something in a section that names the key; relatives and commentators among
    themselves."""
    apart = one.is_kin != key.is_kin or one.comments > key.comments
    return not apart and (one.is_like(key) or bool(one.acts_in & key.named_in))


def _rank(pool: Pool, key: Person, name: str) -> tuple[bool, bool, bool]:
    one = pool.person(name)
    return one.is_unlike(key), not one.is_like(key), not one.acts_in & key.named_in


def _in_turn(passage: Passage, pool: Pool) -> Iterator[str]:
    """Not all where the document names very many, so that each question takes as long as any other."""
    count = len(pool.persons)
    start = _turn(passage.fact)
    return (pool.persons[(start + step) % count] for step in range(min(count, MOST_LOOKED_AT)))


def _is_plausible(name: str, passage: Passage, wording: Wording, pool: Pool, named: Set[str]) -> bool:
    """One of the key's time, who is not named in the sentence and whose name is not the key's in another spelling."""
    if OF_WOMEN.search(wording.stem) and passage.told.called.get(pool.names.first(name)) != "she":
        return False
    if len(name) > MUCH_LONGER * len(wording.key):
        return False
    if parts(name)[-1] in named or pool.names.entity(name) == pool.names.entity(wording.key):
        return False
    return not same_person(name, wording.key) and pool.are_contemporaries(name, wording.key)


def _dates(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    key = parse_date(wording.key)
    if key is None:
        return []
    neighbours = [(text, parse_date(text)) for text in date_neighbours(key, wording.key)]
    made = [text for text, date in neighbours if date and pool.is_plausible(date)]
    near = [text for text in pool.dates_near(key, passage.fact.source) if text not in passage.shown_before]
    told = [text for text in near if text[0].isdigit() == wording.key[0].isdigit()]
    shown = f"{passage.shown_before} {wording.stem}"
    dated = dates_in(shown)
    told, made = ([text for text in texts if _fits(text, key, shown, dated)] for texts in (told, made))
    others = _other_dates(passage)
    told, made = ([text for text in texts if text not in others] for texts in (told, made))
    return _mixed(told[: 2 * MOST_WRONG], made, wording.key, _turn(passage.fact), _date_key)


def _other_dates(passage: Passage) -> frozenset[str]:
    """1966 of "Winter Harbour (1966)", a film that was shot in 1965: both are years of it."""
    document, names = passage.document, map(passage.sentence.name, passage.sentence.mentions)
    places = (place for name in names for place in islice(document.places_of(name), MOST_LOOKED_AT))
    return frozenset(found[1] for place in places if (found := BRACKETED.match(document.text, place.end)))


def _fits(text: str, key: DateValue, shown: str, dated: list[DateValue]) -> bool:
    """On the key's side of every date that is shown: what the exhibition of 1911 won was not won before it."""
    date = parse_date(text)
    return date is not None and fits_span(shown, date) and all(_same_side(date, key, d) for d in dated)


def _same_side(date: DateValue, key: DateValue, told: DateValue) -> bool:
    """Before it, after it, or in the year of it: as exactly as both are told."""
    fields = 3 if key.day and told.day else 2 if key.month and told.month else 1
    exact = _side(key, told, fields)
    return _side(date, told, fields) == exact if exact else _side(date, told, 1) == 0


def _side(date: DateValue, told: DateValue, fields: int) -> int:
    """Before -1, after 1, the same 0."""
    (first, last), (begins, ends) = years_of(date), years_of(told)
    fine, other = (date.month, date.day)[: fields - 1], (told.month, told.day)[: fields - 1]
    return -1 if (last, *fine) < (begins, *other) else int((first, *fine) > (ends, *other))


def _mixed(
    told: list[str], made: list[str], key: str, turn: int, order: Callable[[str], Order | float]
) -> list[str]:
    """Three wrong answers, those told in the document first, with the key at a place that varies."""
    orders = {text: order(text) for text in (key, *told, *made)}
    below = turn % (MOST_WRONG + 1)
    wrong: list[str] = []
    for candidates in (told, made):
        taken = {orders[text] for text in (key, *wrong)}
        new = list({orders[text]: text for text in reversed(candidates) if orders[text] not in taken}.values())[::-1]
        lower = sum(orders[text] < orders[key] for text in wrong)
        first = [text for text in new if orders[text] < orders[key]][: max(0, below - lower)]
        higher = len(wrong) - lower
        first += [text for text in new if orders[text] > orders[key]][: max(0, MOST_WRONG - below - higher)]
        wrong += [*first, *(text for text in new if text not in first)]
    return wrong[:MOST_WRONG]


def _amounts(passage: Passage, wording: Wording, pool: Pool) -> list[str]:
    key = parse_amount(wording.key)
    if key is None or key.is_range:
        return []
    near = pool.amounts_like(key, passage.fact.source)
    told = [money.written for money in near if _comparable(money.number, key.number)]
    return _mixed(told[:2], amount_neighbours(key), wording.key, _turn(passage.fact), _size)


def _comparable(one: float, other: float) -> bool:
    return one != other and 0.1 <= one / other <= 10


def _quantities(passage: Passage, wording: Wording) -> list[str]:
    return _mixed([], quantity_neighbours(wording.key), wording.key, _turn(passage.fact), _size)
