"""What sort of thing a name is of, in the document's own word: "city", "party", "museum"."""

import re
from itertools import islice

from quizapp.documents.model import Document

BODIES = (
    "company publisher firm party movement union association society organisation organization agency newspaper "
    "magazine journal university college school institute academy museum foundation charity bank band orchestra choir "
    "team club committee council commission ministry department airline manufacturer broadcaster studio network "
    "government parliament army navy regiment church team theatre league corporation bureau airline laboratory"
).split()
PLACES = (
    "city town village hamlet suburb district province country state region county island river lake mountain valley "
    "port harbour municipality parish cemetery castle palace park airport museum church theatre stadium hall "
    "hotel college school university"
).split()
OWN_WORDS = {
    **dict.fromkeys("university college school institute academy polytechnic museum library".split(), "institution"),
    **dict.fromkeys("company corporation press books records studios pictures motors airlines".split(), "company"),
    **dict.fromkeys("inc inc. ltd ltd. limited publishers publishing".split(), "company"),
    **dict.fromkeys("association society union league federation foundation front movement".split(), "organisation"),
    **dict.fromkeys("police army navy force forces crescent trust alliance".split(), "organisation"),
    "observatory": "institution",
    **dict.fromkeys("group airways railway railways".split(), "company"),
    **dict.fromkeys("party organization organisation institution agency bureau".split(), "organisation"),
    **dict.fromkeys("committee council commission board congress conference assembly".split(), "body"),
    **dict.fromkeys("parliament senate court".split(), "body"),
    **dict.fromkeys("ministry department office".split(), "government body"),
}
BEHIND = re.compile(
    r"(?:\s\([^()]{0,40}\))?(?:,|\sis|\swas|\sare)\s(?:an?|the)\s(?:[\w'’-]+\s){0,4}?"
    rf"(?P<noun>{'|'.join(dict.fromkeys((*BODIES, *PLACES)))})(?!\w)"
)
AHEAD = re.compile(rf"(?<!\w)(?P<noun>{'|'.join(dict.fromkeys((*BODIES, *PLACES)))})(?:\sof)?\s$")
LONGEST_AHEAD = 24
MOST_LOOKED_AT = 20


def class_noun(name: str, document: Document) -> str:
    """From "Hamar Bank, a charity, ..." or "the charity Hamar Bank"; "" where the document does not say."""
    for place in islice(document.places_of(name), MOST_LOOKED_AT):
        before = document.text[max(0, place.start - LONGEST_AHEAD) : place.start]
        found = BEHIND.match(document.text, place.end) or AHEAD.search(before)
        if found and not _stands_in(found["noun"], name):
            return found["noun"]
    return ""


def body_noun(name: str, document: Document) -> str:
    """For "which ...": the document's own word, else what the name's words tell; "" where nothing does."""
    said = class_noun(name, document)
    return said if said in BODIES else own_noun(name)


def own_noun(name: str) -> str:
    """What the name's words tell, as "company" of "Hamar Press"; "" where they tell nothing."""
    words = name.lower().split()
    told = next((OWN_WORDS[word] for word in (words[-1], *words) if word in OWN_WORDS), "")
    acronym = "organisation" if name.isupper() and 2 < len(name) < 7 else ""
    return next((noun for noun in (told, acronym) if noun and not _stands_in(noun, name)), "")


def _stands_in(noun: str, name: str) -> bool:
    return noun in name.lower()
