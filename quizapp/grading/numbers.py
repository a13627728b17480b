"""Numbers as people write them, in digits and in words."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from math import prod
from types import MappingProxyType

from text_to_num import alpha2digit

from quizapp.facts import numbers
from quizapp.grading.folding import words
from quizapp.grading.model import Grade, close, wrong

SCALES = MappingProxyType(
    {
        **{name: int(size) for name, size in numbers.SCALES.items() if name != "m"},
        **dict.fromkeys(("dozen", "dozens"), 12),
        **dict.fromkeys(("hundred", "hundreds"), 100),
        "thousands": 10**3,
        **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 10**5),
        **dict.fromkeys(("millions", "mn", "mln", "mio"), 10**6),
        **dict.fromkeys(("crore", "crores", "cr"), 10**7),
        **dict.fromkeys(("billions", "bln", "milliard"), 10**9),
        **dict.fromkeys(("trillions", "tn", "trn"), 10**12),
    }
)
NUMBER_WORDS = {
    "once": Fraction(1),
    "twice": Fraction(2),
    "thrice": Fraction(3),
    "half": Fraction(1, 2),
    "half a": Fraction(1, 2),
    **dict.fromkeys(("double", "doubled"), Fraction(2)),
    **dict.fromkeys(("triple", "tripled", "treble"), Fraction(3)),
}
DASH_OF_RANGE = re.compile(r"(?<=\d)\s*[\u2010-\u2015-]\s*(?=\d)")
INDIAN_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])")
DOT_OF_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})\.000(?![\d.,])")
"""Nobody tells a number to three noughts behind the point."""

SPACED_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\s\d{3})+(?![\d.,])")
NUMBER_THEN_UNIT = re.compile(r"(?<=\d)(?=[^\d\s.,/])")
APPROXIMATIONS = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|circa|some|or so)\b"
)
ASIDES = re.compile(r"\b(?:only|just|exactly|estimated|as (?:many|much) as|a total of)\b")
SIGNS = {
    ">": " more than ",
    "<": " less than ",
    "\u2265": " at least ",
    "\u2264": " at most ",
    "~": " about ",
    "\u2248": " about ",
}
UNIT_AND_A_HALF = re.compile(r"\b(?:(?:an?|one)\s)?(year|month|week|day|hour|minute|mile|ton|million) and a half\b")
FOLD = re.compile(r"(?<=\w)[\s-]?fold\b")
GLUED_TENS = re.compile(
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?=(?:one|two|three|four|five|six|seven|eight|nine)\b)"
)
ORDINALS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
PARTS_OF_ONE = {
    **{"half": 2, "halve": 2, "quarter": 4, "3rd": 3, "twentieth": 20, "20th": 20, "hundredth": 100, "100th": 100},
    **ORDINALS,
    **{f"{under}th": under for under in ORDINALS.values()},
}
COUNTS = {name: n for n, name in enumerate("one two three four five six seven eight nine".split(), 1)}
FRACTION = re.compile(rf"\b(an?|{'|'.join(COUNTS)}|\d)[\s-]({'|'.join(PARTS_OF_ONE)})s?\b(?! (?:a|dozen)\b)")
OF_A_SCALE = re.compile(r"(?<=/\d)(?: of)?(?: an?)?(?= (?:10{2,}|hundred|thousand|million|billion|dozen)\b)")
VULGAR = re.compile("[\u00bc-\u00be\u2150-\u215e]")
LONE_PART = re.compile(r"^(quarter|third)(?= of\b)")
ONE_IN = re.compile(r"\b(\d+) (?:in|out of) (?:every )?(\d+)\b")
MIXED = re.compile(r"\b(\d+)(?: and (?:an? )?| )(\d+)/(\d+)\b")
NUMBER = (
    r"[-+]?(?:\d{1,3}(?:\.\d{3}){2,}|\d+(?:\.\d+|,\d{1,2})?(?:/0*[1-9]\d*)?)"
    rf"|(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})(?!\S)"
)


class Bound(StrEnum):
    """Which side of its number a figure speaks of, or that it is only near it."""

    NONE = "none"
    ABOUT = "about"
    MORE = "more"
    AT_LEAST = "at least"
    LESS = "less"
    AT_MOST = "at most"


BOUNDS = {
    Bound.AT_LEAST: re.compile(r"\b(?:at least|(?:no|not) (?:less|fewer) than|or more)\b"),
    Bound.AT_MOST: re.compile(r"\b(?:at most|up to|(?:no|not) more than|or (?:less|fewer))\b"),
    Bound.MORE: re.compile(r"\b(?:more than|over|above|exceeding|upwards of)\b|(?<=\d)\+"),
    Bound.LESS: re.compile(r"\b(?:less than|fewer than|under|below)\b"),
    Bound.ABOUT: APPROXIMATIONS,
}
"""In the order to look for them: "no more than" holds a "more than"."""

LOWER = frozenset({Bound.MORE, Bound.AT_LEAST})
UPPER = frozenset({Bound.LESS, Bound.AT_MOST})


@dataclass(frozen=True)
class Figures:
    """The numbers of a text in order, their bound, and its other words."""

    values: tuple[Fraction, ...]
    bound: Bound
    rest: tuple[str, ...]
    are_fractions: bool = False


def figures(text: str, scales: Mapping[str, int] = SCALES) -> Figures:
    """`scales` are the words, and in money the letters, that multiply the number before them."""
    plain = ASIDES.sub(" ", " ".join(words(_in_digits(text))))
    bound = next((bound for bound, signs in BOUNDS.items() if signs.search(plain)), Bound.NONE)
    for signs in BOUNDS.values():
        plain = signs.sub(" ", plain)
    plain = " ".join(NUMBER_THEN_UNIT.sub(" ", plain).replace("minus ", "-").split())
    pattern = _figure(tuple(scales))
    found = list(pattern.finditer(plain))
    read = _shared_scale([_read(figure, scales) for figure in found])
    fractions = bool(found) and all(_is_fraction(figure) for figure in found)
    return Figures(read, bound, tuple(pattern.sub(" ", plain).split()), fractions)


def _is_fraction(figure: re.Match[str]) -> bool:
    return figure[0] == "half" or "/" in figure[0]


def compare_numbers(asked: tuple[Fraction, ...], given: tuple[Fraction, ...]) -> Grade:
    """For values that are not equal."""
    if len(asked) != len(given):
        return wrong("the full answer has another count of numbers")
    if all(_rounds_to(exact, rounded) for exact, rounded in zip(asked, given, strict=True)):
        return close("the full answer is more exact")
    return wrong("the number is another one")


def compare_bounds(asked: Bound, given: Bound) -> Grade | None:
    """None where the answer says nothing of its number that the key does not say."""
    if given in (Bound.NONE, asked) or (asked, given) == (Bound.NONE, Bound.ABOUT):
        return None
    if asked in LOWER and given in UPPER:
        return wrong("the full answer says more than that number, not less")
    if asked in UPPER and given in LOWER:
        return wrong("the full answer says less than that number, not more")
    if asked in (Bound.NONE, Bound.ABOUT):
        return close("the number is right, and meant as it stands")
    return close("the number is right; the full answer says on which side of it")


def _in_digits(text: str) -> str:
    """The text with its number words as digits, if it has no digit: beside one, text2num errs."""
    plain = unicodedata.normalize("NFC", text).casefold()
    plain = VULGAR.sub(lambda sign: f" {unicodedata.normalize('NFKC', sign[0])}".replace("\u2044", "/"), plain)
    for sign, said in SIGNS.items():
        plain = plain.replace(sign, said)
    plain = GLUED_TENS.sub(r"\1-", DASH_OF_RANGE.sub(" to ", plain))
    plain = UNIT_AND_A_HALF.sub(r"one and a half \1", FOLD.sub(" times", plain))
    plain = DOT_OF_THOUSANDS.sub(r"\g<1>000", plain)
    plain = INDIAN_THOUSANDS.sub(lambda number: number[0].replace(",", ""), plain)
    if any(character.isdigit() for character in plain):
        plain = SPACED_THOUSANDS.sub(lambda number: re.sub(r"\s", "", number[0]), plain)
    else:
        # The unit of time; text2num takes the word for an ordinal.
        plain = alpha2digit(re.sub(r"\bseconds?\b", "sec", plain), "en", threshold=0)
    plain = LONE_PART.sub(r"a \1", plain)
    plain = ONE_IN.sub(r"\1/\2", plain)
    return MIXED.sub(_improper, OF_A_SCALE.sub("", FRACTION.sub(_as_fraction, plain)))


def _as_fraction(said: re.Match[str]) -> str:
    """2/3 for "two thirds"."""
    count = said[1] if said[1].isdigit() else COUNTS.get(said[1], 1)
    return f"{count}/{PARTS_OF_ONE[said[2]]}"


def _improper(mixed: re.Match[str]) -> str:
    """5/2 for "2 1/2"."""
    whole, over, under = map(int, mixed.groups())
    return f"{whole * under + over}/{under}"


@lru_cache(maxsize=8)
def _figure(scales: tuple[str, ...]) -> re.Pattern[str]:
    """A number with the scales behind it; `a` is a number only before a scale, which "dozens" is not."""
    scale = "|".join((*sorted(scales, key=len, reverse=True), "10{3,}"))
    alone = "|".join(name for name in scale.split("|") if not name.endswith("s"))
    return re.compile(
        rf"(?<!\S)(?:(?P<number>{NUMBER})(?P<scales>(?: (?:{scale})(?!\S))*)"
        rf"|(?:an? )?(?P<lone>(?:{alone})(?!\S)))(?!\S)"
    )


def _read(found: re.Match[str], scales: Mapping[str, int]) -> tuple[Fraction, int]:
    """The number and what it is multiplied by."""
    if found["lone"]:
        return Fraction(1), _scale(found["lone"], scales)
    return _number(found["number"]), prod(_scale(word, scales) for word in found["scales"].split())


def _scale(word: str, scales: Mapping[str, int]) -> int:
    return scales[word] if word in scales else int(word)


def _number(written: str) -> Fraction:
    if written in NUMBER_WORDS:
        return NUMBER_WORDS[written]
    over, _, under = written.partition("/")
    if over.count(".") > 1:
        over = over.replace(".", "")
    return Fraction(over.replace(",", ".")) / int(under or 1)


def _shared_scale(read: list[tuple[Fraction, int]]) -> tuple[Fraction, ...]:
    """In "10 to 15 million" the scale is that of both."""
    scales = [scale for _, scale in read]
    following = (*scales[1:], 1)
    return tuple(
        value * (scale if scale > 1 else after)
        for (value, scale), after in zip(read, following, strict=False)
    )


def _rounds_to(exact: Fraction, rounded: Fraction) -> bool:
    """Whether `rounded`, of at least two digits, is `exact` told less exactly."""
    step = _last_place(rounded)
    return abs(rounded) >= 10 * step and abs(exact - rounded) * 2 <= step


def _last_place(value: Fraction) -> Fraction:
    """The place of the last digit that is not zero: 100 for 1200. A millionth at the least."""
    step = Fraction(1)
    while value and value % (step * 10) == 0:
        step *= 10
    while value % step and step > Fraction(1, 10**6):
        step /= 10
    return step
