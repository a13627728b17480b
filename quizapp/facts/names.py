"""The names of a whole document: which are one, and of what type each is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from quizapp.facts.aliases import Entity, cluster
from quizapp.facts.capitals import with_known_names
from quizapp.facts.introduced import read_introduced
from quizapp.facts.mentions import PERSON, with_whole_mentions
from quizapp.facts.namesakes import read_namesakes
from quizapp.facts.parsed import Sentence
from quizapp.facts.untangled import untangled
from quizapp.facts.votes import elected

HEAD_OF_NAME = re.compile(r" (?:of|for|on|in|and) ")
ENDING = 3


@dataclass(frozen=True)
class Names:
    entities: tuple[Entity, ...]

    @cached_property
    def _by_name(self) -> dict[str, Entity]:
        return {name: entity for entity in self.entities for name in entity.names}

    def entity(self, name: str) -> Entity | None:
        """Also where it stands in a pronoun's place, with what "his" needs."""
        return self._by_name.get(name) or self._by_name.get(name.removesuffix("’s").removeprefix("the "))

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

    def ending_in(self, phrase: str) -> Iterator[str]:
        """The names whose main part ends so, whatever the case: "The Salt War", "the Seamuseum" and "the Committee for
        Boats" for "war", "museum" and "committee"; not the phrase alone."""
        for head, name in self._by_ending.get(phrase[-ENDING:], ()):
            if head.endswith(phrase) and name.lower() != phrase:
                yield name

    @cached_property
    def _by_ending(self) -> dict[str, list[tuple[str, str]]]:
        """A long document has thousands of names, and each of its sentences may ask for some."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in self._by_name:
            head = HEAD_OF_NAME.split(name.lower(), maxsplit=1)[0]
            found[head[-ENDING:]].append((head, name))
        return found

    def of_label(self, label: str) -> tuple[Entity, ...]:
        return tuple(entity for entity in self.entities if entity.label == label)


def read_names(sentences: Iterable[Sentence], *, title: str) -> tuple[tuple[Sentence, ...], Names]:
    """The sentences with their mentions whole and labelled alike throughout, and what they name."""
    whole = untangled([with_whole_mentions(sentence) for sentence in with_known_names(list(sentences))])
    names = Names(cluster(elected(whole), read_namesakes(whole), read_introduced(whole), title=title))
    labels = {name: entity.label for entity in names.entities for name in entity.names}
    labelled = tuple(
        replace(s, mentions=tuple(replace(m, label=labels[s.name(m)]) for m in s.mentions)) for s in whole
    )
    return labelled, names
