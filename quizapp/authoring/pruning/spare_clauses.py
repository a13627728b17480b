"""Clauses and predicates of a sentence that stand beside the one that a question needs."""

from collections.abc import Iterator

from quizapp.authoring.context.definites import is_bare
from quizapp.facts.clauses import AUXILIARIES, FINITE, SUBJECTS, VERBAL
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Sentence

SUBORDINATE = frozenset({"advcl", "relcl", "ccomp", "acl"})
POINTERS = frozenset(
    "this these those then there also too latter former such both same other others another remaining".split()
)
BARE = frozenset("one some many most several few each none all".split())
"""As a subject without its noun: of what, an earlier clause told."""
OF_A_PERSON = frozenset("he him his she her hers".split())
OF_SEVERAL = frozenset("they them their theirs".split())


def other_clauses(sentence: Sentence, needed: set[int]) -> Iterator[range]:
    """Those before or behind the one that is needed, tied to it by a semicolon, "and" or "but"."""
    closed = sentence.words[-1].text in (".", "!", "?")
    for at in range(1, len(sentence.words) - 1):
        if not _parts_clauses(sentence, at):
            continue
        behind = range(at - 1 if sentence.words[at - 1].text == "," else at, len(sentence.words) - closed)
        if at > max(needed) and _is_clause(sentence, behind):
            yield behind
        elif at < min(needed) and _is_clause(sentence, range(at)) and not _leans_on(sentence, at):
            yield range(at + 1)


def _leans_on(sentence: Sentence, at: int) -> bool:
    """What follows the place `at` points back to what stands before it, or has "the bridge" where that has a bridge."""
    words = sentence.words
    told = {word.lemma for word in words[:at] if word.pos == "NOUN"}
    bare = {words[noun].lemma for noun in range(at, len(words)) if is_bare(sentence, noun)}
    return _points_back(sentence, at + 1) or bool(told & bare)


def is_of_noun(sentence: Sentence, at: int) -> bool:
    """ "Of the wood" behind "a strip, nine miles wide," belongs to the strip; "of which two are left" only adds."""
    return sentence.words[at].lower == "of" and sentence.words[at + 1].lower not in ("which", "whom")


def _is_clause(sentence: Sentence, places: range) -> bool:
    """They hold a subject with its verb, which is no side clause's; a member of a list between semicolons does not."""
    words = sentence.words
    borne = (words[at].head for at in places if words[at].dep in (*SUBJECTS, "expl"))
    verbs = [verb for verb in borne if verb in places]
    return any(words[verb].dep in ("ROOT", "conj", "ccomp", "parataxis") for verb in verbs)


def earlier_predicates(sentence: Sentence, needed: set[int]) -> Iterator[range]:
    """ "Built the bridge and" of "Ann Lee built the bridge and sold the mill", where the mill is needed."""
    for at, word in enumerate(sentence.words):
        if word.dep == "cc" and (earlier := _earlier_predicate(sentence, at, needed)):
            yield earlier


def _parts_clauses(sentence: Sentence, at: int) -> bool:
    """A semicolon, or "and" or "but" after which a clause with its own subject begins; a verb with a capital is a
    title's."""
    word = sentence.words[at]
    if word.text == ";":
        return True
    above = sentence.words[word.head]
    if word.dep != "cc" or above.pos not in VERBAL or not (above.dep == "ROOT" or sentence.words[at - 1].text == ","):
        return False
    verbs = [c for c in sentence.children(word.head, "conj") if c > at and sentence.words[c].pos in VERBAL]
    if any(sentence.words[verb].text[0].isupper() for verb in (word.head, *verbs) if verb):
        return False
    return bool(verbs) and any(at < subject < verbs[0] for subject in sentence.children(verbs[0], *SUBJECTS))


def _points_back(sentence: Sentence, start: int) -> bool:
    """What follows leans on what was said before: "three of the 24 did so", "her brother" with nobody named."""
    rest = range(start, len(sentence.words))
    return any(_leans(sentence, at, range(start, at)) for at in rest)


def _leans(sentence: Sentence, at: int, ahead: range) -> bool:
    words, word = sentence.words, sentence.words[at]
    if word.lower in OF_A_PERSON:
        return not any((m := sentence.mention_at(place)) and m.label == PERSON for place in ahead)
    if word.lower in OF_SEVERAL:
        return not any(words[place].tag in ("NNS", "NNPS") for place in ahead)
    if word.lower == "its":
        return not any(words[place].tag in ("NN", "NNP") for place in ahead)
    if word.lower == "it":
        told = any(words[place].tag in ("NN", "NNP") for place in ahead)
        return not (told and words[word.head].dep in SUBORDINATE)
    if word.dep in SUBJECTS and (word.pos == "NUM" or word.lower in BARE):
        return not any(words[c].lower == "of" for c in sentence.children(at, "prep"))
    following = words[min(at + 1, len(words) - 1)]
    counted = word.lower == "the" and following.pos == "NUM" and not BARE_YEAR.match(following.text)
    return counted or word.lower in POINTERS


def _earlier_predicate(sentence: Sentence, at: int, needed: set[int]) -> range | None:
    """Up to the "and" at `at`; None where a "not" would go, or a time ahead of both may be only of the first."""
    words = sentence.words
    verb = words[at].head
    later = next((c for c in sentence.children(verb, "conj") if c > at), None)
    while words[verb].dep == "conj" and words[verb].pos in VERBAL and not sentence.children(verb, *SUBJECTS):
        verb = words[verb].head
    if words[verb].dep != "ROOT" or later not in needed or not _takes_place(sentence, verb, later):
        return None
    own = sentence.children(verb, *AUXILIARIES) if words[later].tag != "VBN" else ()
    start = min((verb, *own))
    lost = sentence.children(verb, "neg", "preconj") or at == verb + 1 or _points_back(sentence, at + 1)
    dated = any(c < start and words[c].dep in ("prep", "advcl", "npadvmod") for c in sentence.children(verb))
    return None if lost or dated else range(start, at + 1)


def _takes_place(sentence: Sentence, verb: int, later: int) -> bool:
    """The later verb can stand behind the first one's subject."""
    words = sentence.words
    if words[verb].pos not in VERBAL or words[later].pos not in VERBAL or sentence.children(later, *SUBJECTS):
        return False
    if sentence.children(later, *AUXILIARIES):
        return True
    if words[later].tag == "VBN":
        return words[verb].tag == "VBN"
    return words[later].tag in FINITE and not sentence.children(verb, *AUXILIARIES)
