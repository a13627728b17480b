"""Whether the answer is one, whole, and not given away."""

import re

from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.dates import MONTHS
from quizapp.facts.model import Flag, Kind
from quizapp.facts.numbers import number_of

MONTH = "|".join(MONTHS)
DAY_WITHOUT_YEAR = re.compile(rf"\b(?:(?:{MONTH}) \d{{1,2}}\b(?!,? \d{{4}})|\d{{1,2}} (?:{MONTH})\b(?! \d{{4}}))")
CUT_NAMES = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.PERSON, Kind.EVENT})


def conflicting(passage: Passage, wording: Wording) -> str:
    flagged = Flag.CONFLICT in passage.fact.flags
    return "The document names more than one holder of this post." if flagged else ""


def without_period(passage: Passage, wording: Wording) -> str:
    flagged = Flag.NO_PERIOD in passage.fact.flags
    return f"The document does not say for what period {passage.fact.value} is paid." if flagged else ""


def key_in_stem(passage: Passage, wording: Wording) -> str:
    names = [wording.key, *wording.accepted]
    inside = any(_contains(wording.stem, name) for name in names if number_of(name) is None or len(name) > 3)
    return "The answer stands in the question." if inside else ""


def _contains(stem: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", stem.casefold()) is not None


def one_of_several(passage: Passage, wording: Wording) -> str:
    """The answer is one member of a list, so that others would be right too."""
    sentence = passage.sentence
    above = sentence.words[passage.head].head
    joined = sentence.children(above, "conj") if sentence.words[above].pos == "ADP" else ()
    others = [at for at in (*sentence.children(passage.head, "conj"), *joined) if at not in passage.places]
    head = sentence.words[passage.head]
    in_list = head.dep == "conj" and head.pos in ("PROPN", "NOUN", "NUM") and passage.fact.kind != Kind.ROLE
    return "The answer is one of several that the sentence names together." if others or in_list else ""


def cut_short(passage: Passage, wording: Wording) -> str:
    """A name or number goes on after the answer: "State Route" of "State Route 41"."""
    after = passage.places[-1] + 1
    words = passage.sentence.words
    if after >= len(words) or passage.fact.kind not in CUT_NAMES:
        return ""
    goes_on = words[after].pos in ("PROPN", "NUM") and words[after].text[0].isalnum()
    begun = passage.places[0] > 0 and words[passage.places[0] - 1].text in ("-", "–", "/")
    joined = words[after].text in ("-", "–", "/") or (after + 1 < len(words) and words[after].text == "'s")
    return "The answer looks cut short." if goes_on or joined or begun else ""


def among_other_days(passage: Passage, wording: Wording) -> str:
    """ "Signed on 24 July, 26 November and 12 February": the sentence tells of more days than the one asked for."""
    found = DAY_WITHOUT_YEAR.search(wording.stem) if passage.fact.kind == Kind.DATE else None
    return f"The sentence also tells of {found[0]}." if found else ""


def only_dates_statement(passage: Passage, wording: Wording) -> str:
    before = passage.document.text[passage.fact.source.start : passage.fact.answer.start].lower().split()
    return "“As of” only says when the statement was made." if before[-2:] == ["as", "of"] else ""
