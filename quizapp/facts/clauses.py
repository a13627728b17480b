"""A clause taken apart: who, the verb, what follows it, so that it can be asked about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizapp.facts.framing import Framing
from quizapp.facts.parsed import REMEMBERED, Sentence

SUBJECTS = ("nsubj", "nsubjpass")
AUXILIARIES = ("aux", "auxpass")
VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that can bear a sentence by themselves."""
ARGUMENTS = frozenset(
    "prep dobj dative xcomp ccomp acomp attr oprd agent prt advmod npadvmod advcl neg pcomp".split()
)
LEFT_OUT = frozenset({*SUBJECTS, *AUXILIARIES, "punct", "cc", "mark", "conj", "parataxis", "preconj"})
INTERRUPTIONS = frozenset({"relcl", "appos", "acl", "advcl", "parataxis"})
AFTERTHOUGHTS = frozenset({"advcl", "advmod", "acomp", "npadvmod"})
DISCOURSE = frozenset(
    "however also nevertheless thus therefore then moreover furthermore meanwhile instead consequently similarly "
    "hence indeed reportedly allegedly finally still additionally subsequently".split()
)
SUBORDINATE = frozenset({"relcl", "advcl", "acl", "csubj", "parataxis", "pcomp"})
TRANSPARENT = frozenset("weigh cost carry measure contain include total number".split())
OPENING_MARKS = frozenset({",", "(", "–", "—", "-", "[", ";"})


@dataclass(frozen=True)
class Clause:
    """Places of words. `before` stand ahead of the subject, `after` follow it, each a phrase, in order."""

    verb: int
    subject: tuple[int, ...]
    auxiliaries: tuple[int, ...]
    before: tuple[tuple[int, ...], ...]
    after: tuple[tuple[int, ...], ...]

    @property
    def finite_places(self) -> tuple[int, ...]:
        return (*self.auxiliaries, self.verb)


def main_clause_of(sentence: Sentence, place: int, framing: Framing) -> Clause | None:
    """The clause of the sentence's own claim in which `place` stands, not one hung beneath it."""
    for verb in [place, *sentence.ancestors(place)]:
        if _is_main(sentence, verb, framing):
            return clause_at(sentence, verb, framing)
        if sentence.words[verb].dep in SUBORDINATE and sentence.words[verb].lemma not in TRANSPARENT:
            return None
    return None


def _is_main(sentence: Sentence, at: int, framing: Framing) -> bool:
    word = sentence.words[at]
    if at in framing.words or word.pos not in ("VERB", "AUX"):
        return False
    if word.dep == "ROOT" or at in framing.claims:
        return True
    return word.dep == "conj" and _is_main(sentence, word.head, framing)


@lru_cache(maxsize=REMEMBERED)
def clause_at(sentence: Sentence, verb: int, framing: Framing) -> Clause | None:
    subject = sentence.children(verb, *SUBJECTS)
    auxiliaries = sentence.children(verb, *AUXILIARIES)
    head = sentence.words[verb].head
    if not subject and sentence.words[verb].dep == "conj":
        subject = sentence.children(head, *SUBJECTS)
        if not auxiliaries and _shares_auxiliaries(sentence, verb):
            auxiliaries = sentence.children(head, *AUXILIARIES)
    if len(subject) != 1 or not _is_readable(sentence, verb):
        return None
    phrases = [tuple(p) for p in phrases_of(sentence, verb, framing)]
    return Clause(
        verb,
        tuple(lean(sentence, subject[0], framing.words)),
        auxiliaries,
        tuple(phrase for phrase in phrases if phrase[-1] < subject[0]),
        tuple(phrase for phrase in phrases if phrase[-1] > subject[0]),
    )


def _shares_auxiliaries(sentence: Sentence, verb: int) -> bool:
    """ "Was built and opened": a participle, or a past form without an object where the first verb is passive."""
    word = sentence.words[verb]
    passive = sentence.children(word.head, "auxpass") and not sentence.children(verb, "dobj")
    return word.tag == "VBN" or (word.tag == "VBD" and bool(passive))


def _is_readable(sentence: Sentence, verb: int) -> bool:
    """Every branch of the verb is of a kind that can be put back together, and no whole sentence goes before it."""
    children = sentence.children(verb)
    foregoing = any(c < verb and sentence.words[c].dep == "ccomp" for c in children)
    return not foregoing and all(sentence.words[c].dep in ARGUMENTS | LEFT_OUT for c in children)


def phrases_of(sentence: Sentence, verb: int, framing: Framing) -> Iterable[list[int]]:
    """What hangs on the verb beside its subject, a phrase at a time."""
    for child in sentence.children(verb):
        word = sentence.words[child]
        if word.dep in LEFT_OUT or child in framing.words or word.lower in DISCOURSE:
            continue
        if word.dep == "advmod" and word.lower.endswith("ly") and child < verb and _precedes_comma(sentence, child):
            continue
        if word.dep in AFTERTHOUGHTS and child > verb and _follows_mark(sentence, child):
            continue
        if phrase := lean(sentence, child, framing.words):
            yield phrase


def lean(sentence: Sentence, at: int, leave: frozenset[int] = frozenset()) -> list[int]:
    """The phrase headed by `at` without what is set off within it by commas or brackets."""
    return _without_loose_marks(sentence, sorted(_kept(sentence, at, leave)))


def _kept(sentence: Sentence, at: int, leave: frozenset[int]) -> Iterator[int]:
    if at in leave:
        return
    yield at
    for child in sentence.children(at):
        if not _interrupts(sentence, child):
            yield from _kept(sentence, child, leave)


def _interrupts(sentence: Sentence, child: int) -> bool:
    word = sentence.words[child]
    if word.lower == "including" or _follows_bracket(sentence, child):
        return True
    return word.dep in INTERRUPTIONS and _follows_mark(sentence, child) and not _is_listed(sentence, child)


def _is_listed(sentence: Sentence, child: int) -> bool:
    """ "B" of "A, B, and C", read as another name of A."""
    closing = [at for at in sentence.children(child, "cc") if sentence.words[at - 1].text == ","]
    return sentence.words[child].dep == "appos" and bool(closing) and bool(sentence.children(child, "conj"))


def _follows_bracket(sentence: Sentence, child: int) -> bool:
    leftmost = sentence.leftmost(child)
    return leftmost > 0 and sentence.words[leftmost - 1].text in ("(", "[")


def _follows_mark(sentence: Sentence, child: int) -> bool:
    leftmost = sentence.leftmost(child)
    return leftmost > 0 and sentence.words[leftmost - 1].text in OPENING_MARKS


def _precedes_comma(sentence: Sentence, at: int) -> bool:
    return at + 1 < len(sentence.words) and sentence.words[at + 1].text == ","


def _without_loose_marks(sentence: Sentence, places: list[int]) -> list[int]:
    """Marks that no longer stand between words of the phrase, or whose other half is gone, are left out."""
    kept = set(places)
    return [
        at
        for at in places
        if sentence.words[at].pos != "PUNCT"
        or sentence.words[at].text not in OPENING_MARKS | {")", "]", ":"}
        or (at - 1 in kept and at + 1 in kept)
    ]
