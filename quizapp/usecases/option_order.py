"""Options as they are stored: in an order of their own where they have one, whatever order they were typed in."""

from collections.abc import Sequence

from quizapp.authoring.model import Form
from quizapp.authoring.options.distractors import in_order
from quizapp.authoring.written.keys import TRUE_FALSE
from quizapp.facts.amounts import parse_amount
from quizapp.facts.dates import parse_date
from quizapp.facts.model import Kind
from quizapp.facts.numbers import number_of
from quizapp.facts.quantities import parse_quantity

ORDERED_KINDS = frozenset({Kind.DATE, Kind.AMOUNT, Kind.QUANTITY})


def as_stored(form: str, kind: str, options: Sequence[str]) -> list[str]:
    """Events to be put in order stand as they happened: the key."""
    if form == Form.TRUE_FALSE:
        return list(TRUE_FALSE)
    return list(in_order(Kind(kind), options)) if shows_as_stored(form, kind, options) else list(options)


def shows_as_stored(form: str, kind: str, options: Sequence[str]) -> bool:
    """Whether each option says where it belongs, numbers and dates ascending; else they are shuffled for each quiz."""
    if form in (Form.TRUE_FALSE, Form.ORDER):
        return form == Form.TRUE_FALSE
    return kind in ORDERED_KINDS and all(_has_place(kind, option) for option in options)


def _has_place(kind: str, option: str) -> bool:
    if kind == Kind.DATE:
        return parse_date(option) is not None
    return any(parse(option) is not None for parse in (parse_amount, parse_quantity, number_of))
