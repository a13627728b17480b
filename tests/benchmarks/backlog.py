"""Which order of a backlog keeps most: a learner comes back after weeks to more than the daily limit.

Simulated with FSRS as the truth: facts learned over four months, weeks away, then two weeks of the most that
the limit allows. What counts is how many facts are known the day after.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from quizapp.scheduling.memory import MemoryState, retrievability, review
from quizapp.scheduling.rating import Rating

START = date(2026, 1, 1)
LEARNING, BACK = 120, 14
SEEDS = 3

SCENES = ((1500, 60, 60), (1500, 21, 30), (400, 21, 20))
"""Facts, days away, and the limit a day."""

Order = Callable[[MemoryState, date, Random], float]


def gain(state: MemoryState, day: date, _: Random) -> float:
    """How much likelier the fact is known two weeks on if it is asked today than if not."""
    end, recall = day + timedelta(days=BACK), retrievability(state, day)
    right, wrong = (retrievability(review(state, rating, day), end) for rating in (Rating.GOOD, Rating.AGAIN))
    return recall * right + (1 - recall) * wrong - retrievability(state, end)


ORDERS: dict[str, Order] = {
    "longest overdue first": lambda state, *_: -state.due_day.toordinal(),
    "most gained by an answer first": gain,
    "worst recall first": lambda state, day, _: -retrievability(state, day),
    "firmest first": lambda state, *_: state.stability,
    "by chance": lambda *given: given[2].random(),
}
"""Each gives what comes first the highest figure."""


def print_figures() -> None:
    for facts, away, limit in SCENES:
        print(f"{facts} facts, {away} days away, then at most {limit} a day for two weeks; known the day after:")
        for name, order in ORDERS.items():
            known = sum(kept(facts, away, limit, order, seed) for seed in range(SEEDS)) / SEEDS
            print(f"  {name}: {known:.0f}")


def kept(facts: int, away: int, limit: int, order: Order, seed: int) -> float:
    """How many facts are known the day after the two weeks."""
    chance = Random(seed)
    states = _learned(facts, chance)
    for days in range(BACK):
        day = START + timedelta(days=LEARNING + away + days)
        due = [place for place, state in enumerate(states) if state.due_day <= day]
        due.sort(key=lambda place: (order(states[place], day, chance), place), reverse=True)
        for place in due[:limit]:
            states[place] = _answered(states[place], day, chance)
    end = START + timedelta(days=LEARNING + away + BACK)
    return sum(retrievability(state, end) for state in states)


def _learned(facts: int, chance: Random) -> list[MemoryState]:
    """Each begun on some day and answered whenever it was due, up to the day the learner left."""
    states = []
    for _ in range(facts):
        day = START + timedelta(days=chance.randrange(LEARNING))
        state = review(None, Rating.GOOD if chance.random() < 0.5 else Rating.AGAIN, day)
        # Facts differ: some are easily forgotten.
        state = replace(state, difficulty=chance.uniform(2, 9))
        while state.due_day < START + timedelta(days=LEARNING):
            state = _answered(state, state.due_day, chance)
        states.append(state)
    return states


def _answered(state: MemoryState, day: date, chance: Random) -> MemoryState:
    known = chance.random() < retrievability(state, day)
    return review(state, Rating.GOOD if known else Rating.AGAIN, day)
