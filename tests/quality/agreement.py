"""How far two raters agree."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Agreement:
    """`kappa` is None where both used one and the same mark throughout: there is nothing to agree about."""

    share: float
    kappa: float | None

    def __str__(self) -> str:
        kappa = "not defined" if self.kappa is None else f"{self.kappa:.2f}"
        return f"{100 * self.share:.1f} % of the items, Cohen's kappa {kappa}"


def agreement(one: Sequence[Hashable], other: Sequence[Hashable]) -> Agreement:
    """Cohen's kappa without weights. Raises ValueError where the two differ in length or are empty."""
    if len(one) != len(other) or not one:
        raise ValueError("Two raters agree only on items that both have marked.")
    share = sum(a == b for a, b in zip(one, other, strict=True)) / len(one)
    ones, others = Counter(one), Counter(other)
    chance = sum(ones[mark] * others[mark] for mark in ones) / len(one) ** 2
    return Agreement(share, None if chance == 1 else (share - chance) / (1 - chance))
