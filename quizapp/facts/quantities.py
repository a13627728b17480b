"""Counted and measured things: a number and what it counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.facts.dates import BARE_YEAR, MONTHS
from quizapp.facts.found import Found, overlaps
from quizapp.facts.model import Kind
from quizapp.facts.numbers import APPROXIMATELY, DIGITS, number_of
from quizapp.facts.parsed import Sentence

NOT_COUNTED = frozenset("o'clock am pm ad bc ce bce years-old".split())
MEASURES = frozenset(
    "seconds minutes hours days weeks months years decades centuries metres meters kilometres kilometers km m cm mm "
    "miles feet inches hectares acres tons tonnes kilograms kg grams litres liters gallons degrees times "
    "percent".split()
)
UNCHANGED = frozenset("percent percentage cent % people km kg m cm mm aircraft sheep species series staff crew".split())
LEFT_OF_NOUN = frozenset({"amod", "compound", "nummod", "nmod"})
ABOUT_BEFORE = re.compile(rf"(?:^|\s)({APPROXIMATELY})$", re.I)
QUANTITY = re.compile(
    rf"(?:(?P<about>{APPROXIMATELY}) )?(?P<number>(?>.*\d|.)[^\d]*?)"
    r"(?P<noun>[ ](?!million|billion|thousand|hundred)[^\d]*|%)?",
    re.IGNORECASE,
)
WHOLE_NUMBER = re.compile(rf"{DIGITS}|[a-z]+(?:-[a-z]+)?", re.I)
LONGEST = 7
MIXED = frozenset("ft feet in inches lb pounds hours minutes".split())
TOLD = frozenset("the these those both all his her its their our other another last first next or lower".split())
ALONE = frozenset({"pobj", "attr", "dobj", "nsubj", "nsubjpass", "npadvmod", "oprd", "acomp", "appos", "conj"})
JOINTS = frozenset({":", "-", "–", "—", "/", "°", "°C", "°F", "×", "x", "№", "#", "−"})
NUMBERED = frozenset(
    "number no no. nos. chapter article section page volume act part figure table flight route".split()
)
MONTHS_LOWER = frozenset(month.lower() for month in MONTHS)


@dataclass(frozen=True)
class Quantity:
    """`written` is the number with its "about" or "more than"; `noun` what is counted, or the unit."""

    written: str
    number: float
    about: str
    digits: str
    noun: str


def find_quantities(sentence: Sentence, taken: list[Found]) -> Iterator[Found]:
    """`taken` are dates and amounts already found in the sentence."""
    for at, word in enumerate(sentence.words):
        if not _is_number(sentence, at) or any(overlaps(word.span, found.answer) for found in taken):
            continue
        first, last = _number(sentence, at)
        end = _end(sentence, at, last)
        if end and end - first <= LONGEST:
            yield Found(Kind.QUANTITY, sentence.phrase(range(first, end)), sentence.extent(first, end))


def _is_number(sentence: Sentence, at: int) -> bool:
    """A number that is no part of a name, a date, a time of day or a score."""
    word = sentence.words[at]
    if word.pos != "NUM" or word.lower in ("one", "1") or sentence.mention_at(at):
        return False
    if BARE_YEAR.fullmatch(word.text) or sentence.words[word.head].text in MONTHS:
        return False
    if not WHOLE_NUMBER.fullmatch(word.text) or number_of(word.text) is None:
        return False
    before = sentence.words[at - 1] if at else None
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    joined = (before and before.text in JOINTS) or (after and after.text in JOINTS and not _is_measure(sentence, at))
    return not joined and not (before and before.lower in NUMBERED) and not _is_part(sentence, at)


def _is_measure(sentence: Sentence, at: int) -> bool:
    """ "40-member", "34 °F"."""
    joint, following = sentence.words[at + 1], sentence.words[at + 2] if at + 2 < len(sentence.words) else None
    if following is None or following.span.start != joint.span.end:
        return False
    return (joint.text == "-" and following.pos == "NOUN") or (joint.text == "°" and following.text in ("C", "F"))


def _is_part(sentence: Sentence, at: int) -> bool:
    """ "24.3" of "24.3 million", "4" and "10" of "4 ft 10 in"."""
    beside = [sentence.words[place] for place in (at + 1, at - 1) if 0 <= place < len(sentence.words)]
    beyond = [sentence.words[place] for place in (at + 2, at - 2) if 0 <= place < len(sentence.words)]
    mixed = any(unit.lower in MIXED for unit in beside) and any(word.pos == "NUM" for word in beyond)
    following = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    return mixed or (following is not None and following.pos == "NUM" and sentence.words[at].head == at + 1)


def _end(sentence: Sentence, at: int, last: int) -> int:
    """One past the counted noun, or past the number where it stands alone; 0 where it is not worth asking."""
    if last < len(sentence.words) and sentence.words[last].text == "%":
        return last + 1
    if last < len(sentence.words) and sentence.words[last].text in ("-", "°"):
        return last + 2 if sentence.words[last].text == "°" else last
    if _counts(sentence, at) and (end := _noun_end(sentence, at, last)):
        return end
    return last if _stands_alone(sentence, at) else 0


def _counts(sentence: Sentence, at: int) -> bool:
    """It says how many of its noun, and not of which two or three things already told of."""
    word = sentence.words[at]
    noun = sentence.words[word.head]
    lone = noun.tag == "NN" and noun.lower not in UNCHANGED
    told = at > 0 and sentence.words[at - 1].lower in TOLD and word.lower in ("two", "three", "four", "2", "3", "4")
    return word.dep == "nummod" and not lone and not told and noun.span.start > word.span.start


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """ "A population of 600,000", "aged 69", "39 out of 52"."""
    word = sentence.words[at]
    before = sentence.words[at - 1].lower if at else ""
    following = sentence.words[at + 1].lower if at + 1 < len(sentence.words) else ""
    names = at + 1 < len(sentence.words) and sentence.words[at + 1].pos == "PROPN"
    told = names or before in TOLD or following in NOT_COUNTED or following in MONTHS_LOWER
    digits = word.text[0].isdigit() and (len(word.text) > 1 or before in ("age", "aged", "of", "to", "by", "was"))
    return digits and not told and (word.dep in ALONE or word.dep in ("nummod", "compound", "quantmod"))


def _number(sentence: Sentence, at: int) -> tuple[int, int]:
    """First word, with "more than" before it, and one past the last word of the number."""
    first = at
    while first > 0 and sentence.words[first - 1].head == at and sentence.words[first - 1].pos == "NUM":
        first -= 1
    before = sentence.phrase(range(max(0, first - 3), first)).strip()
    about = ABOUT_BEFORE.search(before)
    governed = sentence.words[first - 1].head in range(first, at + 1) if first else False
    spoken = about and (governed or " " in about[1]) and not _ends_in_digit(before.rpartition(about[1])[0])
    return first - len(about[1].split()) if about and spoken else first, at + 1


def _ends_in_digit(text: str) -> bool:
    return text.rstrip().endswith(tuple("0123456789"))


def _noun_end(sentence: Sentence, number: int, start: int) -> int:
    """One past the counted noun, where only what describes it stands between."""
    noun = sentence.words[number].head
    between = range(start, noun)
    if sentence.words[noun].pos not in ("NOUN", "PROPN", "SYM") and sentence.words[noun].text != "%":
        return 0
    title = sentence.words[noun].pos == "PROPN" and sentence.words[noun].text[0].isupper()
    if title or sentence.words[noun].lower in NOT_COUNTED or sentence.mention_at(noun):
        return 0
    described = all(sentence.words[b].dep in LEFT_OF_NOUN and sentence.words[b].head == noun for b in between)
    return noun + 1 if described else 0


def parse_quantity(value: str) -> Quantity | None:
    match = QUANTITY.fullmatch(value)
    number = number_of(match["number"]) if match else None
    if match is None or number is None:
        return None
    about = match["about"] or ""
    written = f"{about} {match['number']}".strip()
    return Quantity(written, number, about, match["number"], (match["noun"] or "").strip())
