"""What a document says, one fact at a time, each with the place that proves it."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.documents.model import Span


class Kind(StrEnum):
    """What sort of thing a fact states; it decides how its value is asked and graded."""

    ROLE = "role"
    PERSON = "person"
    DATE = "date"
    AMOUNT = "amount"
    QUANTITY = "quantity"
    ORGANISATION = "organisation"
    PLACE = "place"
    REASON = "reason"
    EVENT = "event"
    ORDER = "order"


class Flag(StrEnum):
    """What a teacher should know about a fact before it is asked."""

    DATED = "dated"
    DISPUTED = "disputed"
    SENSITIVE = "sensitive"
    SPELLING_VARIANTS = "spelling_variants"
    CONFLICT = "conflict"
    NO_PERIOD = "no_period"


@dataclass(frozen=True, slots=True)
class Fact:
    """`subject` is what the fact is about, `value` what it says, as the document writes it.

    `id` is the same for the same document bytes. `source` is the whole proving
    sentence (or sentences), `answer` the value's place within it. `topic` is the same for facts, of whatever document,
    that speak of one post or one event and so should not differ; empty where that is not certain.
    """

    id: str
    kind: Kind
    subject: str
    value: str
    source: Span
    answer: Span
    flags: tuple[Flag, ...] = ()
    topic: str = ""
