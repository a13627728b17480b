"""Counted and measured things: a number and what it counts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.documents.model import Span
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.dates import MONTHS, TO_A_YEAR_OF_AN_ERA
from quizapp.facts.found import Found, overlaps
from quizapp.facts.model import Kind
from quizapp.facts.numbers import APPROXIMATELY, DIGITS, FRACTION, MINUS, SCALES, TWICE, WORDS, number_of
from quizapp.facts.number_words import (
    JOINTS, NUMBERED, counts_people, fraction_end, is_grouped, is_number, is_spelled, unit_end,
)  # fmt: skip
from quizapp.facts.parsed import Sentence, Word
from quizapp.facts.ranges import ranges_of

NOT_COUNTED = frozenset("o'clock am pm ad bc ce bce years-old".split())
MEASURES = frozenset(
    "seconds minutes hours days weeks months years decades centuries metres meters kilometres kilometers km m cm mm "
    "miles feet inches hectares acres tons tonnes kilograms kg grams litres liters gallons degrees times "
    "percent".split()
)
UNCHANGED = frozenset("percent percentage cent % people km kg m cm mm aircraft sheep species series staff crew".split())
LEFT_OF_NOUN = frozenset({"amod", "compound", "nummod", "nmod"})
ABOUT_BEFORE = re.compile(rf"(?:^|\s)({APPROXIMATELY})$", re.I)
NUMBER = rf"[{MINUS}]?(?:{DIGITS})(?: (?:{'|'.join(SCALES)}))?|(?:{'|'.join(sorted(WORDS))})"
JOINT = r"(?: ?%)?(?: to | or | and | ?[–—] ?|(?<=\d) ?- ?(?=\d))"
RANGE = rf"(?:between )?(?:{NUMBER}){JOINT}(?:{NUMBER})(?!\w)"
QUANTITY = re.compile(
    rf"(?:(?P<about>{APPROXIMATELY}) )?(?P<number>{RANGE}|{FRACTION}|(?>.*\d|.)[^\d]*?)"
    r"(?P<noun>[ ](?!trillion|million|billion|thousand|hundred)[^\d]*|%)?",
    re.IGNORECASE,
)
LONGEST = 7
TOLD = frozenset("the these those both all his her its their our other another last first next or lower".split())
ALONE = frozenset({"pobj", "attr", "dobj", "nsubj", "nsubjpass", "npadvmod", "oprd", "acomp", "appos", "conj"})
MONTHS_LOWER = frozenset(month.lower() for month in MONTHS)
LARGE = 1000
LIMIT_OF_AGE = re.compile(r"\b(?:over|under|above|below) the age of \S+$")
LIMIT = re.compile(r"\b(?:over|under|above|below) \S+ ?$")
OF_AGE = ("years of age", "years old")
DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?")
""" "120 B.V": no unit, nor anything that is counted."""
OWNERS = frozenset("the its his her their our".split())


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
    ranges = ranges_of(sentence)
    spans = [sentence.extent(whole.start, whole.stop) for whole in ranges]
    found = [_range(sentence, whole) for whole in ranges]
    held = [span for span, whole in zip(spans, found, strict=True) if whole]
    found += [_single(sentence, at) for at, word in enumerate(sentence.words) if not _lies_in(word.span, held)]
    for first, end in sorted(filter(None, found)):
        span = sentence.extent(first, end)
        if end - first <= LONGEST and not _lies_in(span, [other.answer for other in taken]):
            yield Found(Kind.QUANTITY, sentence.phrase(range(first, end)), span)


def _lies_in(span: Span, others: Iterable[Span]) -> bool:
    return any(overlaps(span, other) for other in others)


def _single(sentence: Sentence, at: int) -> tuple[int, int] | None:
    word = sentence.words[at]
    if word.lower in TWICE:
        return (at, at + 1) if word.dep == "advmod" and sentence.words[word.head].pos == "VERB" else None
    if not is_number(sentence, at):
        return None
    if TO_A_YEAR_OF_AN_ERA.match(sentence.phrase(range(at + 1, min(at + 4, len(sentence.words))))):
        return None
    first, last = _number(sentence, at)
    end = _end(sentence, at, last)
    return (first, end) if end and not _is_age_limit(sentence, first, last) else None


def _is_age_limit(sentence: Sentence, first: int, last: int) -> bool:
    """ "Everybody over the age of 15", "children under ten years old": whom is meant, not how old somebody was."""
    before = sentence.phrase(range(max(0, first - 5), last)).lower()
    behind = sentence.phrase(range(last, min(last + 2, len(sentence.words))))
    of_age = LIMIT_OF_AGE.search(before) is not None
    return of_age or (behind.startswith("years old") and LIMIT.search(before) is not None)


def _range(sentence: Sentence, whole: range) -> tuple[int, int] | None:
    """With the noun or unit; a range by itself is a measure where its numbers are large or it stands in brackets."""
    words, first = sentence.words, _about(sentence, whole.start, whole[-1])
    before = words[whole.start - 1] if whole.start else None
    after = words[whole.stop] if whole.stop < len(words) else None
    if before and (before.lower in NUMBERED or before.text in JOINTS):
        return None
    if after and (after.text == "%" or (unit := unit_end(sentence, whole.stop))):
        return first, (whole.stop + 1 if after.text == "%" else unit)
    for noun in sorted({words[at].head for at in whole if words[at].head >= whole.stop}):
        age = sentence.phrase(range(noun, min(noun + 3, len(words)))).startswith(OF_AGE)
        if not age and not _is_lone(words[noun]) and (end := _noun_end(sentence, noun, whole.stop)):
            return first, end
    bracketed = before and after and (before.text, after.text) == ("(", ")")
    large = (number_of(words[whole[-1]].text) or 0) >= LARGE and "," in words[whole[-1]].text
    return (first, whole.stop) if bracketed or large else None


def _end(sentence: Sentence, at: int, last: int) -> int:
    """One past the counted noun, or past the number where it stands alone; 0 where it is not worth asking."""
    if end := fraction_end(sentence, at) or unit_end(sentence, last):
        return end
    if last < len(sentence.words) and sentence.words[last].text == "-":
        return last
    if sentence.words[at].head == last and DOTTED.fullmatch(sentence.words[last].text):
        return 0
    if _counts(sentence, at) and (end := _noun_end(sentence, sentence.words[at].head, last)):
        return end
    return last if _stands_alone(sentence, at) else 0


def _counts(sentence: Sentence, at: int) -> bool:
    """It says how many of its noun, and not of which two or three things already told of."""
    word = sentence.words[at]
    noun = sentence.words[word.head]
    told = at > 0 and sentence.words[at - 1].lower in TOLD and word.lower in ("two", "three", "four", "2", "3", "4")
    counting = word.dep == "nummod" or counts_people(sentence, at)
    return counting and not _is_lone(noun) and not told and noun.span.start > word.span.start


def _is_lone(noun: Word) -> bool:
    return noun.tag == "NN" and noun.lower not in UNCHANGED


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """ "A population of 600,000", "aged 69", "the age of ninety", "39 out of 52", "six of the islands"."""
    word = sentence.words[at]
    before = sentence.words[at - 1].lower if at else ""
    following = [other.lower for other in sentence.words[at + 1 : at + 4]]
    names = at + 1 < len(sentence.words) and sentence.words[at + 1].text[0].isupper()
    if names or before in TOLD or {*following[:1]} & (NOT_COUNTED | MONTHS_LOWER):
        return False
    first = at - 2 * is_spelled(sentence, at)
    lead = sentence.phrase(range(max(0, first - 4), first)).lower().split()
    age = lead[-1:] == ["aged"] or lead == ["at", "the", "age", "of"]
    some = word.dep in SUBJECTS and word.lower in WORDS - {"two"} and following[:1] == ["of"] and len(following) > 2
    some = some and following[1] in OWNERS and sentence.words[at + 3].pos != "NUM"
    total = word.lower in WORDS and word.dep == "attr" and not (following[:1] and following[0][0].isalpha())
    digits = word.text[0].isdigit() and (len(word.text) > 1 or before in ("age", "aged", "of", "to", "by", "was"))
    return age or some or total or (digits and (word.dep in ALONE or word.dep in ("nummod", "compound", "quantmod")))


def _number(sentence: Sentence, at: int) -> tuple[int, int]:
    """First word, with "more than" before it, and one past the last word of the number."""
    first = at - 2 if is_spelled(sentence, at) else at
    while first > 0 and sentence.words[first - 1].pos == "NUM":
        if sentence.words[first - 1].head != at and not is_grouped(sentence, first):
            break
        first -= 1
    return _about(sentence, first, at), at + 1


def _about(sentence: Sentence, first: int, last: int) -> int:
    """Where "more than" before the number begins."""
    before = sentence.phrase(range(max(0, first - 4), first)).strip()
    about = ABOUT_BEFORE.search(before)
    above = sentence.words[first - 1].head if first else 0
    governed = first > 0 and (above in range(first, last + 1) or sentence.words[above].lemma == "be")
    spoken = about and (governed or " " in about[1]) and not _ends_in_digit(before.rpartition(about[1])[0])
    if about and about[1].lower() == "over" and _is_across(sentence, first, last):
        return first
    return first - len(about[1].split()) if about and spoken else first


def _is_across(sentence: Sentence, first: int, last: int) -> bool:
    """ "Spilled oil over 50 miles of coast": "over" says where or how long."""
    measure = any(word.lower in MEASURES for word in sentence.words[last + 1 : last + 3])
    return measure and first > 1 and sentence.words[first - 2].pos in ("NOUN", "PROPN")


def _ends_in_digit(text: str) -> bool:
    return text.rstrip().endswith(tuple("0123456789"))


def _noun_end(sentence: Sentence, noun: int, start: int) -> int:
    """One past the counted noun, where only what describes it stands between."""
    between = range(start, noun)
    word = sentence.words[noun]
    if word.pos not in ("NOUN", "PROPN", "SYM") and word.text != "%" and not _is_people(sentence, noun):
        return 0
    if word.lower in NOT_COUNTED or (_is_name(sentence, noun) and not _is_countable(sentence, noun, start)):
        return 0
    described = all(sentence.words[b].dep in LEFT_OF_NOUN and sentence.words[b].head == noun for b in between)
    return noun + 1 if described else 0


def _is_name(sentence: Sentence, noun: int) -> bool:
    word = sentence.words[noun]
    title = word.pos in ("PROPN", "NOUN") and word.text.istitle()
    return title or (word.pos == "PROPN" and word.text[0].isupper()) or sentence.mention_at(noun) is not None


def _is_people(sentence: Sentence, noun: int) -> bool:
    """The last word of the name of a people, a party or a faith."""
    mention = sentence.mention_at(noun)
    return mention is not None and mention.label == "NORP" and mention.last == noun + 1


def _is_countable(sentence: Sentence, noun: int, start: int) -> bool:
    """ "Six Republicans", "30,000 Portuguese", "3 Harbour Cups"; not the "30 Nights of Snow" of a title."""
    number, before = sentence.words[start - 1], sentence.words[start - 2] if start > 1 else None
    if _is_people(sentence, noun):
        return "," in number.text or before is None or before.pos not in ("NOUN", "PROPN")
    mention = sentence.mention_at(noun)
    unsure = before is None or before.pos in ("NOUN", "PROPN", "PUNCT", "DET")
    title = number.text[0].isupper() or (unsure and "," not in number.text)
    whole = mention is not None and mention.first == start and mention.last == noun + 1
    return whole and not title and sentence.words[noun].text.endswith("s")


def parse_quantity(value: str) -> Quantity | None:
    match = QUANTITY.fullmatch(value)
    number = number_of(_lower_end(match["number"])) if match else None
    if match is None or number is None:
        return None
    about = match["about"] or ""
    written = f"{about} {match['number']}".strip()
    return Quantity(written, number, about, match["number"], (match["noun"] or "").strip())


def is_range(written: str) -> bool:
    """Whether it is two numbers: "39 to 50", "between two and four"."""
    return re.fullmatch(RANGE, written, re.I) is not None


def _lower_end(number: str) -> str:
    """The first number of a range."""
    found = re.match(rf"(?:between )?({NUMBER})", number, re.I) if is_range(number) else None
    return found[1] if found else number
