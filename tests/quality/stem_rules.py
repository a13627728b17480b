"""What holds of the words in which every ready question is put. None of this is the engine's own code."""

import re
from collections.abc import Iterator

from quizapp.authoring.model import BLANK, Draft, Form
from tests.quality.folding import folded, holds

MOST_WORDS = 30
NEGATIVE = re.compile(r"\b(?:not|except)\b|n['’]t\b", re.IGNORECASE)
PRONOUNS = frozenset(
    "i you he she it we they him her us them his hers its their theirs our ours this that these those who whom which "
    "what one ones both each all some any none other others another there here former latter himself herself itself "
    "themselves".split()
)
CLAIMS = (Form.TRUE_FALSE, Form.ORDER)
"""Forms that show the answer's own words and ask something else of them."""


def stem_faults(draft: Draft) -> Iterator[str]:
    yield from _shape(draft)
    if len(draft.stem.split()) > MOST_WORDS:
        yield f"{len(draft.stem.split())} words, more than {MOST_WORDS}"
    if draft.stem.endswith("?") and NEGATIVE.search(draft.stem):
        yield "asks for what is not so"
    if draft.form not in CLAIMS:
        yield from _given_away(draft)
    if folded(draft.key) in PRONOUNS:
        yield f"the key is the bare pronoun “{draft.key}”"


def _shape(draft: Draft) -> Iterator[str]:
    blanks = draft.stem.count(BLANK)
    if draft.form is Form.TRUE_FALSE:
        if blanks or not draft.stem.endswith("."):
            yield "a statement to judge that is no sentence"
    elif blanks != (1 if draft.form is Form.CLOZE else 0):
        yield f"{blanks} gaps in a {draft.form.value} question"
    elif draft.form in (Form.CHOICE, Form.TYPED) and not draft.stem.endswith("?"):
        yield "does not end in a question mark"


def _given_away(draft: Draft) -> Iterator[str]:
    for answer in (draft.key, *draft.accepted):
        for place, text in (("stem", draft.stem), ("lead-in", draft.lead_in)):
            if holds(text, answer):
                yield f"the answer “{answer}” stands in the {place}"
