"""What one mention of a name tells of its type: each hint a label with a weight, the stronger the surer."""

from collections.abc import Iterator
from itertools import pairwise

from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.evidence_of_use import hints_of_use
from quizapp.facts.name_words import Hint
from quizapp.facts.parsed import Mention, Sentence, Word
from quizapp.facts.type_words import BODY, PEOPLE, PERSON, PLACE, TITLES, WORK, calls

QUOTES = frozenset('"“”«»')
DASHES = frozenset("-–—")
BEHIND_PEOPLES = frozenset("people peoples language languages speakers dialect tribe tribes nations".split())
BEHIND_PLACES = frozenset("government province region area coast border".split())
ARTICLES = frozenset({"a", "an", "the"})
SEEN_BEHIND = 8
WITHIN_A_NOUN = frozenset({"compound", "amod", "poss", "nmod"})


def hints(sentence: Sentence, mention: Mention) -> Iterator[Hint]:
    """What the sentence says; the name's own words are heard once a document, in name_words.py."""
    if mention.last - mention.first == 1:
        yield from _of_its_form(sentence.words[mention.first])
    if mention.first > 0:
        yield from _of_the_word_before(sentence, mention)
    if _is_one_of_its_kind(sentence, mention):
        yield PERSON, -2
    if _is_dated(sentence, mention):
        yield PERSON, -3
        yield WORK, 1
    if words := sentence.words[mention.last : mention.last + SEEN_BEHIND]:
        yield from _of_the_words_behind(words)
    yield from hints_of_use(sentence, mention)


def _of_its_form(word: Word) -> Iterator[Hint]:
    if word.tag in ("JJ", "NNPS") or word.lower.endswith(("ians", "ists", "ans")):
        yield PEOPLE, 2
    elif word.text.isupper() and len(word.text) > 2:
        yield BODY, 0.5
        yield PERSON, -1


def _of_the_word_before(sentence: Sentence, mention: Mention) -> Iterator[Hint]:
    before = sentence.words[mention.first - 1]
    no_person = _is_hyphenated(sentence, mention.first - 1) or _is_one_of_its_kind(sentence, mention)
    label = "" if no_person and calls(before) == PERSON else calls(before)
    if before.lower.rstrip(".") in TITLES and before.text[0].isupper():
        yield PERSON, 3
    elif label and (before.pos == "NOUN" or label == PERSON):
        yield label, 3
    elif before.lower == "the":
        yield from _of_the(sentence, mention)
    elif before.text == "," and _is_set_behind(sentence, mention):
        yield PLACE, 1
    elif before.text in QUOTES and _is_closed(sentence, mention):
        yield WORK, 5 if mention.last - mention.first > 1 else 1.5


def _is_one_of_its_kind(sentence: Sentence, mention: Mention) -> bool:
    """ "A House", "an Aviation Badge"."""
    head = sentence.head(mention)
    articles = [at for at in sentence.children(head, "det") if sentence.words[at].lower in ("a", "an")]
    return bool(articles) and sentence.words[head].dep not in WITHIN_A_NOUN


def _is_dated(sentence: Sentence, mention: Mention) -> bool:
    """ "The acclaimed 1922 Harbour Lights": a year, and an article before it."""
    words, year = sentence.words, mention.first - 1
    if year < 1 or not BARE_YEAR.fullmatch(words[year].text) or words[sentence.head(mention)].dep in WITHIN_A_NOUN:
        return False
    before = year - 1
    while before > 0 and words[before].pos == "ADJ":
        before -= 1
    return words[before].lower in ARTICLES


def _is_hyphenated(sentence: Sentence, at: int) -> bool:
    """ "A 40-member House" is no member."""
    return at > 0 and sentence.words[at - 1].text == "-" and not sentence.words[at - 1].spaced


def _of_the(sentence: Sentence, mention: Mention) -> Iterator[Hint]:
    """ "The" of the name itself, not that of "the Oslo school"."""
    if sentence.words[sentence.head(mention)].dep in WITHIN_A_NOUN:
        return
    single = mention.last - mention.first == 1
    yield PERSON, -2 if single else -1
    if single:
        yield PLACE, -0.5
    if single and not sentence.words[mention.first].text.isupper():
        yield PEOPLE, _as_many(sentence, mention.first)


def _as_many(sentence: Sentence, at: int) -> float:
    """ "The Maya are", not "the Moon is"."""
    word = sentence.words[at]
    if word.dep not in SUBJECTS:
        return 0.5
    finite = [sentence.words[c] for c in (word.head, *sentence.children(word.head, "aux", "auxpass"))]
    if any(w.tag == "VBP" or w.lower == "were" for w in finite):
        return 2
    return -1 if any(w.tag == "VBZ" or w.lower == "was" for w in finite) else 0.5


def _is_set_behind(sentence: Sentence, mention: Mention) -> bool:
    """ "Malvern" of "Hill College, Malvern": a second name after a comma, in no list."""
    head = sentence.head(mention)
    beside = sentence.words[head].dep in ("appos", "npadvmod") and mention.first > 1
    return beside and sentence.mention_at(mention.first - 2) is not None and not sentence.children(head, "conj")


def _is_closed(sentence: Sentence, mention: Mention) -> bool:
    """A quotation mark follows, or a comma or full stop that belongs before one."""
    return mention.last < len(sentence.words) and sentence.words[mention.last].text in (",", ".", *QUOTES)


def _of_the_words_behind(words: tuple[Word, ...]) -> Iterator[Hint]:
    first, second = words[0].lower, words[1].lower if len(words) > 1 else ""
    if first == "(":
        yield from _of_the_bracket([word.text for word in words[1:]])
    elif first in BEHIND_PEOPLES or (first == "-" and second == "speaking"):
        yield PEOPLE, 3
    elif first in BEHIND_PLACES or (first == "-" and second == "born"):
        yield PLACE, 1
    elif first == "," and second == "who":
        yield PERSON, 2


def _of_the_bracket(inner: list[str]) -> Iterator[Hint]:
    """ "(1921)" of a work, "(1894–1963)" of a life."""
    if len(inner) > 1 and BARE_YEAR.fullmatch(inner[0]) and inner[1] in (")", ","):
        yield WORK, 3
    elif inner[:1] in (["born"], ["b."]) or any(BARE_YEAR.fullmatch(a) and b in DASHES for a, b in pairwise(inner)):
        yield PERSON, 2.5
