"""What of a sentence tells the number that is asked for once more: in another unit, as a share, part by part."""

from quizapp.authoring.context.passage import Passage
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence, Word

MARKS = frozenset({",", ";", ":", "(", ")", "–", "—"})
BESIDE = 10
PARTING = MARKS - {"(", ")"}
LONGEST_AGAIN = 8
SEXES = frozenset("male males men boys female females women girls".split())


def told_again(passage: Passage) -> frozenset[int]:
    """Words that the question is to leave out: "12 km (7.5 miles)", "87 acres, or 24% of the park", "36 years; 35 for
    men and 38 for women"."""
    if passage.fact.kind not in (Kind.QUANTITY, Kind.AMOUNT):
        return frozenset()
    sentence, after = passage.sentence, passage.places[-1] + 1
    found = _brackets(sentence) | _or_so(sentence, after) | _by_sex(sentence, after)
    return frozenset() if found & set(passage.places) else found


def _brackets(sentence: Sentence) -> frozenset[int]:
    """Those right behind a number and its unit that hold another number."""
    opens = [at for at, word in enumerate(sentence.words) if word.text == "("]
    return frozenset().union(*(_bracket(sentence, at) for at in opens))


def _bracket(sentence: Sentence, opens: int) -> frozenset[int]:
    words = sentence.words
    closes = next((at for at in range(opens, len(words)) if words[at].text == ")"), opens)
    start = next((at + 1 for at in range(opens - 1, -1, -1) if words[at].text in PARTING), 0)
    beside = any(word.pos == "NUM" for word in words[max(start, opens - BESIDE) : opens])
    return frozenset(range(opens, closes + 1)) if beside and _says_number(words[opens + 1 : closes]) else frozenset()


def _or_so(sentence: Sentence, after: int) -> frozenset[int]:
    words = sentence.words
    for at in range(after, len(words) - 2):
        if words[at].text == "," and words[at + 1].lower == "or":
            ends = next((end for end in range(at + 2, len(words)) if words[end].text in MARKS | {"."}), len(words))
            closes = ends + 1 if ends < len(words) and words[ends].text == "," else ends
            return frozenset(range(at, closes)) if _says_number(words[at + 2 : ends]) else frozenset()
    return frozenset()


def _says_number(words: tuple[Word, ...]) -> bool:
    """A number and its unit, and no statement or year: "(2012 estimate)" tells when it was so."""
    dated = any(BARE_YEAR.fullmatch(word.text) for word in words)
    first = any(word.pos == "NUM" for word in words[:2])
    stated = any(word.pos == "AUX" or (word.pos == "VERB" and not first) for word in words)
    return len(words) <= LONGEST_AGAIN and not dated and not stated and any(map(_is_figure, words))


def _is_figure(word: Word) -> bool:
    return word.pos == "NUM" or word.text == "%"


def _by_sex(sentence: Sentence, after: int) -> frozenset[int]:
    """Between the figures for men and for women lies the one for both."""
    words = sentence.words
    opens = next((at for at in range(after, len(words)) if words[at].text == ";"), len(words))
    tail = words[opens : len(words) - 1]
    figures = [word for word in tail if word.pos == "NUM"]
    told = len(figures) > 1 and any(word.lower in SEXES for word in tail)
    return frozenset(range(opens, len(words) - 1)) if told else frozenset()
