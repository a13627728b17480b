"""A random sample with each document's share in it."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


def shares(sizes: Mapping[str, int], count: int) -> dict[str, int]:
    """How many to take of each, in proportion to its size, `count` in all (or all there are): largest remainders."""
    total = sum(sizes.values())
    count = min(count, total)
    exact = {name: count * size / total for name, size in sizes.items() if size}
    taken = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(exact, key=lambda name: (taken[name] - exact[name], name))
    for name in by_remainder[: count - sum(taken.values())]:
        taken[name] += 1
    return taken


def sample(groups: Mapping[str, Sequence[Item]], count: int, seed: int) -> list[tuple[str, Item]]:
    """In shuffled order. The same groups, count and seed give the same sample."""
    chance = Random(seed)
    taken = shares({name: len(items) for name, items in groups.items()}, count)
    drawn = [(name, item) for name, share in taken.items() for item in chance.sample(groups[name], share)]
    chance.shuffle(drawn)
    return drawn
