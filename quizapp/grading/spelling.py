"""When two words are one word spelled in two ways."""

import re
from functools import lru_cache

TRANSLITERATIONS = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"m[ou]h?am+[ae]d", "muhammad"),
        (r"ahm[ae]d", "ahmad"),
        (r"mahm[ou]+d", "mahmud"),
        (r"h[ou]s+[aei]*[iy]n", "husayn"),
        (r"kh?al[ie]+d", "khalid"),
        (r"y[ou]+s+[eou]+f", "yusuf"),
        (r"[ou]u?s+amah?", "usama"),
        (r"[ou]mar", "umar"),
        (r"abd[aeu]l+ah?", "abdallah"),
        (r"sa[aeiy]+d", "said"),
        (r"[ie]brah[ie]+m", "ibrahim"),
        (r"fat[ei]?mah?", "fatima"),
        (r"yas+[ei]r", "yasir"),
        (r"s[uo]l[ae][iy]m+[ae]n", "sulayman"),
        (r"al[ei](?:ks|x)and[ae]?r", "aleksandr"),
    )
)
"""Given names that no general rule brings together."""

FOREIGN_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("^kh(?=[aeiou])", "h"),
        (r"([kgd])h", r"\1"),
        ("^y(?=e)", ""),
        (r"(?<=\w\w)(?:[iy]e|ee|eye)(?=vit?ch$|vna$)", "e"),
        ("gu(?=[ei])", "g"),
        ("tch|tsch", "ch"),
        ("of+$", "ov"),
        ("x", "ks"),
        ("q|ck|c(?![ehiyz])", "k"),
        ("ou|oo", "u"),
        ("ee|ie|y", "i"),
        ("(?<=[aeo])j$", "i"),
        (r"(.)\1", r"\1"),
        ("(?<=a)h$", ""),
    )
)
SHORTEST_SOUND = 4
"""Letters; shorter words that only sound alike are too often two names (Lee, Li)."""

VOWELS = frozenset("aeiouy")
NUMERAL = re.compile("[ivxlc]+")
OPEN_VOWELS = (frozenset("ei"), frozenset("ou"))
"""Those that stand for one another at the start of a word too (Emadi, Imadi)."""

SAME_SOUND = tuple(map(frozenset, ("ckqg", "sz", "sc", "mn", "bp", "dt", "fv")))
SHORTEST_SLIP = 5
"""Letters; in shorter words one letter makes another word (Laos, Lagos), unless it is unheard."""

SHORTEST_WITH_SOUND = 4
SHORTEST_WITH_VOWEL = 3

VARIANTS = {
    "centre": "center",
    "defence": "defense",
    "labour": "labor",
    "programme": "program",
    "theatre": "theater",
    "harbour": "harbor",
}


@lru_cache(maxsize=1024)
def transliterated(word: str) -> str:
    """One spelling for all the ways to write an Arabic or Russian name in Latin letters."""
    for pattern, spelling in TRANSLITERATIONS:
        if pattern.fullmatch(word):
            return spelling
    sound = word
    for sounds, replacement in FOREIGN_SOUNDS:
        sound = sounds.sub(replacement, sound)
    return sound if len(sound) >= SHORTEST_SOUND else word


def one_english(word: str) -> str:
    """The American spelling of a word that has a British one."""
    return re.sub(r"is(?=ations?$)", "iz", VARIANTS.get(word, word))


def is_slip(word: str, typed: str) -> bool:
    """Whether `typed` is `word` with one letter left out, added, or swapped with the next.

    A letter put for another counts only between vowels or letters of one sound:
    with another consonant it is another name (Ireland, Iceland).
    """
    start, rest, typed_rest = _difference(word, typed)
    shortest = min(len(word), len(typed))
    if not (rest + typed_rest).isalpha() or not _begin_alike(word, typed):
        return False
    if NUMERAL.fullmatch(word) and NUMERAL.fullmatch(typed):
        return False
    if len(rest) == len(typed_rest) == 1:
        return _sound_alike({rest, typed_rest}, shortest)
    if len(rest) + len(typed_rest) == 1:
        longer = max(word, typed, key=len)
        return shortest >= SHORTEST_SLIP or _is_unheard(longer, start)
    return shortest >= SHORTEST_SLIP and len(rest) == 2 and rest == typed_rest[::-1]


def _begin_alike(word: str, typed: str) -> bool:
    first = {word[:1], typed[:1]}
    return len(first) == 1 or any(first == vowels for vowels in OPEN_VOWELS)


def _sound_alike(letters: set[str], shortest: int) -> bool:
    if letters <= VOWELS:
        return shortest >= SHORTEST_SLIP
    return shortest >= SHORTEST_WITH_SOUND and any(letters <= sounds for sounds in SAME_SOUND)


def _is_unheard(word: str, place: int) -> bool:
    """Whether the word sounds nearly the same without the letter at that place.

    A double letter or a second vowel, or at the end the h and r of Rafah and Dohar and the i
    of Iraqi; but no vowel at the end (Ali, Alia).
    """
    before, letter, after = word[:place][-1:], word[place], word[place + 1 :][:1]
    within = before and after and letter in VOWELS and VOWELS & {before, after}
    if letter == before or within:
        return len(word) > SHORTEST_WITH_VOWEL
    ending = letter in "hr" if before in VOWELS else letter == "i"
    return ending and not after and len(word) > SHORTEST_WITH_SOUND


def differ_by_slips(words: list[str], typed: list[str]) -> bool:
    """Whether the same words stand in the same order, one or more of them with a slip."""
    if len(words) != len(typed) or words == typed:
        return False
    pairs = zip(words, typed, strict=True)
    return all(word == other or is_slip(word, other) for word, other in pairs)


def _difference(one: str, other: str) -> tuple[int, str, str]:
    """Where the two begin to differ, and what they have there up to their common end."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return start, one, other
