"""Whether a fact is on a learner's list of missed facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from quizapp.grading.model import Verdict

RIGHT_DAYS_TO_LEAVE = 2


@dataclass(frozen=True)
class Misses:
    """`times` counts every miss, `right_days` the study days with a right answer since the last."""

    times: int
    right_days: int

    @property
    def on_list(self) -> bool:
        return self.times > 0 and self.right_days < RIGHT_DAYS_TO_LEAVE


def misses(attempts: Iterable[tuple[date, Verdict]]) -> Misses:
    """From one learner's attempts at one fact, (study day, first verdict), in the order made.

    A close answer is a miss: it was not recalled, and comes back like one.
    """
    times = 0
    right_days: set[date] = set()
    for day, verdict in attempts:
        if verdict is Verdict.CORRECT:
            right_days.add(day)
        else:
            times += 1
            right_days = set()
    return Misses(times, len(right_days))
