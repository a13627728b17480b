"""Whether a body's or an event's name is whole."""

import re
from itertools import islice

from quizapp.authoring.model import BLANK
from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.model import Kind

AFTER = re.compile(r"\s(?:and|&)\s(?P<partner>[A-Z]\w+)")
BEFORE = re.compile(r"(?<!\w)(?P<partner>[A-Z]\w+)\s(?:and|&)\s$")
LONGEST_PARTNER = 40
FEWEST, MOST_LOOKED_AT = 2, 20
NAMED = frozenset({Kind.ORGANISATION, Kind.EVENT})


def half_a_name(passage: Passage, wording: Wording) -> str:
    """One of "Hamar and Lind", of whom the document never speaks apart."""
    if passage.fact.kind not in NAMED or BLANK not in wording.stem:
        return ""
    return "The answer is only half of a name." if _is_always_joined(passage) else ""


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
