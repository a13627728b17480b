"""The score of a quiz."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.grading.model import Verdict


@dataclass(frozen=True)
class Score:
    right: int
    close: int
    wrong: int

    @property
    def of(self) -> int:
        return self.right + self.close + self.wrong

    @property
    def share(self) -> float:
        """The part that was right, 0 to 1; 0 where nothing was answered."""
        return self.right / self.of if self.of else 0.0


def score(verdicts: Iterable[Verdict]) -> Score:
    """From the first verdict on each question; what a retry brought does not count."""
    counts = Counter(verdicts)
    return Score(counts[Verdict.CORRECT], counts[Verdict.CLOSE], counts[Verdict.WRONG])
