"""When two spellings are one person's name."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

TITLES = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady sheikh king queen president prince princess saint "
    "st".split()
)
MALE_TITLES = frozenset("mr sir lord king prince emperor duke count baron father brother uncle".split())
FEMALE_TITLES = frozenset("mrs ms miss dame lady queen princess empress duchess countess mother sister aunt".split())
VOWELS = "aeiouy"
PARTICLES = frozenset({"al", "el", "the"})
ENOUGH_ALIKE = 75
MUHAMMAD = re.compile(r"m[aeou]h?[aou]?m+[aeiou]dd?$")
INTERCHANGED_AT_THE_END = str.maketrans("yu", "io")
SOUNDS = (("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("c", "k"))


@lru_cache(maxsize=8192)
def parts(name: str) -> tuple[str, ...]:
    """A name's words without accents, case, titles and the article of Arabic names."""
    folded = "".join(ch for ch in unicodedata.normalize("NFKD", name) if not unicodedata.combining(ch))
    words = re.findall(r"[^\W\d_]+", re.sub(r"['’]s\b|['’]", "", folded.casefold()))
    kept = tuple(word for word in words if word not in TITLES | PARTICLES)
    return kept or tuple(words)


def same_person(one: str, other: str) -> bool:
    """Whole names of at least two words, alike word for word, or with initials for given names."""
    a, b = parts(one), parts(other)
    if len(a) < 2 or len(b) < 2 or not _alike(a[-1], b[-1]):
        return False
    shorter, longer = sorted((a[:-1], b[:-1]), key=len)
    return all(any(_alike_given(x, y) for y in longer) for x in shorter) and _alike_given(a[0], b[0])


def _alike_given(one: str, other: str) -> bool:
    initial = min(len(one), len(other)) == 1
    return one[0] == other[0] if initial else _alike(one, other)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return _skeleton(one) == _skeleton(other) and fuzz.ratio(_sounds(one), _sounds(other)) >= ENOUGH_ALIKE


@lru_cache(maxsize=8192)
def _skeleton(word: str) -> str:
    """The consonants of its sounds and the vowel at its end, which tells Maria from Mario and Ann from Anne."""
    word = _sounds(word)
    final = word[-1] if word[-1] in VOWELS else ""
    return word[0] + re.sub(f"[{VOWELS}w]", "", word[1:]) + final.translate(INTERCHANGED_AT_THE_END)


@lru_cache(maxsize=8192)
def _sounds(word: str) -> str:
    """Letters that transliterations interchange made one, doubled ones single."""
    word = MUHAMMAD.sub("mohamed", word)
    for written, sound in SOUNDS:
        word = word.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", word)


def sounds(name: str) -> tuple[str, ...]:
    """Word for word the same for two ways to write what is pronounced alike."""
    return tuple(map(_sounds, parts(name)))


def surname_sound(name: str) -> str:
    """The same for all spellings of a last name that may be one."""
    words = parts(name)
    return _skeleton(words[-1]) if words else ""


def given_keys(name: str) -> tuple[str, ...]:
    """One of them is the same for a first name and another spelling of it, or its initial."""
    first = parts(name)[0] if parts(name) else ""
    initial = f"{first[:1]}."
    return (_skeleton(first), initial) if len(first) > 1 else (initial,)


def title_sex(name: str) -> str:
    """ "m" for Mr Lee, "f" for Mrs Lee, "" where the name does not tell."""
    title = name.split()[0].rstrip(".").lower()
    return "m" if title in MALE_TITLES else "f" if title in FEMALE_TITLES else ""


def initials(name: str) -> str:
    """PLO of Palestine Liberation Organization."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())
