"""How much of a set will be known on the day of an exam, and what minutes a day change.

Without more study the number is the sum of the predicted recalls on that day; a fact never seen counts nothing.

What study adds is an approximation. A few facts stand for all: those never seen for each other, the others by every
so many in the order of their memory's strength. For each, one, two and three more answers are played through, spread
evenly over the days until the exam, each outcome as likely as the recall then predicted (in between, stability is
blended in its logarithm). The questions that fit into the minutes then go, one by one, to where the next one adds
most. A fact is asked at most once a day, and answers beyond the third are taken to add nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import exp, log

from quizapp.scheduling.memory import MemoryState, retrievability, review
from quizapp.scheduling.rating import PRIOR, Rating

MINUTES = (0, 5, 10, 20)

STANDING_FOR_ALL = 8
"""Facts played through, which takes less than a millisecond. Of 200 facts, all played through would change the number
by one on average and by five at most."""

MOST_ANSWERS = 3


@dataclass(frozen=True)
class Plan:
    minutes: int
    known: int


@dataclass(frozen=True)
class Standing:
    """A set as a learner stands: `states` of some of the `seen` facts, drawn evenly; `facts` in all."""

    states: Sequence[MemoryState]
    seen: int
    facts: int


def expected_known(standing: Standing, day: date) -> float:
    """The facts known on a day if nothing is studied until then."""
    if not standing.states:
        return 0.0
    recalls = sum(retrievability(state, day) for state in standing.states)
    return recalls * standing.seen / len(standing.states)


def plans(standing: Standing, *, today: date, exam: date, seconds: float) -> list[Plan]:
    """The facts known on the exam's day, for each of MINUTES a day until then; a question takes `seconds`."""
    gains = sorted(_gains(standing, today, exam), reverse=True)
    days = (exam - today).days
    base = expected_known(standing, exam)
    return [Plan(m, round(min(base + _spent(gains, m * 60 * days / seconds), standing.facts))) for m in MINUTES]


def _spent(gains: Sequence[tuple[float, float]], questions: float) -> float:
    """What so many questions add, spent where they add most. `gains` are (of a question, questions)."""
    added = 0.0
    for gain, there in gains:
        taken = min(questions, there)
        added += gain * taken
        questions -= taken
    return added


def _gains(standing: Standing, today: date, exam: date) -> Iterator[tuple[float, float]]:
    chosen = _evenly(sorted(standing.states, key=lambda state: (state.stability, state.last_day)))
    for state in chosen:
        yield from _added(state, today, exam, standing.seen / len(chosen))
    if unseen := standing.facts - standing.seen:
        yield from _added(None, today, exam, unseen)


def _evenly(states: Sequence[MemoryState]) -> list[MemoryState]:
    count = min(STANDING_FOR_ALL, len(states))
    return [states[(2 * at + 1) * len(states) // (2 * count)] for at in range(count)]


def _added(state: MemoryState | None, today: date, exam: date, weight: float) -> Iterator[tuple[float, float]]:
    """For each further answer: what a question adds, and how many there are of it. No answer adds less than nothing,
    nor more than the one before it, or the later one would be given first."""
    known = retrievability(state, exam) if state else 0.0
    most = 1.0
    for answers in range(1, min(MOST_ANSWERS, (exam - today).days) + 1):
        after = max(_known_after(state, answers, today, exam), known)
        most = min(most, after - known)
        yield most, weight
        known += most


def _known_after(state: MemoryState | None, answers: int, today: date, exam: date) -> float:
    days = (exam - today).days
    for at in range(answers):
        state = _answered(state, today + timedelta(days=(2 * at + 1) * days // (2 * answers)))
    return retrievability(state, exam)


def _answered(state: MemoryState | None, day: date) -> MemoryState:
    """The memory after an answer that is right as often as predicted."""
    recall = retrievability(state, day) if state else PRIOR
    right, wrong = review(state, Rating.GOOD, day), review(state, Rating.AGAIN, day)
    stability = exp(recall * log(right.stability) + (1 - recall) * log(wrong.stability))
    difficulty = recall * right.difficulty + (1 - recall) * wrong.difficulty
    return replace(right, stability=stability, difficulty=difficulty)
