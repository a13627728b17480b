"""Which words of a sentence are numbers that count or measure, and where their units end."""

import re

from quizapp.facts.dates import BARE_YEAR, MONTHS
from quizapp.facts.numbers import DIGITS, FRACTION, MINUS, SMALL, TENS, WORDS, number_of
from quizapp.facts.parsed import Sentence

WHOLE_NUMBER = re.compile(rf"[{MINUS}]?(?:{DIGITS})|[a-z]+(?:-[a-z]+)?", re.I)
NEGATIVE = re.compile(rf"[{MINUS}]\d+(?:\.\d+)?")
GROUP = re.compile(r"\d{3}")
MIXED = frozenset("ft feet in inches lb pounds hours minutes".split())
JOINTS = frozenset({":", "-", "–", "—", "/", "°", "°C", "°F", "×", "x", "X", "№", "#", "−"})
NUMBERED = frozenset(
    "number no no. nos. chapter article section page volume act part figure table flight route ages pages chapters "
    "articles lines verses".split()
)
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
LISTED_IN = frozenset({"in", "on"})


def is_number(sentence: Sentence, at: int) -> bool:
    """A number that is no part of a name, a date, a time of day or a score."""
    word = sentence.words[at]
    if NEGATIVE.fullmatch(word.text):
        return unit_end(sentence, at + 1) > 0
    if (word.pos != "NUM" and not counts_people(sentence, at)) or _is_one(sentence, at):
        return False
    if sentence.mention_at(at) and not counts_people(sentence, at):
        return False
    if BARE_YEAR.fullmatch(word.text) or sentence.words[word.head].text in MONTHS:
        return False
    if not WHOLE_NUMBER.fullmatch(word.text) or number_of(word.text) is None:
        return False
    before = sentence.words[at - 1] if at else None
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    goes_on = after and after.text in JOINTS and not fraction_end(sentence, at) and not _is_measure(sentence, at)
    joined = goes_on or (before and before.text in JOINTS and not is_spelled(sentence, at))
    return not joined and not (before and _is_label(sentence, at - 1)) and not _is_part(sentence, at)


def _is_one(sentence: Sentence, at: int) -> bool:
    """One is a number in "1 %", "1 t/ha", "one third" and "twenty-one" only."""
    share = unit_end(sentence, at + 1) or any(word.lower == "percent" for word in sentence.words[at + 1 : at + 2])
    whole = share or fraction_end(sentence, at) or is_spelled(sentence, at)
    return sentence.words[at].lower in ("one", "1") and not whole


def _is_label(sentence: Sentence, at: int) -> bool:
    """ "Chapter 12"; "number 31 on the list" is a rank."""
    behind = sentence.words[at + 2].lower if at + 2 < len(sentence.words) else ""
    rank = sentence.words[at].lower == "number" and behind in LISTED_IN
    return sentence.words[at].lower in NUMBERED and not rank


def counts_people(sentence: Sentence, at: int) -> bool:
    """ "Eleven Norwegians" read as one name."""
    mention = sentence.mention_at(at) if sentence.words[at].lower in WORDS else None
    first = mention is not None and mention.first == at and mention.last == at + 2 and mention.label == "NORP"
    return first and sentence.words[at + 1].text.endswith("s")


def fraction_end(sentence: Sentence, at: int) -> int:
    """One past "two thirds" or "three-quarters" that begins here, else 0."""
    for end in (at + 2, at + 3):
        if end <= len(sentence.words) and re.fullmatch(FRACTION, sentence.phrase(range(at, end)), re.I):
            return end
    return 0


def unit_end(sentence: Sentence, at: int) -> int:
    """One past a unit that begins here: "%", "°F", "t/ha"; else 0."""
    words = sentence.words[at : at + 3]
    texts = [word.text for word in words]
    if texts[:1] == ["%"]:
        return at + 1
    if texts[:1] == ["°"] and texts[1:2] in (["C"], ["F"]):
        return at + 2
    ratio = len(words) == 3 and texts[1] == "/" and not words[0].spaced and not words[1].spaced
    return at + 3 if ratio and all(len(text) <= 4 and text.isalpha() for text in (texts[0], texts[2])) else 0


def _is_measure(sentence: Sentence, at: int) -> bool:
    """ "40-member", "34 °F"."""
    joint, following = sentence.words[at + 1], sentence.words[at + 2] if at + 2 < len(sentence.words) else None
    if following is None or following.span.start != joint.span.end:
        return False
    if following.lower in ORDINALS:
        return False
    return (joint.text == "-" and following.pos == "NOUN") or (joint.text == "°" and following.text in ("C", "F"))


def is_spelled(sentence: Sentence, at: int) -> bool:
    """The last word of "ninety-six"."""
    words = sentence.words
    ends = at > 1 and words[at - 1].text == "-" and words[at].lower in (*SMALL[:8], "one")
    return ends and words[at - 2].lower in TENS[:8]


def _is_part(sentence: Sentence, at: int) -> bool:
    """ "24.3" of "24.3 million", "19" of "19 082 000", "4" and "10" of "4 ft 10 in"."""
    mixed = _is_beside_unit(sentence, at + 1, at + 2) or _is_beside_unit(sentence, at - 1, at - 2)
    head = sentence.words[at].head
    following = sentence.words[at + 1 : at + 2]
    scaled = all(word.pos == "NUM" for word in following) and (head == at + 1 or is_grouped(sentence, at + 1))
    return mixed or (bool(following) and scaled)


def _is_beside_unit(sentence: Sentence, unit: int, number: int) -> bool:
    if not (0 <= number < len(sentence.words) and sentence.words[unit].lower in MIXED):
        return False
    beyond = sentence.words[number]
    return beyond.pos == "NUM" and not BARE_YEAR.fullmatch(beyond.text)


def is_grouped(sentence: Sentence, at: int) -> bool:
    """Three digits behind others: "082" of "19 082 000"."""
    if at < 1 or at >= len(sentence.words) or not GROUP.fullmatch(sentence.words[at].text):
        return False
    before = sentence.words[at - 1]
    return before.spaced and before.text.isdigit() and len(before.text) <= 3
