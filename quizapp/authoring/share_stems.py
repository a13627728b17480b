"""Wh-questions for one of several shares: "37% of Angolans are Ovimbundu, 25% are Ambundu"."""

from quizapp.authoring.measure_stems import PERCENT
from quizapp.authoring.passage import Passage
from quizapp.authoring.uniqueness import speaker_of_unnamed
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.parsed import Sentence
from quizapp.facts.quantities import parse_quantity

BE = frozenset({"is", "are", "was", "were"})
LONGEST_GROUP, LONGEST_TOLD = 7, 8
ENDS = frozenset({",", ";", ".", ":", "(", "–", "—"})


def word_share(passage: Passage) -> Wording | None:
    """ "What percentage of Angolans are Ambundu?"."""
    sentence, quantity = passage.sentence, parse_quantity(passage.fact.value)
    if quantity is None or quantity.noun not in PERCENT:
        return None
    if _stands_behind_place(passage):
        return None
    after = passage.places[-1] + 1
    group = _group(sentence, after) or (_group_before(sentence, after) if _word(sentence, after) in BE else None)
    verb = _verb(sentence, after + len(group) + 1 if group and _word(sentence, after) == "of" else after)
    told = _told(sentence, verb + 1) if group and _word(sentence, verb) in BE else None
    if group is None or told is None:
        return None
    stem = f"what percentage of {sentence.phrase(group)} {_word(sentence, verb)} {sentence.phrase(told)}?"
    stem = " ".join(stem.split())
    year = _year_ahead(passage)
    stem = f"in {year}, {stem}" if year else stem
    key = passage.fact.value[:1].lower() + passage.fact.value[1:]
    accepted = tuple(name for name in dict.fromkeys((quantity.written, quantity.digits)) if name != key)
    return Wording(attributed(stem, passage.speaker or speaker_of_unnamed(passage, stem)), key, accepted)


def _stands_behind_place(passage: Passage) -> bool:
    """ "In the lower valley 70% of the woods are gone": the question would lose where."""
    before = passage.sentence.words[: passage.places[0]][-1:]
    return any(word.pos in ("NOUN", "PROPN") for word in before)


def _verb(sentence: Sentence, at: int) -> int:
    """Behind the share and group that "and" joins: "40% of men and 30% of women are"."""
    if _word(sentence, at) != "and":
        return at
    return next((place for place in range(at, at + LONGEST_GROUP) if _word(sentence, place) in BE), at)


def _word(sentence: Sentence, at: int) -> str:
    return sentence.words[at].lower if at < len(sentence.words) else ""


def _group(sentence: Sentence, of: int) -> range | None:
    """The words between "of" and the verb, where nothing parts them."""
    if _word(sentence, of) != "of":
        return None
    for at in range(of + 1, min(of + 2 + LONGEST_GROUP, len(sentence.words))):
        word = sentence.words[at]
        if word.lower in BE:
            return range(of + 1, at) if at > of + 1 else None
        if word.lower == "and" and sentence.words[at + 1].pos == "NUM":
            return range(of + 1, at)
        if word.text in ENDS or word.lower in ("and", "who", "that", "which") or word.text == "%":
            return None
    return None


def _group_before(sentence: Sentence, at: int) -> range | None:
    """That of an earlier share of the list."""
    signs = (place for place in range(at - 2, -1, -1) if sentence.words[place].lower in PERCENT | {"cent"})
    return next((group for place in signs if (group := _group(sentence, place + 1))), None)


def _told(sentence: Sentence, first: int) -> range | None:
    """What is said of the share, up to the next mark."""
    last = first
    while last < len(sentence.words) and not _ends(sentence, last):
        last += 1
    words = sentence.words[first:last]
    plain = 0 < len(words) <= LONGEST_TOLD and not any(word.text == "%" or word.pos == "PRON" for word in words)
    return range(first, last) if plain and words[0].pos not in ("NUM", "ADP") else None


def _ends(sentence: Sentence, at: int) -> bool:
    """A mark, or "and" before another share or statement: "and the rest live in towns"."""
    following = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    joins = sentence.words[at].lower == "and" and following is not None and following.pos in ("DET", "NUM", "PRON")
    return sentence.words[at].text in ENDS or joins


def _year_ahead(passage: Passage) -> str:
    words = passage.sentence.words[: passage.places[0]]
    ahead = len(words) == 3 and words[0].lower == "in" and words[2].text == ","
    return words[1].text if ahead and BARE_YEAR.fullmatch(words[1].text) else ""
