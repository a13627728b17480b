"""Learning steps: the answers within a day that come before a fact is reviewed by days, as Anki has them.

The app asks a fact once a study day and takes no steps; `memory.review` is without them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from quizapp.scheduling import fsrs, intervals
from quizapp.scheduling.fsrs import DEFAULT_PARAMETERS
from quizapp.scheduling.intervals import WITHIN_A_DAY
from quizapp.scheduling.memory import DESIRED_RETENTION, PASSED, MemoryState, retrievability, review
from quizapp.scheduling.rating import Rating

MINUTES_A_DAY = 24 * 60


class Phase(Enum):
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True)
class Steps:
    """In minutes; those of relearning follow a miss."""

    learning: tuple[float, ...] = ()
    relearning: tuple[float, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where an answer brings a fact: the days until it is asked again, 0 within the day, and the step it is on."""

    phase: Phase
    days: int
    step: int = 0


@dataclass(frozen=True)
class Card:
    """A memory and its place among the steps."""

    state: MemoryState | None = None
    place: Place = Place(Phase.LEARNING, 0)


def answered(
    card: Card,
    rating: Rating,
    day: date,
    steps: Steps,
    *,
    desired_retention: float = DESIRED_RETENTION,
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS,
) -> Card:
    """The card after an answer on a study day."""
    place = places(
        card, day, steps, desired_retention=desired_retention, parameters=parameters
    )[rating]
    state = review(
        card.state, rating, day, desired_retention=desired_retention, parameters=parameters
    )
    return Card(state, place)


def places(
    card: Card,
    day: date,
    steps: Steps,
    *,
    desired_retention: float = DESIRED_RETENTION,
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS,
) -> Mapping[Rating, Place]:
    """Where each rating would bring the card."""
    recalled = retrievability(card.state, day, parameters=parameters) if card.state else 0.0
    pace = intervals.days_a_stability(desired_retention, parameters[-1])
    exact = {r: pace * fsrs.stability_after(card.state, r, recalled, parameters) for r in Rating}
    if card.place.phase is Phase.REVIEW:
        return _from_review(exact, card.place.days, steps.relearning)
    relearning = card.place.phase is Phase.RELEARNING
    return _from_step(exact, card.place, steps.relearning if relearning else steps.learning)


def _from_review(
    exact: Mapping[Rating, float], last: int, steps: tuple[float, ...]
) -> dict[Rating, Place]:
    waits = intervals.after_review([exact[rating] for rating in PASSED], last=last)
    missed = {Rating.AGAIN: _on_step(Phase.RELEARNING, 0, steps, exact[Rating.AGAIN])}
    return missed | {r: Place(Phase.REVIEW, days) for r, days in zip(PASSED, waits, strict=True)}


def _from_step(
    exact: Mapping[Rating, float], place: Place, steps: tuple[float, ...]
) -> dict[Rating, Place]:
    phase, step = place.phase, place.step
    _, good, easy = intervals.after_learning([exact[rating] for rating in PASSED])
    last_step = bool(steps) and step + 1 >= len(steps)
    return {
        Rating.AGAIN: _on_step(phase, 0, steps, exact[Rating.AGAIN]),
        Rating.HARD: _held(phase, step, steps, exact[Rating.HARD]),
        Rating.GOOD: Place(Phase.REVIEW, good)
        if last_step
        else _on_step(phase, step + 1 if steps else 0, steps, exact[Rating.GOOD]),
        Rating.EASY: Place(Phase.REVIEW, easy),
    }


def _on_step(phase: Phase, step: int, steps: tuple[float, ...], exact: float) -> Place:
    """Without steps a fact comes back by its memory alone, within the day if that is all it is worth."""
    if steps:
        return Place(phase, int(steps[step] // MINUTES_A_DAY), step)
    if exact < WITHIN_A_DAY:
        return Place(phase, 0)
    return Place(Phase.REVIEW, intervals.rounded(exact))


def _held(phase: Phase, step: int, steps: tuple[float, ...], exact: float) -> Place:
    """Hard repeats a step; the first one takes longer, so as not to be the same as Again."""
    if not steps or step:
        return _on_step(phase, step, steps, exact)
    longer = (steps[0] + steps[1]) / 2 if len(steps) > 1 else min(steps[0] * 1.5, steps[0] + MINUTES_A_DAY)
    return Place(phase, int(longer // MINUTES_A_DAY), step)
