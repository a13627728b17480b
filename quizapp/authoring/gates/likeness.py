"""Whether another form of a name in the question gives the name away."""

import re
from difflib import SequenceMatcher
from itertools import takewhile

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.model import Kind

NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.EVENT})
FEWEST_LETTERS, SHARE = 3, 0.6
OWN_ENDING = re.compile(r"(?:[aeiouy]\w{0,2})?")
ENDING_OF_ADJECTIVE = re.compile(r"(?:[aei]?a|ie?|e)?n|n?ish|[ai]?n?ese|i?a?c(?:us)?|[ei]?us|eus|(?:as)?ite|i")
"""Of "Delian", "Spanish", "Maltese", "Actiacus" and the like."""
CAPITALISED = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]{2,}")
BRACKET_BEHIND = re.compile(rf"{BLANK} \(([^()]*)\)")
ALIKE = 0.7


def in_another_form(passage: Passage, wording: Wording) -> str:
    """ "Delian" gives away Delos; so does another spelling of the name in the bracket right behind the gap."""
    key = wording.key.removeprefix("the ")
    if passage.fact.kind not in NAMES or not key.isalpha():
        return ""
    shown = f"{passage.shown_before} {wording.stem}"
    bracket = BRACKET_BEHIND.search(wording.stem)
    spelt = re.findall(r"\w{4,}", bracket[1]) if bracket else []
    words = [] if passage.fact.kind == Kind.PERSON else CAPITALISED.findall(shown)  # Julian is Julia's brother
    found = [word for word in words if _is_derived(word.lower(), key.lower())]
    found += [word for word in spelt if _is_spelling(word.lower(), key.lower())]
    return f"“{found[0]}” in the question gives the answer away." if found else ""


def _is_derived(word: str, key: str) -> bool:
    """One stem, with the ending of an adjective on the word."""
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, key, strict=False)))
    long_enough = alike >= max(FEWEST_LETTERS, SHARE * len(key))
    ends = OWN_ENDING.fullmatch(key[alike:]) and ENDING_OF_ADJECTIVE.fullmatch(word[alike:])
    return word != key and long_enough and ends is not None


def _is_spelling(word: str, key: str) -> bool:
    return word[0] == key[0] and SequenceMatcher(None, word, key).ratio() >= ALIKE
