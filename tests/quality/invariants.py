"""Every rule that every ready question must hold, whatever its document."""

from collections.abc import Iterator

from quizapp.authoring.model import Generated
from tests.quality.claim_rules import claim_faults
from tests.quality.evidence_rules import evidence_faults, quoting_faults, twin_faults
from tests.quality.option_rules import option_faults
from tests.quality.stem_rules import stem_faults


def ready_count(generated: Generated) -> int:
    return sum(draft.ready for draft in generated.drafts)


def broken(generated: Generated) -> list[str]:
    """Each breach in words, with its question; empty where all rules hold."""
    return [*_of_questions(generated), *quoting_faults(generated), *twin_faults(generated)]


def _of_questions(generated: Generated) -> Iterator[str]:
    facts = {fact.id: fact for fact in generated.facts}
    for draft in generated.drafts:
        if draft.ready:
            fact = facts[draft.fact]
            faults = [
                *stem_faults(draft),
                *option_faults(draft, fact.kind, generated),
                *claim_faults(draft, fact, generated),
                *evidence_faults(draft, fact, generated),
            ]
            yield from (f"{fault} | {draft.form.value}: {draft.stem} [{draft.key}]" for fault in faults)
