"""Two questions of a sentence are enough before another gap of it is made for a body, a place or an event."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizapp.authoring.model import Draft, Form
from quizapp.documents.model import Span
from quizapp.facts.model import Fact, Kind

ENOUGH = 2
LESSER = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.EVENT})
ASKED_ALREADY = "Its sentence is asked about already; add this where it is worth knowing as well."


def without_lesser_gaps(drafts: Sequence[Draft], facts: Mapping[str, Fact]) -> Iterator[Draft]:
    """Held back with the reason, in the order given; what alone asks of its sentence stays ready."""
    asked: dict[Span, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.ready and not _is_lesser(draft, facts):
            asked[facts[draft.fact].source].add(draft.fact)
    for draft in drafts:
        source = facts[draft.fact].source
        if draft.ready and _is_lesser(draft, facts) and len(asked[source] - {draft.fact}) >= ENOUGH:
            yield replace(draft, reasons=(ASKED_ALREADY,))
        else:
            if draft.ready:
                asked[source].add(draft.fact)
            yield draft


def _is_lesser(draft: Draft, facts: Mapping[str, Fact]) -> bool:
    return draft.form is Form.CLOZE and facts[draft.fact].kind in LESSER
