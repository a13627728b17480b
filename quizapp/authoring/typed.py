"""A question answered by writing."""

from quizapp.authoring.model import Draft, Form
from quizapp.authoring.wording import Wording
from quizapp.documents.model import Span
from quizapp.facts.model import Fact


def draft_typed(fact: Fact, wording: Wording, source: Span, reasons: tuple[str, ...]) -> Draft:
    accepted = tuple(dict.fromkeys(a for a in wording.accepted if a != wording.key))
    return Draft(fact.id, Form.TYPED, wording.stem, wording.key, source, accepted, reasons=reasons)
