"""Whole names that are alike and that the document itself tells apart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.posts import find_posts, post_key
from quizapp.facts.spelling import parts, sounds, surname_sound

NOT_THE_SAME = ("conj", "poss", "prep", "relcl")
"""What hangs on a name by these is somebody else; by others, as "Ann Lee, also written Anne Lea", the same."""


@dataclass(frozen=True)
class Namesakes:
    """`pairs` stand in one sentence as two persons; `posts` gives the keys of those that each name holds."""

    pairs: frozenset[frozenset[str]]
    posts: Mapping[str, frozenset[tuple[str, ...]]]

    def are_two(self, one: str, other: str) -> bool:
        """One who is spelt in two ways that sound the same may hold two posts."""
        if frozenset((one, other)) in self.pairs:
            return True
        return sounds(one) != sounds(other) and self._hold_different_posts(one, other)

    def _hold_different_posts(self, one: str, other: str) -> bool:
        held, others = self.posts.get(one, frozenset()), self.posts.get(other, frozenset())
        return bool(held and others) and not any(_go_together(a, b) for a in held for b in others)


def read_namesakes(sentences: Sequence[Sentence]) -> Namesakes:
    posts: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for sentence in sentences:
        for found in find_posts(sentence):
            posts[found.value].add(post_key(found.subject))
    pairs = frozenset(pair for sentence in sentences for pair in _told_as_two(sentence))
    return Namesakes(pairs, {name: frozenset(keys) for name, keys in posts.items()})


def _go_together(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """ "Ambassador of Chile" and "ambassador of Chile to Peru" may be one post."""
    return set(one) <= set(other) or set(other) <= set(one)


def _told_as_two(sentence: Sentence) -> Iterator[frozenset[str]]:
    by_surname: dict[str, list[Mention]] = defaultdict(list)
    for mention in sentence.mentions:
        if mention.label in (PERSON, UNKNOWN) and len(parts(name := sentence.name(mention))) > 1:
            by_surname[surname_sound(name)].append(mention)
    for one, other in (pair for mentions in by_surname.values() for pair in combinations(mentions, 2)):
        if not _hangs_on(sentence, one, other) and not _hangs_on(sentence, other, one):
            yield frozenset((sentence.name(one), sentence.name(other)))


def _hangs_on(sentence: Sentence, one: Mention, other: Mention) -> bool:
    return one.last - 1 in sentence.subtree(other.last - 1, without=NOT_THE_SAME)
