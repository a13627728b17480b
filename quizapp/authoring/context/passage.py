"""A fact with all that is needed to write a question of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from quizapp.documents.model import Document, Span
from quizapp.facts.clauses import Clause, main_clause_of
from quizapp.facts.framing import THE_ARTICLE, Framing, framing_of
from quizapp.facts.model import Fact, Flag, Kind
from quizapp.facts.names import Names
from quizapp.facts.parsed import Sentence
from quizapp.facts.tact import contentious


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun of the sentence stands for, and the stretch from where it is named to the sentence's end."""

    pronoun: int
    name: str
    source: Span


@dataclass(frozen=True, slots=True)
class Told:
    """What stands before a sentence: nouns and verbs to which "the" may point back, of these nouns those `introduced`
    as new, persons whom a pronoun may mean, each by the name first used, and of these the `latest`: those `of_title`
    and of the last sentence that named any. `near` are those of the same paragraph. `of_subject` are nouns that mean
    what the document is about. `called` gives "he" or "she" for those of whom the document says one of them."""

    nouns: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    introduced: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()
    latest: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    of_title: frozenset[str] = frozenset()
    of_subject: frozenset[str] = frozenset()
    called: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What stands just before a sentence that points back to it, to be shown above the question.

    `nouns` and `deeds` are lemmas, `people` all persons it names, each by the name first used; `names` are those of any
    kind as they stand there, `has_several` tells of a plural or a list for which "they" may stand, `things` how many
    subjects and objects of its last verb "it" may stand for; `doer` is the one person who does what it tells, if there
    is one.
    """

    span: Span
    text: str
    nouns: frozenset[str]
    deeds: frozenset[str]
    people: frozenset[str]
    names: frozenset[str]
    has_several: bool
    things: int
    doer: str = ""


@dataclass(frozen=True)
class Passage:
    """Where its pronoun has an `antecedent`, `sentence` has that name in the pronoun's place, with a `lead_in` above
    it or without; `source` is then the lead-in and the sentence, or what the antecedent needs. `spared` are words of
    the sentence that the question leaves out to be short enough."""

    document: Document
    fact: Fact
    sentence: Sentence
    names: Names
    antecedent: Antecedent | None = None
    spared: frozenset[int] = frozenset()
    told: Told = Told()
    lead_in: LeadIn | None = None

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
    def shown_before(self) -> str:
        return self.lead_in.text if self.lead_in else ""

    @property
    def source(self) -> Span:
        if self.lead_in:
            return Span(self.lead_in.span.start, self.fact.source.end)
        return self.antecedent.source if self.antecedent else self.fact.source

    @cached_property
    def speaker(self) -> str:
        """Who says it, where that must stand in the stem; empty where the bare statement may be asked."""
        spoken = self.framing.speaker and self.head not in self.framing.words
        if spoken:
            dated = self.fact.kind in (Kind.QUANTITY, Kind.AMOUNT) and self.framing.speaker != THE_ARTICLE
            return f"{self.framing.speaker} {self.framing.when}".strip() if dated else self.framing.speaker
        careful = {Flag.DATED, Flag.DISPUTED} & set(self.fact.flags) or self.framing.speaker
        return THE_ARTICLE if careful or contentious(self.fact.source.of(self.document.text)) else ""
