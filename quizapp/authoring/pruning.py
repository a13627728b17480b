"""What a long sentence can do without, so that a question of it reads well."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import MOST_WORDS, Wording
from quizapp.facts.clauses import OPENING_MARKS
from quizapp.facts.parsed import Sentence

SPARE = {"relcl": 1, "parataxis": 1, "advcl": 2, "acl": 3, "conj": 4, "prep": 5}
VERBAL = frozenset({"VERB", "AUX"})


def short_enough(passage: Passage, worder: Callable[[Passage], Wording | None]) -> Wording | None:
    """The wording with as much of the sentence as 30 words can hold; the whole of it where nothing helps."""
    whole = worder(passage)
    if whole is None or _reads_well(whole):
        return whole
    spared = passage.spared
    for part in spare_parts(passage.sentence, _needed(passage)):
        spared |= part
        shorter = worder(replace(passage, spared=spared))
        if shorter and _reads_well(shorter):
            return shorter
    return whole


def _reads_well(wording: Wording) -> bool:
    return len(wording.stem.split()) <= MOST_WORDS


def _needed(passage: Passage) -> set[int]:
    clause = passage.clause
    own = {clause.verb, *clause.subject} if clause else {passage.sentence.root}
    return own | set(passage.places) | ({passage.antecedent.pronoun} if passage.antecedent else set())


def spare_parts(sentence: Sentence, needed: Iterable[int]) -> list[frozenset[int]]:
    """Branches of the sentence that hold none of the `needed` words, those least missed first."""
    keep = set(needed)
    spare: list[tuple[int, int, frozenset[int]]] = []
    for at in range(len(sentence.words)):
        branch = frozenset(sentence.subtree(at))
        if _is_spare(sentence, at) and not branch & keep and _comes_away(sentence, branch):
            whole = _with_marks(sentence, branch | _conjunction(sentence, at))
            spare.append((_rank(sentence, at), -min(branch), whole))
    return [branch for _, _, branch in sorted(spare, key=lambda part: part[:2])]


def _rank(sentence: Sentence, at: int) -> int:
    """What only narrows a noun within a phrase is missed more than what is set off by a comma."""
    word = sentence.words[at]
    return SPARE[word.dep] + (word.dep == "prep" and sentence.words[word.head].dep == "pobj")


def _is_spare(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if word.dep == "conj":
        return word.pos in VERBAL and sentence.words[word.head].pos in VERBAL
    if word.dep == "prep":
        leftmost = sentence.subtree(at)[0]
        set_off = leftmost > 0 and sentence.words[leftmost - 1].text in OPENING_MARKS
        return word.lower != "according" and (set_off or sentence.words[word.head].dep == "pobj")
    return word.dep in SPARE


def _comes_away(sentence: Sentence, branch: frozenset[int]) -> bool:
    """One stretch, at the sentence's end or between two marks, so that what is left still reads."""
    first, last = min(branch), max(branch)
    rest = sentence.words[last + 1 :]
    if len(branch) != last - first + 1:
        return False
    ends = all(word.pos == "PUNCT" for word in rest)
    return ends or (first > 0 and sentence.words[first - 1].text in OPENING_MARKS and rest[0].pos == "PUNCT")


def _with_marks(sentence: Sentence, branch: frozenset[int]) -> frozenset[int]:
    """The comma before goes too, and the one after that closed it."""
    first, last = min(branch), max(branch)
    opens = first > 0 and sentence.words[first - 1].text in OPENING_MARKS
    closes = last + 1 < len(sentence.words) and sentence.words[last + 1].text in (*OPENING_MARKS, ")", "]")
    return branch | ({first - 1} if opens else set()) | ({last + 1} if opens and closes else set())


def _conjunction(sentence: Sentence, at: int) -> frozenset[int]:
    """The "and" that tied a clause to the one before goes with it."""
    if sentence.words[at].dep != "conj":
        return frozenset()
    return frozenset(c for c in sentence.children(sentence.words[at].head, "cc") if c < at)
