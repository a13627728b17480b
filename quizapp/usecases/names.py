"""The names people sign in with: what may be one, and which of them look alike."""

import re
import unicodedata
from dataclasses import dataclass

from quizapp.usecases.refusals import Refused

SHORTEST, LONGEST = 2, 40
LONGEST_KEY = 80

PUNCTUATION = frozenset(" -'’._")

INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\u200b\u200c\u200d\u2060\ufeff")
"""Letters and marks to Unicode that nobody sees; format characters are refused by category."""

VARIATION_SELECTORS = re.compile("[\u180b-\u180f\ufe00-\ufe0f]")

STACKED_MARKS = 3
"""More marks than this on one letter are there to disturb the page."""

WRITTEN_TOGETHER = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA"}),
    frozenset({"CJK", "HANGUL"}),
    frozenset({"CJK", "BOPOMOFO"}),
)

LOOK_ALIKES = str.maketrans(
    # Cyrillic, Greek and Armenian letters of which one case is drawn as a Latin letter.
    "авеѕіјкмнорстухһԁԛԝӏ" "αβγεζηικμνορτυχϲϳ" "օսոհց"
    # Figures and letters that many typefaces draw alike.
    "01iı’",
    "abesljkmhopctyxhdqwl" "abyezhlkmnoptyxcj" "ounhg" "olll'",
)
"""After Unicode's table of confusables (UTS 39): its pairs of whole letters, in folded case."""


class NameRefused(Refused):
    """What was given cannot be a name here."""


@dataclass(frozen=True)
class Name:
    """`shown` is what people see; two names with one `key` are taken for the same."""

    shown: str
    key: str


def name_of(given: str) -> Name:
    """Raises NameRefused, which says what to do."""
    shown = re.sub(" +", " ", unicodedata.normalize("NFKC", given)).strip(" ")
    _check_length(shown)
    _check_characters(shown)
    _check_scripts(shown)
    key = name_key(shown)
    if len(key) > LONGEST_KEY:
        raise NameRefused("This name is too long. Shorten it.")
    return Name(shown, key)


def name_key(given: str) -> str:
    """What a name is looked up by: case, width, spacing, look-alike letters and what
    is not seen do not count."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", given).casefold())
    seen = (c for c in folded if unicodedata.category(c)[0] != "C" or c.isspace())
    plain = "".join(_ascii_digit(c) for c in seen).translate(LOOK_ALIKES)
    return " ".join(unicodedata.normalize("NFC", plain).split())


def _ascii_digit(character: str) -> str:
    return str(unicodedata.digit(character, character))


def _check_length(shown: str) -> None:
    if not SHORTEST <= len(shown) <= LONGEST:
        raise NameRefused(f"A name has {SHORTEST} to {LONGEST} characters.")


def _check_characters(shown: str) -> None:
    if not all(_is_visible(c) for c in shown) or _has_stacked_marks(shown):
        raise NameRefused("Use only letters, digits, spaces and - ' . _ in a name.")
    if not shown[0].isalnum():
        raise NameRefused("Start the name with a letter or a digit.")


def _is_visible(character: str) -> bool:
    if character in INVISIBLE or VARIATION_SELECTORS.match(character):
        return False
    return character in PUNCTUATION or unicodedata.category(character)[0] in "LMN"


def _has_stacked_marks(shown: str) -> bool:
    kinds = "".join(unicodedata.category(c)[0] for c in unicodedata.normalize("NFD", shown))
    return "M" * (STACKED_MARKS + 1) in kinds


def _check_scripts(shown: str) -> None:
    scripts = {_script(c) for c in shown if c.isalpha()}
    if len(scripts) > 1 and not any(scripts <= together for together in WRITTEN_TOGETHER):
        raise NameRefused("Write the name in one alphabet: letters of two can look the same.")


def _script(letter: str) -> str:
    """The script, as the first word of the letter's Unicode name: LATIN, CYRILLIC, CJK."""
    return unicodedata.name(letter, "UNNAMED").split()[0].split("-")[0]
