"""What a reader knows of a sentence's surroundings: what was told before it, who may be meant by a pronoun in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizapp.authoring.context.antecedents import PERSONAL, antecedent_of, bracketed, with_name
from quizapp.authoring.context.definites import Known, introduced, points_back
from quizapp.authoring.context.lead_in import lead_ins_before
from quizapp.authoring.context.passage import Antecedent, LeadIn, Told
from quizapp.authoring.context.protagonist import Protagonist, protagonist_meant, protagonist_of
from quizapp.authoring.context.subject_nouns import AGREEMENTS, BODIES, OF_A_PLACE, PARTS, PLACES, WORKS
from quizapp.documents.model import Document
from quizapp.facts.mentions import PERSON
from quizapp.facts.names import Names
from quizapp.facts.parsed import REMEMBERED, Sentence
from quizapp.facts.spelling import parts

LOOK_BACK = 4
FIRST = 5


@dataclass(frozen=True)
class Surroundings:
    document: Document
    sentences: Sequence[Sentence]
    names: Names

    def told_before(self, at: int) -> Told:
        """Nouns and deeds of the same paragraph; persons of the title, of the sentences just before and of the last
        that named any."""
        start = self.document.paragraph_of(self.sentences[at].span).start
        near = self.sentences[max(0, at - LOOK_BACK) : at]
        earlier = zip(near, self._people[max(0, at - LOOK_BACK) : at], strict=True)
        same = [sentence for sentence in near if sentence.span.start >= start]
        latest = self._of_title | self._last_named[at]
        return Told(
            nouns=_once_each(noun for back in same for noun in _lemmas(back, "NOUN")),
            deeds=_once_each(verb for back in same for verb in _lemmas(back, "VERB")),
            introduced=_once_each(noun for back in same for noun in introduced(back)),
            people=latest.union(*self._people[max(0, at - LOOK_BACK) : at]),
            latest=latest,
            near=frozenset(person for back, people in earlier for person in people if back.span.start >= start),
            of_title=self._of_title,
            of_subject=self._of_subject,
            called=self._called,
        )

    def lead_ins(self, at: int) -> tuple[LeadIn, ...]:
        return tuple(lead_ins_before(self.document, self.sentences, self.names, at, self._shown, self._points_back))

    def _points_back(self, at: int, above: frozenset[str] | None) -> bool:
        return points_back(self.named(at), Known(self.document, self.names, self.told_before(at)), above)

    def _shown(self, at: int) -> Sentence:
        return bracketed(self.named(at), self.antecedents[at])

    @cached_property
    def antecedents(self) -> tuple[Antecedent | None, ...]:
        return tuple(self._antecedent(at) for at in range(len(self.sentences)))

    def named(self, at: int) -> Sentence:
        """The sentence with the name that a pronoun of it stands for."""
        antecedent = self.antecedents[at]
        entity = self.names.entity(antecedent.name.removeprefix("the ")) if antecedent else None
        return with_name(self.sentences[at], antecedent, entity.label) if antecedent and entity else self.sentences[at]

    def _antecedent(self, at: int) -> Antecedent | None:
        found = antecedent_of(self.document, self.sentences, at)
        if found is None and self._protagonist:
            found = protagonist_meant(self.document, self.sentences, at, self._protagonist)
        return found

    @cached_property
    def _protagonist(self) -> Protagonist | None:
        return protagonist_of(self.document, self.sentences, self.names, self._classes)

    @cached_property
    def _people(self) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset(self.names.first(s.name(m)) for m in s.mentions if m.label == PERSON) for s in self.sentences
        )

    @cached_property
    def _last_named(self) -> tuple[frozenset[str], ...]:
        """For each sentence, the persons of the last one before it that names any."""
        last: list[frozenset[str]] = [frozenset()]
        for people in self._people:
            last.append(people or last[-1])
        return tuple(last)

    @cached_property
    def _of_title(self) -> frozenset[str]:
        title = set(parts(self.document.title))
        people = self.names.of_label(PERSON)
        return frozenset(e.names[0] for e in people if any(set(parts(name)) <= title for name in e.names))

    @cached_property
    def _of_subject(self) -> frozenset[str]:
        """ "Country" and what every country has one of, or what the document says that its subject is."""
        own = OF_A_PLACE if self._is_of_place else frozenset()
        return self._classes.union(own, *(one for whole, one in PARTS if self._classes & whole))

    @cached_property
    def _classes(self) -> frozenset[str]:
        """What its subject is: "country", "novel"."""
        told = {noun for sentence in self.sentences[:FIRST] for noun in self._said_to_be(sentence)}
        told |= BODIES if self._is_of_body else set()
        for alike in (BODIES, WORKS, AGREEMENTS):
            told |= alike if told & alike else set()
        return frozenset(told | (PLACES if self._is_of_place else frozenset()))

    @cached_property
    def _is_of_body(self) -> bool:
        title = set(parts(self.document.title))
        return any(set(parts(name)) <= title for body in self.names.of_label("ORG") for name in body.names)

    @cached_property
    def _is_of_place(self) -> bool:
        title = set(parts(self.document.title))
        places = [e for label in ("GPE", "LOC") for e in self.names.of_label(label)]
        return any(set(parts(name)) <= title for place in places for name in place.names)

    def _said_to_be(self, sentence: Sentence) -> list[str]:
        title = set(parts(self.document.title))
        subjects = [m for at in sentence.children(sentence.root, "nsubj") if (m := sentence.mention_at(at))]
        titled = any(set(parts(sentence.name(m))) & title for m in subjects)
        defines = titled and sentence.words[sentence.root].lemma == "be"
        return [sentence.words[at].lemma for at in sentence.children(sentence.root, "attr")] if defines else []

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """ "he" or "she" for each person of whom the document certainly says only one of them."""
        said: dict[str, set[str]] = defaultdict(set)
        for sentence, antecedent in zip(self.sentences, self.antecedents, strict=True):
            if antecedent and (word := sentence.words[antecedent.pronoun].lower) in PERSONAL:
                said[self.names.first(antecedent.name)].add(word)
        return {name: next(iter(words)) for name, words in said.items() if len(words) == 1}


@lru_cache(maxsize=REMEMBERED)
def _lemmas(sentence: Sentence, pos: str) -> list[str]:
    return [word.lemma for word in sentence.words if word.pos == pos]


def _once_each(words: Iterable[str]) -> tuple[str, ...]:
    """Few words, of each of many sentences: a set of them would take five times the memory."""
    return tuple(dict.fromkeys(words))
