"""Names of people: titles, surnames alone, middle names, initials, transliterations."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quizapp.grading.folding import words
from quizapp.grading.model import MISSPELT, Grade, close, correct, wrong
from quizapp.grading.spelling import differ_by_slips, transliterated

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady sheikh shaikh sheik sheikha emir king"
    " queen prince princess crown president vice general colonel major captain ambassador prime"
    " minister chancellor senator pope rev reverend judge imam ayatollah his her highness majesty"
    " excellency".split()
)
ARTICLES = frozenset({"al", "el", "ul", "ash", "the"})
FATHERS = frozenset({"bin", "ibn", "ben", "bint"})
"""They tie a father's name to what stands before them, so they are no start of a surname."""

HONORIFIC = re.compile(
    r"^\s*(?:[Hh]\.\s?(?:[EeHhMm]|[Rr]\.\s?[Hh])\.|H(?:E|H|M|RH))\s+(?=\S+\s+\S)"
)
"""His Excellency and the like, before two names or more, so that it is no pair of initials."""

NEVER_IN_NAMES = frozenset("and or not no of for with by to in is was".split())
SURNAME_PARTICLES = FATHERS | {"van", "von", "de", "da", "di", "der", "den", "la", "abu", "st"}
NUMERALS = re.compile("[ivx]+|jr|sr")


def compare_people(key: str, response: str) -> Grade:
    asked, given = _names(key), _names(response)
    given = _unglued(given, words(key))
    if not asked or not given or NEVER_IN_NAMES & set(given) - set(asked):
        return OTHER
    if _sounds(asked) == _sounds(given) or _glued(key) == _glued(response):
        return _compare_titles(key, response)
    if _is_surname(given, asked):
        return correct("the surname is enough here")
    if len(asked) > 1 and (_shortens(given, asked) or _shortens(asked, given)):
        return correct("the same first name and surname")
    return _compare_parts(asked, given)


def _compare_parts(asked: list[str], given: list[str]) -> Grade:
    if _has_slips(asked, given) or _has_slips(asked[-1:], given):
        return MISSPELT
    if _starts(given, asked):
        return close("part of the name is missing")
    if len(given) > 1 and _ends(given, asked) and asked[-len(given) - 1] not in FATHERS:
        return close("the first name is missing")
    if len(asked) == 1 and _ends(asked, given):
        return NO_FIRST_NAME
    return OTHER_FIRST_NAME if _has_another_first(asked, given) else OTHER


def _has_another_first(asked: list[str], given: list[str]) -> bool:
    same_end = _sounds(asked[-1:]) == _sounds(given[-1:])
    return same_end and min(len(asked), len(given)) > 1 and not _agree(asked[0], given[0])


def _has_slips(asked: list[str], given: list[str]) -> bool:
    return differ_by_slips(asked, given) or differ_by_slips(_sounds(asked), _sounds(given))


def _compare_titles(key: str, response: str) -> Grade:
    asked, given = _titles(key), _titles(response)
    if asked and given and asked.isdisjoint(given):
        return close("the name is right, the title is another one")
    return correct("the same name")


def _names(text: str) -> list[str]:
    """A person's names in their usual order ("Curie, Marie"), without titles and articles."""
    surname, comma, first = HONORIFIC.sub("", text).partition(",")
    found = words(f"{first} {surname}") if comma and first.strip() else words(surname)
    found = [_father(word) for word in found if word not in ARTICLES]
    while len(found) > 1 and found[0] in TITLES:
        found = found[1:]
    return found


def _unglued(given: list[str], asked_words: list[str]) -> list[str]:
    """Althani as Thani, where the key has "Al Thani"."""
    led = {name for al, name in pairwise(asked_words) if al in ARTICLES}
    tails = {f"{al}{name}": name for al in ARTICLES for name in led}
    return [tails.get(name, name) for name in given]


def _father(word: str) -> str:
    return "bin" if word in ("ibn", "ben") else word


def _titles(text: str) -> set[str]:
    return TITLES & set(words(text)[:-1])


def _sounds(names: Sequence[str]) -> list[str]:
    return [transliterated(name) for name in names]


def _glued(text: str) -> str:
    """In one word: Abd al-Rahman and Abdulrahman are written apart and together."""
    return re.sub("^abd[aeu]l", "abdal", "".join(words(text)))


def _is_surname(given: list[str], asked: list[str]) -> bool:
    if len(asked) < 2 or NUMERALS.fullmatch(asked[-1]):
        return False
    particles = [name for name in asked[-2:-1] if name in SURNAME_PARTICLES]
    return _sounds(given) in (_sounds(asked[-1:]), _sounds([*particles, asked[-1]]))


def _shortens(short: list[str], full: list[str]) -> bool:
    """Whether it has the first name or its initial, the surname, and no name that `full` lacks."""
    if len(short) < 2 or _sounds(short[-1:]) != _sounds(full[-1:]):
        return False
    rest = iter(full[:-1])
    first_agrees = _agree(short[0], full[0])
    return first_agrees and all(any(_agree(name, other) for other in rest) for name in short[:-1])


def _agree(name: str, other: str) -> bool:
    initial = 1 in (len(name), len(other)) and name[0] == other[0]
    return initial or transliterated(name) == transliterated(other)


def _starts(part: list[str], whole: list[str]) -> bool:
    return len(part) < len(whole) and _sounds(whole[: len(part)]) == _sounds(part)


def _ends(part: list[str], whole: list[str]) -> bool:
    return len(part) < len(whole) and _sounds(whole[-len(part) :]) == _sounds(part)


OTHER = wrong("that is another name")
OTHER_FIRST_NAME = wrong("the first name is another")
NO_FIRST_NAME = close("the surname is right; a first name is not asked for")
