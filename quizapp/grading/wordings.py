"""One thing said in several ways: what a text says, word for word, and how else English would put it.

Only turns that keep who does what to whom: the price of wool and the wool price, was paid by and paid, lent her money
and lent money to her, prices fell and falling prices.
"""

import re
from collections.abc import Iterable, Iterator

from text_to_num import alpha2digit

from quizapp.grading.countries import COUNTRY_OF
from quizapp.grading.folding import words
from quizapp.grading.phrases import POSTS
from quizapp.grading.spelling import one_english
from quizapp.grading.stems import STEM_OF, stem

OPENINGS = re.compile(
    r"^\s*(?:it was |it is |it['\u2019]s )?(?:because of|because|due to|owing to|thanks to|in order to|so as to"
    r"|so that|on the grounds? (?:that|of)|for|to|as|since|by|from|that)\s+",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"^\s*because\s+", re.IGNORECASE)
IGNORED = frozenset(
    "a an the is was were are be been being had has have it its it's they their he his she her that"
    " this these those there of in on at and do does did any".split()
)
BE = frozenset("is are was were be been being".split())
NOT = re.compile(
    r"\b(is|are|was|were|do|does|did|has|have|had|ca|can|could|wo|would|should|must|need)n['\u2019]?t\b", re.IGNORECASE
)
UNABLE = re.compile(r"\bunable\b", re.IGNORECASE)
NEGATIONS = frozenset(
    "not no never without nor neither none nobody nothing cannot hardly barely fail refuse lack".split()
)
POST_ABROAD = re.compile(
    r"\b((?:ambassador|envoy|consul|high commissioner)(?:\s+(?:of|from|for)(?:\s+the)?(?:\s+\S+){1,2}?)?)\s+in\b",
    re.IGNORECASE,
)
"""Who is sent to a country is also said to be the ambassador in it."""

FRONTED = frozenset("for in at on from with without to under over during after before when while through until".split())
"""What a part of a sentence begins with that may stand first or last."""

POSSESSIVE = re.compile(r"['\u2019]s\b")
PRICED = re.compile(
    r"(?:us)?([$\u20ac\u00a3])\s?(\d[\d,.]*)((?:\s?(?:thousand|million|billion|trillion|bn|m|k)\b)?)", re.IGNORECASE
)
SIGNS = {"$": "dollars", "\u20ac": "euros", "\u00a3": "pounds"}
PERCENT = re.compile(r"\s*(?:%|\bper\s?cent\b)", re.IGNORECASE)
NO_NUMBER_WORDS = re.compile(r"(\d+|\b[A-Z]\w*(?:\s+[A-Z]\w*)+)")
"""Digits, beside which text2num errs, and names: One Direction."""

THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
SCALED = re.compile(r"\b(\d+)(?:\.(\d+))? 1(0{2,})\b")
"""In digits, as text2num leaves it: "1.5 1000000"."""

INTRANSITIVE = frozenset(
    map(
        stem,
        "fall rise collapse decline grow shrink die arrive disappear erupt explode occur drop increase decrease sink"
        " freeze melt open close end start begin".split(),
    )
)
GIVING = frozenset(map(stem, "give lend send sell offer show teach tell grant hand award bring pay".split()))


def content(text: str, names: Iterable[str] = ()) -> list[str]:
    """The words that carry the meaning, without endings and in the active; `names` keep theirs."""
    return _stemmed([word for word in _active(_said(text)) if word not in IGNORED], frozenset(names))


def wordings(text: str, names: Iterable[str] = ()) -> set[tuple[str, ...]]:
    """The content of the text and of all its turns, and of each order of its parts where it begins with a time,
    place or purpose: "for ships it is too low" as "it is too low for ships"."""
    said = _said(text)
    told = ([word for word in each if word not in IGNORED - {"of"}] for each in (said, _active(said)))
    forms = (" ".join(form).split() for each in told for form in _with_of_turned(each))
    stems = {tuple(_stemmed([word for word in form if word != "of"], frozenset(names))) for form in forms}
    turned = {turn for form in stems for turn in (form, *_turns(form))}
    return (turned | _unfronted(text, frozenset(names))) - {()}


def _unfronted(text: str, names: frozenset[str]) -> set[tuple[str, ...]]:
    begun = BECAUSE.sub("", text)
    if not begun.strip() or begun.split()[0].lower() not in FRONTED:
        return set()
    # Only this "because" is then taken off, and no "for" that the part begins with.
    said = content(f"because {begun}", names)
    return {(*said[at:], *said[:at]) for at in range(1, len(said))}


def without_doer(text: str, names: Iterable[str] = ()) -> list[str]:
    """The content of "the keys were given to Ann" as that of "gave the keys to Ann"; empty where it is not passive."""
    said = _said(text)
    pairs = enumerate(zip(said, said[1:], strict=False))
    be = next((at for at, (word, verb) in pairs if word in BE and (verb.endswith("ed") or verb in STEM_OF)), 0)
    turned = [said[be + 1], *said[:be], *said[be + 2 :]] if be and "by" not in said else []
    return _stemmed([word for word in turned if word not in IGNORED], frozenset(names))


def denies(text: str) -> bool:
    return any(word in NEGATIONS or stem(word) in NEGATIONS for word in _said(text))


def names_in(text: str) -> set[str]:
    """The words with a capital or a digit, as `content` has them."""
    marked = words(" ".join(word for word in _prepared(text).split() if _is_marked(word)))
    return {one_english(said) for word in marked for said in COUNTRY_OF.get(word, word).split()} - IGNORED


def _is_marked(word: str) -> bool:
    return word[0].isupper() or any(map(str.isdigit, word))


def _said(text: str) -> list[str]:
    found = [one_english(word) for word in words(_prepared(text))]
    # Norwegian money is Norway's; an Iraqi alone is not Iraq.
    return [
        "not" if said == "no" else said
        for at, word in enumerate(found)
        for said in (COUNTRY_OF.get(word, word) if at + 1 < len(found) else word).split()
    ]


def _prepared(text: str) -> str:
    """Without its opening and with its numbers in digits and "not" as a word."""
    text = POST_ABROAD.sub(r"\1 to", text)
    text = NOT.sub(r"\1 not", UNABLE.sub("not able", OPENINGS.sub("", text)))
    text = PERCENT.sub(" percent", PRICED.sub(lambda sum_: f"{sum_[2]}{sum_[3]} {SIGNS[sum_[1]]}", text))
    stretches = NO_NUMBER_WORDS.split(THOUSANDS.sub("", POSSESSIVE.sub("", text)))
    stretches[::2] = (alpha2digit(said, "en", threshold=0) if said.strip() else said for said in stretches[::2])
    return SCALED.sub(lambda number: _multiplied(*number.groups()), "".join(stretches))


def _multiplied(whole: str, decimals: str | None, noughts: str) -> str:
    behind = decimals or ""
    return f"{whole}{behind}{noughts[len(behind) :]}" if len(behind) <= len(noughts) else f"{whole}.{behind} 1{noughts}"


def _stemmed(said: list[str], names: frozenset[str]) -> list[str]:
    """What is no name of the key does not become one: Lead and led."""
    return [word if word in names or stem(word) in names else stem(word) for word in said]


def _active(said: list[str]) -> list[str]:
    """Bert paid Ann, for "Ann was paid by Bert" or "payment of Ann by Bert"; the text itself where it is active."""
    be = next((at for at, word in enumerate(said) if word in BE), len(said))
    if "by" in said[be + 2 :] and said[:be]:
        by = said.index("by", be + 2)
        return [*said[by + 1 :], said[be + 1], *said[:be], *said[be + 2 : by]]
    of = said.index("of") if "of" in said else 0
    if of and "by" in said[of:] and set(said[: of - 1]) <= IGNORED:
        by = said.index("by", of)
        return [*said[by + 1 :], said[of - 1], *said[of + 1 : by]]
    return said


def _with_of_turned(said: list[str]) -> set[tuple[str, ...]]:
    """With each "of", from the last on, as it is and turned round: "wool price" for "price of wool", as one word."""
    forms = {tuple(said)}
    places = [at for at, word in enumerate(said) if 0 < at < len(said) - 1 and _is_of(said, at)]
    for at in reversed(places[-3:]):
        forms |= {_turned(form, at) for form in forms if len(form) > at + 1}
    return forms


def _turned(form: tuple[str, ...], of: int) -> tuple[str, ...]:
    return (*form[: of - 1], f"{form[of + 1]} {form[of - 1]}", *form[of + 2 :])


def _is_of(said: list[str], at: int) -> bool:
    return said[at] == "of" or said[at] == "from" and said[at - 1] in POSTS


def _turns(form: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Falling prices for prices fell, and lent money to Ann for lent Ann money."""
    if form[-1:] and form[-1] in INTRANSITIVE:
        yield (form[-1], *form[:-1])
    verb = next((at for at, word in enumerate(form) if word in GIVING), len(form))
    if verb and len(form) > verb + 2 and "to" not in form[verb:]:
        yield (*form[: verb + 1], *form[verb + 2 :], "to", form[verb + 1])
