"""What the recogniser takes for a name and is none, or is more than one."""

import re

from quizapp.facts.clauses import FINITE
from quizapp.facts.parsed import Mention, Sentence

TITLES_HOLD_VERBS = frozenset({"WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})
ERAS = frozenset({"bc", "bce", "ad", "ce"})
BEFORE_AN_ERA = re.compile(r"\d[\d,]*|century|centuries|millennium")
SPECIES = re.compile(r"[A-Z]\.(?: [a-z]\.)* [a-z]{3,}")


def is_no_name(sentence: Sentence, mention: Mention) -> bool:
    """ "B.C. Boats" of "in 28 B.C. Boats were built", and a species such as "P. cristata"."""
    first = sentence.words[mention.first]
    before = sentence.words[mention.first - 1].lower if mention.first else ""
    behind_date = first.lower.replace(".", "") in ERAS and BEFORE_AN_ERA.fullmatch(before)
    return bool(behind_date or SPECIES.fullmatch(sentence.name(mention)))


def before_verb(sentence: Sentence, mention: Mention) -> int:
    """Where the name ends: before the verb of "Lind has Danish", which only a title may hold."""
    if mention.label in TITLES_HOLD_VERBS:
        return mention.last
    words = sentence.words
    inner = (at for at in range(mention.first + 1, mention.last) if words[at].text.islower())
    return next((at for at in inner if words[at].tag in FINITE and words[at].pos in ("VERB", "AUX")), mention.last)
