"""What a document offers as wrong answers, gathered once and looked up often."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from quizapp.authoring.neighbours import Order, date_order
from quizapp.documents.english import ENGLISH
from quizapp.documents.model import Document, Span
from quizapp.facts.amounts import Money, parse_amount
from quizapp.facts.dates import DateValue, parse_date
from quizapp.facts.mentions import PERSON
from quizapp.facts.model import Fact, Kind
from quizapp.facts.names import Names
from quizapp.facts.spelling import parts

NEAREST = 6
K = TypeVar("K")
V = TypeVar("V")
Shape = tuple[str, bool, str]


@dataclass(frozen=True)
class Pool:
    document: Document
    facts: tuple[Fact, ...]
    names: Names

    @cached_property
    def latest(self) -> Order:
        """No wrong date is later: the day the document was read, else the end of the last year it names."""
        day = self.document.dated
        if day:
            return day.year, day.month, day.day, 0
        return max((order[0] for dates in self._dates.values() for order, _ in dates), default=0), 12, 31, 0

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """Whole names, one for each person; "Those Barren Leaves" is none, whatever the recogniser says."""
        names = (entity.names[0] for entity in self.names.of_label(PERSON))
        return tuple(name for name in names if len(parts(name)) > 1 and name.split()[0].lower() not in ENGLISH)

    def dates_near(self, key: DateValue, source: Span) -> list[str]:
        """Dates written alike, nearest first, but none of the sentence at `source`."""
        alike = self._dates.get(shape(key), [])
        at = bisect_left(alike, (date_order(key), ""))
        near = alike[max(0, at - NEAREST) : at + NEAREST]
        beside = {fact.value for fact in self._by_source[source]}
        return [text for order, text in sorted(near, key=lambda date: _far(date, key)) if text not in beside]

    def amounts_like(self, key: Money, source: Span) -> list[str]:
        """Amounts of the same currency from other sentences."""
        same = self._amounts.get((key.currency, bool(key.about)), [])
        return [money.written for money, place in same if place != source]

    @cached_property
    def _by_source(self) -> dict[Span, list[Fact]]:
        return _grouped((fact.source, fact) for fact in self.facts)

    @cached_property
    def _dates(self) -> dict[Shape, list[tuple[Order, str]]]:
        dates = ((parse_date(fact.value), fact.value) for fact in self.facts if fact.kind == Kind.DATE)
        grouped = _grouped((shape(date), (date_order(date), text)) for date, text in dates if date)
        return {kind: sorted(set(found)) for kind, found in grouped.items()}

    @cached_property
    def _amounts(self) -> dict[tuple[str, bool], list[tuple[Money, Span]]]:
        amounts = ((parse_amount(fact.value), fact.source) for fact in self.facts if fact.kind == Kind.AMOUNT)
        return _grouped(((money.currency, bool(money.about)), (money, place)) for money, place in amounts if money)


def shape(date: DateValue) -> Shape:
    return date.granularity, bool(date.part), date.era


def _far(date: tuple[Order, str], key: DateValue) -> tuple[int, str]:
    return abs(date[0][0] - date_order(key)[0]), date[1]


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
