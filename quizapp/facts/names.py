"""The names of a whole document: which are one, and of what type each is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quizapp.facts.aliases import Entity, cluster
from quizapp.facts.mentions import PERSON, UNKNOWN, with_whole_mentions
from quizapp.facts.namesakes import read_namesakes
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.roles import is_role
from quizapp.facts.territories import territories

@dataclass(frozen=True)
class Names:
    entities: tuple[Entity, ...]

    @cached_property
    def _by_name(self) -> dict[str, Entity]:
        return {name: entity for entity in self.entities for name in entity.names}

    def entity(self, name: str) -> Entity | None:
        return self._by_name.get(name)

    def first(self, name: str) -> str:
        """What the document first calls whom or what `name` names."""
        entity = self.entity(name)
        return entity.names[0] if entity else name

    def is_person(self, name: str) -> bool:
        entity = self.entity(name)
        return entity is not None and entity.label == PERSON

    def aliases(self, name: str) -> tuple[str, ...]:
        """The other names of what `name` names."""
        entity = self.entity(name)
        return tuple(other for other in entity.names if other != name) if entity else ()

    def of_label(self, label: str) -> tuple[Entity, ...]:
        return tuple(entity for entity in self.entities if entity.label == label)


def read_names(sentences: Iterable[Sentence], *, title: str) -> tuple[tuple[Sentence, ...], Names]:
    """The sentences with their mentions whole and labelled alike throughout, and what they name."""
    whole = [with_whole_mentions(sentence) for sentence in sentences]
    names = Names(cluster(_voted(whole), read_namesakes(whole), title=title))
    labels = {name: entity.label for entity in names.entities for name in entity.names}
    labelled = tuple(
        replace(s, mentions=tuple(replace(m, label=labels[s.name(m)]) for m in s.mentions)) for s in whole
    )
    return labelled, names


def _voted(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Each name's most frequent label, in order of first appearance."""
    votes: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            label = PERSON if mention.label == UNKNOWN and _holds_post(sentence, mention) else mention.label
            votes.setdefault(sentence.name(mention), Counter())[label] += 1
    return {name: _elected(name, counter) for name, counter in votes.items()}


def _elected(name: str, votes: Counter[str]) -> str:
    if name in territories():
        return "GPE"
    known = [(count, label) for label, count in votes.items() if label != UNKNOWN]
    return max(known, key=lambda vote: vote[0])[1] if known else UNKNOWN


def _holds_post(sentence: Sentence, mention: Mention) -> bool:
    """A name beside a post: "Ann Lee, a botanist", "the botanist Ann Lee"."""
    last = mention.last - 1
    beside = [*sentence.children(last, "appos", "compound"), sentence.words[last].head]
    return any(is_role(sentence.words[at]) for at in beside)
