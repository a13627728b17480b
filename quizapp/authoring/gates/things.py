"""Which thing "its" or "their" means: a name or noun that is the subject or object of a verb above it."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.persons import ASKED_PERSONS
from quizapp.authoring.gates.slots import PLURAL, asked_is_subject, slots, stands_before
from quizapp.authoring.wording import Wording
from quizapp.facts.mentions import UNKNOWN
from quizapp.facts.model import Kind
from quizapp.facts.roles import is_role

THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "NORP", "LAW", UNKNOWN})
CLOSE = frozenset({"compound", "appos", "conj", "poss", "nmod"})
ABOUT_OBJECT = frozenset({"for", "over"})
ASKED_BY_NAME = ASKED_PERSONS | {Kind.ORGANISATION, Kind.PLACE, Kind.EVENT}


def one_thing(passage: Passage, wording: Wording, at: int) -> bool:
    """A name before it, or where there is none a noun, if just one fits or the verb shows which."""
    above = slots(passage, at)
    named = [slot for slot in above if _holds_name(passage, wording, at, slot)]
    fitting = named or [slot for slot in above if _is_thing(passage, wording, at, slot)]
    return len(fitting) == 1 or _judged(passage, at) in fitting


def _holds_name(passage: Passage, wording: Wording, at: int, slot: int) -> bool:
    """Whether the subject or object at `slot` names, before the pronoun, what it could stand for."""
    sentence, word = passage.sentence, passage.sentence.words[at].lower
    inside = at in sentence.subtree(slot)
    if passage.fact.kind in ASKED_BY_NAME and set(_near(passage, slot)) & set(passage.places):
        one = word in PLURAL and passage.fact.kind in ASKED_PERSONS
        return asked_is_subject(passage, wording, at) and not one
    if passage.antecedent and passage.antecedent.pronoun == slot:
        return stands_before(passage, wording, at, passage.antecedent.name)
    names = [m for m in sentence.mentions if m.last - 1 in _near(passage, slot) and (not inside or m.last <= at)]
    named = [m for m in names if m.label in THINGS or (word in PLURAL and len(names) > 1)]
    return any(stands_before(passage, wording, at, sentence.name(m)) for m in named)


def _is_thing(passage: Passage, wording: Wording, at: int, slot: int) -> bool:
    """A noun that is no name and of the pronoun's number."""
    sentence, word = passage.sentence, passage.sentence.words[at].lower
    head, inside = sentence.words[slot], at in sentence.subtree(slot)
    tags = ("NNS",) if word in PLURAL else ("NN",)
    return not inside and head.tag in tags and not is_role(head) and stands_before(passage, wording, at, head.text)


def _near(passage: Passage, slot: int) -> list[int]:
    """The words that name what stands in the slot, without the places and times beside it."""
    places = [slot]
    for place in places:
        places += passage.sentence.children(place, *CLOSE)
        places += [o for of in passage.sentence.children(place, "prep") for o in _after_of(passage, of)]
    return places


def _after_of(passage: Passage, preposition: int) -> tuple[int, ...]:
    is_of = passage.sentence.words[preposition].lower == "of"
    return passage.sentence.children(preposition, "pobj") if is_of else ()


def _judged(passage: Passage, at: int) -> int | None:
    """ "Condemned B over its reports", "lent B a ship for its trade": what follows the object is the object's."""
    sentence = passage.sentence
    for above in sentence.ancestors(at):
        word = sentence.words[above]
        if word.lower in ABOUT_OBJECT and word.dep == "prep" and sentence.words[word.head].pos == "VERB":
            objects = sentence.children(word.head, "dative") or sentence.children(word.head, "dobj")
            return next((o for o in objects if o < above), None)
    return None
