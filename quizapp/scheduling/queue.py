"""What to ask next, and in which form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quizapp.authoring.model import Form
from quizapp.scheduling.memory import MemoryState, retrievability

CHOICE_FROM = 1.0
CLOZE_FROM = 7.0
TYPED_FROM = 21.0
"""Stability, in days, from which a harder form is asked.

A fact missed at its first meeting has less than a day, and is asked as true or false.
With right answers on time stability goes from 2.3 over 11 to 46 days, so the second
meeting is still a choice, the third a cloze, the fourth typed; 21 days is also where
Anki calls a card mature. A miss brings stability, and so the form, down again.
"""

LEVELS = {Form.TRUE_FALSE: 0, Form.CHOICE: 1, Form.ORDER: 2, Form.CLOZE: 2, Form.TYPED: 3}
"""How much of the answer a form leaves to recall."""


@dataclass(frozen=True)
class Candidate:
    """A fact that may be asked. `state` is none if it was never seen; `forms` are those it has.

    Facts with one `passage` are shown with each other's proof; none for a fact without a document.
    """

    fact_id: str
    state: MemoryState | None
    forms: tuple[Form, ...]
    passage: str | None = None


def due(candidates: Sequence[Candidate], day: date) -> list[Candidate]:
    """The facts that are due, worst recall first, ties by id."""
    seen = ((c, c.state) for c in candidates if c.state)
    return _weakest_first([c for c, state in seen if state.due_day <= day], day)


def for_quiz(candidates: Sequence[Candidate], size: int, day: date) -> list[Candidate]:
    """At most `size` facts: those due, those never seen in the order given, then the weakest.

    Facts of one passage give each other away: a second one is taken only for want of others.
    """
    waiting = due(candidates, day)
    new = [candidate for candidate in candidates if candidate.state is None]
    taken = {candidate.fact_id for candidate in (*waiting, *new)}
    rest = _weakest_first([c for c in candidates if c.fact_id not in taken], day)
    return apart([*waiting, *new, *rest])[:size]


def apart(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The same candidates, first one of each passage, then the others."""
    first: dict[str, Candidate] = {}
    for candidate in candidates:
        first.setdefault(candidate.passage or candidate.fact_id, candidate)
    chosen = list(first.values())
    taken = {candidate.fact_id for candidate in chosen}
    return chosen + [candidate for candidate in candidates if candidate.fact_id not in taken]


def form_for(stability: float | None, forms: Sequence[Form]) -> Form:
    """The form that suits a memory, or the nearest there is, the easier of two as near.

    `stability` is none for a fact never seen. Raises ValueError without a form.
    """
    wanted = _wanted_form(stability)
    return min(forms, key=lambda form: _distance(form, wanted))


def _wanted_form(stability: float | None) -> Form:
    if stability is not None and stability < CHOICE_FROM:
        return Form.TRUE_FALSE
    if stability is None or stability < CLOZE_FROM:
        return Form.CHOICE
    return Form.CLOZE if stability < TYPED_FROM else Form.TYPED


def _distance(form: Form, wanted: Form) -> tuple[bool, int, int]:
    return form is not wanted, abs(LEVELS[form] - LEVELS[wanted]), LEVELS[form]


def _weakest_first(candidates: Sequence[Candidate], day: date) -> list[Candidate]:
    recalls = ((retrievability(c.state, day), c.fact_id, c) for c in candidates if c.state)
    return [candidate for *_, candidate in sorted(recalls, key=lambda recall: recall[:2])]
