"""A question with three or four answers to choose from."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.options import option_reasons
from quizapp.authoring.model import Draft, Form
from quizapp.authoring.options.distractors import FEWEST_WRONG, distractors, in_order
from quizapp.authoring.options.pool import Pool
from quizapp.authoring.wording import Wording


def draft_choice(passage: Passage, wording: Wording, pool: Pool) -> Draft | None:
    """None where fewer than two good wrong answers are to be had, or the options give the key away."""
    wrong = distractors(passage, wording, pool)
    options = in_order(passage.fact.kind, [wording.key, *wrong])
    if len(wrong) < FEWEST_WRONG or option_reasons(passage, wording, options):
        return None
    return Draft(
        passage.fact.id,
        Form.CHOICE,
        wording.stem,
        wording.key,
        passage.source,
        options=options,
        lead_in=passage.shown_before,
    )
