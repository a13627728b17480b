"""Wrong answers take time in step with the number of facts."""

from collections.abc import Callable, Iterator
from itertools import product
from string import ascii_lowercase
from time import process_time

import pytest

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.options.distractors import distractors
from quizapp.authoring.options.pool import Pool
from quizapp.authoring.wording import Wording
from quizapp.documents.model import Span
from quizapp.documents.read import read_document
from quizapp.facts.aliases import Entity
from quizapp.facts.mentions import PERSON
from quizapp.facts.model import Fact, Kind
from quizapp.facts.names import Names
from quizapp.facts.parsed import Sentence

FEW, FOUR_TIMES = 200, 800
IN_STEP = 8
"""Four times the facts take four times as long where time grows in step, sixteen where it grows with the square."""
DOCUMENT = read_document(b"The sea is deep and it is cold.", name="sea.txt")


def amounts(count: int) -> Iterator[str]:
    return (f"${n}.{n % 10} million" for n in range(1, count + 1))


def scales(count: int) -> Iterator[str]:
    """None is comparable with any other of another half."""
    return (f"${n} million" if n % 2 else f"${n} trillion" for n in range(1, count + 1))


def dates(count: int) -> Iterator[str]:
    return (f"{n % 28 + 1} {('May', 'July', 'March')[n % 3]} {1400 + n % 600}" for n in range(count))


def persons(count: int) -> Iterator[str]:
    """All of one family, so that none is offered for another."""
    letters = product(ascii_lowercase, repeat=3)
    return (f"{''.join(next(letters)).title()} Berg" for _ in range(count))


def time_of(values: list[str], kind: Kind) -> float:
    facts = tuple(
        Fact(f"{n:08x}", kind, "the mayor of Oslo", value, Span(n, n + 1), Span(n, n + 1))
        for n, value in enumerate(values)
    )
    names = Names(tuple(Entity(PERSON, (value,)) for value in values if kind == Kind.ROLE))
    pool = Pool(DOCUMENT, facts, names, ())
    start = process_time()
    for fact in facts:
        passage = Passage(DOCUMENT, fact, Sentence(fact.source, ()), names)
        distractors(passage, Wording(f"What is told of {fact.value}?", fact.value), pool)
    return process_time() - start


@pytest.mark.parametrize(
    ("make", "kind"),
    [(amounts, Kind.AMOUNT), (scales, Kind.AMOUNT), (dates, Kind.DATE), (persons, Kind.ROLE)],
)
def test_four_times_the_facts_take_about_four_times_as_long(
    make: Callable[[int], Iterator[str]], kind: Kind
) -> None:
    few, many = list(make(FEW)), list(make(FOUR_TIMES))
    shorter, longer = (min(time_of(values, kind) for _ in range(3)) for values in (few, many))
    assert longer / shorter < IN_STEP
