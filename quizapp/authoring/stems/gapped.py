"""Dates told without a verb of their own: "Norway signed on 24 July 1901, Chile on 3 May 1902"."""

import re

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.stems.date import AT_THE_TIME, spellings
from quizapp.authoring.stems.interrogative import base_form
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.dates import MONTHS, parse_date
from quizapp.facts.parsed import Mention, Sentence

TIMES = frozenset({"on", "in"})
PARTING = frozenset({",", "and", ";"})
DATED = re.compile(rf"(?:\d{{1,4}}|{'|'.join(MONTHS)})")


def word_gapped(passage: Passage) -> Wording | None:
    """The verb and what follows it are those of the first member of the list."""
    sentence, date = passage.sentence, parse_date(passage.fact.value)
    doer, verb = _doer_before(sentence, passage.places[0]), sentence.words[sentence.root]
    base = base_form(verb.lower, verb.lemma, verb.tag) if verb.tag == "VBD" else ""
    first = _first_time(sentence)
    if date is None or doer is None or not base or first is None or doer.first < first or passage.framing.words:
        return None
    if not _ends_member(sentence, passage.places[-1] + 1):
        return None
    told = sentence.phrase(range(sentence.root + 1, first))
    stem = " ".join(filter(None, (AT_THE_TIME[date.granularity], "did", sentence.name(doer), base, told))) + "?"
    return Wording(attributed(stem, passage.speaker), passage.fact.value, spellings(date))


def _doer_before(sentence: Sentence, first: int) -> Mention | None:
    """The name right before the preposition of the date, which begins a member of a list."""
    words = sentence.words
    if first < 3 or words[first - 1].lower not in TIMES:
        return None
    mention = sentence.mention_at(first - 2)
    begins = mention is not None and mention.first > 0 and words[mention.first - 1].text in PARTING
    return mention if mention and begins and mention.last == first - 1 else None


def _ends_member(sentence: Sentence, after: int) -> bool:
    return after >= len(sentence.words) or sentence.words[after].text in PARTING | {"."}


def _first_time(sentence: Sentence) -> int | None:
    """Where the time of the first member begins, which has the verb: nothing is parted from the verb before it."""
    words = sentence.words
    for at in range(sentence.root + 1, len(words) - 1):
        if words[at].text in PARTING:
            return None
        if words[at].lower in TIMES and DATED.fullmatch(words[at + 1].text):
            return at
    return None
