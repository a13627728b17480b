"""What people put round an answer: a preposition, a sentence, a second answer."""

import re
from collections.abc import Iterable

from quizapp.grading.countries import PEOPLES
from quizapp.grading.folding import fold, words
from quizapp.grading.people import TITLES
from quizapp.grading.phrases import POSTS
from quizapp.grading.wordings import NEGATIONS

PREPOSITIONS = frozenset("in at on from by to for with".split())
LEAD_IN = re.compile(
    r"^\s*(?:i (?:think|believe|guess)(?: that)?\s+|(?:probably|maybe|perhaps)\s+)?"
    r"(?:(?:it|this|that|they|he|she|(?:the|my) answer)(?:\s+(?:is|was|were|are)|['\u2019]s)\s+)?",
    re.IGNORECASE,
)
BEHIND_PLACE = re.compile(r"\s*(\S.*?)(?:\s*[,(]\s*|\s+in\s+)([^,()]+?)\)?\s*")
VERB = re.compile(r"\s+(?:is|was|are|were|has|had|did|does|will|became)\s+", re.IGNORECASE)
OR = re.compile(r"\s+or\s+(?!(?:so|more|less|fewer|over)\b)|\s/\s", re.IGNORECASE)


def without_preposition(response: str, keys: Iterable[str]) -> str:
    """The answer to "in which" and "by whom", unless a key itself begins so."""
    first, _, rest = response.strip().partition(" ")
    begins_so = any(words(key)[:1] == words(first) for key in keys)
    return rest if rest and first.lower() in PREPOSITIONS and not begins_so else response


def without_lead_in(response: str, keys: Iterable[str]) -> str:
    """The answer of "I think it was Curie", unless a key itself begins so."""
    said = LEAD_IN.sub("", response)
    return said if said and not any(LEAD_IN.match(key)[0].strip() for key in keys) else response


def without_country(response: str, keys: Iterable[str], others: Iterable[str]) -> str:
    """The place alone of "Muscat, Oman", if the document speaks of that country and the key is no country itself.

    `others` are the folded names of the document's other entities.
    """
    found = BEHIND_PLACE.fullmatch(response)
    place, country = found.groups() if found else ("", "")
    known = fold(country) in PEOPLES and fold(country) in set(others)
    alone = any("," in key or fold(key) in PEOPLES for key in keys)
    return place if place and known and not alone else response


def subject(response: str, keys: Iterable[str], others: Iterable[str]) -> str | None:
    """What a sentence speaks of; none if it denies it or names something else as well.

    `others` are the folded names of the document's other entities.
    """
    parts = VERB.split(response.strip(), maxsplit=1)
    if len(parts) == 1 or any(VERB.search(key) for key in keys):
        return response
    head, said = parts
    spoken = words(said)
    told = f" {' '.join(spoken)} "
    if NEGATIONS & set(spoken) or any(f" {name} " in told for name in others):
        return None
    return None if _names_in(said) - set(words(" ".join(keys))) else head


def leaves_a_choice(response: str, keys: Iterable[str]) -> bool:
    """Whether it gives two answers where no key does."""
    return bool(OR.search(response)) and not any(OR.search(key) for key in keys)


def _names_in(said: str) -> set[str]:
    """The words with a capital, without titles and posts."""
    return {w for word in said.split() if word[0].isupper() for w in words(word)} - TITLES - POSTS
