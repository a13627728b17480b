"""The memory of one fact, moved by ratings. The only file that knows py-fsrs.

py-fsrs is fed midnights of study days: its own count of elapsed time is in spans of
24 hours, which gets half of all next-day answers wrong.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from math import floor
from typing import Any

import fsrs
from fsrs.scheduler import DEFAULT_PARAMETERS

from quizapp.scheduling import intervals
from quizapp.scheduling.rating import Rating

PARAMETER_SET = "fsrs-6-default"
"""Names DEFAULT_PARAMETERS in the log of attempts."""

DESIRED_RETENTION = 0.9

CARD_ID = 0
"""Any id: without one py-fsrs reads the clock and sleeps to make its own."""


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
    outcomes = _outcomes(state, day, parameters)
    waits = _waits(state, outcomes, desired_retention, parameters[-1])
    after, wait = outcomes[rating], waits[rating]
    if rating is Rating.GOOD and p_known is not None and p_known < 1:
        after = _blended(outcomes[Rating.AGAIN], after, p_known)
        fit = intervals.rounded(intervals.exact(after.stability, desired_retention, parameters[-1]))
        wait = min(max(fit, waits[Rating.AGAIN]), wait)
    return MemoryState(
        stability=_rounded(after.stability, 4),
        difficulty=_rounded(after.difficulty, 3),
        last_day=day,
        due_day=day + timedelta(days=max(wait + due_shift, 1)),
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
    scheduler = _scheduler(parameters)
    return scheduler.get_card_retrievability(_card(state), _midnight(day))


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


@dataclass(frozen=True)
class _Outcome:
    """Unrounded."""

    stability: float
    difficulty: float


def _outcomes(
    state: MemoryState | None, day: date, parameters: tuple[float, ...]
) -> dict[Rating, _Outcome]:
    """What each rating would make of the memory."""
    scheduler, card = _scheduler(parameters), _card(state)
    cards = {r: scheduler.review_card(card, fsrs.Rating(r), _midnight(day))[0] for r in Rating}
    return {rating: _Outcome(card.stability, card.difficulty) for rating, card in cards.items()}


def _waits(
    state: MemoryState | None,
    outcomes: Mapping[Rating, _Outcome],
    desired_retention: float,
    decay: float,
) -> dict[Rating, int]:
    """For each rating the days until the fact is due."""
    exact = (
        intervals.exact(outcomes[rating].stability, desired_retention, decay) for rating in Rating
    )
    last = (state.due_day - state.last_day).days if state else 0
    return dict(zip(Rating, intervals.after_review(*exact, last=last), strict=True))


def _blended(missed: _Outcome, known: _Outcome, p_known: float) -> _Outcome:
    """Between a miss and a right answer, as likely as the answer was known."""
    guessed = 1 - p_known
    return _Outcome(
        stability=missed.stability**guessed * known.stability**p_known,
        difficulty=missed.difficulty * guessed + known.difficulty * p_known,
    )


@lru_cache(maxsize=256)
def _scheduler(parameters: tuple[float, ...]) -> fsrs.Scheduler:
    """For stability and difficulty alone: the days between follow Anki's rules, see intervals.py."""
    return fsrs.Scheduler(
        parameters=parameters,
        learning_steps=(),
        relearning_steps=(),
        # Its fuzz draws from unseeded chance: the same log would not give the same memory.
        enable_fuzzing=False,
    )


def _card(state: MemoryState | None) -> fsrs.Card:
    if state is None:
        # `due` only because py-fsrs would read the clock for it.
        return fsrs.Card(card_id=CARD_ID, due=_midnight(date.min))
    return fsrs.Card(
        card_id=CARD_ID,
        state=fsrs.State.Review,
        stability=state.stability,
        difficulty=state.difficulty,
        due=_midnight(state.due_day),
        last_review=_midnight(state.last_day),
    )


def _lapses(state: MemoryState | None, rating: Rating) -> int:
    if state is None:
        return 0
    return state.lapses + (rating is Rating.AGAIN)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)


def _rounded(value: float, places: int) -> float:
    """Half up, as Anki rounds, where Python rounds half to even. For positive values."""
    scale: int = 10**places
    return floor(value * scale + 0.5) / scale
