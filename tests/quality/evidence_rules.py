"""What holds between every ready question and the sentence that proves it. None of this is the engine's own code."""

import re
from collections.abc import Iterator

from quizapp.authoring.model import BLANK, Draft, Form, Generated
from quizapp.authoring.report import as_json
from quizapp.facts.model import Fact
from tests.quality.folding import date_words, folded, holds, numbers
from tests.quality.stem_rules import CLAIMS


def evidence_faults(draft: Draft, fact: Fact, generated: Generated) -> Iterator[str]:
    text = generated.document.text
    evidence = text[draft.source.start : draft.source.end]
    if not any(span.start == draft.source.start for span in generated.document.sentences):
        yield "the evidence does not start with a sentence"
    if not any(span.end == draft.source.end for span in generated.document.sentences):
        yield "the evidence does not end with a sentence"
    place = draft.source if draft.form is Form.ORDER else fact.answer
    if not (draft.source.start <= place.start < place.end <= draft.source.end):
        yield "the answer's place is outside the evidence"
    if draft.form not in CLAIMS and not _proves(evidence, draft.key):
        yield f"the evidence does not hold the key “{draft.key}”: “{evidence}”"
    if draft.lead_in and not _tells(evidence, draft.lead_in):
        yield f"the evidence does not hold the lead-in “{draft.lead_in}”"


def _tells(evidence: str, lead_in: str) -> bool:
    """All of the lead-in but the names in square brackets, which stand for pronouns, and what it leaves out."""
    pieces = [piece for piece in re.split(r"\[[^\]]*\]", lead_in) if piece.strip(" .,")]
    words = folded(evidence).split()
    at = 0
    for word in (word for piece in pieces for word in folded(piece).split()):
        if word not in words[at:]:
            return False
        at += words[at:].index(word) + 1
    return True


def _proves(evidence: str, key: str) -> bool:
    figures = numbers(key)
    by_number = bool(figures) and set(figures) <= set(numbers(evidence))
    return holds(evidence, key) or by_number or bool(figures) and date_words(key) <= date_words(evidence)


def quoting_faults(generated: Generated) -> Iterator[str]:
    """What is handed out as evidence is the document's text at the offsets handed out beside it."""
    report = as_json(generated)
    text = report["document"]["text"]
    for question in report["questions"]:
        source = question["source"]
        if not source["text"] or text[source["start"] : source["end"]] != source["text"]:
            yield f"evidence that is not the document's text: “{question['stem']}”"


def twin_faults(generated: Generated) -> Iterator[str]:
    """The same words never ask for two answers, under the same lead-in or of the same events."""
    keys: dict[tuple[str, ...], set[str]] = {}
    for draft in generated.drafts:
        if draft.ready:
            events = sorted(map(folded, draft.options)) if draft.form is Form.ORDER else ()
            stem = folded(draft.stem.replace(BLANK, " GAP "))
            keys.setdefault((stem, folded(draft.lead_in), *events), set()).add(folded(draft.key))
    yield from (f"asked for {sorted(answers)}: “{asked[0]}”" for asked, answers in keys.items() if len(answers) > 1)
