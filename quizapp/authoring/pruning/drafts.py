"""What a long sentence can do without, so that a question of it reads well."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, islice

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.gate import passes
from quizapp.authoring.pruning.spare_parts import Part, asides, spare_parts
from quizapp.authoring.pruning.what_is_left import leaves_a_sentence
from quizapp.authoring.wording import MOST_WORDS, Wording
from quizapp.facts.clauses import SUBJECTS, VERBAL
from quizapp.facts.parsed import Sentence

Worder = Callable[[Passage], Wording | None]

MOST_PARTS, AT_ONCE = 12, 3
TRIES = 20
LONGEST = 5 * MOST_WORDS
FEWEST_WORDS = 7
"""Of a sentence from which something was left out."""


def short_enough(passage: Passage, worder: Worder) -> tuple[Wording | None, bool]:
    """The wording with as much of the sentence as every gate lets through, the whole of it where nothing helps; and
    whether they let it through."""
    whole = worder(passage)
    if whole is None or passes(passage, whole):
        return whole, whole is not None
    shorter = _shorter(passage, worder, whole)
    return shorter, shorter is not whole and passes(passage, shorter)


def _shorter(passage: Passage, worder: Worder, whole: Wording) -> Wording:
    least = None
    for spared in islice(_prunings(passage), TRIES):
        less = replace(passage, spared=passage.spared | spared)
        wording = worder(less)
        if wording and _says_enough(wording):
            if passes(less, wording):
                return wording
            least = least or wording
    return whole if _reads_well(whole) or least is None else least


def _reads_well(wording: Wording) -> bool:
    return len(wording.stem.split()) <= MOST_WORDS


def _says_enough(wording: Wording) -> bool:
    return _reads_well(wording) and len(wording.stem.split()) >= FEWEST_WORDS


def _prunings(passage: Passage) -> Iterator[frozenset[int]]:
    """Parts that may go together, those least missed first, as long as they leave a sentence. A sentence several times
    too long is left alone: it would take as long to try as a page."""
    if len(passage.sentence.words) > LONGEST:
        return
    parts = spare_parts(passage.sentence, _needed(passage))[:MOST_PARTS]
    chosen = [some for count in range(1, AT_ONCE + 1) for some in combinations(parts, count)]
    for some in sorted((some for some in chosen if _differ(some)), key=lambda some: sum(part.cost for part in some)):
        spared = frozenset().union(*(part.places for part in some))
        if _is_whole(passage.sentence, spared):
            yield spared


def _is_whole(sentence: Sentence, spared: frozenset[int]) -> bool:
    """Brackets that go by themselves change nothing of the sentence."""
    alone = (aside for aside in asides(sentence) if min(aside) - 1 not in spared)
    return leaves_a_sentence(sentence, spared.difference(*alone))


def _differ(parts: tuple[Part, ...]) -> bool:
    pairs = combinations(parts, 2)
    return not any(one.places <= other.places or other.places <= one.places for one, other in pairs)


def _needed(passage: Passage) -> set[int]:
    clause = passage.clause
    own = {clause.verb, *clause.subject} if clause else _main_verb(passage.sentence, passage.head)
    return own | set(passage.places) | ({passage.antecedent.pronoun} if passage.antecedent else set())


def _main_verb(sentence: Sentence, at: int) -> set[int]:
    """The one that bears all in which the answer stands, and its subject, which may be that of a verb before."""
    chain = [at, *sentence.ancestors(at)]
    verb = next((up for up in chain if _is_main(sentence, up)), sentence.root)
    subjects = (sentence.children(up, *SUBJECTS) for up in [verb, *sentence.ancestors(verb)])
    return {verb, *next(filter(None, subjects), ())}


def _is_main(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    return word.pos in VERBAL and (word.dep == "ROOT" or (word.dep == "conj" and _is_main(sentence, word.head)))
