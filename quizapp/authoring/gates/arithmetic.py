"""Numbers that follow from other numbers of the question, and so need not be known."""

import re
from collections.abc import Iterator
from itertools import permutations
from math import isclose

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.model import Kind
from quizapp.facts.numbers import DIGITS, number_of
from quizapp.facts.quantities import parse_quantity

FIGURE = re.compile(rf"(?<![\w.,])(?:{DIGITS})(?: (?:thousand|million|billion|trillion))?(?![\w])(?! ?(?:%|per ?cent))")
SHARE = re.compile(rf"(?<![\w.,])({DIGITS})(?= ?(?:%|per ?cent\b))")
DIMENSIONS = {
    word: name
    for name, words in {
        "time": "second minute hour day week month year decade",
        "length": "mm cm m km metre meter kilometre kilometer mile foot feet inch yard",
        "area": "km² m² acre hectare ha",
        "weight": "kg g gram kilogram ton tonne pound lb ounce",
        "volume": "litre liter gallon barrel pint",
        "heat": "°c °f",
        "energy": "exajoule joule btu calorie",
    }.items()
    for word in words.split()
}
AGAIN = re.compile(r"(?:, or |\()[^,(]{0,20}$")
NEAR = 0.6
REMAINING = re.compile(r"\b(?:remaining|remainder|rest|left over)\b")


def in_another_unit(passage: Passage, wording: Wording) -> str:
    """ "803 days, or _____ years", "the two peaks, 300 metres (_____ feet) apart"."""
    before, gap, after = wording.stem.partition(BLANK)
    own = _dimension(after[:20])
    again = AGAIN.search(before)
    if not gap or not own or again is None:
        return ""
    told = [_dimension(before[found.end() : found.end() + 20]) for found in FIGURE.finditer(before[: again.start()])]
    return "It is the value before it in another unit." if own in told else ""


def _dimension(text: str) -> str:
    """Of the first word that is a unit, in front of any mark."""
    words = re.findall(r"[^\W\d]+²?|°[CF]", re.split(r"[,;:()]", text)[0])
    return next((DIMENSIONS[w] for word in words[:3] if (w := word.lower().removesuffix("s")) in DIMENSIONS), "")


def follows_from_share(passage: Passage, wording: Wording) -> str:
    """Of whole, part and share two give the third."""
    quantity = parse_quantity(passage.fact.value) if passage.fact.kind == Kind.QUANTITY else None
    if quantity is None:
        return ""
    figures = [number_of(f[0]) or 0 for f in FIGURE.finditer(wording.stem) if not BARE_YEAR.fullmatch(f[0])]
    own = SHARE.findall(passage.fact.value)
    shares = own or SHARE.findall(wording.stem)
    pairs = permutations(figures, 2) if own else permutations([quantity.number, *figures], 2)
    follows = any(_gives(share, *pair) for pair in pairs if own or quantity.number in pair for share in shares)
    return "The answer can be worked out from the other numbers." if follows else ""


def follows_from_rest(passage: Passage, wording: Wording) -> str:
    """ "Takes 8%, puts 3% back and gives the remaining 5% to the poor": any of them is what two others leave."""
    if not REMAINING.search(wording.stem) or passage.fact.kind != Kind.QUANTITY:
        return ""
    own = SHARE.findall(passage.fact.value)
    figures = SHARE.findall(wording.stem) if own else [found[0] for found in FIGURE.finditer(wording.stem)]
    value = parse_quantity(passage.fact.value)
    told = [number_of(figure) or 0 for figure in figures if own or not BARE_YEAR.fullmatch(figure)]
    gives = value is not None and any(isclose(value.number, sum_of) for sum_of in _sums(told))
    return "The answer can be worked out from the other numbers." if gives else ""


def _sums(numbers: list[float]) -> Iterator[float]:
    for one, other in permutations(numbers, 2):
        yield from (one + other, one - other)


def _gives(share: str, part: float, whole: float) -> bool:
    """Whether `part` is that share of `whole`, as exactly as the share is written."""
    decimals = len(share.partition(".")[2])
    return 1 < part < whole and abs(100 * part / whole - float(share.replace(",", ""))) < NEAR / 10**decimals
