"""What a reader knows of a sentence's surroundings: what was told before it, who may be meant by a pronoun in it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizapp.authoring.antecedents import PERSONAL, antecedent_of
from quizapp.authoring.passage import Antecedent, Told
from quizapp.documents.model import Document
from quizapp.facts.mentions import PERSON
from quizapp.facts.names import Names
from quizapp.facts.parsed import Sentence
from quizapp.facts.spelling import parts

LOOK_BACK = 4


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
        words = [word for sentence in near if sentence.span.start >= start for word in sentence.words]
        latest = self._of_title | self._last_named[at]
        return Told(
            nouns=frozenset(word.lemma for word in words if word.pos == "NOUN"),
            deeds=frozenset(word.lemma for word in words if word.pos == "VERB"),
            people=latest.union(*self._people[max(0, at - LOOK_BACK) : at]),
            latest=latest,
            of_title=self._of_title,
            called=self._called,
        )

    @cached_property
    def antecedents(self) -> tuple[Antecedent | None, ...]:
        return tuple(antecedent_of(self.document, self.sentences, at) for at in range(len(self.sentences)))

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
    def _called(self) -> Mapping[str, str]:
        """ "he" or "she" for each person of whom the document certainly says only one of them."""
        said: dict[str, set[str]] = defaultdict(set)
        for sentence, antecedent in zip(self.sentences, self.antecedents, strict=True):
            if antecedent and (word := sentence.words[antecedent.pronoun].lower) in PERSONAL:
                said[self.names.first(antecedent.name)].add(word)
        return {name: next(iter(words)) for name, words in said.items() if len(words) == 1}
