"""What a long sentence can do without, so that a question of it reads well."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import MOST_WORDS, Wording
from quizapp.facts.clauses import FINITE, OPENING_MARKS, SUBJECTS
from quizapp.facts.parsed import Sentence

SPARE = {"relcl": 1, "parataxis": 1, "advcl": 2, "acl": 3, "conj": 4, "prep": 5}
ADDED = frozenset("relcl advcl acl appos parataxis prep conj cc npadvmod advmod punct".split())
ADDING = frozenset({"besides", "despite", "like", "unlike", "with"})
OPENING_TAGS = frozenset({"IN", "VBG", "VBN", "TO", "RB"})
VERBAL = frozenset({"VERB", "AUX"})
FEWEST_WORDS = 8


def short_enough(passage: Passage, worder: Callable[[Passage], Wording | None]) -> Wording | None:
    """The wording with as much of the sentence as 30 words can hold; the whole of it where nothing helps."""
    whole = worder(passage)
    if whole is None or _reads_well(whole):
        return whole
    spared = passage.spared
    for part in [*_whole_clauses(passage), *_spare(passage)]:
        if _may_go(passage, spared | part):
            spared |= part
            shorter = worder(replace(passage, spared=spared))
            if shorter and _reads_well(shorter):
                return shorter
    return whole


def without_faults(
    passage: Passage, worder: Callable[[Passage], Wording | None], faults: Callable[[Passage, Wording], object]
) -> Wording | None:
    """The wording of the sentence without one clause or bracket, where the `faults` lie in that; None where no one part
    holds them all, or too little is left."""
    for part in [*_whole_clauses(passage), *_set_off(passage)]:
        if _may_go(passage, passage.spared | part):
            rest = worder(replace(passage, spared=passage.spared | part))
            if rest and FEWEST_WORDS <= len(rest.stem.split()) <= MOST_WORDS and not faults(passage, rest):
                return rest
    return None


def _whole_clauses(passage: Passage) -> list[frozenset[int]]:
    return [*_asides(passage), *_other_clauses(passage), *_tails(passage)]


def _set_off(passage: Passage) -> list[frozenset[int]]:
    """Clauses that hang on a word before them and begin behind a comma."""
    words = passage.sentence.words
    behind_comma = [part for part in _spare(passage) if words[min(part)].text in OPENING_MARKS]
    return [part for part in behind_comma if any(words[at].tag in FINITE for at in part)]


def _may_go(passage: Passage, spared: frozenset[int]) -> bool:
    brackets = frozenset(at for aside in _asides(passage) for at in aside)
    return spared <= brackets or _leaves_a_sentence(passage.sentence, spared)


def _leaves_a_sentence(sentence: Sentence, spared: frozenset[int]) -> bool:
    """One verb bears all that is left, and no finite verb stands first in what goes."""
    words = sentence.words
    kept = [at for at in range(len(words)) if at not in spared and words[at].pos != "PUNCT"]
    tops = [at for at in kept if words[at].head == at or words[at].head in spared]
    gone = [at for at in sorted(spared) if words[at].pos != "PUNCT"]
    torn = any(words[at].tag in FINITE for at in gone if _opens_gap(sentence, at, spared))
    whole = all(_list_is_whole(sentence, at, spared) for at in kept if words[at].dep == "conj")
    return len(tops) == 1 and words[tops[0]].pos in VERBAL and not torn and whole and not _halves(sentence, spared)


def _opens_gap(sentence: Sentence, at: int, spared: frozenset[int]) -> bool:
    """The first word left out of a run, the mark before it aside."""
    if at == 0 or at - 1 not in spared:
        return True
    return sentence.words[at - 1].pos == "PUNCT" and at - 2 not in spared


def _list_is_whole(sentence: Sentence, member: int, spared: frozenset[int]) -> bool:
    """ "A, B and C" without "and C" is torn; so is a list whose "and" goes."""
    chain = [member]
    while sentence.words[chain[-1]].dep == "conj":
        chain.append(sentence.words[chain[-1]].head)
    joined = [cc for at in chain for cc in sentence.children(at, "cc")]
    later = [cc for at in sentence.subtree(member) for cc in sentence.children(at, "cc")]
    return not joined + later or any(cc not in spared for cc in joined + later)


def _halves(sentence: Sentence, spared: frozenset[int]) -> bool:
    """ "From 8 to 9" or "between 8 and 9" of which one half is left out."""
    for at, word in enumerate(sentence.words):
        if word.lower == "from" and at not in spared:
            ends = [c for c in sentence.children(word.head, "prep") if sentence.words[c].lower == "to" and c > at]
            if any(end in spared for end in ends):
                return True
    return False


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


def _asides(passage: Passage) -> list[frozenset[int]]:
    """What stands in brackets, with them, where the answer does not."""
    words, found, opened = passage.sentence.words, [], None
    for at, word in enumerate(words):
        if word.text == "(":
            opened = at
        elif word.text == ")" and opened is not None:
            found.append(frozenset(range(opened, at + 1)))
            opened = None
    return [aside for aside in found if not aside & set(passage.places)]


def _spare(passage: Passage) -> list[frozenset[int]]:
    return spare_parts(passage.sentence, _needed(passage))


def _tails(passage: Passage) -> list[frozenset[int]]:
    """What follows a comma behind all that is needed and only adds to it, the shortest first."""
    sentence = passage.sentence
    last = max(_needed(passage))
    marks = OPENING_MARKS - {"("} | {":"}
    cuts = [at for at, word in enumerate(sentence.words) if at > last and word.text in marks]
    tails = [frozenset(range(at, len(sentence.words) - 1)) for at in reversed(cuts)]
    return [tail for tail in tails if _only_adds(sentence, tail)]


def _only_adds(sentence: Sentence, tail: frozenset[int]) -> bool:
    hanging = [sentence.words[at] for at in tail if sentence.words[at].head not in tail]
    first = all(sentence.words[word.head].dep != "conj" for word in hanging if word.dep == "conj")
    verbs = first and all(word.pos in VERBAL for word in hanging if word.dep == "conj")
    return verbs and sentence.root not in tail and all(word.dep in ADDED for word in hanging if word.pos != "PUNCT")


def _other_clauses(passage: Passage) -> list[frozenset[int]]:
    """Whole clauses with subjects of their own before or after the answer's, tied to it by a semicolon or "and"."""
    sentence, clause = passage.sentence, passage.clause
    if clause is None:
        return []
    own = {clause.verb, *clause.subject, *passage.places}
    cuts = [at for at in range(1, len(sentence.words) - 1) if _parts_clauses(sentence, at)]
    after = [frozenset(range(at, len(sentence.words) - 1)) for at in cuts if at > max(own)]
    before = [frozenset(range(at + 1)) for at in cuts if at < min(own)]
    return [*after[:1], *before[-1:]]


def _parts_clauses(sentence: Sentence, at: int) -> bool:
    """A semicolon, or a comma before "and" or "but", after which a clause with its own subject begins."""
    word = sentence.words[at]
    if word.text == ";":
        return True
    if word.dep != "cc" or sentence.words[at - 1].text != ",":
        return False
    verbs = [c for c in sentence.children(word.head, "conj") if c > at and sentence.words[c].pos in VERBAL]
    return bool(verbs) and any(at < subject < verbs[0] for subject in sentence.children(verbs[0], *SUBJECTS))


def _rank(sentence: Sentence, at: int) -> int:
    """What only narrows a noun within a phrase is missed more than what is set off by a comma."""
    word = sentence.words[at]
    return SPARE[word.dep] + (word.dep == "prep" and sentence.words[word.head].dep == "pobj")


def _is_spare(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if word.dep == "conj":
        first = sentence.words[word.head].dep != "conj"
        return first and word.pos in VERBAL and sentence.words[word.head].pos in VERBAL
    if word.dep == "prep":
        leftmost = sentence.subtree(at)[0]
        set_off = leftmost > 0 and sentence.words[leftmost - 1].text in OPENING_MARKS
        adds = word.lower in ADDING and leftmost == 0
        return word.lower != "according" and (set_off or adds or sentence.words[word.head].dep == "pobj")
    return word.dep in SPARE


def _comes_away(sentence: Sentence, branch: frozenset[int]) -> bool:
    """One stretch, at the sentence's end or between two marks, so that what is left still reads."""
    first, last = min(branch), max(branch)
    rest = sentence.words[last + 1 :]
    if len(branch) != last - first + 1:
        return False
    ends = all(word.pos == "PUNCT" for word in rest)
    opens_up = first == 0 and bool(rest) and rest[0].text == "," and sentence.words[0].tag in OPENING_TAGS
    if not ends and not opens_up and not _goes_on(sentence, last + 2):
        return False
    marked = first > 0 and sentence.words[first - 1].text in OPENING_MARKS
    return ends or opens_up or (marked and rest[0].pos == "PUNCT")


def _goes_on(sentence: Sentence, at: int) -> bool:
    """After what is left out the main clause goes on with its verb, so that nothing of a list is left behind."""
    if at >= len(sentence.words):
        return True
    word = sentence.words[at]
    return at == sentence.root or (word.head == sentence.root and word.dep not in ("conj", "cc", "appos", "punct"))


def _with_marks(sentence: Sentence, branch: frozenset[int]) -> frozenset[int]:
    """The comma before goes too, and the one after that closed it."""
    first, last = min(branch), max(branch)
    opens = first > 0 and sentence.words[first - 1].text in OPENING_MARKS
    closes = last + 1 < len(sentence.words) and sentence.words[last + 1].text in (*OPENING_MARKS, ")", "]")
    closes = closes and (opens or first == 0)
    return branch | ({first - 1} if opens else set()) | ({last + 1} if closes else set())


def _conjunction(sentence: Sentence, at: int) -> frozenset[int]:
    """The "and" that tied a clause to the one before goes with it."""
    if sentence.words[at].dep != "conj":
        return frozenset()
    return frozenset(c for c in sentence.children(sentence.words[at].head, "cc") if c < at)
