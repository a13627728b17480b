"""What a name's own words tell of its type."""

from collections.abc import Iterator, Sequence

from quizapp.facts.type_words import (
    BODY,
    BY_FIRST_WORD,
    BY_LAST_WORD,
    OF_A_COMPANY,
    OF_RULERS,
    PERSON,
    RED,
    SAID_ALONE,
    THING,
    TITLES,
    VESSELS,
)

Hint = tuple[str, float]
BEFORE_A_COMPLEMENT = frozenset({"of", "on", "for", "de", "du", "da", "do", "di"})


def of_own_words(words: Sequence[str]) -> Iterator[Hint]:
    """Labels with weights; `words` are in lower case."""
    if words[-1] in OF_A_COMPANY or "&" in words:
        yield BODY, 5
    if words[-1].endswith("ism"):
        yield THING, 3
    if any(word[0].isdigit() or word[-1].isdigit() for word in words):
        yield PERSON, -3
    if len(words) == 1 and words[0] in SAID_ALONE:
        yield BY_LAST_WORD[words[0]], 2.5
    elif len(words) == 1 and BY_LAST_WORD.get(words[0]) == BODY:  # "the Department" is one told of before
        yield BODY, -4
    if len(words) > 1 and words[0].rstrip(".") in TITLES and not _is_of_a_thing(words):
        yield PERSON, 3
    elif len(words) > 1 and (label := _by_noun(words)):
        yield label, 4


def _is_of_a_thing(words: Sequence[str]) -> bool:
    """ "King George Island", "General Conference on Weights"."""
    ruler = len(words) > 2 and words[0].rstrip(".") in OF_RULERS
    return (ruler or words[0] == "general") and bool(_by_noun(words))


def _by_noun(words: Sequence[str]) -> str:
    """By the last word, or the last before "of", "on" and "for"; by that for a vessel wherever it stands."""
    if VESSELS & set(words):
        return THING
    if words[-1] in RED and words[-2] == "red":
        return BODY
    noun = next((words[at - 1] for at, word in enumerate(words) if at and word in BEFORE_A_COMPLEMENT), words[-1])
    return BY_FIRST_WORD.get(words[0]) or BY_LAST_WORD.get(noun, "")
