"""A sentence as the language model reads it, in plain values of our own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from sys import intern

from quizapp.documents.model import Span


@dataclass(frozen=True, slots=True)
class Word:
    """`tag` is of the Penn Treebank, `pos` of Universal Dependencies, `dep` of ClearNLP; `head` is a place in the
    sentence, the word's own for the root. `start` counts in the document. `length` and not its end is kept, because
    small numbers take no memory of their own, and a long document has hundreds of thousands of words."""

    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    start: int
    length: int
    spaced: bool
    lower: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", intern(self.text.lower()))

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: its words from `first` up to, not including, `last`. `label` is of OntoNotes, or NAME."""

    first: int
    last: int
    label: str

    def holds(self, word: int) -> bool:
        return self.first <= word < self.last


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """Each is itself only, however alike another: what is worked out of the last few is kept for them."""

    span: Span
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...] = ()

    @property
    def root(self) -> int:
        return _root(self)

    def children(self, at: int, *deps: str) -> tuple[int, ...]:
        """In order; all of them where no `deps` are named."""
        children = _children(self)[at]
        if not deps or not children:
            return children
        return tuple([c for c in children if self.words[c].dep in deps])

    def subtree(self, at: int, without: Iterable[str] = ()) -> list[int]:
        """The word and all that hangs on it, in order, leaving out branches by their `without` relation."""
        leave, children = set(without), _children(self)
        found, waiting = [], [at]
        while waiting:
            found.append(here := waiting.pop())
            waiting += [c for c in children[here] if self.words[c].dep not in leave] if leave else children[here]
        return sorted(found)

    def leftmost(self, at: int) -> int:
        """The first word of what `subtree` gives."""
        return _leftmost(self)[at]

    def ancestors(self, at: int) -> list[int]:
        chain: list[int] = []
        while self.words[at].head != at:
            at = self.words[at].head
            chain.append(at)
        return chain

    def phrase(self, places: Sequence[int]) -> str:
        """Those words as one reads them: a space where the document has one, or where words were left out."""
        if not places:
            return ""
        if isinstance(places, range):
            before = self.words[places.start : places.stop - 1]
            return "".join([w.text + " " if w.spaced else w.text for w in before]) + self.words[places[-1]].text
        parts: list[str] = []
        for here, following in pairwise([*places, -1]):
            gap = self.words[here].spaced if following == here + 1 else following >= 0
            parts.append(self.words[here].text + " " if gap else self.words[here].text)
        return "".join(parts)

    def extent(self, first: int, last: int) -> Span:
        """Where the words from `first` up to, not including, `last` lie in the document."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def covered(self, span: Span) -> range:
        """The places of the words that lie in `span`."""
        places = [at for at, word in enumerate(self.words) if word.start < span.end and span.start < word.end]
        return range(places[0], places[-1] + 1) if places else range(0)

    def mention_at(self, word: int) -> Mention | None:
        return next((mention for mention in self.mentions if mention.holds(word)), None)

    def head(self, mention: Mention) -> int:
        """The word of the name on which its others hang."""
        places = range(mention.first, mention.last)
        return next((at for at in places if self.words[at].head not in places), mention.last - 1)

    def name(self, mention: Mention) -> str:
        return self.phrase(range(mention.first, mention.last))


REMEMBERED = 64
"""Sentences of which these are kept: reading goes on from one to the next, and of all of them it is much to keep."""


@lru_cache(maxsize=REMEMBERED)
def _children(sentence: Sentence) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in sentence.words]
    for at, word in enumerate(sentence.words):
        if word.head != at:
            children[word.head].append(at)
    return tuple(map(tuple, children))


@lru_cache(maxsize=REMEMBERED)
def _root(sentence: Sentence) -> int:
    return next(at for at, word in enumerate(sentence.words) if word.head == at)


@lru_cache(maxsize=REMEMBERED)
def _leftmost(sentence: Sentence) -> list[int]:
    left = list(range(len(sentence.words)))
    for at in range(len(sentence.words)):
        above = sentence.words[at].head
        while left[above] > at:
            left[above] = at
            above = sentence.words[above].head
    return left
