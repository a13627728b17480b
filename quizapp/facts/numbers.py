"""Numbers as English writes them, in digits or in words."""

import re

from text_to_num import text2num

APPROXIMATELY = (
    "more than|as many as|as much as|over|about|around|nearly|almost|at least|up to|some|fewer than|less than"
    "|approximately|roughly|an estimated|close to|just over|just under|at most"
)
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "bn": 1e9}
SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million".split()
WORDS = frozenset([*SMALL, *TENS, "one", "dozen"])


def number_of(written: str) -> float | None:
    """The number in "13", "1,200", "1.5 million", "two hundred"; None where there is none."""
    digits = re.match(rf"({DIGITS})\s?(\w+)?", written)
    if digits:
        return float(digits[1].replace(",", "")) * SCALES.get((digits[2] or "").lower(), 1)
    try:
        return float(text2num(written.lower().replace("-", " "), "en"))
    except ValueError:
        return None
