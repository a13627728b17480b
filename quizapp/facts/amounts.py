"""Sums of money, with their currency and, where the document gives one, their period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.facts.found import Found, document_span, reading
from quizapp.facts.model import Flag, Kind
from quizapp.facts.numbers import APPROXIMATELY, DIGITS, number_of
from quizapp.facts.parsed import Sentence

SYMBOLS = r"US\$|A\$|C\$|NZ\$|HK\$|USD|EUR|GBP|CHF|[$€£¥₹₽₩₪]"
UNITS = (
    r"(?:US |U\.S\. |American |Australian |Canadian )?[Dd]ollars?|[Ee]uros?|pounds? sterling|pounds?|yen|rupees?"
    r"|francs?|roubles?|rubles?|yuan|pesos?|kwanzas?|riyals?|shekels?|cents|pence|USD|EUR|GBP|CHF"
)
SCALE = r"thousand|million|billion|trillion|bn|m|k"
PERIOD = (
    r"(?P<period>,? (?:a|per|each|every) (?:day|week|month|quarter|year|decade|hour)"
    r"|,? (?:annually|yearly|monthly|weekly))"
)
HIGHER = rf"(?: to | ?[–—] ?)(?:{SYMBOLS})?(?:{DIGITS})(?![\w-])"
""" "To 16" of "$5 to 16 billion"."""


def _amount(number: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?P<about>{APPROXIMATELY}) )?"
        rf"(?:(?<![\w$])(?P<symbol>{SYMBOLS}) ?(?P<number>{number})(?: ?(?P<scale>{SCALE}))?"
        rf"|(?<![\w$.,–-])(?P<number2>{number}|\b[a-z]+(?:[ -][a-z]+)?)"
        rf"(?: (?P<scale2>{SCALE}))?(?: (?P<unit>{UNITS})|(?P<cents>¢(?!/))))"
        rf"(?![\w$]){PERIOD}?(?!\w)"
    )


PLAIN = _amount(DIGITS)
AMOUNT = _amount(rf"(?:{DIGITS})(?:{HIGHER})?")
RECURRING = re.compile(
    r"\b(?:stipend|salary|salaries|wages?|pension|allowance|rent|subsidy|subscription|annuity|grant)s?\b", re.I
)
OF_MONEY = re.compile(
    r"[£$€]|\b(?:pa(?:y|ys|id)|cost\w*|pric\w+|worth|spen[dt]\w*|earn\w*|s(?:ell|old)\w*|b(?:uy|ought)\w*"
    r"|f(?:ee|ine|und)s?|salary|loan\w*|debt\w*)\b"
)
STATES_PERIOD = re.compile(r"\b(?:annual|yearly|monthly|weekly|daily|per|each|every)\b|\ba (?:year|month|week|day)\b")


@dataclass(frozen=True)
class Money:
    """`written` is the amount without its period; `currency` the symbol or unit as written; `number` the lower one
    where it `is_range`."""

    written: str
    currency: str
    number: float
    about: str = ""
    scale: str = ""
    period: str = ""
    is_range: bool = False


def parse_amount(value: str) -> Money | None:
    match = AMOUNT.fullmatch(value)
    return _money(match) if match else None


def find_amounts(sentence: Sentence) -> Iterator[Found]:
    text = reading(sentence)
    for match in _matches(text):
        span = document_span(sentence, *match.span())
        money = _money(match)
        if span and money and not _is_weight(text, money):
            yield Found(Kind.AMOUNT, match[0], span, flags=_flags(text, money))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """ "From $5 to $16" are two amounts, before and after a change."""
    for match in AMOUNT.finditer(text):
        change = text[: match.start()].endswith("from ")
        yield from PLAIN.finditer(text, match.start(), match.end()) if change else (match,)


def _is_weight(text: str, money: Money) -> bool:
    """Pounds are money only where the sentence speaks of it."""
    return money.currency in ("pound", "pounds") and not OF_MONEY.search(text)


def _money(match: re.Match[str]) -> Money | None:
    number = match["number"] or match["number2"]
    scale = match["scale"] or match["scale2"] or ""
    lower = re.sub(HIGHER, "", number)
    count = number_of(f"{lower} {scale}".strip())
    if count is None:
        return None
    period = match["period"] or ""
    return Money(
        match[0].removesuffix(period),
        match["symbol"] or match["unit"] or match["cents"],
        count,
        match["about"] or "",
        scale,
        period.strip(", "),
        is_range=lower != number,
    )


def _flags(text: str, money: Money) -> tuple[Flag, ...]:
    """What is paid again and again needs its period said."""
    open_ended = RECURRING.search(text) and not money.period and not STATES_PERIOD.search(text)
    return (Flag.NO_PERIOD,) if open_ended else ()
