"""A sentence as the language model reads it, in plain values of our own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

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

    @property
    def lower(self) -> str:
        return self.text.lower()

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


@dataclass(frozen=True)
class Sentence:
    span: Span
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        children: list[list[int]] = [[] for _ in self.words]
        for at, word in enumerate(self.words):
            if word.head != at:
                children[word.head].append(at)
        return tuple(map(tuple, children))

    @property
    def root(self) -> int:
        return next(at for at, word in enumerate(self.words) if word.head == at)

    def children(self, at: int, *deps: str) -> tuple[int, ...]:
        """In order; all of them where no `deps` are named."""
        return tuple(c for c in self._children[at] if self.words[c].dep in deps) if deps else self._children[at]

    def subtree(self, at: int, without: Iterable[str] = ()) -> list[int]:
        """The word and all that hangs on it, in order, leaving out branches by their `without` relation."""
        leave = set(without)
        found, waiting = [], [at]
        while waiting:
            found.append(here := waiting.pop())
            waiting += [c for c in self._children[here] if self.words[c].dep not in leave]
        return sorted(found)

    def leftmost(self, at: int) -> int:
        """The first word of what `subtree` gives."""
        return self._leftmost[at]

    @cached_property
    def _leftmost(self) -> list[int]:
        left = list(range(len(self.words)))
        for at in range(len(self.words)):
            for above in self.ancestors(at):
                left[above] = min(left[above], at)
        return left

    def ancestors(self, at: int) -> list[int]:
        chain: list[int] = []
        while self.words[at].head != at:
            at = self.words[at].head
            chain.append(at)
        return chain

    def phrase(self, places: Sequence[int]) -> str:
        """Those words as one reads them: a space where the document has one, or where words were left out."""
        parts: list[str] = []
        for here, following in pairwise([*places, -1]):
            gap = self.words[here].spaced if following == here + 1 else following >= 0
            parts.append(self.words[here].text + (" " if gap else ""))
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
