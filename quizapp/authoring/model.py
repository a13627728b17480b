"""A question as it is written, before anyone has been asked it."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.documents.model import Document, Span
from quizapp.facts.model import Fact


class Form(StrEnum):
    CHOICE = "choice"
    TYPED = "typed"
    CLOZE = "cloze"
    TRUE_FALSE = "true_false"
    ORDER = "order"


BLANK = "_____"
"""How the gap of a cloze is written in its stem; a cloze holds it exactly once."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question about one fact. Empty `reasons` mean that it passed every gate.

    `accepted` are other answers that are right. `lead_in` is what the document says just before, shown above a stem
    that points back to it. `options` are all that is offered, the key among them, in the order to show, for a choice
    and for true or false; for an order, its events as they happened; for a gap or a typed answer, none. `why_wrong`
    are wrong options, each with what the document says of it.
    `confidence` is from 0, surely bad, to 1, surely good, `confidence_reasons` what keeps it below 1.
    """

    fact: str
    form: Form
    stem: str
    key: str
    source: Span
    accepted: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    explanation: str = ""
    reasons: tuple[str, ...] = ()
    lead_in: str = ""
    why_wrong: tuple[tuple[str, str], ...] = ()
    confidence: float = 1.0
    confidence_reasons: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        return not self.reasons


@dataclass(frozen=True)
class Generated:
    """All that was made of one document. `entities` are the names it holds, every alias of each together."""

    document: Document
    facts: tuple[Fact, ...]
    drafts: tuple[Draft, ...]
    entities: tuple[tuple[str, ...], ...] = ()
