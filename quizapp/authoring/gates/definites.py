""" "The film", "the battle", "the same year": whether what the reader sees tells which one is meant."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizapp.authoring.context.definites import (
    BUILDINGS,
    Known,
    is_among,
    is_bare,
    is_deed_of,
    is_definite,
    is_of_many,
    is_told,
    stands_before,
    was_told,
)
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.surface import words_of
from quizapp.authoring.wording import Wording
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.parsed import REMEMBERED

TEXTS = frozenset("report study survey paper article letter term".split())
"""Of any of these "the" tells nothing."""
POSSESSIVE = re.compile("['’]s?$")
LIKE = frozenset({"same", "remaining"})
DISTRIBUTING = frozenset({"depend", "depending", "vary"})
TIMES = frozenset("year month day decade century period season".split())


def points_back(passage: Passage, wording: Wording) -> str:
    for at in _asked(passage, wording):
        noun = passage.sentence.words[at]
        if is_bare(passage.sentence, at, passage.places) and not is_clear(passage, at) and _is_of_before(passage, at):
            return f"“the {noun.text}” points back to an earlier sentence."
    return ""


def is_clear(passage: Passage, at: int) -> bool:
    """The reader knows or has before the eyes which is meant, or any is, as in "depending on the country"."""
    noun, shown = passage.sentence.words[at].lemma, passage.lead_in
    if any(passage.sentence.words[above].lemma in DISTRIBUTING for above in passage.sentence.ancestors(at)):
        return True
    if shown and (is_among(noun, shown.nouns | shown.names, passage.document) or is_deed_of(noun, shown.deeds)):
        return True
    return is_told(passage.sentence, at, Known(passage.document, passage.names, passage.told))


def _is_of_before(passage: Passage, at: int) -> bool:
    """What stands just before it, where that is shown, is taken to tell which of many; but not which building."""
    noun = passage.sentence.words[at].lemma
    many = (passage.lead_in is None or noun in BUILDINGS) and is_of_many(passage.sentence, at, passage.places)
    of_text = noun in TEXTS
    return many or of_text or was_told(passage.sentence, at, passage.told)


def same_as_before(passage: Passage, wording: Wording) -> str:
    """ "In the same year", "of the remaining land": of which year, what is left when what is taken?"""
    for at in _asked(passage, wording):
        noun = passage.sentence.words[at]
        pointing = [w for c in passage.sentence.children(at, "amod") if (w := passage.sentence.words[c]).lower in LIKE]
        unclear = pointing and is_definite(passage.sentence, at)
        if unclear and not _is_likened(passage, at) and not _was_given(passage, at):
            return f"“the {pointing[0].text} {noun.text}” points back to an earlier sentence."
        if _is_others(passage, at):
            return f"“other {noun.text}” points back to an earlier sentence."
    return ""


def _is_others(passage: Passage, at: int) -> bool:
    """ "The town's other bridge": which is the first?"""
    other = any(passage.sentence.words[c].lower == "other" for c in passage.sentence.children(at, "amod"))
    singular = passage.sentence.words[at].tag == "NN"
    return other and singular and bool(passage.sentence.children(at, "poss")) and passage.lead_in is None


def _asked(passage: Passage, wording: Wording) -> Iterator[int]:
    """The nouns of the sentence that the stem holds."""
    kept, words = _spoken(wording.stem), passage.sentence.words
    return (at for at in range(1, len(words)) if words[at].pos == "NOUN" and words[at].text in kept)


@lru_cache(maxsize=REMEMBERED)
def _spoken(stem: str) -> frozenset[str]:
    """Its words, and those that have a possessive's ending without it as well."""
    return frozenset(spoken for word in words_of(stem) for spoken in (word, POSSESSIVE.sub("", word)))


def _is_likened(passage: Passage, at: int) -> bool:
    """ "The same class as Ida", "at the same time"."""
    following = passage.sentence.words[at + 1 : at + 2]
    return passage.sentence.words[at].lemma == "time" or any(word.lower in ("as", "that") for word in following)


def _was_given(passage: Passage, at: int) -> bool:
    noun, shown = passage.sentence.words[at].lemma, passage.lead_in
    if noun in TIMES:
        before = passage.sentence.phrase(range(at))
        return bool(BARE_YEAR.search(before) or (shown and BARE_YEAR.search(shown.text)))
    return bool(shown and noun in shown.nouns) or stands_before(passage.sentence, at)
