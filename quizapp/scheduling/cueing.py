"""Which question of a quiz gives the answer of another away."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quizapp.documents.english import ENGLISH
from quizapp.grading.folding import words
from quizapp.scheduling.irregular_verbs import STEMS

ENOUGH_SHARED = 2
"""Of words that tell something: "which emir visited Gaza in 2012" and "when did the emir visit Gaza" share more."""
ENDINGS = re.compile(r"(?:ing|ed|es|s)$")
SHORTEST = 4
ASKING = frozenset(
    "which who whom whose what when where how many much year month date decade century according article name names "
    "named text document does did happen happened order these things".split()
)


@dataclass(frozen=True)
class Item:
    """What a question shows, and what it asks for.

    `shown` is all its text but the options: the stem, what stands above it, what is explained after the answer.
    `sentence` is the same for questions of one sentence; `title` is the document's, whose words tell nothing.
    """

    stem: str
    answers: tuple[str, ...]
    shown: str = ""
    options: tuple[str, ...] = ()
    sentence: str | None = None
    title: str = ""

    @cached_property
    def text(self) -> str:
        return _spaced(f"{self.stem} {self.shown}")

    @cached_property
    def offered(self) -> frozenset[str]:
        return frozenset(map(_spaced, self.options))

    @cached_property
    def wanted(self) -> frozenset[str]:
        return frozenset(answer for answer in map(_spaced, self.answers) if answer.strip())

    @cached_property
    def telling(self) -> frozenset[str]:
        return _telling(_spaced(self.stem)) - _telling(_spaced(self.title))

    @cached_property
    def told(self) -> frozenset[str]:
        return _telling(self.text)


def cues(one: Item, other: Item) -> bool:
    """Whether who has been asked `one` knows the answer of `other`: it stands there, and what is said of it there is
    what `other` asks."""
    together = one.sentence is not None and one.sentence == other.sentence
    if together and one.offered & other.wanted:
        return True
    held = {answer for answer in other.wanted if answer in one.text}
    return any(together or _is_about(one, other, answer) for answer in held)


def _is_about(one: Item, other: Item, answer: str) -> bool:
    return len((other.telling & one.told) - _telling(answer)) >= ENOUGH_SHARED


def without_cues(items: Sequence[Item], size: int) -> list[int]:
    """The places of at most `size` items, the first ones that leave each other alone.

    Where there are too few of these, others too, what is cued before what cues it; never two that cue each other.
    """
    taken: list[int] = []
    waiting: list[int] = []
    for place, item in enumerate(items):
        if len(taken) == size:
            return taken
        alone = not any(cues(item, items[t]) or cues(items[t], item) for t in taken)
        (taken if alone else waiting).append(place)
    for place in waiting[:size]:
        if len(taken) == size:
            break
        taken = _in_order(items, [*taken, place]) or taken
    return taken


def cued_first(items: Sequence[Item]) -> list[int]:
    """The places of all items, what is cued right before the first that cues it as far as that goes."""
    return _sorted(range(len(items)), _cueing(items, range(len(items))))


def _in_order(items: Sequence[Item], places: Sequence[int]) -> list[int]:
    """Empty where no order will do."""
    cueing = _cueing(items, places)
    order = _sorted(places, cueing)
    is_clean = not any(cueing[one] & set(order[at:]) for at, one in enumerate(order))
    return order if is_clean else []


def _cueing(items: Sequence[Item], places: Sequence[int]) -> dict[int, set[int]]:
    """For each place those of the items that it cues."""
    return {one: {other for other in places if one != other and cues(items[one], items[other])} for one in places}


def _sorted(places: Sequence[int], cueing: dict[int, set[int]]) -> list[int]:
    order: dict[int, None] = {}
    begun: set[int] = set()

    def put(place: int) -> None:
        if place not in begun:
            begun.add(place)
            for cued in sorted(cueing[place], key=places.index):
                put(cued)
            order[place] = None

    for place in places:
        put(place)
    return list(order)


def _spaced(text: str) -> str:
    """Its words, folded, each between two spaces."""
    return f" {' '.join(words(text))} "


def _telling(spaced: str) -> frozenset[str]:
    """The words that say something, as one whatever the tense and number."""
    found = (word for word in spaced.split() if word not in ENGLISH and word not in ASKING)
    return frozenset(STEMS.get(word) or (ENDINGS.sub("", word) if len(word) > SHORTEST else word) for word in found)
