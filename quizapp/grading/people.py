"""Names of people: titles, surnames alone, middle names, initials, transliterations."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from quizapp.grading import folding
from quizapp.grading.folding import words
from quizapp.grading.model import MISSPELT, Grade, Verdict, close, correct, wrong
from quizapp.grading.origins import is_transliterated
from quizapp.grading.spelling import differ_by_slips, transliterated

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady sheikh shaikh sheik sheikha emir king"
    " queen prince princess crown president vice general colonel major captain ambassador prime"
    " minister chancellor senator pope rev reverend judge imam ayatollah his her highness majesty"
    " excellency madame mme mlle mademoiselle monsieur herr frau senor senora signor signora".split()
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
NUMERALS = re.compile("[ivx]+")
NUMERALS_IN_ORDER = "i ii iii iv v vi vii viii ix x".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
ORDER = {
    word: numeral
    for number, (numeral, ordinal) in enumerate(zip(NUMERALS_IN_ORDER, ORDINALS, strict=True), 1)
    for word in (ordinal, str(number), *(f"{number}{end}" for end in ("st", "nd", "rd", "th")))
}
"""How else the number behind a ruler's name is written: Elizabeth the Second."""

GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}
MALE_ENDS = frozenset("inr")
"""Of men's names that become women's by an a: Valeri, Ivan, Viktor."""

OF_ITS_OWN_ALPHABET = re.compile("[\u0300-\u0303\u0306-\u0322\u0324-\u0330\u00f8\u0142\u00e6\u0153]")
"""Marks of a name that is written so, as Polish or Swedish are, and not brought over from another script: no macron,
no dot below."""


def compare_people(key: str, response: str) -> Grade:
    graded = _compare(key, response)
    spelt = unicodedata.normalize("NFD", key.casefold())
    if graded.verdict is not Verdict.CORRECT or not _has_new_names(key, response):
        return graded
    return MISSPELT if OF_ITS_OWN_ALPHABET.search(spelt) or _puts_y_for_i(key, response) else graded


def _has_new_names(key: str, response: str) -> bool:
    """Beside initials, in the place of a name of the key."""
    asked, given = _names(key), _names(response)
    return len(given) <= len(asked) and any(len(name) > 1 and name not in asked for name in given)


def _puts_y_for_i(key: str, response: str) -> bool:
    """Whether a name that is spelt in one way only has a y for an i, or the other way round: Mary Smyth."""
    asked, given = set(_names(key)), set(_names(response))
    new = [name for name in given - asked if len(name) > 1]
    swapped = any(
        name.count("y") != other.count("y") and transliterated(name) == transliterated(other)
        for name in new
        for other in asked - given
    )
    return swapped and not is_transliterated(words(key))


def _compare(key: str, response: str) -> Grade:
    (asked, born), (given, given_born) = map(_without_generation, (_names(key), _names(response)))
    if given_born and born != given_born:
        return wrong("that is another of the same name") if born else LONGER
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
    if len(asked) == len(given) > 1 and _is_of_other_gender(asked[0], given[0]):
        return OTHER_FIRST_NAME
    if _has_slips(asked, given) or not _is_fathers(asked) and _has_slips(asked[-1:], given):
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


def _is_of_other_gender(name: str, other: str) -> bool:
    """Whether one is the other with an a behind it: Yevgeny and Yevgenia, Martin and Martina."""
    short, long = sorted((transliterated(name), transliterated(other)), key=len)
    return long == f"{short}a" and short[-1:] in MALE_ENDS


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
    if GENERATIONS.keys() & set(words(first)):
        surname, first = f"{surname} {first}", ""
    elif words(first)[:1] and words(first)[0] in folding.ARTICLES and first.islower():
        # An apposition: "Ann Lee, a baker".
        first = ""
    found = words(f"{first} {surname}") if comma and first.strip() else words(surname)
    found = [_father(word) for word in found if word not in ARTICLES]
    while len(found) > 1 and found[0] in TITLES:
        found = found[1:]
    return [*found[:1], *(ORDER.get(word, word) for word in found[1:])]


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


def _is_fathers(asked: list[str]) -> bool:
    """Whether the last name is the father's first one: Hamad of Fatima bint Hamad."""
    return asked[-2:-1] != [] and asked[-2] in FATHERS


def _without_generation(names: list[str]) -> tuple[list[str], str | None]:
    """Without a Jr., and that."""
    born = GENERATIONS.get(names[-1]) if len(names) > 1 else None
    return (names[:-1], born) if born else (names, None)


def _is_surname(given: list[str], asked: list[str]) -> bool:
    if len(asked) < 2 or NUMERALS.fullmatch(asked[-1]) or (_is_fathers(asked) and len(given) == 1):
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
LONGER = close("that says more than the full answer does")
OTHER_FIRST_NAME = wrong("the first name is another")
NO_FIRST_NAME = close("the surname is right; a first name is not asked for")
