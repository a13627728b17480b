"""Questions for the festival, conference or war at, during or because of which something was done; for prizes, treaties
and the like as for whatever does something or has it done to it."""

from collections.abc import Iterable

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import asked_of
from quizapp.authoring.stems.doer import word_thing
from quizapp.authoring.stems.interrogative import inverted
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import Clause
from quizapp.facts.reasons import CAUSE, connective_before

CLASSES = {
    **dict.fromkeys("war wars revolution rebellion uprising revolt crusade".split(), "conflict"),
    **dict.fromkeys("olympics games championship championships cup tournament".split(), "competition"),
    **dict.fromkeys("festival conference congress convention summit exhibition fair expo forum".split(), "event"),
}
OWN_NOUNS = frozenset(CLASSES) | frozenset(
    "battle siege expedition operation mission election earthquake prize award medal treaty agreement accord protocol "
    "pact".split()
)
BEFORE = {
    "conflict": frozenset({"during", "amid", "in", "after", "before"}),
    "competition": frozenset({"at", "in"}),
    "event": frozenset({"at", "during"}),
}


def word_event(passage: Passage) -> Wording | None:
    words = passage.fact.value.lower().split()
    noun = next((w for w in (words[-1], *words) if w in OWN_NOUNS), "")
    return _at_event(passage) or _because_of_event(passage, noun) or (word_thing(passage, noun) if noun else None)


def _because_of_event(passage: Passage, noun: str) -> Wording | None:
    """ "Because of which war was the fair closed?"."""
    words, places = passage.sentence.words, passage.places
    first = places[0] - (places[0] > 0 and words[places[0] - 1].lower == "the")
    connective = connective_before(passage.document.text, passage.sentence.extent(first, places[-1] + 1))
    if connective is None or connective[1] != CAUSE or passage.clause is None:
        return None
    asked = range(first - len(connective[0]), places[-1] + 1)
    return _asked(passage, passage.clause, f"because of which {noun or 'event'}", asked)


def _at_event(passage: Passage) -> Wording | None:
    sentence, clause = passage.sentence, passage.clause
    noun = next((CLASSES[w] for w in reversed(passage.fact.value.lower().split()) if w in CLASSES), "")
    before = sentence.words[passage.head].head
    preposition = sentence.words[before]
    above = sentence.words[preposition.head]
    own = clause is not None and clause.verb in (preposition.head, above.head if above.dep == "dobj" else -1)
    if clause is None or not noun or not own or sentence.words[passage.head].dep != "pobj":
        return None
    if preposition.lower not in BEFORE[noun]:
        return None
    phrase = sentence.subtree(passage.head, without=("relcl", "acl", "prep", "conj", "cc"))
    if any(sentence.words[at].dep in ("nummod", "amod", "poss") for at in phrase if at not in passage.places):
        return None
    return _asked(passage, clause, f"{preposition.lower} which {noun}", [before, *phrase])


def _asked(passage: Passage, clause: Clause, opener: str, asked: Iterable[int]) -> Wording | None:
    stem = inverted(passage, clause, opener, asked)
    speaker = asked_of(passage, passage.sentence.words[clause.verb].lemma, stem) if stem else None
    if speaker is None:
        return None
    return Wording(attributed(stem, speaker), passage.fact.value, passage.names.aliases(passage.fact.value))
