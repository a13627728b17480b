"""A question answered by writing."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import Draft, Form
from quizapp.authoring.wording import Wording


def draft_typed(passage: Passage, wording: Wording, reasons: tuple[str, ...]) -> Draft:
    return Draft(
        passage.fact.id,
        Form.TYPED,
        wording.stem,
        wording.key,
        passage.source,
        tuple(dict.fromkeys(a for a in wording.accepted if a != wording.key)),
        reasons=reasons,
        lead_in=passage.shown_before,
    )
