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
        (r"yas+[ei]r", "yasir"),
        (r"s[uo]l[ae][iy]m+[ae]n", "sulayman"),
    )
)
"""Arabic given names that no general rule brings together."""

ARABIC_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"([kgd])h", r"\1"),
        ("^k(?=[aeiou])", "h"),
        ("q", "k"),
        ("ou|oo", "u"),
        ("ee|ie|y", "i"),
        (r"(.)\1", r"\1"),
        ("(?<=a)h$", ""),
    )
)
SHORTEST_SOUND = 4
"""Letters; shorter words that only sound alike are too often two names (Lee, Li)."""

VOWELS = frozenset("aeiouy")
SAME_SOUND = (frozenset("ckq"), frozenset("sz"), frozenset("sc"))
SHORTEST_SLIP = 5
"""Letters; in shorter words one letter makes another word (Iran, Iraq)."""

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
    """One spelling for all the ways to write an Arabic name in Latin letters."""
    for pattern, spelling in TRANSLITERATIONS:
        if pattern.fullmatch(word):
            return spelling
    sound = word
    for sounds, replacement in ARABIC_SOUNDS:
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
    if min(len(word), len(typed)) < SHORTEST_SLIP or word[0] != typed[0]:
        return False
    rest, typed_rest = _without_common_ends(word, typed)
    if len(rest) == len(typed_rest) == 2:
        return rest == typed_rest[::-1]
    if len(rest) == len(typed_rest) == 1:
        return any({rest, typed_rest} <= sounds for sounds in (VOWELS, *SAME_SOUND))
    return len(rest) + len(typed_rest) == 1 and (rest + typed_rest).isalpha()


def differ_by_slips(words: list[str], typed: list[str]) -> bool:
    """Whether the same words stand in the same order, one or more of them with a slip."""
    if len(words) != len(typed) or words == typed:
        return False
    pairs = zip(words, typed, strict=True)
    return all(word == other or is_slip(word, other) for word, other in pairs)


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other
