"""Words, numbers and dates made comparable. The measures' own reading, on purpose not the engine's."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?(?:(?:s|st|nd|rd|th)(?![^\W\d_]))?|[^\W\d_]+|[$€£¥₹₽%]")
UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMERALS = {word: float(at) for at, word in enumerate(UNITS)}
NUMERALS |= {word: float(10 * at) for at, word in enumerate(TENS, start=2)}
NUMERALS |= {"dozen": 12.0, "once": 1.0, "twice": 2.0, "thrice": 3.0}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
CURRENCIES = frozenset(
    "$ € £ ¥ ₹ ₽ usd eur gbp dollar euro pound yen rupee franc rouble ruble yuan peso kwanza riyal shekel crown krone "
    "krona escudo lira mark cent penny".split()
)
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
SHORT_MONTHS = {month[:3]: month for month in MONTHS} | {"sept": "september"}
DATE_PARTS = {"early": 0, "mid": 1, "late": 2}


def tokens(text: str) -> list[str]:
    """Words and numbers without case, accents, punctuation and thousands' commas."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    words = [word.replace(",", "") if word[0].isdigit() else word for word in TOKEN.findall(plain)]
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def folded(text: str) -> str:
    return " ".join(tokens(text))


def holds(text: str, phrase: str) -> bool:
    """Whether the words of `phrase` stand in `text` as words, one after the other."""
    return bool(tokens(phrase)) and f" {folded(phrase)} " in f" {folded(text)} "


def numbers(text: str) -> list[float]:
    """In reading order: digits or words, with their scale ("two hundred and five", "1.5 million")."""
    found: list[float] = []
    last = ""
    for word in tokens(text):
        value, scale = _numeral(word), _scale(word, last)
        if value is not None and found and _goes_on(value, last):
            found[-1] += value
        elif value is not None:
            found.append(value)
        elif scale and found:
            found[-1] *= scale
        last = last if word == "and" and last == "hundred" else word
    return found


def _goes_on(value: float, last: str) -> bool:
    """ "Five" after "twenty" or "hundred"."""
    return (last in TENS and 0 < value < 10) or (last == "hundred" and 0 < value < 100)


def _scale(word: str, last: str) -> float | None:
    """What the number before `word` is multiplied by."""
    return SCALES.get(word) if last in SCALES or _numeral(last) is not None else None


def _numeral(word: str) -> float | None:
    if word[:1].isdigit():
        return float(word) if re.fullmatch(r"\d+(?:\.\d+)?", word) else None
    return NUMERALS.get(word)


def currencies(text: str) -> set[str]:
    singular = {re.sub(r"s$", "", word) for word in tokens(text)}
    return (singular & CURRENCIES) | ({"us"} & singular)


@dataclass(frozen=True)
class Moment:
    """A date as written: its granularity, whether it says early, mid or late, and when it is."""

    granularity: str
    has_part: bool
    at: tuple[int, ...]


def moment(text: str) -> Moment | None:
    """The whole of `text` as a date; None where it is none."""
    words = [word for word in tokens(text) if word not in ("of", "ad", "ce", "the")]
    before_christ = bool({"bc", "bce"} & set(words))
    words = [word for word in words if word not in ("bc", "bce")]
    parts = [DATE_PARTS[word] for word in words if word in DATE_PARTS]
    rest = [SHORT_MONTHS.get(word, word) for word in words if word not in (*DATE_PARTS, "to")]
    found = _dated(rest)
    if found is None:
        return None
    granularity, (year, *finer) = found
    return Moment(granularity, bool(parts), (-year if before_christ else year, *finer, *parts[:1]))


def _dated(words: list[str]) -> tuple[str, tuple[int, ...]] | None:
    months = [MONTHS.index(word) + 1 for word in words if word in MONTHS]
    others = [word for word in words if word not in MONTHS]
    if len(others) == 2 and others[1] in ("century", "centuries") and re.fullmatch(r"\d+[a-z]{2}", others[0]):
        return "century", (int(others[0][:-2]) * 100 - 100,)
    if len(others) == 1 and not months and re.fullmatch(r"\d+0s", others[0]):
        return "decade", (int(others[0][:-1]),)
    plain = [re.sub(r"(?:st|nd|rd|th)$", "", word) for word in others]
    if not all(re.fullmatch(r"\d{1,4}", word) for word in plain) or len(months) > 1:
        return None
    return _calendar([int(word) for word in plain], months)


def _calendar(figures: list[int], months: list[int]) -> tuple[str, tuple[int, ...]] | None:
    if not months:
        return ("year", (figures[0],)) if len(figures) == 1 else None
    if len(figures) == 2:
        day, year = sorted(figures)
        return "day", (year, months[0], day)
    if len(figures) == 1 and figures[0] > 31:
        return "month", (figures[0], months[0])
    return ("day of a year", (0, months[0], figures[0])) if len(figures) == 1 else None


def date_words(text: str) -> set[str]:
    """What a date says, whatever its order: "March 9th, 2015" and "9 Mar 2015" say the same."""
    return set(_date_words(tokens(text)))


def _date_words(words: list[str]) -> Iterator[str]:
    for word in words:
        if word not in ("the", "of", "in", "on", "since", "until", "by", "from", "to", "and", "between"):
            ordinal = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", word)
            yield ordinal[1] if ordinal and "century" not in words else SHORT_MONTHS.get(word, word)
