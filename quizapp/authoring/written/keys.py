"""How the right answer is written where it is no value of the document's own."""

from collections.abc import Iterable

TRUE, FALSE = "True", "False"
TRUE_FALSE = (TRUE, FALSE)
BETWEEN = "; "
"""Stands between the events of an order, so that none of them may hold a semicolon."""


def order_in_words(events: Iterable[str]) -> str:
    return BETWEEN.join(events)


def events_in(order: str) -> list[str]:
    return order.split(BETWEEN)
