"""Texts made comparable: without what a typist may do differently and mean the same."""

import re
import unicodedata

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
ACCENTS = re.compile("[\u0300-\u036f]")
DASHES = re.compile("[\u2010-\u2015\u2212]")
SILENT = re.compile(
    r"""['’‘`´ʿʾʻʼ"“”«»]     # quotes, apostrophes, Arabic ayn and hamza
      | (?<!\d)\.|\.(?!\d)     # a point, unless a decimal one
      | ,(?=\d{3}(?!\d))       # a comma between thousands
    """,
    re.VERBOSE,
)
GAPS = re.compile(
    r"""[^\w\s+\-#%/.,]|_            # any other mark
      | (?<!\d)[,/]|[,/](?!\d)       # a comma or slash, unless within a number
      | (?<=\w)-|-(?!\d)             # a hyphen, unless a minus
    """,
    re.VERBOSE,
)
ARTICLES = frozenset({"the", "a", "an"})


TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ß": "ss"})


def tidy(text: str) -> str:
    """The text itself, in one Unicode form and with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """The text without case, accents, punctuation and a leading article.

    A text of nothing but those stays as it is, so that no two of them are equal.
    """
    found = words(text)
    if len(found) > 1 and found[0] in ARTICLES and found[1][0].isalpha():
        found = found[1:]
    return " ".join(found) or tidy(text)


def words(text: str) -> list[str]:
    """The words of a text without case, accents and punctuation, in order."""
    if text.isascii() and text.replace(" ", "").isalnum():
        # Most names, and each answer is held against all names of a document.
        return text.lower().split()
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).casefold())
    plain = DASHES.sub("-", ACCENTS.sub("", plain)).translate(LETTERS)
    plain = SILENT.sub("", plain).replace("&", " and ")
    return GAPS.sub(_gap, plain).split()


def respelled(text: str, key: str) -> str:
    """The text with each word of the key as that has it: Zürich for Zuerich, or the other way round."""
    in_full = {_in_two_letters(word): word for word in key.split()}
    pairs = ((word, in_full.get(_in_two_letters(word), word)) for word in text.split())
    return " ".join(word if words(word) == words(known) else known for word, known in pairs)


def _in_two_letters(word: str) -> str:
    return unicodedata.normalize("NFC", word.casefold()).translate(TWO_LETTERS)


def _gap(mark: re.Match[str]) -> str:
    """A space, but for symbols: a currency sign stands alone, others stay in their word."""
    category = unicodedata.category(mark[0])
    if category == "Sc":
        return f" {mark[0]} "
    return mark[0] if category.startswith("S") else " "
