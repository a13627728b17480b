"""What to ask next, and in which form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from quizapp.authoring.model import Form
from quizapp.scheduling.memory import MemoryState, retrievability

CLOZE_FROM = 7.0
TYPED_FROM = 21.0
"""Stability, in days, from which a harder form is asked.

With right answers on time stability goes from 2.3 over 11 to 46 days, so the second
meeting is still a choice, the third a cloze, the fourth typed; 21 days is also where
Anki calls a card mature.
"""

LEVELS = {Form.TRUE_FALSE: 0, Form.CHOICE: 2, Form.ORDER: 3, Form.CLOZE: 3, Form.TYPED: 4}
"""How much of the answer a form leaves to recall.

True or false leaves half of it to chance: after a miss, when recall is low, most right answers would be guesses. So it
lies two steps below a choice, and is asked only where a fact has little else.
"""

FIRST_HELP, NEXT_HELP = 6, 3
"""Lapses at which a fact gets help, and how many more until it gets help again."""

AT_ONCE = 30
"""So many questions are studied at one sitting at most."""


@dataclass(frozen=True)
class Candidate:
    """A fact that may be asked. `state` is none if it was never seen.

    Facts with one `passage` are shown with each other's proof; none for a fact without a document.
    """

    fact_id: str
    state: MemoryState | None
    passage: str | None = None


@dataclass(frozen=True)
class Asked:
    """The question that last asked for a fact, whatever came of the answer: `right` only if it needed no second try."""

    question_id: str
    form: Form
    right: bool


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


def next_question(state: MemoryState | None, forms: Mapping[str, Form], last: Asked | None) -> str:
    """Which of a fact's questions to ask, by id; `forms` holds the form of each. Raises ValueError without one.

    Not the one that was asked last, where there are others; but after a miss nothing harder in its place, nor true or
    false alone.
    """
    others = {question_id: form for question_id, form in forms.items() if last and _may_follow(form, question_id, last)}
    if last and not last.right and set(others.values()) == {Form.TRUE_FALSE}:
        others = {}
    form = form_for(state, tuple((others or forms).values()), last)
    return next(question_id for question_id, its in (others or forms).items() if its is form)


def _may_follow(form: Form, question_id: str, last: Asked) -> bool:
    if question_id == last.question_id:
        return False
    return last.right or last.form is Form.TRUE_FALSE or LEVELS[form] <= LEVELS[last.form]


def form_for(state: MemoryState | None, forms: Sequence[Form], last: Asked | None) -> Form:
    """The form that suits a memory, or the nearest there is, the easier of two as near.

    It grows harder with stability, never easier after a right answer; after a miss it is a step easier than what was
    missed, and another where the fact needs help, but no easier than a choice. Raises ValueError without a form.
    """
    wanted = _wanted_level(state, last)
    return min(forms, key=lambda form: (abs(LEVELS[form] - wanted), LEVELS[form], form is Form.ORDER))


def _wanted_level(state: MemoryState | None, last: Asked | None) -> int:
    if state is None:
        return LEVELS[Form.CHOICE]
    grown = LEVELS[_form_of(state.stability)]
    if last:
        grown = max(grown, LEVELS[last.form]) if last.right else LEVELS[last.form] - 1
    return max(grown - gets_help(state.lapses), LEVELS[Form.CHOICE])


def _form_of(stability: float) -> Form:
    if stability < CLOZE_FROM:
        return Form.CHOICE
    return Form.CLOZE if stability < TYPED_FROM else Form.TYPED


def gets_help(lapses: int) -> bool:
    """Whether a fact was missed so often that asking alone does not do it."""
    return lapses >= FIRST_HELP


def needs_help(lapses: int) -> bool:
    """Whether help is due after this miss: not at every one, so that nobody tires of it."""
    return gets_help(lapses) and (lapses - FIRST_HELP) % NEXT_HELP == 0


def sitting(facts: int) -> int:
    """How many of so many facts to study at once, so that all sittings are about as long."""
    return ceil(facts / max(1, ceil(facts / AT_ONCE)))


def _weakest_first(candidates: Sequence[Candidate], day: date) -> list[Candidate]:
    recalls = ((retrievability(c.state, day), c.fact_id, c) for c in candidates if c.state)
    return [candidate for *_, candidate in sorted(recalls, key=lambda recall: recall[:2])]
