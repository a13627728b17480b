"""Where a pronoun stands among the verbs above it and in the stem, and what it may stand for beside it."""

import re
from functools import lru_cache

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence

PERSONAL = {
    **dict.fromkeys("he him his himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
}
WORD = re.compile(r"\w")
PLURAL = frozenset("they them their theirs themselves".split())


def asked_is_subject(passage: Passage, wording: Wording, at: int) -> bool:
    """The blank or "who" is the subject of the pronoun's own clause and stands before it."""
    sentence = passage.sentence
    own = clause_of(sentence, at)
    of_post = passage.fact.kind == Kind.ROLE and sentence.words[at].lower in passage.fact.subject.lower().split()
    if own is None or of_post or is_plain_object(sentence, at):
        return False
    subject = [place for s in sentence.children(own, *SUBJECTS) for place in sentence.subtree(s)]
    gap = position(wording.stem, BLANK)
    return bool(set(subject) & set(passage.places)) and gap < position(wording.stem, sentence.words[at].text)


def gap_stands_behind(passage: Passage, wording: Wording, at: int) -> bool:
    """The pronoun has its antecedent before the blank that only then names somebody else."""
    gap = position(wording.stem, BLANK)
    return gap > position(wording.stem, passage.sentence.words[at].text) >= 0


def slots(passage: Passage, at: int) -> list[int]:
    """Subjects and objects of the verbs above it."""
    sentence = passage.sentence
    verbs = [above for above in sentence.ancestors(at) if sentence.words[above].pos in ("VERB", "AUX")]
    own = clause_of(sentence, at)
    unlike = sentence.children(own, *SUBJECTS) if own is not None and is_plain_object(sentence, at) else ()
    agents = [a for verb in verbs for by in sentence.children(verb, "agent") for a in sentence.children(by, "pobj")]
    others = [slot for verb in verbs for slot in sentence.children(verb, *SUBJECTS, "dobj", "dative")]
    return [slot for slot in [*others, *agents] if slot != at and slot not in unlike]


def clause_of(sentence: Sentence, at: int) -> int | None:
    """The verb of the lowest clause that has a subject other than the pronoun."""
    subjects = {above: sentence.children(above, *SUBJECTS) for above in sentence.ancestors(at)}
    return next((verb for verb, found in subjects.items() if found and at not in found), None)


def is_plain_object(sentence: Sentence, at: int) -> bool:
    """ "Him" in "Alves praised him" is never Alves; "his" and "himself" may be."""
    word = sentence.words[at]
    if word.tag != "PRP" or word.lower.endswith(("self", "selves")):
        return False
    if sentence.words[word.head].dep in ("advcl", "acl") and not sentence.children(word.head, *SUBJECTS):
        return False
    return word.dep in ("dobj", "dative") or (word.dep == "pobj" and word.lower not in PERSONAL)


def stands_before(passage: Passage, wording: Wording, at: int, text: str) -> bool:
    """Whether the stem holds the `text` before the pronoun."""
    here = position(wording.stem, text)
    return 0 <= here < position(wording.stem, passage.sentence.words[at].text)


@lru_cache(maxsize=256)
def position(stem: str, text: str) -> int:
    """Where it stands as whole words, whatever the case of its first letter; -1 where it does not."""
    told, sought = stem.lower(), text.lower()
    at = told.find(sought)
    while at >= 0 and WORD.search(told[max(0, at - 1) : at] + told[at + len(sought) : at + len(sought) + 1]):
        at = told.find(sought, at + 1)
    return at
