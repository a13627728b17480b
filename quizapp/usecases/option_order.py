"""Options as they are stored: numbers and dates ascending, whatever order they were typed in."""

from collections.abc import Sequence

from quizapp.authoring.distractors import in_order
from quizapp.facts.amounts import parse_amount
from quizapp.facts.dates import parse_date
from quizapp.facts.model import Kind
from quizapp.facts.numbers import number_of
from quizapp.facts.quantities import parse_quantity

ORDERED_KINDS = frozenset({Kind.DATE, Kind.AMOUNT, Kind.QUANTITY})


def as_stored(kind: str, options: Sequence[str]) -> list[str]:
    return list(in_order(Kind(kind), options)) if can_order(kind, options) else list(options)


def can_order(kind: str, options: Sequence[str]) -> bool:
    """Whether each option says where it belongs; else they are to be shuffled for each quiz."""
    return kind in ORDERED_KINDS and all(_has_place(kind, option) for option in options)


def _has_place(kind: str, option: str) -> bool:
    if kind == Kind.DATE:
        return parse_date(option) is not None
    return any(parse(option) is not None for parse in (parse_amount, parse_quantity, number_of))
