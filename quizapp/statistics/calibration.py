"""Whether what was predicted came true."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

ENOUGH = 100
"""Reviews below which nothing is said: the range would be wider than twenty in a hundred."""

ENOUGH_IN_BIN = 10
"""Reviews below which a step of the curve is left out."""

BIN = 5
"""Percents in a step of the curve."""

Z = 1.96
"""Nineteen times of twenty."""


@dataclass(frozen=True)
class Calibration:
    """Of 100 facts: `expected` as predicted, `known` in truth, `low` to `high` what chance leaves open."""

    reviewed: int
    expected: int
    known: int
    low: int
    high: int

    @property
    def is_told(self) -> bool:
        return self.reviewed >= ENOUGH

    @property
    def missing(self) -> int:
        """The reviews still to come before anything is said."""
        return max(ENOUGH - self.reviewed, 0)


def calibration(tallies: Mapping[int, tuple[int, int]]) -> Calibration:
    """From (reviewed, recalled) for each whole percent of predicted recall."""
    reviewed = sum(count for count, _ in tallies.values())
    recalled = sum(count for _, count in tallies.values())
    expected = sum(percent * count for percent, (count, _) in tallies.items())
    if not reviewed:
        return Calibration(0, 0, 0, 0, 100)
    low, high = wilson(recalled, reviewed)
    return Calibration(
        reviewed, round(expected / reviewed), round(100 * recalled / reviewed), round(100 * low), round(100 * high)
    )


def curve(tallies: Mapping[int, tuple[int, int]]) -> list[Calibration]:
    """One for each step of the prediction with enough reviews, lowest first."""
    steps: dict[int, dict[int, tuple[int, int]]] = {}
    for percent, counts in tallies.items():
        steps.setdefault(min(percent, 99) // BIN, {})[percent] = counts
    return _enough(calibration(steps[step]) for step in sorted(steps))


def _enough(steps: Iterable[Calibration]) -> list[Calibration]:
    return [step for step in steps if step.reviewed >= ENOUGH_IN_BIN]


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Wilson's interval for a share, 0 to 1; `of` is not 0."""
    share, spread = hits / of, Z * Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return max(middle - half, 0.0), min(middle + half, 1.0)
