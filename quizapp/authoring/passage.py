"""A fact with all that is needed to write a question of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from quizapp.documents.model import Document, Span
from quizapp.facts.clauses import Clause, main_clause_of
from quizapp.facts.framing import THE_ARTICLE, Framing, framing_of
from quizapp.facts.model import Fact, Flag
from quizapp.facts.names import Names
from quizapp.facts.parsed import Sentence
from quizapp.facts.tact import contentious


@dataclass(frozen=True)
class Antecedent:
    """What the sentence's opening pronoun stands for, and the stretch from where it is named to the sentence's end."""

    pronoun: int
    name: str
    source: Span


@dataclass(frozen=True)
class Told:
    """What stands before a sentence: nouns and verbs to which "the" may point back, persons whom a pronoun may mean,
    each by the name first used, and of these the `latest`: those `of_title` and of the last sentence that named any.
    `called` gives "he" or "she" for those of whom the document says one of them."""

    nouns: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    latest: frozenset[str] = frozenset()
    of_title: frozenset[str] = frozenset()
    called: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Passage:
    """`spared` are words of the sentence that its question leaves out to be short enough."""

    document: Document
    fact: Fact
    sentence: Sentence
    names: Names
    antecedent: Antecedent | None = None
    spared: frozenset[int] = frozenset()
    told: Told = Told()

    @cached_property
    def framing(self) -> Framing:
        return framing_of(self.sentence)

    @cached_property
    def places(self) -> range:
        """The words of the answer."""
        return self.sentence.covered(self.fact.answer)

    @cached_property
    def head(self) -> int:
        """The answer's word on which its others hang."""
        words = self.sentence.words
        return next((at for at in self.places if words[at].head not in self.places), self.places[-1])

    @cached_property
    def clause(self) -> Clause | None:
        return main_clause_of(self.sentence, self.head, self.framing)

    @property
    def source(self) -> Span:
        return self.antecedent.source if self.antecedent else self.fact.source

    @property
    def speaker(self) -> str:
        """Who says it, where that must stand in the stem; empty where the bare statement may be asked."""
        spoken = self.framing.speaker and self.head not in self.framing.words
        if spoken:
            return self.framing.speaker
        careful = {Flag.DATED, Flag.DISPUTED} & set(self.fact.flags) or self.framing.speaker
        return THE_ARTICLE if careful or contentious(self.fact.source.of(self.document.text)) else ""
