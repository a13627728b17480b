"""Persons, bodies and places of which a sentence states something: those that are its subject or its object."""

from collections.abc import Iterator

from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.found import Found, overlaps
from quizapp.facts.framing import Framing
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Mention, Sentence

KINDS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.EVENT,
}
WORTH = {kind: worth for worth, kind in enumerate((Kind.PERSON, Kind.ORGANISATION, Kind.EVENT, Kind.PLACE))}
STATED = frozenset({*SUBJECTS, "agent", "pobj", "attr", "dobj"})
PLACE_PREPOSITIONS = frozenset({"in", "at", "near"})


def find_things(sentence: Sentence, framing: Framing, taken: list[Found]) -> list[Found]:
    """At most one of a sentence, the likeliest to be worth knowing: a second would only ask the same again."""
    stated = sorted(_stated(sentence, framing, taken), key=lambda found: WORTH[found.kind])
    return stated[:1]


def _stated(sentence: Sentence, framing: Framing, taken: list[Found]) -> Iterator[Found]:
    for mention in sentence.mentions:
        span = sentence.extent(mention.first, mention.last)
        kind = KINDS.get(mention.label)
        if kind is None or any(overlaps(span, found.answer) for found in taken):
            continue
        if _is_stated(sentence, mention, kind, framing):
            yield Found(kind, sentence.name(mention), span)


def _is_stated(sentence: Sentence, mention: Mention, kind: Kind, framing: Framing) -> bool:
    head = _head(sentence, mention)
    word = sentence.words[head]
    if kind == Kind.PERSON and word.tag in ("NNS", "NNPS"):
        return False
    if head in framing.words or word.dep not in STATED or not _is_of_main_claim(sentence, head, framing):
        return False
    if kind == Kind.PLACE:
        return _is_where(sentence, head)
    by_agent = word.dep == "pobj" and sentence.words[word.head].dep == "agent"
    return word.dep in (*SUBJECTS, "attr") or by_agent


def _is_where(sentence: Sentence, head: int) -> bool:
    """In, at or near it; what is said happens or is there, not some noun far from the verb."""
    word = sentence.words[head]
    preposition = sentence.words[word.head]
    governor = sentence.words[preposition.head]
    close = governor.pos in ("VERB", "AUX") or governor.dep in ("dobj", "attr", *SUBJECTS)
    return word.dep == "pobj" and preposition.lower in PLACE_PREPOSITIONS and close


def _is_of_main_claim(sentence: Sentence, head: int, framing: Framing) -> bool:
    """The verb above is the sentence's own."""
    for above in sentence.ancestors(head):
        word = sentence.words[above]
        if word.pos in ("VERB", "AUX"):
            return word.dep == "ROOT" or above in framing.claims
    return False


def _head(sentence: Sentence, mention: Mention) -> int:
    places = range(mention.first, mention.last)
    return next((at for at in places if sentence.words[at].head not in places), mention.last - 1)
