"""Whether a body's or an event's name is whole."""

import re
from itertools import islice

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.model import Kind

AFTER = re.compile(r"\s(?:and|&)\s(?P<partner>[A-Z]\w+)")
BEFORE = re.compile(r"(?<!\w)(?P<partner>[A-Z]\w+)\s(?:and|&)\s$")
LONGEST_PARTNER = 40
FEWEST, MOST_LOOKED_AT = 2, 20
SCHOOLS = frozenset("institute university college academy school conservatory".split())
NAMED = frozenset({Kind.ORGANISATION, Kind.EVENT})


def half_a_name(passage: Passage, wording: Wording) -> str:
    """One of "Hamar and Lind", of whom the document never speaks apart."""
    if passage.fact.kind not in NAMED or BLANK not in wording.stem:
        return ""
    half = _is_always_joined(passage) or _is_school_of_place(passage)
    return "The answer is only half of a name." if half else ""


def _is_school_of_place(passage: Passage) -> bool:
    """ "Institute of Music" of "Norway's Institute of Music" is one of many."""
    words, first = passage.sentence.words, passage.places[0]
    owner = passage.sentence.mention_at(first - 2) if first > 1 and words[first - 1].tag == "POS" else None
    opening = passage.fact.value.lower().split()[:2]
    return owner is not None and opening[0] in SCHOOLS and opening[1:] == ["of"]


def one_of_its_kind(passage: Passage, wording: Wording) -> str:
    """ "The map of a New Harbour": what stands behind "a" with a capital is no one body."""
    before = passage.sentence.words[max(0, passage.places[0] - 1)]
    own = before.lower in ("a", "an") and before.head == passage.head and passage.fact.kind == Kind.ORGANISATION
    return f"“{before.text}” shows that the answer is one of many." if own and BLANK in wording.stem else ""


def _is_always_joined(passage: Passage) -> bool:
    """Wherever the document has it, the same partner stands beside it."""
    text = passage.document.text
    places = list(islice(passage.document.places_of(passage.fact.value), MOST_LOOKED_AT))
    after = [AFTER.match(text[place.end : place.end + LONGEST_PARTNER]) for place in places]
    before = [BEFORE.search(text[max(0, place.start - LONGEST_PARTNER) : place.start]) for place in places]
    return len(places) >= FEWEST and any(_is_one(found) for found in (after, before))


def _is_one(found: list[re.Match[str] | None]) -> bool:
    partners = {match["partner"] if match else "" for match in found}
    return len(partners) == 1 and "" not in partners
