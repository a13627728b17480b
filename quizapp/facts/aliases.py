"""Which names of a document are one person's, one body's or one place's."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.namesakes import Namesakes
from quizapp.facts.spelling import initials, parts, same_person, surname_sound
from quizapp.facts.territories import territories

PLACES = frozenset({"GPE", "LOC", "FAC"})
ABBREVIATED = frozenset({"ORG", "GPE", UNKNOWN})


@dataclass(frozen=True)
class Entity:
    """One person, body or place. `names` are all its spellings, in order of first appearance."""

    label: str
    names: tuple[str, ...]


def cluster(labels: Mapping[str, str], namesakes: Namesakes, *, title: str) -> tuple[Entity, ...]:
    """`labels` gives each name its type, in order of first appearance; whole names are read before parts of them."""
    register = _Register(frozenset(parts(title)), namesakes)
    for name, label in sorted(labels.items(), key=lambda item: -len(parts(item[0]))):
        register.add(name, label)
    order = {name: place for place, name in enumerate(labels)}
    arranged = [replace(e, names=tuple(sorted(e.names, key=order.__getitem__))) for e in register.entities]
    return tuple(sorted(arranged, key=lambda entity: order[entity.names[0]]))


@dataclass
class _Register:
    """Entities found so far, looked up by what their names must share, so that time grows with their number only."""

    titled: frozenset[str]
    namesakes: Namesakes
    entities: list[Entity] = field(default_factory=list)
    by_surname: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_words: dict[tuple[str, tuple[str, ...]], int] = field(default_factory=dict)
    by_initials: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, label: str) -> None:
        known = self._known(name, label)
        if known is None:
            self._enter(name, label)
        else:
            entity = self.entities[known]
            self.entities[known] = replace(entity, names=(*entity.names, name))

    def _enter(self, name: str, label: str) -> None:
        place = len(self.entities)
        self.entities.append(Entity(label, (name,)))
        if label == PERSON:
            self.by_surname[surname_sound(name)].append(place)
        else:
            self.by_words[label, parts(name)] = place
            self.by_initials.setdefault(initials(name), place)

    def _known(self, name: str, label: str) -> int | None:
        person = self._person(name, label)
        if person is not None or label == PERSON:
            return person
        if label in ABBREVIATED and name.isupper() and name in self.by_initials:
            return self.by_initials[name]
        return self.by_words.get((label, parts(name)))

    def _person(self, name: str, label: str) -> int | None:
        bearers = self.by_surname.get(surname_sound(name), [])
        if len(parts(name)) > 1:
            alike = (place for place in bearers if self._is_spelling_of(name, self.entities[place]))
            return next(alike, None) if label in (PERSON, UNKNOWN) else None
        return self._surname_alone(name, bearers, label) if name not in territories() else None

    def _is_spelling_of(self, name: str, entity: Entity) -> bool:
        told_apart = (self.namesakes.are_two(name, other) for other in entity.names)
        return same_person(name, entity.names[0]) and not any(told_apart)

    def _surname_alone(self, name: str, bearers: list[int], label: str) -> int | None:
        """Whose it is where only one bears it, or one of them is whom the document is about; that person's even where
        it was read as a place."""
        exact = [place for place in bearers if parts(self.entities[place].names[0])[-1] == parts(name)[-1]]
        first = [place for place in exact if parts(self.entities[place].names[0])[0] in self.titled]
        chosen = first if len(exact) > 1 or label in PLACES else exact
        return chosen[0] if len(chosen) == 1 else None
