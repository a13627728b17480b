"""How far the questions of a document are, in sentences."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from quizapp.facts.parsed import Sentence

Progress = Callable[[int, int], None]
PARSING, FINDING, DRAFTING = 5, 1, 4
"""What each of the three rounds through all sentences takes of the time, in tenths."""
TENTHS = PARSING + FINDING + DRAFTING


@dataclass
class Steps:
    """A sentence of `total` is done when it has been gone through in every round."""

    total: int
    progress: Progress
    tenths: int = 0

    def watched(self, sentences: Iterable[Sentence], weight: int) -> Iterator[Sentence]:
        for sentence in sentences:
            yield sentence
            self.tenths += weight
            self.progress(self.tenths // TENTHS, self.total)
