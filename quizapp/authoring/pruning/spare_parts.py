"""Parts of a sentence that can be left out, each with what it costs the reader."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from quizapp.authoring.pruning.spare_clauses import earlier_predicates, is_of_noun, other_clauses
from quizapp.authoring.pruning.what_is_left import LISTED
from quizapp.authoring.soundness import RELATIVE_TAGS
from quizapp.facts.clauses import OPENING_MARKS, SUBJECTS, VERBAL
from quizapp.facts.parsed import REMEMBERED, Sentence

ADDED = frozenset("relcl advcl acl appos parataxis prep conj cc npadvmod advmod punct".split())
PARTICIPLES = frozenset({"VBG", "VBN"})
EXAMPLES = frozenset({"such", "including", "like", "namely", "notably"})
FRONTED = frozenset(
    "after based before besides despite following given like over since through throughout unlike with without".split()
)
CIRCUMSTANCES = frozenset("after because before despite due during following throughout without".split())
REASONS = frozenset({"because", "despite", "due"})
COMPLETED = frozenset(
    "ability agreement attempt authority capacity chance choice decision desire effort failure freedom inability "
    "intention need obligation offer opportunity order permission plan pledge power promise proposal refusal right "
    "tendency time way willingness wish".split()
)
"""Nouns that say little without the infinitive after them."""
RANKS = frozenset("first second third fourth fifth last only most best next".split())
CONDITIONS = frozenset({"if", "unless", "whether", "until", "once", "than", "so", "lest", "provided", "except"})
"""What follows these bounds what is said: without it the sentence is no longer true."""
DASHES = frozenset("–—-")
QUOTES = frozenset('"“')
LIST_MEMBERS = frozenset("conj cc appos punct dep dobj attr pobj oprd npadvmod".split())
"""What follows the gap with one of these relations belongs to a list or to what went."""
PAIRED = frozenset({"either", "neither", "both"})
SET_OFF = {"relcl": 2, "parataxis": 2, "acl": 3, "advcl": 4, "appos": 4, "prep": 4, "npadvmod": 4}
AT_END = {"advcl": 8, "acl": 10, "relcl": 10, "prep": 12}
SPARED = frozenset({*SET_OFF, *AT_END, "conj"})
ASIDE, EXAMPLE, CLAUSE, TAIL, PREDICATE, OPENING = 0, 1, 4, 5, 5, 6
A_NAME = 3
"""A name or a figure that goes with a part counts as so many words."""


@dataclass(frozen=True)
class Part:
    places: frozenset[int]
    cost: int


def spare_parts(sentence: Sentence, needed: Iterable[int]) -> list[Part]:
    """Those that hold none of the `needed` words, the cheapest first."""
    keep = set(needed)
    apart = [aside for aside in asides(sentence) if not aside & keep]
    bracketed = [_part(sentence, frozenset().union(*apart), ASIDE)] if apart else []
    beside = [_part(sentence, clause, CLAUSE) for clause in other_clauses(sentence, keep)]
    beside += [_part(sentence, predicate, PREDICATE) for predicate in earlier_predicates(sentence, keep)]
    others = (*_tails(sentence, keep), *beside, *_branches(sentence))
    whole = [part for part in others if not _tears(part.places, [*apart, *_quotations(sentence)])]
    found = {part.places: part for part in (*whole, *bracketed) if not part.places & keep}
    return sorted(found.values(), key=lambda part: (part.cost, min(part.places)))


@lru_cache(maxsize=REMEMBERED)
def asides(sentence: Sentence) -> list[frozenset[int]]:
    """What stands in brackets or between two dashes, with them; not where it stands for a noun: "the (Lind) bridge"."""
    dashed = [stretch for dash in "–—" for stretch in _enclosed(sentence, dash, dash)]
    enclosed = [*_enclosed(sentence, "(", ")"), *(s for s in dashed if _is_mark(sentence, s[0]))]
    before = ((frozenset(stretch), sentence.words[stretch[0] - 1]) for stretch in enclosed if stretch[0])
    return [aside for aside, word in before if word.pos not in ("DET", "ADP")]


def _quotations(sentence: Sentence) -> list[frozenset[int]]:
    return [
        frozenset(stretch)
        for opening, closing in (('"', '"'), ("“", "”"))
        for stretch in _enclosed(sentence, opening, closing)
    ]


def _enclosed(sentence: Sentence, opening: str, closing: str) -> Iterator[range]:
    opened = None
    for at, word in enumerate(sentence.words):
        if word.text == closing and opened is not None:
            yield range(opened, at + 1)
            opened = None
        elif word.text == opening:
            opened = at


def _tears(places: frozenset[int], enclosed: list[frozenset[int]]) -> bool:
    """They are some, but not all, of what stands in brackets or quotation marks."""
    return any(places & stretch and not stretch <= places for stretch in enclosed)


def end_of(sentence: Sentence) -> int:
    """The place of the full stop; where a quotation ends the sentence, the place behind it."""
    return len(sentence.words) - (sentence.words[-1].text in (".", "!", "?"))


def _part(sentence: Sentence, places: Iterable[int], base: int) -> Part:
    whole = frozenset(places)
    words = sum(sentence.words[at].pos != "PUNCT" for at in whole)
    names = sum(mention.first in whole for mention in sentence.mentions)
    return Part(whole, base + words + A_NAME * names)


@lru_cache(maxsize=REMEMBERED)
def _branches(sentence: Sentence) -> list[Part]:
    heads = [at for at, word in enumerate(sentence.words) if word.dep in SPARED or word.lower in EXAMPLES]
    branches = ((at, s, _base(sentence, at, s)) for at in heads if (s := _stretch(sentence, at)))
    return [_part(sentence, _with_marks(sentence, at, s), base) for at, s, base in branches if base is not None]


def _stretch(sentence: Sentence, at: int) -> range:
    """The words from the first to the last that hang on the word at `at`, with an "and" before; empty where others
    stand among them."""
    words, own, enclosed = sentence.words, set(sentence.subtree(at)), asides(sentence)
    if words[at].dep == "conj":
        own |= {c for c in sentence.children(words[at].head, "cc") if c < at}
    spoken = [place for place in own if words[place].pos != "PUNCT"]
    if not spoken:
        return range(0)
    last = max(spoken) + 1
    last = next((max(aside) + 1 for aside in enclosed if min(aside) == last), last)
    own.update(place for aside in enclosed for place in aside)
    whole = range(min(spoken), last)
    return whole if all(place in own or words[place].pos == "PUNCT" for place in whole) else range(0)


def _base(sentence: Sentence, at: int, stretch: range) -> int | None:
    """What its kind costs; None where it cannot go."""
    first, last = stretch[0], stretch[-1]
    word = sentence.words[at]
    ends = all(mark.pos == "PUNCT" for mark in sentence.words[last + 1 :])
    marked = first > 0 and _is_mark(sentence, first - 1)
    if _bounds(sentence, at) or _is_listed(sentence, at, ends=ends):
        return None
    if word.dep == "conj":
        return PREDICATE if ends and _is_later_predicate(sentence, at) else None
    if first == 0:
        return OPENING if _opens(sentence, at, last) else None
    if marked and (ends or (sentence.words[last + 1].pos == "PUNCT" and _goes_on(sentence, at, last + 2))):
        return EXAMPLE if word.lower in EXAMPLES else SET_OFF.get(word.dep)
    return AT_END.get(word.dep) if ends and _only_tells_more(sentence, at) else None


def _is_mark(sentence: Sentence, at: int) -> bool:
    """The dash of "1.0–7.5" is none, nor the hyphen of "well-known"."""
    words = sentence.words
    dash = words[at].text in DASHES and not (at and words[at - 1].spaced) and words[at].text != "—"
    return words[at].text in OPENING_MARKS and not dash


def _bounds(sentence: Sentence, at: int) -> bool:
    """ "If", "as tall as" and their like bind what is said."""
    marks = [sentence.words[c] for c in sentence.children(at, "mark", "advmod") if c < at]
    word, above = sentence.words[at], sentence.words[sentence.words[at].head]
    bound = any(mark.lower in CONDITIONS for mark in (*marks, word)) or word.lower == "according"
    return bound or above.pos in ("ADJ", "ADV") or is_of_noun(sentence, at)


def _is_listed(sentence: Sentence, at: int, *, ends: bool) -> bool:
    """ "B" of "A, B and C", read as another name of A; "a painter and poet," between commas is none."""
    later = [c for c in sentence.children(sentence.words[at].head, "conj") if c > at]
    inner = sentence.children(at, "conj")
    parted = any(sentence.words[place].text == "," for c in inner for place in range(at, c))
    return sentence.words[at].dep == "appos" and bool(later or (inner and (ends or parted)))


def _only_tells_more(sentence: Sentence, at: int) -> bool:
    """At the sentence's end, without a comma: a reason, a time, a purpose; or what a named thing was or did."""
    word, noun = sentence.words[at], sentence.words[sentence.words[at].head]
    if (word.dep in ("acl", "relcl") or word.tag == "VB") and _is_ranked(sentence, word.head):
        return False
    if word.dep == "advcl":
        return True
    if word.dep in ("acl", "relcl") and any(sentence.words[c].tag == "TO" for c in sentence.children(at, "aux")):
        return noun.lemma not in COMPLETED
    if word.dep == "acl":
        return word.tag in PARTICIPLES
    if word.dep == "prep":
        beside = at == sentence.words[at].head + 1 and word.lower not in REASONS
        return word.lower in CIRCUMSTANCES and noun.pos in VERBAL and not beside
    first = sentence.subtree(at)[0]
    return noun.pos == "PROPN" or (sentence.words[first].lower == "who" and sentence.words[first - 1].pos == "PROPN")


def _is_ranked(sentence: Sentence, at: int) -> bool:
    """ "The first woman to fly", "the largest mill built there": what follows tells among which."""
    near = [at, *sentence.children(at, "attr", "dobj", "oprd")]
    before = [sentence.words[c] for noun in near for c in sentence.children(noun) if c < noun]
    return any(word.tag == "JJS" or word.lower in RANKS for word in before)


def _opens(sentence: Sentence, at: int, last: int) -> bool:
    """A clause or phrase ahead of all, closed by a comma."""
    if last + 1 >= len(sentence.words) or sentence.words[last + 1].text != ",":
        return False
    word = sentence.words[at]
    beside = sentence.phrase(range(at, at + 3)).lower().startswith("in addition to")
    return word.dep == "advcl" or (word.dep == "prep" and (word.lower in FRONTED or beside))


def _is_later_predicate(sentence: Sentence, at: int) -> bool:
    """ "And sold the mill" of "built the bridge and sold the mill": the first verb has said all of its own."""
    words, above = sentence.words, sentence.words[at].head
    ccs = [c for c in sentence.children(above, "cc") if c < at]
    whole = words[at].pos in VERBAL and words[above].pos in VERBAL and words[above].dep != "conj"
    paired = any(words[c].lower in PAIRED for c in sentence.children(above, "preconj", "cc", "advmod"))
    return whole and bool(ccs) and ccs[-1] > above + 1 and not paired and not sentence.children(above, "neg")


def _goes_on(sentence: Sentence, at: int, following: int) -> bool:
    """What is left goes on after the gap with the verb or a phrase of it, so that nothing of a list is torn."""
    words = sentence.words
    above = set(sentence.ancestors(at))
    following += following < len(words) and words[following].text in QUOTES
    if following >= len(words) or following in above:
        return True
    if words[following].dep == "cc":
        joined = [c for c in sentence.children(words[following].head, "conj") if c > following]
        return bool(joined) and words[joined[0]].pos in VERBAL and words[following].head in above
    top = following
    while top not in above and words[top].head not in above and words[top].head >= following:
        top = words[top].head
    if top not in above and words[top].head not in above:
        return False
    tells = words[top].dep in ("relcl", "acl") or words[words[top].head].pos in VERBAL
    return tells and words[top].dep not in LIST_MEMBERS


def _with_marks(sentence: Sentence, at: int, stretch: range) -> set[int]:
    """The mark before goes too, and the one after, unless the sentence needs it where it stands."""
    first, last = stretch[0], stretch[-1]
    places = set(stretch)
    opens = first > 0 and _is_mark(sentence, first - 1)
    after = sentence.words[last + 1].text if last + 1 < len(sentence.words) else ""
    if opens:
        places.add(first - 1)
    paired = opens and (after in DASHES or not _needs_comma(sentence, at, last + 2))
    if after in OPENING_MARKS - {";", "("} and (first == 0 or paired):
        places.add(last + 1)
    return places


def _needs_comma(sentence: Sentence, at: int, following: int) -> bool:
    """Before "and" or "which" with another clause, and between a phrase ahead of the subject and the subject."""
    after = sentence.words[min(following, len(sentence.words) - 1)]
    if after.dep in ("cc", "mark") or after.tag in RELATIVE_TAGS | PARTICIPLES or after.text in QUOTES:
        return True
    own = [at, *sentence.ancestors(at)]
    return any(_is_ahead(sentence, phrase, verb, following) for phrase, verb in pairwise(own))


def _is_ahead(sentence: Sentence, phrase: int, verb: int, following: int) -> bool:
    subjects = sentence.children(verb, *SUBJECTS)
    return bool(subjects) and phrase not in subjects and phrase < subjects[0] and following <= subjects[0]


def _tails(sentence: Sentence, needed: set[int]) -> Iterator[Part]:
    """What follows a mark behind all that is needed and only adds to it."""
    for at in range(max(needed) + 1, len(sentence.words) - 1):
        tail = range(at, end_of(sentence))
        explained = sentence.words[at].text == ":" and sentence.words[at - 1].pos in ("NOUN", "PROPN")
        quoted = sentence.words[at].text == ":" and sentence.words[at + 1].text in ('"', "“")
        marked = _is_mark(sentence, at) and sentence.words[at].text != "("
        if explained or quoted or (marked and _only_adds(sentence, tail)):
            yield _part(sentence, tail, TAIL)


def _only_adds(sentence: Sentence, tail: range) -> bool:
    words = sentence.words
    hanging = [at for at in tail if words[at].head not in tail and words[at].pos != "PUNCT"]
    members = [at for at in hanging if words[at].dep == "conj"]
    whole = all(_is_last_predicate(sentence, at) for at in members)
    if not whole or sentence.root in tail or any(_bounds(sentence, at) for at in hanging):
        return False
    whole = not _goes_through_list(sentence, tail) and not is_of_noun(sentence, tail[0] + 1)
    if not whole or any(_is_listed(sentence, at, ends=True) for at in hanging):
        return False
    aside = words[tail[0] + 1].tag in RELATIVE_TAGS or words[tail[0] + 1].dep == "mark"
    return aside or all(words[at].dep in ADDED for at in hanging)


def _is_last_predicate(sentence: Sentence, at: int) -> bool:
    """Without it the predicates before still have an "and" or are only one."""
    words, above = sentence.words, sentence.words[at].head
    ccs = [c for c in sentence.children(words[above].head, "cc") if c < above]
    tied = ccs and all(word.pos in ("AUX", "ADV", "PART") for word in words[ccs[-1] + 1 : above])
    return words[at].pos in VERBAL and (words[above].dep != "conj" or bool(tied))


def _goes_through_list(sentence: Sentence, tail: range) -> bool:
    """ "B, C and D" of "A, B, C and D": a bare noun, another comma, and an "and" between things."""
    words = sentence.words
    ties = [at for at in tail if words[at].lower in ("and", "or") and words[at].dep == "cc"]
    joined = [at for at in ties if not any(words[c].pos in VERBAL for c in sentence.children(words[at].head, "conj"))]
    commas = sum(words[at].text == "," for at in tail)
    return bool(joined) and commas > 1 and words[tail[0] + 1].pos in LISTED
