"""What a document offers as wrong answers, gathered once and looked up often."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from quizapp.authoring.options.company import Person, read_company
from quizapp.authoring.options.neighbours import Order, date_order, years_of
from quizapp.authoring.options.people import people
from quizapp.authoring.options.reasons_told import Reasons, read_reasons
from quizapp.documents.model import Document, Span
from quizapp.facts.amounts import Money, parse_amount
from quizapp.facts.dates import BARE_YEAR, DateValue, Granularity, parse_date
from quizapp.facts.mentions import PERSON
from quizapp.facts.model import Fact, Kind
from quizapp.facts.names import Names
from quizapp.facts.parsed import Sentence
from quizapp.facts.roles import role_in

NEAREST = 6
ROOM_IN_YEARS = 3
ROOM = {Granularity.DECADE: 20, Granularity.CENTURY: 200}
SAME_AGE = {Granularity.CENTURY: 300, Granularity.DECADE: 30}
YEARS_APART = 20
LIFETIME = 80
K = TypeVar("K")
V = TypeVar("V")
Shape = tuple[str, bool, str]


@dataclass(frozen=True)
class Pool:
    document: Document
    facts: tuple[Fact, ...]
    names: Names
    sentences: tuple[Sentence, ...]

    def is_plausible(self, date: DateValue) -> bool:
        """Within the years that the document names and a few around them, and not later than the document itself:
        where its day is not known, than the end of the last year it names."""
        room = ROOM.get(date.granularity, ROOM_IN_YEARS)
        first, last = self._years
        begins, ends = years_of(date)
        day = self.document.dated
        latest = min((last + room, 12, 31), (day.year, day.month, day.day)) if day else (last, 12, 31)
        return first - room <= ends and (begins, date.month, date.day) <= latest

    @cached_property
    def _years(self) -> tuple[int, int]:
        dates = [date for fact in self.facts if fact.kind == Kind.DATE and (date := parse_date(fact.value))]
        spans = [years_of(date) for date in dates] or [(0, 0)]
        return min(first for first, _ in spans), max(last for _, last in spans)

    @cached_property
    def persons(self) -> tuple[str, ...]:
        return people(self.names, self.sentences, self.document)

    def person(self, name: str) -> Person:
        """What the document tells of whom `name` names."""
        return self._company.get(self.names.first(name)) or Person()

    @cached_property
    def _company(self) -> Mapping[str, Person]:
        told = read_company(self.sentences, self.names, self.document)
        for fact in self.facts:
            if fact.kind == Kind.ROLE and (role := role_in(fact.subject)):
                told[self.names.first(fact.value)].callings.add(role)
        return told

    def are_contemporaries(self, one: str, other: str) -> bool:
        """Unless the document tells of them only in years that are more than a lifetime apart."""
        years, others = (self._years_of_people.get(self.names.first(name), ()) for name in (one, other))
        return not years or not others or any(abs(a - b) <= LIFETIME for a in years for b in others)

    @cached_property
    def _years_of_people(self) -> dict[str, frozenset[int]]:
        text = self.document.text
        told = _grouped(
            (self.names.first(sentence.name(mention)), int(year))
            for sentence in self.sentences
            for mention in sentence.mentions
            if mention.label == PERSON
            for year in BARE_YEAR.findall(sentence.span.of(text))
        )
        return {name: frozenset(years) for name, years in told.items()}

    @cached_property
    def reasons(self) -> Reasons:
        return read_reasons(self.document, self.facts, self.sentences)

    def dates_near(self, key: DateValue, source: Span) -> list[str]:
        """Dates written alike, nearest first, but none of the sentence at `source`."""
        alike = self._dates.get(shape(key), [])
        at = bisect_left(alike, (date_order(key), ""))
        near = sorted(alike[max(0, at - NEAREST) : at + NEAREST], key=lambda date: _far(date, key))
        of_age = [date for date in near if _far(date, key)[0] <= SAME_AGE.get(key.granularity, YEARS_APART)]
        beside = {fact.value for fact in self._by_source[source]}
        return [text for _, text in of_age if text not in beside]

    def amounts_like(self, key: Money, source: Span) -> list[Money]:
        """Of those of the same currency from other sentences the nearest in size, in the document's order."""
        alike = self._amounts.get((key.currency, bool(key.about)), [])
        at = bisect_left(alike, key.number, key=_number_of)
        near = sorted(alike[max(0, at - NEAREST) : at + NEAREST], key=_place_of)
        return [money for money, place in near if place != source]

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
        """By currency, by size; of several that are equal, the first."""
        amounts = ((parse_amount(fact.value), fact.source) for fact in self.facts if fact.kind == Kind.AMOUNT)
        told = [(money, place) for money, place in amounts if money and not money.is_range]
        grouped = _grouped(((money.currency, bool(money.about)), (money, place)) for money, place in told)
        return {
            alike: sorted({money.number: (money, place) for money, place in reversed(found)}.values(), key=_number_of)
            for alike, found in grouped.items()
        }


def shape(date: DateValue) -> Shape:
    return date.granularity, bool(date.part), date.era


def _far(date: tuple[Order, str], key: DateValue) -> tuple[int, str]:
    return abs(date[0][0] - date_order(key)[0]), date[1]


def _number_of(amount: tuple[Money, Span]) -> float:
    return amount[0].number


def _place_of(amount: tuple[Money, Span]) -> Span:
    return amount[1]


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
