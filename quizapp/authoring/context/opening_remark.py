"""Words at the head of a sentence that only tie it to the one before."""

from quizapp.facts.clauses import DISCOURSE
from quizapp.facts.parsed import Sentence

TIES = DISCOURSE | {"similarly", "overall", "besides", "conversely", "likewise", "soon", "later", "furthermore"}
PHRASES = ("for example,", "for instance,", "in addition,", "as well,", "in contrast,", "by contrast,", "in turn,")


def opening_remark(sentence: Sentence) -> frozenset[int]:
    """The places of "However,", "For example," or "And"."""
    words = sentence.words
    if len(words) > 2 and words[0].lower in TIES and words[1].text == ",":
        return frozenset({0, 1})
    if sentence.phrase(range(min(3, len(words)))).lower().startswith(PHRASES):
        return frozenset({0, 1, 2})
    return frozenset({0}) if words[0].dep == "cc" and len(words) > 2 and words[1].text != "," else frozenset()
