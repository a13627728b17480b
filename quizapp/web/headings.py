"""The heading under which something stands in a document, told with its source."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizapp.documents.model import Document
from quizapp.facts.model import Kind
from quizapp.grading.folding import fold
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

LONGEST_HEADING = 80
"""Characters; what is longer helps nobody to find the place."""
GENITIVE = re.compile(r"['’]s?(?!\w)")
BETWEEN_WORDS = re.compile(r"\s+|[,:;.](?!\d)|[^\w\s,:;.'’%$€£+]")


def heading_above(document: Document, start: int) -> str:
    """ "" where there is none, or it is the document's own title or too long to be told in a line."""
    above = next((s.heading for s in document.sections if s.span.start <= start < s.span.end), "")
    return above if len(above) <= LONGEST_HEADING and fold(above) != fold(document.title) else ""


def heading_to_ask_under(document: Document, start: int, answers: Sequence[str], kind: str) -> str:
    """The same, and "" where any of its words would do for an answer. The first of `answers` is the key."""
    heading = heading_above(document, start)
    return "" if _tells(heading, tuple(answers), Kind(kind)) else heading


@lru_cache(maxsize=4096)
def _tells(heading: str, answers: tuple[str, ...], kind: Kind) -> bool:
    """Kept of the questions asked last: grading every stretch of a heading is most of what a page costs."""
    longest = max(len(answer.split()) for answer in answers) + 1
    said = (grade(answers[0], run, kind=kind, accepted=answers[1:]) for run in _runs(heading, longest))
    return any(graded.verdict != Verdict.WRONG for graded in said)


def _runs(heading: str, longest: int) -> Iterator[str]:
    """Every stretch of the heading of up to `longest` words: of "Berg/Dahl" and of "Berg", of "U.S." as it is."""
    heading = GENITIVE.sub("", heading)
    for words in (heading.split(), BETWEEN_WORDS.split(heading)):
        for first in range(len(words)):
            yield from (" ".join(words[first : last + 1]) for last in range(first, min(len(words), first + longest)))
