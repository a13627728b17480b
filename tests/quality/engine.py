"""What the engine makes of a file, as `quizapp generate` does it, and what is counted of it."""

from collections import Counter
from pathlib import Path

from quizapp import config
from quizapp.authoring.generate import generate
from quizapp.authoring.model import Draft, Form, Generated
from quizapp.documents.read import read_document

PROJECT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((PROJECT / "questions" / "sources").glob("*.md"))


def generated_from(path: Path) -> Generated:
    document = read_document(path.read_bytes(), name=path.name)
    return generate(document, model=config.from_environment().spacy_model)


def once_each(generated: Generated) -> list[Draft]:
    """One draft for each fact and stem: a choice where there is one, since its typed twin asks the same."""
    kept: dict[tuple[str, str], Draft] = {}
    for draft in generated.drafts:
        key = (draft.fact, draft.stem)
        if key not in kept or draft.form is Form.CHOICE:
            kept[key] = draft
    return list(kept.values())


def asks_outright(draft: Draft) -> bool:
    """A wh- or role question rather than a sentence with a gap."""
    return draft.stem.endswith("?")


def counted(generated: Generated) -> dict[str, object]:
    """Of one document, twins once: how much is ready, in which forms."""
    drafts = once_each(generated)
    ready = [draft for draft in drafts if draft.ready]
    return {
        "words": generated.document.words,
        "facts": len(generated.facts),
        "facts_with_a_ready_question": len({draft.fact for draft in ready}),
        "ready": len(ready),
        "review": len(drafts) - len(ready),
        "share_ready": round(len(ready) / len(drafts), 3) if drafts else 0.0,
        "ready_by_form": dict(sorted(Counter(draft.form.value for draft in ready).items())),
        "review_by_form": dict(sorted(Counter(draft.form.value for draft in drafts if not draft.ready).items())),
        "ready_wh_or_role": sum(map(asks_outright, ready)),
        "share_wh_or_role": round(sum(map(asks_outright, ready)) / len(ready), 3) if ready else 0.0,
    }
