"""Names as they stand in one sentence: what the recogniser cut short is made whole, what it missed is added."""

from dataclasses import replace

from quizapp.facts.parsed import Mention, Sentence, Word
from quizapp.facts.roles import is_role
from quizapp.facts.territories import territories

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"})
UNKNOWN = "NAME"
PERSON = "PERSON"
LEADING = frozenset({"the", "a", "an", "'s", "’s", "-", "–", '"', "(", ",", "both"})
TRAILING = frozenset({"'s", "’s", "'", "’", ",", ".", '"', ")", "(", "-", "–", "and"})
ARABIC_ARTICLES = frozenset({"al", "el"})
BODIES = frozenset(
    "committee ministry department university college institute institution academy bank council court church house "
    "office organisation organization association society union league kingdom republic state commission board agency "
    "bureau museum library school order company museum fund centre center federation congress".split()
)
BY_LAST_WORD = {
    **dict.fromkeys(("camp", "crossing", "airport", "bridge", "station", "harbour", "stadium", "dam"), "FAC"),
    **dict.fromkeys(("strip", "region", "valley", "river", "sea", "ocean", "island", "desert", "peninsula"), "LOC"),
    **dict.fromkeys(("war", "battle", "treaty", "revolution", "conference", "election", "festival"), "EVENT"),
}
BY_FIRST_WORD = dict.fromkeys(("operation", "battle", "siege", "treaty", "revolution"), "EVENT")
TYPE_NOUNS = {("refugee", "camp"): "FAC", ("border", "crossing"): "FAC", ("war",): "EVENT"}
CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)


def with_whole_mentions(sentence: Sentence) -> Sentence:
    kept = [_whole(sentence, mention) for mention in sentence.mentions if mention.label in NAMED]
    found = [mention for mention in kept if mention is not None]
    merged = _without_overlaps(sorted([*found, *_missed(sentence, found)], key=lambda m: (m.first, -m.last)))
    return replace(sentence, mentions=tuple(merged))


def _whole(sentence: Sentence, mention: Mention) -> Mention | None:
    words = sentence.words
    first, last = mention.first, mention.last
    while first < last and words[first].lower in LEADING:
        first += 1
    while first < last and words[last - 1].lower in TRAILING:
        last -= 1
    if mention.label == PERSON and last - first > 2 and words[first].text in territories():
        first += 1
    if first == last or (last - first == 1 and is_role(words[first])) or not _is_name(words[last - 1]):
        return None
    others = [m for m in sentence.mentions if m.label in NAMED and m != mention]
    return _extended(sentence, Mention(first, last, mention.label), others)


def _is_name(word: Word) -> bool:
    return word.text[0].isupper() or word.text[0].isdigit() or word.pos == "PROPN" or not word.text[0].isalpha()


def _extended(sentence: Sentence, mention: Mention, others: list[Mention]) -> Mention:
    first = _leftwards(sentence, mention, others)
    last = _rightwards(sentence, mention.last, others)
    last, body = _with_complement(sentence, last)
    last, thing = _with_type_noun(sentence, last)
    return Mention(first, last, "ORG" if body else thing or _by_own_words(sentence, first, last) or mention.label)


def _leftwards(sentence: Sentence, mention: Mention, others: list[Mention]) -> int:
    """Over names joined to it, and the article of an Arabic one; a country before a person stands for itself."""
    words, first = sentence.words, mention.first
    if first > 1 and words[first - 1].text == "-" and words[first - 2].lower in ARABIC_ARTICLES:
        first -= 2
    while first > 0 and _joins(sentence, first - 1, others) and words[first - 1].dep == "compound":
        if mention.label == PERSON and words[first - 1].text in territories():
            break
        first -= 1
    return first


def _rightwards(sentence: Sentence, last: int, others: list[Mention]) -> int:
    while last < len(sentence.words) and _joins(sentence, last, others) and sentence.words[last - 1].dep == "compound":
        last += 1
    return last


def _joins(sentence: Sentence, at: int, others: list[Mention]) -> bool:
    word = sentence.words[at]
    return (
        word.pos == "PROPN"
        and word.text[0].isupper()
        and word.lower not in CALENDAR
        and not is_role(word)
        and not any(mention.holds(at) for mention in others)
    )


def _with_complement(sentence: Sentence, last: int) -> tuple[int, bool]:
    """Committee + for the Reconstruction of Gaza: one "for" or "of" part, and one "of" within it."""
    words = sentence.words
    if words[last - 1].lower not in BODIES or not words[last - 1].text[0].isupper():
        return last, False
    end = _complement(sentence, last, ("for", "of"))
    if end > last and words[last].lower == "for":
        end = _complement(sentence, end, ("of",))
    return end, end > last


def _complement(sentence: Sentence, at: int, prepositions: tuple[str, ...]) -> int:
    words = sentence.words
    end = at
    if at < len(words) and words[at].lower in prepositions:
        end = at + 1
        while end < len(words) and words[end].lower in ("the", "and") and end + 1 < len(words):
            end += 1
        start = end
        while end < len(words) and words[end].pos == "PROPN" and words[end].text[0].isupper():
            end += 1
        end = end if end > start else at
    return end


def _with_type_noun(sentence: Sentence, last: int) -> tuple[int, str]:
    following = tuple(word.text for word in sentence.words[last : last + 2])
    for nouns, label in TYPE_NOUNS.items():
        if following[: len(nouns)] == nouns:
            return last + len(nouns), label
    return last, ""


def _by_own_words(sentence: Sentence, first: int, last: int) -> str:
    if last - first < 2:
        return ""
    words = sentence.words
    return BY_FIRST_WORD.get(words[first].lower) or BY_LAST_WORD.get(words[last - 1].lower, "")


def _missed(sentence: Sentence, found: list[Mention]) -> list[Mention]:
    """Runs of capitalised proper nouns in no mention. A sentence's first word alone proves nothing."""
    missed: list[Mention] = []
    at = 0
    while at < len(sentence.words):
        end = at
        while end < len(sentence.words) and _joins(sentence, end, found):
            end += 1
        if end - at > 1 or (end > at and at > 0):
            missed.append(_extended(sentence, Mention(at, end, UNKNOWN), found))
        at = max(end, at + 1)
    return missed


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.first >= kept[-1].last:
            kept.append(mention)
    return kept
