"""Whether a person is so much what the document is about that a gap for the name asks nothing."""

from itertools import islice

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.persons import ASKED_PERSONS
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.spelling import parts

SENTENCES_TO_A_MENTION = 6
FEWEST = 8


def person_everywhere(passage: Passage, wording: Wording) -> str:
    """The author in an article on a book. Only of one with a whole name: of the animals in a fable a learner is to tell
    which one did it, however often they are named. An outright "who" asks for a deed and stays."""
    if passage.fact.kind not in ASKED_PERSONS or BLANK not in wording.stem:
        return ""
    entity = passage.names.entity(passage.fact.value)
    if entity is None or all(len(parts(name)) < 2 for name in entity.names):
        return ""
    often = max(FEWEST, len(passage.document.sentences) // SENTENCES_TO_A_MENTION)
    ends = (place.end for name in entity.names for place in islice(passage.document.places_of(name), often))
    everywhere = len(set(ends)) >= often
    return f"{entity.names[0]} is named all over the document; every gap would be for that name." if everywhere else ""
