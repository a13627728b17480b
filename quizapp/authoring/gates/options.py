"""Whether the wrong answers offered are good ones."""

import re
from collections.abc import Sequence

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.model import Kind
from quizapp.facts.spelling import parts
from quizapp.facts.tact import contentious

LONGER_BY = 1.5
BOUND = re.compile(
    r"(?:just )?(?:more than|over|at least|up to|less than|under|fewer than|at most|as many as|as much as)\b",
    re.IGNORECASE,
)
OPENING = 5
NAMING = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.ROLE})


def option_reasons(passage: Passage, wording: Wording, options: Sequence[str]) -> tuple[str, ...]:
    """What is wrong with the options; one is reason enough to use another form."""
    others = [option for option in options if option != wording.key]
    found = []
    if len({option.casefold() for option in options}) < len(options):
        found.append("Two options are the same.")
    if others and len(wording.key) > LONGER_BY * max(map(len, others)):
        found.append("The right answer is the longest by far.")
    if BOUND.match(wording.key):
        found.append("What is more than one number is more than a smaller one as well.")
    if _cued(wording, others):
        found.append("A word of the question stands in the right answer only.")
    if passage.fact.kind in NAMING and contentious(wording.stem):
        found.append("No person is offered as a wrong answer for such a matter.")
    if passage.fact.kind in NAMING and _tells_people(passage, wording):
        found.append("The question says of what people or country the answer is, and the wrong ones may be of others.")
    return tuple(found)


def _tells_people(passage: Passage, wording: Wording) -> bool:
    """ "Which Chilean poet", "the first Chilean in space"."""
    opening = " ".join(wording.stem.split()[:OPENING])
    named = [(passage.sentence.name(m), m.label) for m in passage.sentence.mentions if m.label in ("NORP", "GPE")]
    return any((label == "NORP" and name in opening) or _first_of(name, wording.stem) for name, label in named)


def _first_of(people: str, stem: str) -> bool:
    name = re.escape(people)
    return re.search(rf"\bfirst (?:\w+ )?{name}\b|\b{name}['’]s first\b", stem) is not None


def _cued(wording: Wording, others: Sequence[str]) -> bool:
    if re.search(r"\d", wording.key):
        return False
    shared = set(parts(wording.stem)) & set(parts(wording.key))
    return any(len(word) > 3 and not any(word in parts(other) for other in others) for word in shared)
