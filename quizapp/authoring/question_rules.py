"""What the parts of one written question must have to do with each other."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from quizapp.authoring.model import BLANK, Form
from quizapp.authoring.written_set import WrittenQuestion

FEWEST_OPTIONS, MOST_OPTIONS = 2, 6
MOST_ACCEPTED = 20

Complaint = tuple[str, str]
"""The field that is to be changed, and what is wrong."""


def complaints(question: WrittenQuestion) -> Iterator[Complaint]:
    """Empty values raise no complaint here: that they are missing is said elsewhere."""
    if question.form is Form.CHOICE:
        yield from _choice(question)
    else:
        yield from _written_answer(question)
    if question.form is Form.CLOZE and question.stem:
        yield from _cloze(question.stem)


def _choice(question: WrittenQuestion) -> Iterator[Complaint]:
    options = question.options
    if not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS:
        yield "options", f"a choice needs {FEWEST_OPTIONS} to {MOST_OPTIONS} options, here are {len(options)}"
    elif question.key and question.key not in options:
        yield "key", "the key is not among the options"
    if _repeats(options):
        yield "options", "two options are the same"
    if question.accepted:
        yield "accepted", "accepted belongs to typed and cloze questions, a choice has options"


def _written_answer(question: WrittenQuestion) -> Iterator[Complaint]:
    if question.key and _stands_in(question.key, question.stem):
        yield "stem", "the question gives its own answer away"
    if _repeats([question.key, *question.accepted]):
        yield "accepted", "two accepted answers are the same (the right answer itself is always accepted)"
    if len(question.accepted) > MOST_ACCEPTED:
        yield "accepted", f"at most {MOST_ACCEPTED} accepted answers are allowed, here are {len(question.accepted)}"
    if question.options:
        yield "options", "options belong to choice questions only"


def _cloze(stem: str) -> Iterator[Complaint]:
    if re.findall("__+", stem) != [BLANK]:
        yield "stem", f"the sentence of a cloze must hold the blank {BLANK} (five underscores) exactly once"


def _stands_in(key: str, stem: str) -> bool:
    """As whole words: Oman does not stand in Omani."""
    return re.search(rf"(?<!\w){re.escape(_folded(key))}(?!\w)", _folded(stem)) is not None


def _repeats(texts: Sequence[str]) -> bool:
    given = [_folded(text) for text in texts if text]
    return len(set(given)) < len(given)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
