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
SINGULAR_FORMS = frozenset({"was", "is", "has"})


def half_a_name(passage: Passage, wording: Wording) -> str:
    """Of "Hamar and Lind" or "the Board of Trade and Fisheries", or what is left of "Lind's Rising"."""
    if passage.fact.kind not in NAMED or BLANK not in wording.stem:
        return ""
    half = _is_always_joined(passage) or _does_as_one(passage) or _is_owned_word(passage)
    return "The answer is only half of a name." if half else ""


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


def _does_as_one(passage: Passage) -> bool:
    """Two things joined by "and" that the verb takes for one."""
    sentence, last = passage.sentence, passage.places[-1]
    words = sentence.words
    joined = last + 2 < len(words) and words[last + 1].lower in ("and", "&") and words[last + 2].text[0].isupper()
    top = passage.head
    if not joined or words[top].dep not in ("nsubj", "nsubjpass") or not sentence.children(top, "conj"):
        return False
    verb = words[top].head
    finite = [words[verb], *(words[c] for c in sentence.children(verb, "aux", "auxpass"))]
    return any(word.tag == "VBZ" or word.lower in SINGULAR_FORMS for word in finite)


def _is_owned_word(passage: Passage) -> bool:
    """One word behind a name with an apostrophe."""
    first = passage.places[0]
    before = passage.sentence.words[first - 1].text if first else ""
    return len(passage.places) == 1 and before in ("'", "’", "'s", "’s") and not passage.fact.value.isupper()
