"""Whether each pronoun of a stem has its antecedent there, before it, and only one.

For "her" or "his" that is a person, where no other person could be meant; for "its" a name or noun that is the
subject or object of a verb above it; for "their" a name or a plural. What is asked for counts as the antecedent only
where it is the subject of the pronoun's own clause.
"""

import re
from collections.abc import Iterator

from quizapp.authoring.antecedents import opening_pronoun
from quizapp.authoring.gates.surface import QUOTED, words_of
from quizapp.authoring.model import BLANK
from quizapp.authoring.passage import LeadIn, Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence, Word
from quizapp.facts.roles import is_role

PERSONAL = {
    **dict.fromkeys("he him his himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
}
NEUTER = frozenset("it its itself".split())
PLURAL = frozenset("they them their theirs themselves".split())
THIRD_PERSON = frozenset(PERSONAL) | NEUTER | PLURAL
POSSESSIVES = frozenset("his her hers its their theirs our your my".split())
OF_SPEAKER = frozenset("i we us you me my our your here".split())
OF_READER_OR_PLACE = frozenset("i we us you this these those me my our your here there".split())
THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "NORP", "LAW", UNKNOWN})
EXISTENTIAL = re.compile(r"\bthere\b", re.IGNORECASE)
DEMONSTRATIVE = frozenset({"this", "these", "those", "that"})
CLOSE = frozenset({"compound", "appos", "conj", "poss", "nmod"})
ABOUT_OBJECT = frozenset({"for", "over"})
ASKED_PERSONS = frozenset({Kind.PERSON, Kind.ROLE})
ASKED_BY_NAME = ASKED_PERSONS | {Kind.ORGANISATION, Kind.PLACE, Kind.EVENT}


def unresolved_pronoun(passage: Passage, wording: Wording) -> str:
    if passage.lead_in:
        return _unclear_after(passage, passage.lead_in, wording)
    opening = opening_pronoun(passage.sentence)
    if opening is not None and passage.antecedent is None and uses_sentence(passage, wording):
        word = passage.sentence.words[opening].text
        return f"The sentence opens with “{word}”, and it is not certain whom or what that means."
    unclear = _pointing(passage, _without_existential(passage, wording), OF_READER_OR_PLACE)
    unclear += ["that" for word in passage.sentence.words if _is_that(word) and not passage.lead_in]
    unsure = (at for at in _pronouns(passage, wording) if not _sure(passage, wording, at))
    unclear += [passage.sentence.words[at].text for at in unsure]
    return _reason(unclear[0]) if unclear else ""


def _unquoted(stem: str) -> str:
    """Without what is told in the words of somebody whom the stem names."""
    return QUOTED.sub(" ", stem)


def _without_existential(passage: Passage, wording: Wording) -> str:
    """ "There is" points nowhere."""
    words = passage.sentence.words
    points = any(word.lower == "there" and word.dep != "expl" for word in words)
    return wording.stem if points else EXISTENTIAL.sub("", wording.stem)


def _unclear_after(passage: Passage, lead_in: LeadIn, wording: Wording) -> str:
    """A pronoun for which not just one thing fits in what is shown above the question and in the question."""
    spoken = _pointing(passage, wording.stem, OF_SPEAKER) + _untold(passage, lead_in, wording)
    unsure = [at for at in _pronouns(passage, wording) if not _told_above(passage, lead_in, wording, at)]
    unclear = spoken + [passage.sentence.words[at].text for at in unsure]
    return _reason(unclear[0]) if unclear else ""


def _untold(passage: Passage, lead_in: LeadIn, wording: Wording) -> list[str]:
    """ "This system" after what does not speak of a system."""
    stem = words_of(wording.stem)
    words, told = passage.sentence.words, lead_in.nouns | lead_in.deeds
    pointed = [(word, words[word.head]) for word in words if word.lower in DEMONSTRATIVE and word.dep == "det"]
    asked = [(word, noun) for word, noun in pointed if word.text in stem and noun.text in stem]
    return [word.text for word, noun in asked if noun.lemma not in told and noun.pos == "NOUN"]


def _told_above(passage: Passage, lead_in: LeadIn, wording: Wording, at: int) -> bool:
    if _sure(passage, wording, at):
        return True
    word = passage.sentence.words[at].lower
    if word in PERSONAL:
        own = _is_own_object(passage, at)
        people = lead_in.people | (frozenset() if own else _persons_before(passage, wording, at))
        called = passage.told.called
        return len([p for p in people if called.get(p, PERSONAL[word]) == PERSONAL[word]]) == 1 and "" not in people
    return lead_in.has_several if word in PLURAL else lead_in.things == 1 and not _named_again(passage, lead_in)


def _named_again(passage: Passage, lead_in: LeadIn) -> bool:
    """A name of the sentence that stands above as well: "it" is something else, or the sentence would not name it."""
    return any(passage.sentence.name(mention) in lead_in.text for mention in passage.sentence.mentions)


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1


def uses_sentence(passage: Passage, wording: Wording) -> bool:
    """Whether the stem is made of more than the post that is asked for."""
    return passage.fact.kind != Kind.ROLE or BLANK in wording.stem


def _reason(word: str) -> str:
    whose = "whose" if word.lower() in POSSESSIVES else "whom or what it means"
    return f"“{word}” in the question does not say {whose}."


def _is_that(word: Word) -> bool:
    """ "Of that, a half": it stands for something told before."""
    return word.lower == "that" and word.tag == "DT" and word.dep in ("pobj", "nsubj", "nsubjpass", "dobj")


def _pointing(passage: Passage, stem: str, pointers: frozenset[str]) -> list[str]:
    """Those of the `pointers` that the stem holds, but in a quotation, a name, or as a number after one: "War I"."""
    words = words_of(_unquoted(stem))
    numbers = {at for at in range(1, len(words)) if words[at] == "I" and words[at - 1][0].isupper()}
    found = [word for at, word in enumerate(words) if word.lower() in pointers and at not in numbers]
    named = {passage.sentence.words[at].text for m in passage.sentence.mentions for at in range(m.first, m.last)}
    return [word for word in found if not _is_acronym(word) and word not in named]


def _pronouns(passage: Passage, wording: Wording) -> Iterator[int]:
    """Where those of the third person that the stem holds stand in the sentence."""
    held = THIRD_PERSON & {word.lower() for word in words_of(_unquoted(wording.stem))}
    resolved = passage.antecedent.pronoun if passage.antecedent and passage.antecedent.name in wording.stem else None
    for at, word in enumerate(passage.sentence.words):
        if word.lower in held and not (_is_acronym(word.text) or at == resolved or passage.sentence.mention_at(at)):
            yield at


def _sure(passage: Passage, wording: Wording, at: int) -> bool:
    word = passage.sentence.words[at].lower
    if _looks_ahead(passage, wording, at):
        return True
    if word in PERSONAL:
        return _one_person(passage, wording, at)
    slots = _slots(passage, at)
    named = [slot for slot in slots if _holds_name(passage, wording, at, slot)]
    fitting = named or [slot for slot in slots if _is_thing(passage, wording, at, slot)]
    return len(fitting) == 1 or _judged(passage, at) in fitting


def _looks_ahead(passage: Passage, wording: Wording, at: int) -> bool:
    """ "After it left the league, Norway ...": nothing named before it, and a name of its kind as the subject."""
    sentence, word = passage.sentence, passage.sentence.words[at].lower
    subjects = sentence.children(sentence.root, *SUBJECTS)
    mention = sentence.mention_at(subjects[0]) if subjects else None
    if mention is None or mention.first < at or any(m.first < at for m in sentence.mentions) or passage.antecedent:
        return False
    if any(sentence.words[before].dep in SUBJECTS for before in range(at)) or at in sentence.subtree(subjects[0]):
        return False
    fits = mention.label == PERSON if word in PERSONAL else word in NEUTER and mention.label in THINGS
    return fits and _position(wording.stem, sentence.words[at].text) < _position(wording.stem, sentence.name(mention))


def _one_person(passage: Passage, wording: Wording, at: int) -> bool:
    """The one person named before it, whom the document calls so, or in whose place nobody told of before could be
    meant. A person who is asked for is not named, so that anybody lately told of is a rival."""
    if _is_of_protagonist(passage, wording, at):
        return True
    persons = _persons_before(passage, wording, at)
    called, told = PERSONAL[passage.sentence.words[at].lower], passage.told
    if len(persons) != 1 or "" in persons or _is_own_object(passage, at):
        return False
    (person,) = persons
    likely = _likely(passage, at, person)
    rivals = [other for other in told.people & likely - persons if told.called.get(other, called) == called]
    return told.called.get(person, "" if rivals else called) == called


def _is_of_protagonist(passage: Passage, wording: Wording, at: int) -> bool:
    """ "His" and "he" where the subject is whom the document is about, and no other person is a subject before."""
    sentence = passage.sentence
    if _is_plain_object(sentence, at) or any(_rivals(sentence, at)):
        return False
    subjects = sentence.children(sentence.root, *SUBJECTS)
    named = [m for subject in subjects if (m := sentence.mention_at(subject)) and m.first < at]
    named = [m for m in named if _stands_before(passage, wording, at, sentence.name(m)) or passage.lead_in]
    return any(passage.names.first(sentence.name(mention)) in passage.told.of_title for mention in named)


def _rivals(sentence: Sentence, at: int) -> Iterator[int]:
    """Other persons who are subjects, between the sentence's own subject and the pronoun."""
    own = sentence.children(sentence.root, *SUBJECTS)
    for mention in sentence.mentions:
        head = sentence.head(mention)
        if mention.last <= at and mention.label == PERSON and sentence.words[head].dep in SUBJECTS and head not in own:
            yield head


def _likely(passage: Passage, at: int, person: str) -> frozenset[str]:
    """Of the persons told of, those who might be meant for all that another is named: fewer where the named one is
    whom the document is about, or the pronoun is itself a subject, as in "Alves left when he was ten"."""
    told = passage.told
    if person == passage.names.first(passage.fact.value):
        return told.people
    bound = person in told.of_title or passage.sentence.words[at].dep in SUBJECTS
    return frozenset(told.called) if bound else told.latest | told.called.keys()


def _is_own_object(passage: Passage, at: int) -> bool:
    """The person named before it is the subject of its own verb, as in "Alves praised him"."""
    sentence, own = passage.sentence, _clause_of(passage.sentence, at)
    subjects = sentence.children(own, *SUBJECTS) if own is not None and _is_plain_object(sentence, at) else ()
    return any((mention := sentence.mention_at(subject)) and mention.label == PERSON for subject in subjects)


def _persons_before(passage: Passage, wording: Wording, at: int) -> set[str]:
    """By the name they are first called; "" stands for one of whom it is not sure who it is."""
    sentence, found = passage.sentence, set()
    subjects = sentence.children(sentence.root, *SUBJECTS)
    known = any((m := sentence.mention_at(s)) and m.label == PERSON and m.first < at for s in subjects)
    for mention in sentence.mentions:
        if mention.label == UNKNOWN and known:
            continue
        if mention.label in (PERSON, UNKNOWN) and _stands_before(passage, wording, at, sentence.name(mention)):
            found.add(passage.names.first(sentence.name(mention)) if mention.label == PERSON else "")
    for slot in _slots(passage, at):
        noun = sentence.words[slot]
        named = sentence.mention_at(slot) or set(sentence.subtree(slot)) & set(passage.places)
        if is_role(noun) and not named and _stands_before(passage, wording, at, noun.text):
            found.add("")
    if passage.antecedent and passage.names.is_person(passage.antecedent.name):
        found.add(passage.names.first(passage.antecedent.name))
    if passage.fact.kind in ASKED_PERSONS:
        found.add(passage.names.first(passage.fact.value) if _asked_is_subject(passage, wording, at) else "")
    return found


def _asked_is_subject(passage: Passage, wording: Wording, at: int) -> bool:
    """The blank or "who" is the subject of the pronoun's own clause and stands before it."""
    sentence = passage.sentence
    own = _clause_of(sentence, at)
    of_post = passage.fact.kind == Kind.ROLE and sentence.words[at].lower in passage.fact.subject.lower().split()
    if own is None or of_post or _is_plain_object(sentence, at):
        return False
    subject = [place for s in sentence.children(own, *SUBJECTS) for place in sentence.subtree(s)]
    gap = _position(wording.stem, BLANK)
    return bool(set(subject) & set(passage.places)) and gap < _position(wording.stem, sentence.words[at].text)


def _slots(passage: Passage, at: int) -> list[int]:
    """Subjects and objects of the verbs above it."""
    sentence = passage.sentence
    verbs = [above for above in sentence.ancestors(at) if sentence.words[above].pos in ("VERB", "AUX")]
    own = _clause_of(sentence, at)
    unlike = sentence.children(own, *SUBJECTS) if own is not None and _is_plain_object(sentence, at) else ()
    agents = [a for verb in verbs for by in sentence.children(verb, "agent") for a in sentence.children(by, "pobj")]
    slots = [slot for verb in verbs for slot in sentence.children(verb, *SUBJECTS, "dobj", "dative")]
    return [slot for slot in [*slots, *agents] if slot != at and slot not in unlike]


def _clause_of(sentence: Sentence, at: int) -> int | None:
    """The verb of the lowest clause that has a subject other than the pronoun."""
    subjects = {above: sentence.children(above, *SUBJECTS) for above in sentence.ancestors(at)}
    return next((verb for verb, found in subjects.items() if found and at not in found), None)


def _is_plain_object(sentence: Sentence, at: int) -> bool:
    """ "Him" in "Alves praised him" is never Alves; "his" and "himself" may be."""
    word = sentence.words[at]
    if word.tag != "PRP" or word.lower.endswith(("self", "selves")):
        return False
    if sentence.words[word.head].dep in ("advcl", "acl") and not sentence.children(word.head, *SUBJECTS):
        return False
    return word.dep in ("dobj", "dative") or (word.dep == "pobj" and word.lower not in PERSONAL)


def _holds_name(passage: Passage, wording: Wording, at: int, slot: int) -> bool:
    """Whether the subject or object at `slot` names, before the pronoun, what it could stand for."""
    sentence, word = passage.sentence, passage.sentence.words[at].lower
    inside = at in sentence.subtree(slot)
    if passage.fact.kind in ASKED_BY_NAME and set(_near(passage, slot)) & set(passage.places):
        return _asked_is_subject(passage, wording, at)
    if passage.antecedent and passage.antecedent.pronoun == slot:
        return _stands_before(passage, wording, at, passage.antecedent.name)
    names = [m for m in sentence.mentions if m.last - 1 in _near(passage, slot) and (not inside or m.last <= at)]
    named = [m for m in names if m.label in THINGS or word in PLURAL]
    return any(_stands_before(passage, wording, at, sentence.name(m)) for m in named)


def _is_thing(passage: Passage, wording: Wording, at: int, slot: int) -> bool:
    """A noun that is no name and of the pronoun's number."""
    sentence, word = passage.sentence, passage.sentence.words[at].lower
    head, inside = sentence.words[slot], at in sentence.subtree(slot)
    tags = ("NNS",) if word in PLURAL else ("NN",)
    return not inside and head.tag in tags and not is_role(head) and _stands_before(passage, wording, at, head.text)


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


def _stands_before(passage: Passage, wording: Wording, at: int, text: str) -> bool:
    here = _position(wording.stem, text)
    return 0 <= here < _position(wording.stem, passage.sentence.words[at].text)


def _position(stem: str, text: str) -> int:
    """Where it stands as whole words, whatever the case of its first letter; -1 where it does not."""
    if text.lower() not in stem.lower():
        return -1
    found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", stem, re.IGNORECASE)
    return found.start() if found else -1
