"""True against believed recall after a year of picking among options, with a guess taken at its word or weighed."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from quizapp.scheduling.memory import MemoryState, retrievability, review
from quizapp.scheduling.rating import Rating, p_known

START = date(2026, 1, 1)
YEAR = 365
FACTS = 400
KNOWN_BEFORE = 0.5
"""Of facts never seen, the part that learners know already."""


@dataclass(frozen=True)
class Outcome:
    """After a year: the mean recall of all facts, true and as believed, and answers to a fact."""

    true: float
    believed: float
    reviews: float


def simulated(options: int, *, blended: bool, facts: int = FACTS, seed: int = 1) -> Outcome:
    """Learners whose true memory is FSRS's own, who guess where they do not recall."""
    chance = random.Random(seed)
    ended = [_year(options, blended, chance) for _ in range(facts)]
    return Outcome(*(sum(column) / facts for column in zip(*ended, strict=True)))


def _year(options: int, blended: bool, chance: random.Random) -> tuple[float, float, float]:
    """True and believed recall of one fact at the year's end, and how often it was asked."""
    true: MemoryState | None = None
    believed: MemoryState | None = None
    day, reviews = START + timedelta(days=chance.randrange(30)), 0
    end = START + timedelta(days=YEAR)
    while day < end:
        recalls = chance.random() < (retrievability(true, day) if true else KNOWN_BEFORE)
        right = recalls or chance.random() < 1 / options
        rating = Rating.GOOD if right else Rating.AGAIN
        predicted = retrievability(believed, day) if believed else None
        known = p_known(predicted, options) if blended else None
        believed = review(believed, rating, day, p_known=known)
        true = review(true, Rating.GOOD if recalls else Rating.AGAIN, day)
        day, reviews = believed.due_day, reviews + 1
    return retrievability(true, end), retrievability(believed, end), reviews


def print_guessing() -> None:
    print("after a year of picking, desired recall .9: true recall, believed recall, answers to a fact")
    for options in (2, 3, 4):
        for blended in (False, True):
            got = simulated(options, blended=blended)
            name = "weighed" if blended else "as given"
            print(f"  {options} options, {name}: {got.true:.3f}, {got.believed:.3f}, {got.reviews:.1f}")
