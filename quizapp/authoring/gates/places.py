"""Whether a place is worth asking for."""

from itertools import islice

from quizapp.authoring.model import BLANK
from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.model import Kind
from quizapp.facts.namelists import territories

EVERYWHERE = 10
"""So often named, a country is where everything happens of which the document tells."""
SUPERLATIVE = frozenset({"JJS", "RBS"})
FARTHEST = 5


def everywhere(passage: Passage, wording: Wording) -> str:
    value = passage.fact.value
    gap = passage.fact.kind == Kind.PLACE and BLANK in wording.stem and value in territories()
    often = gap and sum(1 for _ in islice(passage.document.places_of(value), EVERYWHERE)) == EVERYWHERE
    return f"{value} is named all over the document; add this where it is worth knowing." if often else ""


def bounds_record(passage: Passage, wording: Wording) -> str:
    """ "The largest lake in Norway": where it is the largest is hardly worth asking."""
    if passage.fact.kind != Kind.PLACE or passage.sentence.words[passage.head].dep != "pobj":
        return ""
    sentence = passage.sentence
    above = list(sentence.ancestors(passage.head))[:FARTHEST]
    nouns = [at for at in above if sentence.words[at].pos == "NOUN" and at < passage.places[0]]
    beside = [c for noun in nouns for c in sentence.children(noun, "amod")]
    tags = {sentence.words[c].tag for at in beside for c in (at, *sentence.children(at, "advmod"))}
    return "It only tells among what something is the greatest." if tags & SUPERLATIVE else ""
