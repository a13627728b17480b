"""What was generated, for a program and for a person."""

from collections import defaultdict
from collections.abc import Iterator
from textwrap import fill, indent

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.documents.model import Span
from quizapp.facts.model import Fact

WIDTH = 96
FORMS = {
    Form.CHOICE: "Choose",
    Form.TYPED: "Write",
    Form.CLOZE: "Fill in",
    Form.TRUE_FALSE: "True or false",
    Form.ORDER: "Put in order",
}


def as_json(generated: Generated) -> dict[str, object]:
    """Values that the json module writes as they are. Offsets count code points in the document's text."""
    document = generated.document
    return {
        "document": {
            "title": document.title,
            "sha256": document.sha256,
            "words": document.words,
            "text": document.text,
        },
        "facts": [_fact(fact, document.text) for fact in generated.facts],
        "questions": [_question(draft, document.text) for draft in generated.drafts],
    }


def _fact(fact: Fact, text: str) -> dict[str, object]:
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "subject": fact.subject,
        "value": fact.value,
        "flags": [flag.value for flag in fact.flags],
        "source": _source(fact.source, text),
        "answer": {"start": fact.answer.start, "end": fact.answer.end},
    }


def _question(draft: Draft, text: str) -> dict[str, object]:
    return {
        "fact": draft.fact,
        "form": draft.form.value,
        "lead_in": draft.lead_in,
        "stem": draft.stem,
        "key": draft.key,
        "accepted": list(draft.accepted),
        "options": list(draft.options),
        "why_wrong": dict(draft.why_wrong),
        "status": "ready" if draft.ready else "review",
        "reasons": list(draft.reasons),
        "confidence": draft.confidence,
        "confidence_reasons": list(draft.confidence_reasons),
        "source": _source(draft.source, text),
    }


def _source(span: Span, text: str) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def as_text(generated: Generated) -> str:
    """Facts by section, the value marked in its sentence, the questions beneath, a count at the end."""
    lines = [generated.document.title, "=" * len(generated.document.title), ""]
    asked: dict[str, list[Draft]] = defaultdict(list)
    for draft in generated.drafts:
        asked[draft.fact].append(draft)
    heading = ""
    for fact in generated.facts:
        if (now := _heading(generated, fact)) != heading:
            heading = now
            lines += [heading, "-" * len(heading), ""]
        lines += [*_about_fact(generated, fact, asked[fact.id]), ""]
    return "\n".join([*lines, summary(generated)])


def summary(generated: Generated) -> str:
    ready = sum(draft.ready for draft in generated.drafts)
    return f"{len(generated.facts)} facts, {ready} questions ready, {len(generated.drafts) - ready} for review"


def _heading(generated: Generated, fact: Fact) -> str:
    sections = [s for s in generated.document.sections if s.span.contains(fact.source)]
    return sections[-1].heading if sections else ""


def _about_fact(generated: Generated, fact: Fact, drafts: list[Draft]) -> Iterator[str]:
    flags = f" ({', '.join(flag.value.replace('_', ' ') for flag in fact.flags)})" if fact.flags else ""
    yield f"{fact.kind.value.capitalize()}: {fact.value}{flags}"
    yield _wrapped(_marked(generated.document.text, fact), "  ")
    for draft in drafts:
        yield from _about_draft(draft)


def _marked(text: str, fact: Fact) -> str:
    before = text[fact.source.start : fact.answer.start]
    return f"“{before}[{fact.answer.of(text)}]{text[fact.answer.end : fact.source.end]}”"


def _about_draft(draft: Draft) -> Iterator[str]:
    mark = "+" if draft.ready else "?"
    yield _wrapped(f"{mark} {FORMS[draft.form]}: {draft.stem}", "    ")
    answers = " / ".join(f"[{o}]" if o == draft.key else o for o in draft.options) or f"[{draft.key}]"
    yield _wrapped(answers, "      ")
    for reason in draft.reasons:
        yield _wrapped(f"For review: {reason}", "      ")


def _wrapped(text: str, margin: str) -> str:
    return indent(fill(" ".join(text.split()), WIDTH - len(margin), break_long_words=False), margin)
