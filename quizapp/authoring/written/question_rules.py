"""What the parts of one written question must have to do with each other."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from quizapp.authoring.model import BLANK, Form
from quizapp.authoring.written.keys import BETWEEN, FALSE, TRUE, TRUE_FALSE
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind

FEWEST_OPTIONS, MOST_OPTIONS = 2, 6
FEWEST_EVENTS, MOST_EVENTS = 3, 5
MOST_ACCEPTED = 20

Complaint = tuple[str, str]
"""The field that is to be changed, and what is wrong."""


def complaints(question: WrittenQuestion) -> Iterator[Complaint]:
    """Empty values raise no complaint here: that they are missing is said elsewhere."""
    yield from RULES.get(question.form, _written_answer)(question)
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


def _true_false(question: WrittenQuestion) -> Iterator[Complaint]:
    if question.key and question.key not in TRUE_FALSE:
        yield "key", f"the key of a true_false question is {TRUE} or {FALSE}"
    if question.options:
        yield "options", f"a true_false question has no options but {TRUE} and {FALSE}, which are not written"
    if question.accepted:
        yield "accepted", "accepted belongs to typed and cloze questions"


def _order(question: WrittenQuestion) -> Iterator[Complaint]:
    events = question.options
    if not FEWEST_EVENTS <= len(events) <= MOST_EVENTS:
        yield "options", f"an order needs {FEWEST_EVENTS} to {MOST_EVENTS} events, here are {len(events)}"
    if _repeats(events):
        yield "options", "two events are the same"
    if any(BETWEEN.strip() in event for event in events):
        yield "options", "an event holds a semicolon, which divides the events of an answer"
    if question.kind is not Kind.ORDER:
        yield "kind", f"an order question is of the kind {Kind.ORDER}"
    if question.accepted:
        yield "accepted", "accepted belongs to typed and cloze questions"


def _written_answer(question: WrittenQuestion) -> Iterator[Complaint]:
    if question.key and _stands_in(question.key, question.stem):
        yield "stem", "the question gives its own answer away"
    if _repeats([question.key, *question.accepted]):
        yield "accepted", "two accepted answers are the same (the right answer itself is always accepted)"
    if len(question.accepted) > MOST_ACCEPTED:
        yield "accepted", f"at most {MOST_ACCEPTED} accepted answers are allowed, here are {len(question.accepted)}"
    if question.options:
        yield "options", "options belong to choice and order questions"


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


RULES: dict[Form, Callable[[WrittenQuestion], Iterator[Complaint]]] = {
    Form.CHOICE: _choice,
    Form.TRUE_FALSE: _true_false,
    Form.ORDER: _order,
}
"""Of the forms whose answer is not written."""
