"""Reasons, events and other free answers: only their wording is compared.

What likeness scores would accept is what must not be accepted: they find "the PLO
supporting Iraq" and "Iraq supporting the PLO" the same.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from quizapp.grading.folding import words
from quizapp.grading.model import MISSPELT, Grade, close, correct, wrong
from quizapp.grading.spelling import differ_by_slips, one_english

OPENINGS = re.compile(
    r"^\s*(?:it was |it is )?(?:because of|because|due to|owing to|in order to|so as to"
    r"|on the grounds? (?:that|of)|for|to|as|since|by|from|that)\s+",
    re.IGNORECASE,
)
IGNORED = frozenset(
    "a an the is was were are be been being had has have it its they their he his she her that"
    " this of in on at".split()
)
NEGATIONS = frozenset({"not", "no", "never", "without", "nor", "neither"})
LIST = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s\b")
ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|(?<![aiosu])s)$")
"""Not the end of Hamas or Laos."""

LEAST_PART = 0.5
LEAST_REWORDED = 0.6
"""The share of the key's words that an answer must have to be close."""


def compare(key: str, response: str) -> Grade:
    """A list ("floods and drought") may be given in another order."""
    if _listed(key) == _listed(response) != []:
        return SAME
    return compare_in_order(key, response)


def compare_in_order(key: str, response: str) -> Grade:
    asked, given = _content(key), _content(response)
    if asked == given != []:
        return SAME
    if NEGATIONS & set(words(key)) != NEGATIONS & set(words(response)):
        return wrong("one says that it is so, the other that it is not")
    if "".join(asked) == "".join(given) != "":
        return SAME
    if sorted(asked) == sorted(given):
        return wrong("the same words, but in another order")
    if differ_by_slips(asked, given):
        return MISSPELT
    return _compare_shares(key, response)


def _compare_shares(key: str, response: str) -> Grade:
    asked, given = _content(key), _content(response)
    shared = _shared(asked, given)
    if not shared or _names(_uncapitalised(response)) - set(asked):
        return OTHER
    if shared == len(asked):
        return close("that says more than the full answer does")
    if shared == len(given):
        most = shared >= LEAST_PART * len(asked)
        return close("part of the answer is missing") if most else OTHER
    reworded = shared >= LEAST_REWORDED * len(asked) and _names(key) <= set(given)
    return close("near, in other words") if reworded else OTHER


def _listed(text: str) -> list[list[str]]:
    parts = LIST.split(OPENINGS.sub("", text))
    return sorted(content for part in parts if (content := _content(part)))


def _content(text: str) -> list[str]:
    """The words that carry the meaning, without endings."""
    found = words(POSSESSIVE.sub("", OPENINGS.sub("", text)))
    return [ENDING.sub("", one_english(word)) for word in found if word not in IGNORED]


def _shared(asked: Sequence[str], given: Sequence[str]) -> int:
    """How many words stand in both in the same order."""
    matcher = SequenceMatcher(None, asked, given, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def _names(text: str) -> set[str]:
    """The words, as in `_content`, that are written with a capital or hold a digit."""
    return set(_content(" ".join(w for w in OPENINGS.sub("", text).split() if _marked(w))))


def _uncapitalised(text: str) -> str:
    """Without the capital of its first word, which says nothing in what a learner types."""
    return text.strip()[:1].lower() + text.strip()[1:]


def _marked(word: str) -> bool:
    return word[0].isupper() or any(character.isdigit() for character in word)


SAME = correct("the same in words that count")
OTHER = wrong("that does not agree with the full answer")
