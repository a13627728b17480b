"""What the document tells of each person beside what is asked: callings, kin, in which sections they do something."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from quizapp.documents.model import Document
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.framing import REPORTING
from quizapp.facts.mentions import PERSON
from quizapp.facts.names import Names
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.roles import ROLES, are_peers
from quizapp.facts.type_words import KIN

DEEDS = {
    **dict.fromkeys("novel novella book play poem essay story memoir biography treatise".split(), "wrote"),
    **dict.fromkeys(("screenplay", "libretto"), "wrote"),
    **dict.fromkeys("symphony opera concerto sonata ballet oratorio".split(), "composed"),
    **dict.fromkeys("painting portrait fresco mural".split(), "painted"),
    **dict.fromkeys(("film", "documentary"), "made"),
}
"""By what was made."""
MAKERS = {"wrote": "author", "composed": "composer", "painted": "painter", "made": "filmmaker"}
"""Who has done such a deed."""
OF_VERBS = {
    "write": "author",
    "compose": "composer",
    "paint": "painter",
    "direct": "director",
    "star": "actor",
    "illustrate": "illustrator",
    "photograph": "photographer",
}
NO_KIN = frozenset({"friend", "colleague", "lover"})
MARRYING = frozenset({"marry", "divorce"})
WITH_PEOPLE = frozenset({"by", "with", "from", "to"})
BESIDE = ("compound", "appos", "nmod")


@dataclass
class Person:
    """`callings` are nouns of roles.py; sections count from the document's beginning, 0 before its first heading.
    A person only spoken of in one, as in "defeated him", is `named_in` it and does not act there. One who `comments`
    is quoted for an opinion, whatever the time that is told of."""

    callings: set[str] = field(default_factory=set)
    is_kin: bool = False
    comments: bool = False
    named_in: set[int] = field(default_factory=set)
    acts_in: set[int] = field(default_factory=set)

    def may_be(self, calling: str) -> bool:
        return any(are_peers(own, calling) for own in self.callings)

    def is_like(self, other: "Person") -> bool:
        return any(self.may_be(calling) for calling in other.callings)

    def is_unlike(self, other: "Person") -> bool:
        return bool(self.callings and other.callings) and not self.is_like(other)


def read_company(sentences: Sequence[Sentence], names: Names, document: Document) -> Mapping[str, Person]:
    """By the name by which the document first calls each."""
    people: dict[str, Person] = defaultdict(Person)
    for sentence in sentences:
        section = bisect_right(document.sections, sentence.span.start, key=attrgetter("span.start"))
        for mention in sentence.mentions:
            if mention.label == PERSON:
                person = people[names.first(sentence.name(mention))]
                nouns = set(_said_of(sentence, mention))
                person.callings |= (nouns & ROLES) | set(_made_by(sentence, mention))
                person.is_kin |= bool(nouns & (KIN - NO_KIN)) or _is_married(sentence, mention)
                person.comments |= _comments(sentence, mention)
                person.named_in.add(section)
                person.acts_in |= {section} if nouns & ROLES or _acts(sentence, mention) else set()
    return people


def _said_of(sentence: Sentence, mention: Mention) -> Iterator[str]:
    """ "The poet Ann Lee", "Ann Lee, a poet and critic", "Ann Lee was a poet"."""
    head, words = sentence.head(mention), sentence.words
    nouns = [at for at in sentence.children(head, *BESIDE) if not mention.holds(at)]
    nouns += [mention.first - 1] if mention.first and words[mention.first - 1].pos in ("NOUN", "PROPN") else []
    above = words[head].head
    if words[head].dep == "appos":
        nouns.append(above)
    if words[head].dep == "nsubj" and words[above].lemma in ("be", "become"):
        nouns += sentence.children(above, "attr")
    for noun in nouns:
        yield from (words[at].lower for at in (noun, *sentence.children(noun, "conj", "compound")))


def _made_by(sentence: Sentence, mention: Mention) -> Iterator[str]:
    """ "A novel by Ann Lee", "Ann Lee's novel", "directed by Ann Lee", "starring Ann Lee"."""
    head, words = sentence.head(mention), sentence.words
    above = words[words[head].head]
    work = words[above.head] if above.lower == "by" else above if words[head].dep == "poss" else None
    if work and work.lemma in DEEDS:
        yield MAKERS[DEEDS[work.lemma]]
    verb = words[above.head] if above.dep == "agent" else above
    stars = verb.lemma == "star" and words[head].dep == "dobj"
    if verb.lemma in OF_VERBS and (above.dep == "agent" or stars or words[head].dep == "nsubj"):
        yield OF_VERBS[verb.lemma]


def _acts(sentence: Sentence, mention: Mention) -> bool:
    word = sentence.words[sentence.head(mention)]
    above = sentence.words[word.head]
    return word.dep in SUBJECTS or above.dep == "agent" or (word.dep == "pobj" and above.lower in WITH_PEOPLE)


def _comments(sentence: Sentence, mention: Mention) -> bool:
    """ "Ann Lee writes that ..."."""
    word = sentence.words[sentence.head(mention)]
    verb = sentence.words[word.head]
    return word.dep == "nsubj" and verb.tag == "VBZ" and verb.lemma in REPORTING


def _is_married(sentence: Sentence, mention: Mention) -> bool:
    word = sentence.words[sentence.head(mention)]
    return word.dep in ("nsubj", "dobj") and sentence.words[word.head].lemma in MARRYING
