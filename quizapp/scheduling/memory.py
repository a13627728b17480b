"""The memory of one fact, moved by ratings: FSRS-6 for how strong it is, Anki's rules for when it is due.

Time is counted in study days: spans of 24 hours get half of all next-day answers wrong.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor
from typing import Any, NamedTuple

from quizapp.scheduling import fsrs, intervals
from quizapp.scheduling.fsrs import AGAIN, DEFAULT_PARAMETERS, EASY, GOOD, HARD
from quizapp.scheduling.intervals import WITHIN_A_DAY
from quizapp.scheduling.rating import Rating

PARAMETER_SET = "fsrs-6-default"
"""Names DEFAULT_PARAMETERS in the log of attempts."""

DESIRED_RETENTION = 0.9

PASSED = (HARD, GOOD, EASY)
UP_TO = {AGAIN: (AGAIN,)} | {rating: PASSED[: n + 1] for n, rating in enumerate(PASSED)}
"""The ratings that a rating's interval depends on: each better one of a passed answer waits longer than the worse."""


@dataclass(frozen=True)
class MemoryState:
    """`stability` is the days until recall falls to 0.9, `difficulty` runs from 1 to 10.

    `last_day` and `due_day` are study days; `lapses` are answers rated Again after the first.
    """

    stability: float
    difficulty: float
    last_day: date
    due_day: date
    repetitions: int
    lapses: int


def review(
    state: MemoryState | None,
    rating: Rating,
    day: date,
    *,
    desired_retention: float = DESIRED_RETENTION,
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS,
    p_known: float | None = None,
    due_shift: int = 0,
) -> MemoryState:
    """The memory after an answer on a study day; `state` is none for a fact never seen.

    A day before the last one (a learner who travelled) counts as that last one. `p_known` is the chance
    that a Good answer was known and not guessed. `due_shift` moves the day it is due, never before tomorrow.
    """
    day = max(day, state.last_day) if state else day
    recalled = retrievability(state, day, parameters=parameters) if state else 0.0
    pace = intervals.days_a_stability(desired_retention, parameters[-1])
    after = _outcome(state, rating, recalled, pace, parameters)
    if rating is GOOD and p_known is not None and p_known < 1:
        after = _blended(_outcome(state, AGAIN, recalled, pace, parameters), after, p_known, pace)
    return MemoryState(
        stability=stored(after.stability, 4),
        difficulty=stored(after.difficulty, 3),
        last_day=day,
        due_day=day + timedelta(max(after.wait + due_shift, 1)),
        repetitions=(state.repetitions if state else 0) + 1,
        lapses=_lapses(state, rating),
    )


def retrievability(
    state: MemoryState,
    day: date,
    *,
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS,
) -> float:
    """The chance of recalling the fact on a study day; exactly 1 on the day of its last answer."""
    return fsrs.recall(state.stability, max((day - state.last_day).days, 0), parameters)


def as_json(state: MemoryState) -> dict[str, Any]:
    """The state as JSON's own types, days as ISO dates."""
    return {
        "stability": state.stability,
        "difficulty": state.difficulty,
        "last_day": state.last_day.isoformat(),
        "due_day": state.due_day.isoformat(),
        "repetitions": state.repetitions,
        "lapses": state.lapses,
    }


def from_json(stored: Mapping[str, Any]) -> MemoryState:
    return MemoryState(
        stability=stored["stability"],
        difficulty=stored["difficulty"],
        last_day=date.fromisoformat(stored["last_day"]),
        due_day=date.fromisoformat(stored["due_day"]),
        repetitions=stored["repetitions"],
        lapses=stored["lapses"],
    )


class Outcome(NamedTuple):
    """Unrounded; `wait` is the days until the fact is due."""

    stability: float
    difficulty: float
    wait: int


def _outcome(
    state: MemoryState | None, rating: Rating, recalled: float, pace: float, parameters: tuple[float, ...]
) -> Outcome:
    """`pace` is the interval's days for each day of stability."""
    stabilities = [fsrs.stability_after(state, r, recalled, parameters) for r in UP_TO[rating]]
    exact = [stability * pace for stability in stabilities]
    if rating is AGAIN:
        wait = intervals.rounded(exact[0])
    elif state and _is_learned(state, pace):
        wait = intervals.after_review(exact, last=(state.due_day - state.last_day).days)[-1]
    else:
        wait = intervals.after_learning(exact)[-1]
    return Outcome(stabilities[-1], fsrs.difficulty_after(state, rating, parameters), wait)


def _is_learned(state: MemoryState, pace: float) -> bool:
    return state.stability * pace >= WITHIN_A_DAY or (state.due_day - state.last_day).days > 1


def _blended(missed: Outcome, known: Outcome, p_known: float, pace: float) -> Outcome:
    """Between a miss and a right answer, as likely as the answer was known."""
    guessed = 1 - p_known
    stability = missed.stability**guessed * known.stability**p_known
    return Outcome(
        stability=stability,
        difficulty=missed.difficulty * guessed + known.difficulty * p_known,
        wait=min(max(intervals.rounded(stability * pace), missed.wait), known.wait),
    )


def _lapses(state: MemoryState | None, rating: Rating) -> int:
    if state is None:
        return 0
    return state.lapses + (rating is AGAIN)


def stored(value: float, places: int) -> float:
    """Half up, as Anki rounds, where Python rounds half to even. For positive values."""
    scale: int = 10**places
    return floor(value * scale + 0.5) / scale
