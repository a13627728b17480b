"""A proportion with how far it may be off."""

from dataclasses import dataclass
from math import sqrt

Z = 1.959964
"""For 95 % on both sides."""


@dataclass(frozen=True)
class Share:
    """`part` of `whole`; `part` may be a mean of two counts, so it need not be whole."""

    part: float
    whole: int

    @property
    def rate(self) -> float:
        return self.part / self.whole if self.whole else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval, within 0 and 1; all of it where nothing was counted."""
        if not self.whole:
            return 0.0, 1.0
        n, square = self.whole, Z * Z
        middle = (self.rate + square / (2 * n)) / (1 + square / n)
        half = Z / (1 + square / n) * sqrt(self.rate * (1 - self.rate) / n + square / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        """ "85.0 % (77.6 to 90.3), 102 of 120"."""
        if not self.whole:
            return "none counted"
        low, high = (100 * end for end in self.interval)
        return f"{100 * self.rate:.1f} % ({low:.1f} to {high:.1f}), {self.part:g} of {self.whole}"
