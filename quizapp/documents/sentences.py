"""Where sentences begin and end within a paragraph."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizapp.documents.layout import Paragraph
from quizapp.documents.model import Span

# From the first mark of a run only, and never given back: else a run of n marks is gone through n times.
NOTE = r"\[(?:\w{1,3}|(?:note|nb) \d{1,3}|[a-z]{1,20} needed)\]"
STOP = re.compile(rf"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:{NOTE})*+(?=\s|$)")
NEXT = re.compile(r"\s+([\"'“‘«(\[]*)(\S+)")
TOKEN_BEFORE = re.compile(r"[^\s(\[“‘\"'—–]*$")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]$")
NUMBER = re.compile(r"\d|(?:[VX]|[IVXLC]{2,})\b")

BEFORE_A_NAME = frozenset(
    "mr mrs ms mme mlle messrs dr prof st sts gen brig col lt maj capt sgt cpl pvt pte adm cmdr rev fr hon sen rep "
    "gov pres amb mt ft c ca cf approx e.g i.e vs v viz esp incl b d née".split()
)
BEFORE_A_NUMBER = frozenset(
    "no nos op fl vol vols pp p ch sec art fig figs eq pt ed jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
EITHER_WAY = frozenset("inc ltd co corp jr sr etc al bros dept univ assn est ave blvd rd".split())
STARTERS = frozenset(
    "a an the in on at by for from to of with as it its he she they his her their we our i you this that these "
    "those there here however although though but and or so yet when while after before since during until "
    "because if under over between both all some many most several one two another each no not only once then "
    "thus therefore meanwhile later today what who where why how which".split()
)
ERAS = frozenset("b.c b.c.e a.d c.e".split())
CLOSES_WITHIN = 400
LONGEST = 2000
LONGEST_TOKEN = 60
BRACKETS = {"(": ")", "[": "]", "“": "”", "«": "»"}

END = re.compile(rf"[.!?…][\"'”’»)\]]*(?:{NOTE})*$")
ASIDE = re.compile(r"(?<=\S )\([^()]*\)")
VERB_LIKE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should"
    r"|became|began|made|took|came|went|gave|said|led|held|won|lost|built|wrote|[a-z]{3,}ed)\b"
)
MIN_WORDS_WITHOUT_STOP = 5


def find_sentences(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Span, ...]:
    return tuple(
        sentence
        for paragraph in paragraphs
        for sentence in split(text, paragraph.span)
        if _is_sentence(sentence.of(text), listed=paragraph.listed)
    )


def split(text: str, paragraph: Span) -> Iterator[Span]:
    """Every stretch between two sentence ends, whether it makes a sentence or not."""
    block = paragraph.of(text)
    start = 0
    for stop in STOP.finditer(block):
        if stop.end() == len(block) or _ends(block, start, stop) or _ends_at_era(text, block, start, stop):
            yield from _trimmed(block, start, stop.end(), paragraph.start)
            start = stop.end()
    yield from _trimmed(block, start, len(block), paragraph.start)


def _trimmed(block: str, start: int, end: int, offset: int) -> Iterator[Span]:
    piece = block[start:end]
    start += len(piece) - len(piece.lstrip())
    if piece.strip():
        yield Span(offset + start, offset + start + len(piece.strip()))


def _ends(block: str, start: int, stop: re.Match[str]) -> bool:
    following = NEXT.match(block, stop.end())
    if following is None:
        return True
    word = following[2]
    if word[0].islower() or _is_open(block, start, stop.end()):
        return False
    if stop[0][0] == "." and len(stop[0]) == 1:
        return _period_ends(block, start, stop.start(), word)
    return True


def _period_ends(block: str, start: int, dot: int, following: str) -> bool:
    before = TOKEN_BEFORE.search(block, max(start, dot - LONGEST_TOKEN), dot)[0]
    token = before if len(before) == 1 else before.lower()
    if token in BEFORE_A_NAME:
        return False
    if token in BEFORE_A_NUMBER:
        return NUMBER.match(following) is None
    if token in EITHER_WAY or INITIALS.match(before):
        return following.rstrip(",;:").lower() in STARTERS
    return not (token.isdigit() and dot == len(before))


def _ends_at_era(text: str, block: str, start: int, stop: re.Match[str]) -> bool:
    """ "... in 120 B.C. Parts of it ...", where the next word begins no name."""
    following = NEXT.match(block, stop.end())
    before = TOKEN_BEFORE.search(block, max(start, stop.start() - LONGEST_TOKEN), stop.start())[0]
    if following is None or before.lower() not in ERAS or _is_open(block, start, stop.end()):
        return False
    return following[2].istitle() and following[2].rstrip(",;:").lower() in _written_small(text)


@lru_cache(maxsize=1)
def _written_small(text: str) -> frozenset[str]:
    """Its words but for those that are always capitalised."""
    return frozenset(word for word in re.findall(r"[^\W\d_]+", text) if word.islower())


def _is_open(block: str, start: int, end: int) -> bool:
    """A bracket or quotation opened in this sentence is still open, and does close soon."""
    if end - start > LONGEST:
        return False
    said, ahead = block[start:end], block[end : end + CLOSES_WITHIN]
    if _quotation_marks(said) % 2 and ('"' in ahead or _closes_alone(ahead)):
        return True
    return any(said.count(o) > said.count(c) and c in ahead for o, c in BRACKETS.items())


def _quotation_marks(said: str) -> int:
    """Straight ones, and curly ones that close what a straight one opened."""
    return said.count('"') + max(0, said.count("”") - said.count("“"))


def _closes_alone(ahead: str) -> bool:
    return "”" in ahead[: ahead.find("“") + 1 or None]


def _is_sentence(sentence: str, *, listed: bool) -> bool:
    if len(sentence) > LONGEST:
        return False
    if sentence.endswith(":"):
        return False
    words = sentence.split()
    if END.search(sentence):
        return len(words) > 1 and not _is_only_a_name(sentence)
    return not listed and len(words) >= MIN_WORDS_WITHOUT_STOP and bool(VERB_LIKE.search(sentence))


def _is_only_a_name(sentence: str) -> bool:
    """ "Mary Ann Smith Jr." or "12,000 (July est.)": but for an aside all words are names or numbers."""
    words = ASIDE.sub("", sentence).split()
    return not sentence.isupper() and not any(word.lstrip("\"'“‘[").islower() for word in words)
