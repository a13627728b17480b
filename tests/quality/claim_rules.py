"""What holds of every ready statement to judge and of every ready set of events to put in order."""

import re
from collections.abc import Iterator

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.facts.model import Fact
from tests.quality.folding import folded, holds, tokens

HEADING = "According to the article"
YEAR = re.compile(r"\b\d{4}\b")


def claim_faults(draft: Draft, fact: Fact, generated: Generated) -> Iterator[str]:
    if draft.form is Form.TRUE_FALSE:
        yield from _statement(draft, fact, generated.document.text)
    elif draft.form is Form.ORDER:
        yield from _events(draft, generated)


def _statement(draft: Draft, fact: Fact, text: str) -> Iterator[str]:
    """A false one differs from the document in its value alone."""
    if draft.key not in ("True", "False") or set(draft.options) != {"True", "False"}:
        yield f"neither true nor false: {draft.options}"
    if holds(draft.stem, fact.value) is not (draft.key == "True"):
        yield f"a statement that is called {draft.key} with the document's value “{fact.value}”"
    said = set(tokens(f"{HEADING} {draft.source.of(text)}"))
    strange = [word for word in tokens(draft.stem) if word not in said]
    if draft.key == "True" and strange:
        yield f"a true statement with words that are not the document's: {strange}"
    if draft.key == "False" and len(strange) > len(tokens(fact.value)) + 1:
        yield f"a false statement with more changed than its value: {strange}"


def _events(draft: Draft, generated: Generated) -> Iterator[str]:
    """Three or four events in the document's words, none with its date, and the key names each once."""
    events = [folded(option) for option in draft.options]
    if not 3 <= len(events) <= 4:
        yield f"{len(events)} events to put in order"
    if len(set(events)) < len(events) or any(a != b and holds(a, b) for a in events for b in events):
        yield f"two events that are one: {draft.options}"
    if folded(draft.key) != folded(" ".join(draft.options)):
        yield "the key does not hold each event once, in their order"
    text = generated.document.text
    sentences = [set(tokens(span.of(text))) | {"the"} for span in generated.document.sentences]
    for option in draft.options:
        if YEAR.search(option):
            yield f"an event that tells its date: “{option}”"
        if not any(set(tokens(option)) <= sentence for sentence in sentences):
            yield f"an event that is not in the document's words: “{option}”"
