"""Names as they stand in one sentence: what the recogniser cut short is made whole, what it missed is added."""

import re
from dataclasses import replace

from quizapp.facts.namelists import territories
from quizapp.facts.no_names import before_verb, is_no_name
from quizapp.facts.parsed import Mention, Sentence, Word
from quizapp.facts.roles import is_role
from quizapp.facts.titles_of_works import quoted_titles
from quizapp.facts.type_words import BY_LAST_WORD, EVENT, OF_RULERS, PLACE, TITLES

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"})
UNKNOWN = "NAME"
PERSON = "PERSON"
LEADING = frozenset({"the", "a", "an", "'s", "’s", "-", "–", '"', "(", ",", "both", "dear"})
TRAILING = frozenset({"'s", "’s", "'", "’", ",", ".", '"', ")", "(", "-", "–", "and"})
NO_NAME_BEGINS_SO = frozenset({"IN", "VBG", "RB", "CC", "UH", "WRB", "PRP$"})
"""Tags of a sentence's first word that the recogniser took into a person's name."""
AFTER_A_COMMA = frozenset("jr jr. sr sr. ii iii inc inc. ltd ltd. llc dc d.c.".split())
ARABIC_ARTICLES = frozenset({"al", "el"})
SONS = frozenset({"bin", "ibn", "bint"})
JOINING = frozenset({"e", "y"})
CAPITALS = frozenset({"dc", "d.c."})
BODIES = frozenset(
    "committee ministry department university college institute institution academy bank council court church house "
    "office organisation organization association society union league kingdom republic state commission board agency "
    "bureau museum library school order company fund centre center federation congress".split()
)
TYPE_NOUNS = {("refugee", "camp"): "FAC", ("border", "crossing"): "FAC", ("war",): "EVENT"}
NUMBER = re.compile(r"\d{1,3}[A-Z]?|[IVX]+")
CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)


def with_whole_mentions(sentence: Sentence) -> Sentence:
    titles = quoted_titles(sentence)
    read = [m for m in sentence.mentions if m.label in NAMED and not any(t.holds(m.first) for t in titles)]
    read = [replace(m, last=before_verb(sentence, m)) for m in read if not is_no_name(sentence, m)]
    kept = [_whole(sentence, mention, read) for mention in read]
    found = [*titles, *(mention for mention in kept if mention is not None)]
    merged = _without_overlaps(sentence, sorted([*found, *_missed(sentence, found)], key=lambda m: (m.first, -m.last)))
    return replace(sentence, mentions=tuple(m for m in merged if not is_no_name(sentence, m)))


def _is_surname_of(sentence: Sentence, given: Mention, mention: Mention) -> bool:
    """A surname read as another name than the given names that touch it is one with them."""
    words = sentence.words[given.first : mention.last]
    touching = mention.first <= given.last < mention.last and given.label in (PERSON, "GPE")
    known = {sentence.name(given), sentence.name(mention)} & territories()
    names = all(word.tag == "NNP" and word.text[0].isupper() and not is_role(word) for word in words)
    thing = words[-1].lower in BY_LAST_WORD
    return touching and names and not known and not thing and all(word.dep == "compound" for word in words[:-1])


def _whole(sentence: Sentence, mention: Mention, read: list[Mention]) -> Mention | None:
    words = sentence.words
    first, last = mention.first, _before_a_break(sentence, mention)
    while first < last and words[first].lower in LEADING:
        first += 1
    while first < last and words[last - 1].lower in TRAILING:
        last -= 1
    if mention.label == PERSON and last - first > 1 and _is_set_before(sentence, first, last):
        first += 1
    if mention.label == PERSON and all(word.text.islower() for word in words[first:last]):
        return None
    if first == last or (last - first == 1 and is_role(words[first])) or not _is_name(words[last - 1]):
        return None
    return _extended(sentence, Mention(first, last, mention.label), [m for m in read if m != mention])


def _before_a_break(sentence: Sentence, mention: Mention) -> int:
    """ "National Union (NU" ends before the bracket, "Hill School, Malvern" before the comma."""
    for at in range(mention.first + 1, mention.last):
        text, rest = sentence.words[at].text, sentence.words[at + 1 : mention.last]
        if text == "(" and all(word.text != ")" for word in rest):
            return at
        if text == "," and rest and rest[0].lower not in AFTER_A_COMMA and all(word.lower != "and" for word in rest):
            return at
    return mention.last


def _is_set_before(sentence: Sentence, first: int, last: int) -> bool:
    """A country, a post or a sentence's opening word before a person's name."""
    word = sentence.words[first]
    if word.text in territories():
        return last - first > 2
    return is_role(word) and word.lower not in TITLES or (first == 0 and word.tag in NO_NAME_BEGINS_SO)


def _is_name(word: Word) -> bool:
    return word.text[0].isupper() or word.text[0].isdigit() or word.pos == "PROPN" or not word.text[0].isalpha()


def _extended(sentence: Sentence, mention: Mention, others: list[Mention]) -> Mention:
    first = _leftwards(sentence, mention, others)
    last = _rightwards(sentence, mention.last, others)
    first = _with_possessor(sentence, first, last)
    last, body = _with_complement(sentence, first, last, others)
    last, thing = _with_type_noun(sentence, last)
    if title := _possessive_title(sentence, first, last):
        return title
    return Mention(first, _with_number(sentence, last), "ORG" if body else thing or mention.label)


def _leftwards(sentence: Sentence, mention: Mention, others: list[Mention]) -> int:
    """Over names joined to it, and the article of an Arabic one; a country before a person stands for itself."""
    words, first = sentence.words, mention.first
    if first > 1 and words[first - 1].text == "-" and words[first - 2].lower in ARABIC_ARTICLES:
        first -= 2
    if first > 0 and words[first - 1].pos == "PROPN" and _needs_title(words[first - 1 : mention.last]):
        first -= 1
    while first > 0 and _joins(sentence, first - 1, others) and _describes(sentence, first - 1, mention):
        if mention.label == PERSON and words[first - 1].text in territories():
            break
        first -= 1
    if first > 1 and words[first - 1].text == "[" and words[first - 2].text[0].isupper():
        return first - 2
    return first


def _needs_title(words: tuple[Word, ...]) -> bool:
    """ "Sultan bin Salim", "Prince Albert Sound"."""
    of_ruler = words[0].lower in OF_RULERS and BY_LAST_WORD.get(words[-1].lower) == PLACE
    return words[1].lower in SONS or (of_ruler and len(words) > 2)


def _describes(sentence: Sentence, at: int, mention: Mention) -> bool:
    """Of a thing also what is read as an adjective and written as a name: "Unified Letter Code"."""
    thing = sentence.words[mention.last - 1].lower in BY_LAST_WORD
    return sentence.words[at].dep == "compound" or (thing and at > 0 and sentence.words[at].dep == "amod")


def _possessive_title(sentence: Sentence, first: int, last: int) -> Mention | None:
    """ "With The Ferryman's Daughter": "The" has a capital within the sentence, so all of it is a title."""
    words, end = sentence.words, last + 1
    if first < 2 or words[first - 1].text != "The" or last >= len(words) or words[last].tag != "POS":
        return None
    while end < len(words) and words[end].pos in ("PROPN", "NOUN") and words[end].text[0].isupper():
        end += 1
    return Mention(first - 1, end, "WORK_OF_ART") if end > last + 1 else None


def _with_possessor(sentence: Sentence, first: int, last: int) -> int:
    """ "Hale's Rebellion" is called so; a country's is any that it had."""
    words = sentence.words
    owned = last - first == 1 and BY_LAST_WORD.get(words[first].lower) == EVENT and words[first].text[0].isupper()
    if not owned or first < 2 or words[first - 1].tag != "POS" or words[first - 2].text in territories():
        return first
    return first - 2 if words[first - 2].pos == "PROPN" else first


def _rightwards(sentence: Sentence, last: int, others: list[Mention]) -> int:
    """Over names joined to it, also by a hyphen or "&"; a part added in square brackets is closed."""
    words = sentence.words
    if last + 1 < len(words) and words[last].text == "&" and words[last + 1].text[0].isupper():
        last += 2
    while last < len(words) and _joins(sentence, last, others) and words[last - 1].dep == "compound":
        last += 1
    if last + 1 < len(words) and words[last].lower in JOINING and words[last + 1].tag in ("NNP", "NNPS"):
        last += 2
    if last + 1 < len(words) and words[last].text == "," and words[last + 1].lower in CAPITALS:
        last += 2
    while last + 1 < len(words) and words[last].text == "-" and _is_hyphenated(words[last - 1 : last + 2]):
        last += 2
    return last + 1 if last < len(words) and words[last].text == "]" else last


def _is_hyphenated(three: tuple[Word, ...]) -> bool:
    before, hyphen, after = three
    return not before.spaced and not hyphen.spaced and after.text[0].isupper()


def _joins(sentence: Sentence, at: int, others: list[Mention]) -> bool:
    word = sentence.words[at]
    return (
        word.pos == "PROPN"
        and word.text[0].isupper()
        and word.lower not in CALENDAR
        and not is_role(word)
        and not any(mention.holds(at) for mention in others)
    )


def _with_complement(sentence: Sentence, first: int, last: int, others: list[Mention]) -> tuple[int, bool]:
    """Committee + for the Reconstruction of Gaza: one "for" or "of" part, and one "of" within it."""
    words = sentence.words
    if words[last - 1].lower not in BODIES or not words[last - 1].text[0].isupper():
        return _with_second_object(sentence, first, last, others), False
    end = _complement(sentence, last, ("for", "of"))
    if end > last and words[last].lower == "for":
        if any(other.last == end and other.last - other.first > 1 and other.label == "ORG" for other in others):
            return last, False
        end = _complement(sentence, end, ("of",))
    return _with_joined_object(sentence, last, end, others), end > last


def _with_joined_object(sentence: Sentence, start: int, end: int, others: list[Mention]) -> int:
    """Ministry of Labour + and Rural Affairs: a second object of the same "of", which is no name by itself."""
    words, at = sentence.words, end + 1
    if end == start or at >= len(words) or words[end].lower != "and":
        return end
    while at < len(words) and _joins(sentence, at, [m for m in others if m.label != "ORG"]):
        at += 1
    last = words[at - 1]
    whole = at > end + 1 and last.dep == "conj" and last.lower not in BY_LAST_WORD
    does = words[words[start - 1].head].tag == "VBZ"
    return at if whole and (last.head in range(start, end) or (does and last.head == start - 1)) else end


def _with_second_object(sentence: Sentence, first: int, last: int, others: list[Mention]) -> int:
    """Academy of Arts + and Letters."""
    words = sentence.words
    inner = (at for at in range(first + 1, last) if words[at].lower in ("of", "for"))
    of = next((at for at in inner if words[at - 1].lower in BODIES), 0)
    return _with_joined_object(sentence, of, last, others) if of else last


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


def _with_number(sentence: Sentence, last: int) -> int:
    """State Route + 41, Apollo + 11."""
    words = sentence.words
    if last < len(words) and words[last - 1].spaced and NUMBER.fullmatch(words[last].text):
        return last + 1 if words[last].head == last - 1 and words[last - 1].pos == "PROPN" else last
    return last


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


def _without_overlaps(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if kept and _is_surname_of(sentence, kept[-1], mention):
            kept[-1] = replace(kept[-1], last=mention.last)
        elif not kept or mention.first >= kept[-1].last:
            kept.append(mention)
    return kept
