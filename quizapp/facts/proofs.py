"""What proves that a name is a place's, beyond the recogniser's reading of it."""

from collections.abc import Container

from quizapp.facts.name_words import of_own_words
from quizapp.facts.namelists import STATES, territories, towns_and_planets
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.type_words import PLACE, WHERE_ONE_READS, label_of_noun

RIGHT_BEFORE = frozenset({"in", "at", "near"})
QUARTERS = frozenset(
    "north south east west northern southern eastern western central southeast southwest northeast northwest "
    "southeastern southwestern northeastern northwestern south-east north-east north-west south-west near middle far "
    "upper lower".split()
)


def named_as_place(name: str) -> bool:
    """By a list of places, a class word, or a quarter of the world with something behind it."""
    words = name.lower().removeprefix("the ").split()
    known: tuple[Container[str], ...] = (territories(), towns_and_planets(), STATES)
    if any(name in places for places in known) or any(label == PLACE for label, _ in of_own_words(words)):
        return True
    return len(words) > 1 and (words[0] in QUARTERS or any(label_of_noun(word) == PLACE for word in words))


def stands_as_place(sentence: Sentence, mention: Mention) -> bool:
    """ "Built in Sula", without an article; not "was described in Sula", a book, nor "Plato in Sula"."""
    word = sentence.words[sentence.head(mention)]
    preposition = sentence.words[word.head]
    right_before = word.head == mention.first - 1 and preposition.lower in RIGHT_BEFORE
    return word.dep == "pobj" and right_before and lies_somewhere(sentence, preposition.head)


def lies_somewhere(sentence: Sentence, at: int) -> bool:
    """What "in" says it of is a deed or a thing, not a bare name, which may be an author's, nor what one reads."""
    word = sentence.words[at]
    bare = word.pos == "PROPN" and not sentence.children(at, "det", "compound")
    return not bare and word.lemma not in WHERE_ONE_READS
