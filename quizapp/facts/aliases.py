"""Which names of a document are one person's, one body's or one place's."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.namelists import BODIES_AMONG_THEM, territories
from quizapp.facts.namesakes import Namesakes
from quizapp.facts.spelling import given_keys, initials, parts, same_person, surname_sound, title_sex

PLACES = frozenset({"GPE", "LOC", "FAC"})
ABBREVIATED = frozenset({"ORG", "GPE", "PRODUCT", UNKNOWN})
MOST_COMPARED = 40
"""Of persons whose names begin and end alike, so that time grows with their number only."""
PARTICLES = frozenset("de da di do dos das del della van von der den la le bin ibn al el ter zu".split())


@dataclass(frozen=True)
class Entity:
    """One person, body or place. `names` are all its spellings, in order of first appearance."""

    label: str
    names: tuple[str, ...]


def cluster(
    labels: Mapping[str, str], namesakes: Namesakes, introduced: Mapping[str, str], *, title: str
) -> tuple[Entity, ...]:
    """`labels` gives each name its type, in order of first appearance; `introduced` its other name, where a sentence
    tells it. Whole names are read before parts of them."""
    register = _Register(parts(title), namesakes, introduced)
    for name, label in sorted(labels.items(), key=lambda item: -len(parts(item[0]))):
        register.add(name, label)
    order = {name: place for place, name in enumerate(labels)}
    arranged = [replace(e, names=tuple(sorted(e.names, key=order.__getitem__))) for e in register.entities]
    return tuple(sorted(arranged, key=lambda entity: order[entity.names[0]]))


@dataclass
class _Register:
    """Entities found so far, each looked up by what its names must share with another of its names."""

    titled: tuple[str, ...]
    namesakes: Namesakes
    introduced: Mapping[str, str]
    entities: list[Entity] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    by_sound: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    by_part: dict[tuple[str, ...], list[int]] = field(default_factory=lambda: defaultdict(list))
    by_words: dict[tuple[str, tuple[str, ...]], int] = field(default_factory=dict)
    by_initials: dict[str, int] = field(default_factory=dict)

    def add(self, name: str, label: str) -> None:
        known = self._known(name, label)
        if known is None:
            known = self._enter(name, label)
        else:
            entity = self.entities[known]
            self.entities[known] = replace(entity, names=(*entity.names, name))
        self.by_name[name] = known

    def _enter(self, name: str, label: str) -> int:
        place = len(self.entities)
        self.entities.append(Entity(label, (name,)))
        if label == PERSON:
            self._enter_person(name, place)
        else:
            self.by_words[label, parts(name)] = place
            self.by_initials.setdefault(initials(name), place)
        return place

    def _enter_person(self, name: str, place: int) -> None:
        words = parts(name)
        for key in _keys_of(name):
            self.by_sound[key].append(place)
        inner = range(1, len(words)) if " " in name else ()
        beginnings, endings = {words[:at] for at in inner}, {words[at:] for at in inner}
        for part in beginnings | endings | {words}:
            self.by_part[part].append(place)

    def _known(self, name: str, label: str) -> int | None:
        other = self.introduced.get(name)
        if other in self.by_name:
            return self.by_name[other]
        person = self._person(name, label)
        if person is not None or label == PERSON:
            return person
        if label in ABBREVIATED and name.isupper() and self._abbreviates(name):
            return self.by_initials[name]
        return self.by_words.get((label, parts(name)))

    def _abbreviates(self, name: str) -> bool:
        """Two letters may be short for much, unless for a country or a body as well known."""
        if name not in self.by_initials:
            return False
        whole = self.entities[self.by_initials[name]].names[0]
        return len(name) > 2 or whole in territories() | BODIES_AMONG_THEM

    def _person(self, name: str, label: str) -> int | None:
        words = parts(name)
        if len(words) == 1:
            return self._one_word(name, label) if name not in territories() else None
        if label not in (PERSON, UNKNOWN):
            return None
        near = [place for key in _keys_of(name) for place in self.by_sound.get(key, [])[:MOST_COMPARED]]
        alike = (place for place in near if self._is_spelling_of(name, self.entities[place]))
        return next(alike, self._cut_short(name, words))

    def _is_spelling_of(self, name: str, entity: Entity) -> bool:
        return same_person(name, entity.names[0]) and not self._told_apart(name, entity)

    def _told_apart(self, name: str, entity: Entity) -> bool:
        return any(self.namesakes.are_two(name, other) for other in entity.names)

    def _cut_short(self, name: str, words: tuple[str, ...]) -> int | None:
        """ "Ann Lee" for Ann Lee Brown and "van der Berg" for Jan van der Berg, but not "Lee Brown" for Ann Lee Brown,
        who may be her father."""
        bearers = self.by_part.get(words, [])
        if len(bearers) != 1 or self._told_apart(name, self.entities[bearers[0]]):
            return None
        begins = parts(self.entities[bearers[0]].names[0])[: len(words)] == words
        return bearers[0] if begins or PARTICLES & set(name.split()) else None

    def _one_word(self, name: str, label: str) -> int | None:
        """Whose it is where only one bears it, as surname or else as given name, or one of them is whom the document
        is about; that person's even where it was read as a place."""
        word = parts(name)
        bearers = [place for place in self.by_part.get(word, []) if self._fits(name, self.entities[place])]
        ending = [place for place in bearers if parts(self.entities[place].names[0])[-1:] == word]
        if label in PLACES or len(ending) > 1:
            chosen = self._of_title(ending)
        else:
            chosen = ending or (bearers if label in (PERSON, UNKNOWN) else [])
        return chosen[0] if len(chosen) == 1 else None

    def _of_title(self, bearers: list[int]) -> list[int]:
        """Those of them whom the document is about: those called so, or with a first name in the title."""
        called = [[parts(name) for name in self.entities[place].names] for place in bearers]
        exact = [place for place, names in zip(bearers, called, strict=True) if self.titled in names]
        first = [place for place, names in zip(bearers, called, strict=True) if names[0][0] in self.titled]
        return exact or first

    def _fits(self, name: str, entity: Entity) -> bool:
        """Not Mrs Lee for Mr Lee."""
        sex = title_sex(name)
        return not sex or title_sex(entity.names[0]) in ("", sex)


def _keys_of(name: str) -> list[tuple[str, str]]:
    """What the name's first and last word must share with another spelling of it."""
    last = surname_sound(name)
    return [(last, first) for first in given_keys(name)]
