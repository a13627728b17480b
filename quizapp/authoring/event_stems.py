"""Questions for the festival, conference or war at or during which something was done."""

from quizapp.authoring.interrogative import inverted
from quizapp.authoring.passage import Passage
from quizapp.authoring.uniqueness import asked_of
from quizapp.authoring.wording import Wording, attributed

CLASSES = {
    **dict.fromkeys("war wars revolution rebellion uprising revolt crusade".split(), "conflict"),
    **dict.fromkeys("olympics games championship championships cup tournament".split(), "competition"),
    **dict.fromkeys("festival conference congress convention summit exhibition fair expo forum".split(), "event"),
}
BEFORE = {
    "conflict": frozenset({"during", "amid", "in", "after", "before"}),
    "competition": frozenset({"at", "in"}),
    "event": frozenset({"at", "during"}),
}


def word_event(passage: Passage) -> Wording | None:
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
    stem = inverted(passage, clause, f"{preposition.lower} which {noun}", [before, *phrase])
    speaker = asked_of(passage, sentence.words[clause.verb].lemma, stem) if stem else None
    if speaker is None:
        return None
    return Wording(attributed(stem, speaker), passage.fact.value, passage.names.aliases(passage.fact.value))
