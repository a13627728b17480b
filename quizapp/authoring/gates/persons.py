"""Which person "her" or "his" means: one named before it, where no other could be meant.

Who is asked for counts as named where "who" or the gap is the subject of the pronoun's own clause, or where nobody else
is there to be meant.
"""

from collections.abc import Iterator

from quizapp.authoring.context.passage import LeadIn, Passage
from quizapp.authoring.gates.slots import (
    PERSONAL,
    asked_is_subject,
    clause_of,
    gap_stands_behind,
    is_plain_object,
    slots,
    stands_before,
)
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence
from quizapp.facts.roles import is_role

ASKED_PERSONS = frozenset({Kind.PERSON, Kind.ROLE})


def one_person(passage: Passage, wording: Wording, at: int) -> bool:
    """The one person named before it, whom the document calls so, or in whose place nobody told of before could be
    meant. A person who is asked for is not named, so that anybody lately told of is a rival."""
    if _is_of_protagonist(passage, wording, at) or _is_of_the_asked(passage, wording, at):
        return True
    if _is_of_partner(passage, wording, at):
        return True
    persons = _persons_before(passage, wording, at)
    called, told = PERSONAL[passage.sentence.words[at].lower], passage.told
    if len(persons) != 1 or "" in persons or _is_own_object(passage, at):
        return False
    (person,) = persons
    if _is_own(passage, at) and _is_of_doer(passage, at, person):
        return True
    likely = _likely(passage, at, person)
    rivals = [other for other in told.people & likely - persons if told.called.get(other, called) == called]
    return told.called.get(person, "" if rivals else called) == called


def _is_of_partner(passage: Passage, wording: Wording, at: int) -> bool:
    """ "Ann Lee and her aunt": whose aunt is told right before it, where they are no longer list."""
    sentence, owned = passage.sentence, passage.sentence.words[at].head
    partner = sentence.words[owned].head
    two = sentence.words[owned].dep == "conj" and sentence.words[partner].dep != "conj"
    mention = sentence.mention_at(partner) if two and sentence.words[at].dep == "poss" else None
    beside = mention is not None and mention.last == at - 1 and sentence.words[at - 1].lower == "and"
    if mention is None or not beside or mention.label != PERSON:
        return False
    return stands_before(passage, wording, at, sentence.name(mention))


def _is_of_the_asked(passage: Passage, wording: Wording, at: int) -> bool:
    """ "_____ fell ill during his flight": nobody else is named before it, the document is about no person, and of
    nobody whom it told of before does it say the same pronoun."""
    asked, told = passage.names.first(passage.fact.value), passage.told
    if passage.fact.kind not in ASKED_PERSONS or told.of_title or gap_stands_behind(passage, wording, at):
        return False
    if is_plain_object(passage.sentence, at) or passage.antecedent:
        return False
    others = {*_named_before(passage, wording, at), *_posts_before(passage, wording, at)} - {asked}
    called = PERSONAL[passage.sentence.words[at].lower]
    rivals = [other for other in told.people - {asked} if told.called.get(other) == called]
    return not others and not rivals and told.called.get(asked, called) == called


def one_person_above(passage: Passage, lead_in: LeadIn, wording: Wording, at: int) -> bool:
    """The same where the `lead_in` is shown: of all who are named in it or before the pronoun, one is called so."""
    called = PERSONAL[passage.sentence.words[at].lower]
    named = frozenset() if _is_own_object(passage, at) else _persons_before(passage, wording, at)
    people = (lead_in.people | named) - _doers(passage, at)
    fitting = [person for person in people if passage.told.called.get(person, called) == called]
    is_doer = passage.sentence.words[at].dep in SUBJECTS and not named
    if is_doer and lead_in.doer in passage.told.of_title & set(fitting):
        return True
    return len(fitting) == 1 and "" not in people


def _is_of_protagonist(passage: Passage, wording: Wording, at: int) -> bool:
    """ "His" and "he" where the subject is whom the document is about, and no other person is a subject before."""
    sentence = passage.sentence
    if is_plain_object(sentence, at) or next(_rivals(sentence, at), None) is not None:
        return False
    subjects = sentence.children(sentence.root, *SUBJECTS)
    named = [m for subject in subjects if (m := sentence.mention_at(subject)) and m.first < at]
    named = [m for m in named if stands_before(passage, wording, at, sentence.name(m)) or passage.lead_in]
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
    if _is_of_doer(passage, at, person):
        return (told.near | told.of_title).intersection(told.called)
    bound = person in told.of_title or passage.sentence.words[at].dep in SUBJECTS
    if person == passage.names.first(passage.fact.value) and not bound:
        return told.people
    return frozenset(told.called) if bound else told.latest | told.called.keys()


def _is_of_doer(passage: Passage, at: int, person: str) -> bool:
    """ "His" beside the verb of which the person is the subject or the agent: "Alves sold his boat"."""
    sentence, own = passage.sentence, _clause_around(passage.sentence, at)
    if own is None or sentence.words[at].dep != "poss":
        return False
    agents = [by for agent in sentence.children(own, "agent") for by in sentence.children(agent, "pobj")]
    doers = [doer for doer in (*sentence.children(own, "nsubj"), *agents) if doer < at]
    mentions = [sentence.mention_at(named) for doer in doers for named in (doer, *sentence.children(doer, "appos"))]
    return any(mention and passage.names.first(sentence.name(mention)) == person for mention in mentions)


def _is_own(passage: Passage, at: int) -> bool:
    """ "His own house"."""
    head = passage.sentence.words[at].head
    return any(passage.sentence.words[c].lower == "own" for c in passage.sentence.children(head, "amod"))


def _clause_around(sentence: Sentence, at: int) -> int | None:
    """The verb of the lowest clause whose subject does not hold it: of "Alves slept when his boat sank", "slept"."""
    subjects = {above: sentence.children(above, *SUBJECTS) for above in sentence.ancestors(at)}
    around = (verb for verb, found in subjects.items() if found and not any(at in sentence.subtree(s) for s in found))
    return next(around, None)


def _is_own_object(passage: Passage, at: int) -> bool:
    """The person named before it is the subject of its own verb, as in "Alves praised him"."""
    return bool(_doers(passage, at))


def _doers(passage: Passage, at: int) -> frozenset[str]:
    """The persons who are the subject of the verb of which it is the object: never they."""
    sentence, own = passage.sentence, clause_of(passage.sentence, at)
    subjects = sentence.children(own, *SUBJECTS) if own is not None and is_plain_object(sentence, at) else ()
    mentions = [sentence.mention_at(subject) for subject in subjects]
    return frozenset(passage.names.first(sentence.name(m)) for m in mentions if m and m.label == PERSON)


def _owned(passage: Passage, at: int) -> frozenset[str]:
    """Ann Lee and Eva Lind of "Ann Lee and Eva Lind were among his pupils": neither is "he"."""
    sentence, noun = passage.sentence, passage.sentence.words[at].head
    above = sentence.words[noun].head
    verb = sentence.words[above].head if sentence.words[noun].dep == "pobj" else above
    if sentence.words[at].dep != "poss" or sentence.words[verb].lemma != "be":
        return frozenset()
    if sentence.words[noun].dep != "attr" and sentence.words[above].lower != "among":
        return frozenset()
    subjects = [place for subject in sentence.children(verb, *SUBJECTS) for place in sentence.subtree(subject)]
    mentions = [mention for mention in sentence.mentions if sentence.head(mention) in subjects]
    return frozenset(passage.names.first(sentence.name(mention)) for mention in mentions)


def _persons_before(passage: Passage, wording: Wording, at: int) -> frozenset[str]:
    """By the name they are first called; "" stands for one of whom it is not sure who it is."""
    found = {*_named_before(passage, wording, at), *_posts_before(passage, wording, at)} - _owned(passage, at)
    if passage.antecedent and passage.names.is_person(passage.antecedent.name):
        found.add(passage.names.first(passage.antecedent.name))
    asked = passage.names.first(passage.fact.value)
    asks = passage.fact.kind in ASKED_PERSONS and asked not in _owned(passage, at)
    if asks and not gap_stands_behind(passage, wording, at):
        found.add(asked if asked_is_subject(passage, wording, at) or _is_of_doer(passage, at, asked) else "")
    return frozenset(found)


def _named_before(passage: Passage, wording: Wording, at: int) -> Iterator[str]:
    """A name of which it is not known what it names may be another person's, but where a person is the subject."""
    sentence = passage.sentence
    subjects = sentence.children(sentence.root, *SUBJECTS)
    known = any((m := sentence.mention_at(s)) and m.label == PERSON and m.first < at for s in subjects)
    for mention in sentence.mentions:
        name = sentence.name(mention)
        if mention.label == PERSON and stands_before(passage, wording, at, name):
            yield passage.names.first(name)
        elif mention.label == UNKNOWN and not known and stands_before(passage, wording, at, name):
            yield ""


def _posts_before(passage: Passage, wording: Wording, at: int) -> Iterator[str]:
    """ "The minister": somebody, and it is not said who."""
    sentence = passage.sentence
    for slot in slots(passage, at):
        noun = sentence.words[slot]
        named = sentence.mention_at(slot) or set(sentence.subtree(slot)) & set(passage.places)
        if is_role(noun) and not named and stands_before(passage, wording, at, noun.text):
            yield ""
