"""Second names that a sentence itself gives: "Northern Lakes Fund (NLF)", "Ann Lee, also known as Anna Leigh"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from quizapp.facts.parsed import Mention, Sentence

ALSO = frozenset("also formerly previously originally later better commonly or".split())
CALLED = frozenset({"known", "called", "named"})
BETWEEN = frozenset({",", "(", "as", "the", *ALSO, *CALLED})


def read_introduced(sentences: Sequence[Sentence]) -> Mapping[str, str]:
    """Either name gives the other."""
    pairs = [pair for sentence in sentences for pair in _pairs(sentence)]
    return {name: other for one, two in pairs for name, other in ((one, two), (two, one))}


def _pairs(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for one, two in pairwise(sentence.mentions):
        between = [word.lower for word in sentence.words[one.last : two.first]]
        if between == ["("] and _closes(sentence, two) and _abbreviate(sentence.name(one), sentence.name(two)):
            yield sentence.name(one), sentence.name(two)
        elif _says_also(between):
            yield sentence.name(one), sentence.name(two)


def _closes(sentence: Sentence, mention: Mention) -> bool:
    return mention.last < len(sentence.words) and sentence.words[mention.last].text in (")", ",", ";")


def _says_also(between: Sequence[str]) -> bool:
    known = ALSO & set(between) and CALLED & set(between)
    return bool(known) and set(between) <= BETWEEN


def _abbreviate(one: str, two: str) -> bool:
    """One is an acronym of the other, or of its words in another order, as of a name in another language."""
    short, whole = sorted((one, two), key=len)
    if not short.isupper() or not short.isalpha() or len(short) < 2 or " " not in whole:
        return False
    capitals = [word[0] for word in whole.split() if word[0].isupper()]
    return sorted(capitals) == sorted(short) or (whole[0] == short[0] and _in_order(short, whole.upper()))


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
