"""Two numbers that are one value: "39 to 50 %", "two or three", "between 55 and 75"."""

import re

from quizapp.facts.dates import BARE_YEAR, MONTHS
from quizapp.facts.numbers import DIGITS, SCALES, WORDS, number_of
from quizapp.facts.parsed import Sentence

FIGURE = re.compile(DIGITS)
JOINED = frozenset({"–", "—", "to", "or"})
SIGNS = frozenset({"%", "percent", "per"})
SPREADING = ("rang", "vari", "vary", "differ")
""" "From 30 to 50" behind any other verb is a change."""


def ranges_of(sentence: Sentence) -> list[range]:
    """Their words, from "between" or the first number to the last number, without the unit; none overlaps another."""
    found: list[range] = []
    for at in range(len(sentence.words)):
        if not found or at >= found[-1].stop:
            found += [_widened(sentence, whole)] if (whole := _range_from(sentence, at)) else []
    return found


def _range_from(sentence: Sentence, first: int) -> range | None:
    joint = _figure_end(sentence, first)
    if joint is None or joint + 1 >= len(sentence.words):
        return None
    last = _figure_end(sentence, joint + 1)
    between = first > 0 and sentence.words[first - 1].lower == "between"
    if last is None or not _joins(sentence, joint, between=between, last=last):
        return None
    low, high = (sentence.phrase(range(*part)) for part in ((first, joint), (joint + 1, last)))
    size, top = number_of(low.rstrip(" %")), number_of(high)
    ascending = size is not None and top is not None and size < top
    change = sentence.words[joint].lower == "to" and _is_change(sentence, first)
    return range(first, last) if ascending and not change else None


def _figure_end(sentence: Sentence, at: int) -> int | None:
    """One past the number that begins at `at`, with "million" or a first "%" behind it; None where none does."""
    words = sentence.words
    word = words[at]
    counted = FIGURE.fullmatch(word.text) or (word.lower in WORDS and word.pos == "NUM")
    if not counted or BARE_YEAR.fullmatch(word.text) or sentence.mention_at(at) or words[word.head].text in MONTHS:
        return None
    at += 1
    if at < len(words) and words[at].lower in SCALES and words[at].pos == "NUM":
        at += 1
    joined = at + 1 < len(words) and words[at].text == "%" and words[at + 1].lower in JOINED | {"and"}
    return at + 1 if joined else at


def _joins(sentence: Sentence, joint: int, *, between: bool, last: int) -> bool:
    """A hyphen joins shares only; in "3-2" it tells a score."""
    word = sentence.words[joint].lower
    share = last < len(sentence.words) and sentence.words[last].lower in SIGNS
    return word in JOINED or (word == "and" and between) or (word == "-" and share)


def _is_change(sentence: Sentence, first: int) -> bool:
    before = [word.lower for word in sentence.words[max(0, first - 2) : first]]
    return before[-1:] == ["from"] and not before[0].startswith(SPREADING)


def _widened(sentence: Sentence, whole: range) -> range:
    between = whole.start > 0 and sentence.words[whole.start - 1].lower == "between"
    return range(whole.start - between, whole.stop)
