"""Names that are phrases (of bodies, places and posts), word for word and without what may be written otherwise."""

import re

from quizapp.grading.countries import OFFICIAL_NAMES
from quizapp.grading.folding import ARTICLES, words
from quizapp.grading.spelling import one_english

LINKS = frozenset({"of", "for", "and", "in", "to", "on", "with"})
POSTS = frozenset(
    "ambassador minister president premier chancellor secretary spokesman spokeswoman spokesperson"
    " envoy emir governor mayor director chairman chairwoman leader"
    " commander analyst coordinator representative commissioner founder member".split()
)
ABBREVIATIONS = {
    "univ": "university",
    "dept": "department",
    "min": "ministry",
    "inst": "institute",
    "assn": "association",
    "assoc": "association",
    "org": "organization",
    "corp": "corporation",
    "comm": "commission",
    "govt": "government",
    "intl": "international",
    "natl": "national",
    "rep": "republic",
    "mt": "mount",
    "ft": "fort",
    "st": "saint",
}
AT_THE_START = {"n": "north", "s": "south", "e": "east", "w": "west"}
AT_THE_END = {"co": "company", "st": "street", "is": "islands", "mts": "mountains", "mtns": "mountains"}
WITH_SHORT_FORM = re.compile(r"(.+?)\s*\(([^()]+)\)\s*")


def phrase(name: str) -> list[str]:
    """Its words without articles and a short form in brackets, abbreviations and short names of countries in full."""
    found = [word for word in words(without_short_form(name)) if word not in ARTICLES]
    if len(found) > 1:
        found[0] = AT_THE_START.get(found[0], found[0])
        found[-1] = AT_THE_END.get(found[-1], found[-1])
        found = [ABBREVIATIONS.get(word, word) for word in found]
    said = " ".join(map(one_english, found))
    return OFFICIAL_NAMES.get(said, said).split()


def without_short_form(name: str) -> str:
    """The European Space Agency of "European Space Agency (ESA)" or "ESA (European Space Agency)"."""
    found = WITH_SHORT_FORM.fullmatch(name)
    if found is None:
        return name
    outer, inner = found.groups()
    if is_short_form(words(inner), words(outer)):
        return outer
    return inner if is_short_form(words(outer), words(inner)) else name


def is_short_form(short: list[str], full: list[str]) -> bool:
    """Whether the one word is made of the first letters of the others, with or without those of its links."""
    named = [word for word in full if word not in ARTICLES]
    letters = ("".join(word[0] for word in said) for said in (but(LINKS, named), named))
    return len(named) > 1 and len(short) == 1 and short[0] in letters


def but(generic: frozenset[str], said: list[str]) -> list[str]:
    return [word for word in said if word not in generic]
