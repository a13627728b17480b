"""Whether a place is worth asking for."""

import re
from itertools import islice

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.model import Kind
from quizapp.facts.namelists import called_also, territories

EVERYWHERE = 10
"""So often named, a country is where everything happens of which the document tells."""
SUPERLATIVE = frozenset({"JJS", "RBS"})
FARTHEST = 5


def everywhere(passage: Passage, wording: Wording) -> str:
    value = passage.fact.value
    gap = passage.fact.kind == Kind.PLACE and BLANK in wording.stem and value in territories()
    often = gap and sum(1 for _ in islice(passage.document.places_of(value), EVERYWHERE)) == EVERYWHERE
    return f"{value} is named all over the document; add this where it is worth knowing." if often else ""


def called_otherwise(passage: Passage, wording: Wording) -> str:
    """The "Soviet Union" of a title gives away the USSR."""
    others = called_also(passage.fact.value.removeprefix("the ")) if passage.fact.kind == Kind.PLACE else ()
    shown = next((name for name in sorted(others) if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", wording.stem)), "")
    return f"“{shown}” in the question is another name of the answer." if shown else ""


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
