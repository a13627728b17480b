"""Persons, bodies, places and events of which a sentence states something."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.found import Found, overlaps
from quizapp.facts.framing import Framing
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.model import Kind
from quizapp.facts.names import Names
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.roles import is_role

KINDS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.EVENT,
}
THINGS = frozenset(KINDS.values())
UNSURE = frozenset({"PRODUCT", "LAW", "WORK_OF_ART", UNKNOWN})
AGREED_OR_GIVEN = frozenset("prize award medal treaty agreement accord protocol pact".split())
"""Words of names that tell a prize or a treaty from a work or a product."""
MOST_OF = {Kind.ORGANISATION: 2, Kind.EVENT: 1, Kind.PLACE: 2}
WORTH = {kind: worth for worth, kind in enumerate((Kind.PERSON, Kind.ORGANISATION, Kind.EVENT, Kind.PLACE))}
DOING = frozenset({*SUBJECTS, "attr"})
TAKING_PART = frozenset({"dobj", "dative", "oprd", "pobj", "appos", "npadvmod"})
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "through"})
MOVING = frozenset("move relocate return travel go come emigrate flee".split())
LYING = frozenset("bear bury live settle lie hang hold meet situate locate base headquarter display sign found".split())
AT_PLACE = frozenset("build open work operate stand take keep arrive land stop".split())
LEAVING = frozenset("lift sail depart leave launch start set travel fly emigrate".split())
VISITING = frozenset("visit reach tour".split())
TOWARDS = {"to": MOVING, "from": LEAVING}
EXAMPLES = frozenset({"including", "like", "as"})
TELLING = ("appos", "relcl", "acl", "prep")
"""What hangs on one name of a list and tells it from the others."""
MOST = 2
OFTEN_ENOUGH = 6
"""Facts of one name; after that only a sentence's first person is asked for."""


def find_things(sentence: Sentence, framing: Framing, taken: list[Found]) -> list[Found]:
    """The persons, and of each other kind the one or two likeliest to be worth knowing."""
    stated = list(_stated(sentence, framing, taken))
    ranked = sorted(stated, key=partial(_rank, sentence, framing))
    others = [found for kind, most in MOST_OF.items() for found in [f for f in ranked if f.kind == kind][:most]]
    return [*(found for found in stated if found.kind == Kind.PERSON), *others]


def sifted(pairs: Sequence[tuple[Sentence, Found]], names: Names) -> Iterator[tuple[Sentence, Found]]:
    """Of the persons of one sentence two, those first of whom least is told before, and all who are told of nowhere
    before; nothing else that is told often; nobody and nothing named twice in it, since the other mention would give
    the answer away."""
    told = Counter(names.first(found.value) for _, found in pairs if found.kind == Kind.ROLE)
    for _, group in groupby(pairs, key=lambda pair: pair[0].span.start):
        here = list(group)
        chosen = _chosen(here, told, names)
        told.update(names.first(found.value) for found in chosen)
        yield from (pair for pair in here if pair[1].kind not in THINGS or pair[1] in chosen)


def _chosen(pairs: Sequence[tuple[Sentence, Found]], told: Counter[str], names: Names) -> list[Found]:
    sentence = pairs[0][0]
    named = (mention for mention in sentence.mentions if not is_short_form(sentence, mention))
    mentioned = Counter(names.first(sentence.name(mention)) for mention in named)
    once = [found for _, found in pairs if found.kind in THINGS and mentioned[names.first(found.value)] == 1]
    ranked = sorted(once, key=lambda found: told[names.first(found.value)])
    persons = [found for found in ranked if found.kind == Kind.PERSON]
    persons = [*persons[:MOST], *(found for found in persons[MOST:] if not told[names.first(found.value)])]
    others = [found for found in ranked if found.kind != Kind.PERSON]
    return persons[:1] + [f for f in persons[1:] + others if told[names.first(f.value)] < OFTEN_ENOUGH]


def is_short_form(sentence: Sentence, mention: Mention) -> bool:
    """ "(HLT)" right behind the name that it is short for, and left out with it."""
    words, before, after = sentence.words, mention.first - 1, mention.last
    bracketed = before > 0 and after < len(words) and words[before].text == "(" and words[after].text == ")"
    return bracketed and sentence.name(mention).isupper() and words[before - 1].text[0].isalpha()


def _stated(sentence: Sentence, framing: Framing, taken: list[Found]) -> Iterator[Found]:
    for mention in sentence.mentions:
        span = sentence.extent(mention.first, mention.last)
        kind = _kind(sentence, mention)
        if kind is None or is_short_form(sentence, mention) or any(overlaps(span, found.answer) for found in taken):
            continue
        if _is_stated(sentence, mention, kind, framing):
            yield Found(kind, sentence.name(mention), span)


def _kind(sentence: Sentence, mention: Mention) -> Kind | None:
    words = {word.lower for word in sentence.words[mention.first : mention.last]}
    agreed = mention.label in UNSURE and mention.last - mention.first > 1 and words & AGREED_OR_GIVEN
    if not agreed and mention.label in UNSURE and _lies_there(sentence, mention):
        return Kind.PLACE
    return Kind.EVENT if agreed else KINDS.get(mention.label)


def _lies_there(sentence: Sentence, mention: Mention) -> bool:
    """ "Founded at Sula", "born in Sula": the verb tells that it is a place, whatever it was read as."""
    word = sentence.words[sentence.head(mention)]
    preposition = sentence.words[word.head]
    verb = sentence.words[preposition.head].lemma
    left = LEAVING if mention.label == UNKNOWN else frozenset()
    usual = {"at": LYING | AT_PLACE, "near": LYING | AT_PLACE, "in": LYING, "from": left}.get(preposition.lower, ())
    return word.dep == "pobj" and word.pos == "PROPN" and preposition.dep == "prep" and verb in usual


def _rank(sentence: Sentence, framing: Framing, found: Found) -> tuple[bool, int]:
    """Who does what the sentence's own verb says, and where, come first."""
    places = sentence.covered(found.answer)
    head = next((at for at in places if sentence.words[at].head not in places), places[-1])
    stated = (found.kind == Kind.PLACE) != _does_it(sentence, head)
    return not (stated and _is_of_main_claim(sentence, head, framing)), WORTH[found.kind]


def _is_stated(sentence: Sentence, mention: Mention, kind: Kind, framing: Framing) -> bool:
    head = sentence.head(mention)
    if head in framing.words and (kind != Kind.PERSON or not _is_cited(sentence, head)):
        return False
    if kind == Kind.PERSON:
        return _takes_part(sentence, mention, head)
    if framing.words and not _is_of_main_claim(sentence, head, framing):
        return False
    if kind == Kind.PLACE:
        acts = mention.label == "GPE" and _acts(sentence, head)
        return acts or _is_where(sentence, mention, head) or _is_goal(sentence, head)
    return _takes_part(sentence, mention, head) and (not framing.words or _does_it(sentence, head))


def _takes_part(sentence: Sentence, mention: Mention, head: int) -> bool:
    """Whatever its part, in whatever clause; but not one of a list, nor a family."""
    word = sentence.words[head]
    family = word.tag in ("NNS", "NNPS") and mention.last - mention.first == 1
    if family or _is_listed(sentence, head) or not _says_something(sentence):
        return False
    return word.dep in TAKING_PART | {"conj"} or _does_it(sentence, head) or _is_owner(sentence, head)


def _does_it(sentence: Sentence, head: int) -> bool:
    return sentence.words[head].dep in DOING or _is_agent(sentence, head)


def _acts(sentence: Sentence, head: int) -> bool:
    """A country that does something, not one of which is said what it is."""
    verb = sentence.words[sentence.words[head].head]
    return _is_agent(sentence, head) or (sentence.words[head].dep in SUBJECTS and verb.lemma not in ("be", "have"))


def _is_cited(sentence: Sentence, head: int) -> bool:
    """ "According to Ann Lee": whose word it is stands outside what is said."""
    return any(sentence.words[above].lower == "according" for above in sentence.ancestors(head)[:3])


def _is_listed(sentence: Sentence, head: int) -> bool:
    """One of three or more that the sentence names together, or an example, and nothing tells which: others would be
    right too. Of two, the other stands in the question."""
    word = sentence.words[head]
    example = word.dep == "pobj" and sentence.words[word.head].lower in EXAMPLES
    alone = not example and word.dep != "conj" and not sentence.children(head, "conj")
    told = sentence.children(head, *TELLING) or _is_introduced(sentence, head)
    few = _is_one_of_two(sentence, head) or _is_one_of_three(sentence, head)
    return not alone and not told and (example or not few)


def _is_introduced(sentence: Sentence, head: int) -> bool:
    """ "The flautist Ann Lee"."""
    mention = sentence.mention_at(head)
    return mention is not None and mention.first > 0 and is_role(sentence.words[mention.first - 1])


def _is_one_of_three(sentence: Sentence, head: int) -> bool:
    """Of three whole names and no more, the last after "and", the two others stand in the question."""
    first = head
    while sentence.words[first].dep == "conj":
        first = sentence.words[first].head
    if sentence.words[sentence.words[first].head].lower in EXAMPLES:
        return False
    members = [first, *(at for at in sentence.subtree(first) if sentence.words[at].dep in ("conj", "appos"))]
    names = [sentence.mention_at(at) for at in members]
    whole = all(name and name.label == PERSON and name.last - name.first > 1 for name in names)
    return len(names) == 3 and whole and any(sentence.children(at, "cc") for at in members)


def _is_one_of_two(sentence: Sentence, head: int) -> bool:
    word = sentence.words[head]
    first = word.head if word.dep == "conj" else head
    joined = sentence.children(first, "conj")
    several = sentence.words[first].dep == "conj" or any(sentence.children(at, "conj", "appos") for at in joined)
    return len(joined) == 1 and not several


def _says_something(sentence: Sentence) -> bool:
    """A heading or a line of a list has no verb."""
    return any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in sentence.words)


def _is_agent(sentence: Sentence, head: int) -> bool:
    word = sentence.words[head]
    return word.dep == "pobj" and sentence.words[word.head].dep == "agent"


def _is_owner(sentence: Sentence, head: int) -> bool:
    """ "Peter Marsh's novel": of what is the verb's own, not of a word that hangs farther down."""
    word = sentence.words[head]
    return word.dep == "poss" and sentence.words[word.head].dep in (*SUBJECTS, "dobj", "attr", "pobj")


def _is_where(sentence: Sentence, mention: Mention, head: int) -> bool:
    """In, at or near it; what is said happens or is there, not some noun far from the verb."""
    word = sentence.words[head]
    preposition = sentence.words[word.head]
    governor = sentence.words[preposition.head]
    named = mention.label == "FAC"
    close = named or governor.pos in ("VERB", "AUX") or governor.dep in ("dobj", "attr", *SUBJECTS)
    one = not sentence.children(word.head, "conj") and not _goes_on(sentence, mention, head)
    there = preposition.lower in PLACE_PREPOSITIONS or governor.lemma in TOWARDS.get(preposition.lower, ())
    return word.dep == "pobj" and there and close and one and _says_something(sentence)


def _is_goal(sentence: Sentence, head: int) -> bool:
    """ "Visited Sula"."""
    word = sentence.words[head]
    one = not sentence.children(head, "conj") and word.dep == "dobj"
    return one and sentence.words[word.head].lemma in VISITING and not sentence.children(head, "poss", "amod")


def _goes_on(sentence: Sentence, mention: Mention, head: int) -> bool:
    """The name is a part of what is meant, as in "sub-Saharan Africa", or the first of several."""
    return any(not mention.holds(at) for at in sentence.children(head, "amod", "compound", "conj"))


def _is_of_main_claim(sentence: Sentence, head: int, framing: Framing) -> bool:
    """The verb above is the sentence's own."""
    for above in sentence.ancestors(head):
        word = sentence.words[above]
        if word.pos in ("VERB", "AUX"):
            return word.dep == "ROOT" or above in framing.claims
    return False
