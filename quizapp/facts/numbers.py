"""Numbers as English writes them, in digits or in words."""

import re

from text_to_num import text2num

APPROXIMATELY = (
    "a little more than|a little over|slightly more than|slightly less than|slightly over|well over|no more than"
    "|more than|as many as|as much as|over|about|around|nearly|almost|at least|up to|some|fewer than|less than"
    "|approximately|roughly|an estimated|close to|just over|just under|at most"
)
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d,-]|\.\d)|\d+(?:\.\d+)?"
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "bn": 1e9}
SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million".split()
WORDS = frozenset([*SMALL, *TENS, "one", "dozen"])
TWICE = {"twice": 2.0, "thrice": 3.0}
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
FRACTION = rf"(?:one|{'|'.join(SMALL[:8])})[ -](?:{'|'.join(DENOMINATORS)})\b"
MINUS = "−-"


def number_of(written: str) -> float | None:
    """The number in "13", "−4", "1,200", "19 082 000", "1.5 million", "two hundred", "two thirds", "twice"; None where
    there is none."""
    digits = re.match(rf"([{MINUS}]?)({DIGITS})\s?(\w+)?", written)
    if digits:
        size = float(digits[2].replace(",", "").replace(" ", "")) * SCALES.get((digits[3] or "").lower(), 1)
        return -size if digits[1] else size
    if re.fullmatch(FRACTION, written, re.I):
        above, below = re.split("[ -]", written.lower())
        return text2num(above, "en") / DENOMINATORS[below]
    return TWICE.get(written.lower()) or _in_words(written)


def _in_words(written: str) -> float | None:
    if written.lower() == "trillion":
        return SCALES["trillion"]
    try:
        return float(text2num(written.lower().replace("-", " "), "en"))
    except ValueError:
        return None
