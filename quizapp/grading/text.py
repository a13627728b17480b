"""Reasons, events and other free answers: only their wording is compared.

What likeness scores would accept is what must not be accepted: they find "the PLO
supporting Iraq" and "Iraq supporting the PLO" the same.
"""

import re
from collections import Counter
from collections.abc import Sequence

from quizapp.grading.model import MISSPELT, Grade, close, correct, wrong
from quizapp.grading.spelling import differ_by_slips
from quizapp.grading.stems import one_of_synonyms
from quizapp.grading.wordings import OPENINGS, content, denies, names_in, without_doer, wordings

LIST = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
LEAST_PART = 0.5
"""The share of the key's words that an answer must have to be close."""


def compare(key: str, response: str) -> Grade:
    """A list ("floods and drought") may be given in another order, and a thing be said in another way."""
    names = names_in(key)
    if denies(key) == denies(response):
        if _listed(key, names) == _listed(response, names) != [] or wordings(key, names) & wordings(response, names):
            return SAME
        if _is_plain_list(_listed(key, names)):
            return _compare_lists(content(key, names), content(response, names)) or compare_in_order(key, response)
    return compare_in_order(key, response)


def compare_in_order(key: str, response: str) -> Grade:
    names = names_in(key)
    asked, given = content(key, names), content(response, names)
    if denies(key) != denies(response):
        return wrong("one says that it is so, the other that it is not")
    if "".join(asked) == "".join(given) != "":
        return SAME
    if sorted(asked) == sorted(given):
        return wrong("the same words, but in another order")
    if differ_by_slips(asked, given):
        return MISSPELT
    if list(map(one_of_synonyms, asked)) == list(map(one_of_synonyms, given)) != []:
        return close("near, in other words")
    if not given or names_in(_uncapitalised(response)) - set(asked):
        return OTHER
    if _in_order(asked, given):
        return close("that says more than the full answer does")
    part = without_doer(response, names) or given
    return close("part of the answer is missing") if _is_part(key, asked, part, names) else OTHER


def _is_part(key: str, asked: Sequence[str], given: Sequence[str], names: set[str]) -> bool:
    """Half of the key or more, however that is put, and nothing else: another word says another thing."""
    if not given or len(given) < LEAST_PART * len(asked):
        return False
    return any(_in_order(given, form) for form in (asked, without_doer(key, names), *wordings(key, names)))


def _compare_lists(asked: list[str], given: list[str]) -> Grade | None:
    """None where something else is named too."""
    if Counter(asked) == Counter(given):
        return SAME
    enough = len(given) >= LEAST_PART * len(asked) and Counter(given) <= Counter(asked)
    return close("part of the answer is missing") if enough else None


def _listed(text: str, names: set[str]) -> list[list[str]]:
    parts = LIST.split(OPENINGS.sub("", text))
    return sorted(said for part in parts if (said := content(part, names)))


def _is_plain_list(listed: list[list[str]]) -> bool:
    """Whether each thing in it is named by one word."""
    return len(listed) > 1 and all(len(part) == 1 for part in listed)


def _in_order(part: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return bool(part) and all(word in rest for word in part)


def _uncapitalised(text: str) -> str:
    """Without the capital of its first word, which says nothing in what a learner types."""
    return text.strip()[:1].lower() + text.strip()[1:]


SAME = correct("the same in words that count")
OTHER = wrong("that does not agree with the full answer")
