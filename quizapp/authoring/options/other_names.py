"""Another name of the answer that stands in brackets behind it would give it away."""

from quizapp.authoring.context.passage import Passage
from quizapp.facts.model import Kind

NAMED = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.PERSON, Kind.EVENT, Kind.ROLE})
LONGEST_ACRONYM = 8


def other_name_behind(passage: Passage) -> frozenset[int]:
    """The places of "(VFK)" in "the State Institute of Film (VFK)", brackets with them; none where they hold more."""
    words, opens = passage.sentence.words, passage.places[-1] + 1
    closes = next((at for at in range(opens, len(words)) if words[at].text == ")"), 0)
    if passage.fact.kind not in NAMED or not closes or words[opens].text != "(":
        return frozenset()
    inner = passage.sentence.phrase(range(opens + 1, closes))
    acronym = inner.isupper() and inner.isalpha() and len(inner) <= LONGEST_ACRONYM
    known = inner in passage.names.aliases(passage.fact.value)
    return frozenset(range(opens, closes + 1)) if acronym or known else frozenset()
