"""What a document is about, which its "he", "she" or "it" means wherever nothing else has just been named."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.authoring.context.antecedents import is_impersonal, subject_pronoun
from quizapp.authoring.context.passage import Antecedent
from quizapp.documents.model import Document, Span
from quizapp.facts.aliases import Entity
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.names import Names
from quizapp.facts.parsed import Sentence
from quizapp.facts.roles import is_role
from quizapp.facts.spelling import parts

FORMS = {"he": ("he", "his", "him"), "she": ("she", "her"), "it": ("it", "its")}
OF_PERSONS = frozenset({"he", "she"})
FEWEST_PRONOUNS = 4
MOSTLY = 0.8
RIVALLING = 3
KIN = frozenset(
    "father mother brother sister son daughter uncle aunt cousin nephew niece grandfather grandmother wife husband "
    "friend teacher mentor student partner colleague rival man woman boy girl".split()
)


@dataclass(frozen=True)
class Protagonist:
    """`name` is the one used most; `nouns` are other words for a thing, as "the country"."""

    name: str
    names: frozenset[str]
    pronoun: str
    nouns: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        return self.pronoun in OF_PERSONS

    @property
    def pronouns(self) -> tuple[str, ...]:
        return FORMS[self.pronoun]


def protagonist_of(
    document: Document, sentences: Sequence[Sentence], names: Names, nouns: frozenset[str]
) -> Protagonist | None:
    """None where the title names neither a person whom the document calls "he" or "she" often enough to be sure, nor
    a thing that it names again."""
    said = Counter(word.lower for s in sentences for word in s.words if word.lower in OF_PERSONS)
    person = _titled(document, sentences, [e for e in names.entities if e.label == PERSON])
    if person and said.total() >= FEWEST_PRONOUNS:
        pronoun, times = said.most_common(1)[0]
        return _called(sentences, person, pronoun) if times >= MOSTLY * said.total() else None
    thing = _titled(document, sentences, [e for e in names.entities if e.label != PERSON])
    return _called(sentences, thing, "it", nouns) if thing and not person else None


def _called(
    sentences: Sequence[Sentence], entity: Entity, pronoun: str, nouns: frozenset[str] = frozenset()
) -> Protagonist:
    used = [(s, m) for s in sentences for m in s.mentions if s.name(m) in entity.names]
    name = Counter(s.name(m) for s, m in used).most_common(1)[0][0]
    articles = [m.first > 0 and s.words[m.first - 1].lower == "the" for s, m in used if s.name(m) == name]
    told = f"the {name}" if sum(articles) * 2 > len(articles) else name
    return Protagonist(told, frozenset(entity.names), pronoun, nouns)


def _titled(document: Document, sentences: Sequence[Sentence], entities: Sequence[Entity]) -> Entity | None:
    """Of those with a name of the title, the one named most, if no other is named nearly as often."""
    title = set(parts(document.title))
    titled = [entity for entity in entities if any(set(parts(name)) <= title for name in entity.names)]
    times = Counter(s.name(m) for s in sentences for m in s.mentions)
    ranked = sorted((sum(times[name] for name in e.names), -at) for at, e in enumerate(titled))[::-1]
    rivalled = len(ranked) > 1 and ranked[1][0] * RIVALLING > ranked[0][0]
    return None if rivalled or not ranked else titled[-ranked[0][1]]


def protagonist_meant(
    document: Document, sentences: Sequence[Sentence], at: int, protagonist: Protagonist
) -> Antecedent | None:
    """The first pronoun of the sentence, where the paragraph so far names nothing else that it could mean."""
    span = sentences[at].span
    pronoun = _first_pronoun(sentences[at], protagonist)
    start = document.paragraph_of(span).start
    if pronoun is None:
        return None
    first = bisect_left(sentences, start, hi=at, key=lambda sentence: sentence.span.start)
    begins = _begins(sentences[first:at], span.start, protagonist)
    return None if begins is None else Antecedent(pronoun, protagonist.name, Span(begins, span.end))


def _begins(paragraph: Sequence[Sentence], here: int, protagonist: Protagonist) -> int | None:
    """Where the last sentence that is of the protagonist starts, or `here` where none is; None where one after it
    may have brought in another."""
    if paragraph and not protagonist.is_person and _brings_in(paragraph[-1]):
        return None
    for earlier in reversed(paragraph):
        if _is_of(earlier, protagonist):
            return earlier.span.start
        opening = subject_pronoun(earlier)
        goes_on = opening is not None and earlier.words[opening].lower == protagonist.pronoun
        if not goes_on and (not protagonist.is_person or _people(earlier) or _of_another(earlier)):
            return None
    return here


def _brings_in(sentence: Sentence) -> bool:
    """ "Angola has a population of ...", of which "it" may tell next."""
    brought = sentence.children(sentence.root, "dobj")
    new = [at for at in brought if any(sentence.words[c].lower in ("a", "an") for c in sentence.children(at, "det"))]
    return any(sentence.words[at].tag == "NN" for at in new)


def _is_of(sentence: Sentence, protagonist: Protagonist) -> bool:
    """It names nobody else, or has the protagonist for its subject."""
    people = _people(sentence)
    if protagonist.is_person and people and people <= protagonist.names:
        return True
    subjects = sentence.children(sentence.root, *SUBJECTS)
    named = any((m := sentence.mention_at(at)) and sentence.name(m) in protagonist.names for at in subjects)
    return named or any(sentence.words[at].lemma in protagonist.nouns for at in subjects)


def _people(sentence: Sentence) -> frozenset[str]:
    """A name of which it is not known what it names counts where it is the subject."""
    subjects = sentence.children(sentence.root, *SUBJECTS)
    named = [m for m in sentence.mentions if m.label == PERSON or (m.label == UNKNOWN and any(map(m.holds, subjects)))]
    return frozenset(sentence.name(mention) for mention in named)


def _of_another(sentence: Sentence) -> bool:
    """A person without a name is its subject: "His father left"."""
    subjects = [sentence.words[at] for at in sentence.children(sentence.root, *SUBJECTS)]
    return any(word.lemma in KIN or is_role(word) for word in subjects)


def _first_pronoun(sentence: Sentence, protagonist: Protagonist) -> int | None:
    """None where it may stand for something of the sentence itself."""
    found = [at for at, word in enumerate(sentence.words) if word.lower in protagonist.pronouns]
    if not found or _is_quoted(sentence, found[0]):
        return None
    subject = [place for s in sentence.children(sentence.root, *SUBJECTS) for place in sentence.subtree(s)]
    if not protagonist.is_person:
        first = any(mention.first < found[0] for mention in sentence.mentions)
        return None if first or found[0] not in subject or is_impersonal(sentence, found[0]) else found[0]
    own = sentence.mention_at(sentence.children(sentence.root, *SUBJECTS)[0]) if subject else None
    looks_ahead = subject and found[0] < min(subject) and own and own.label in (PERSON, UNKNOWN)
    return None if looks_ahead or _names_person_before(sentence, found[0]) else found[0]


def _names_person_before(sentence: Sentence, at: int) -> bool:
    named = any(m.first < at and m.label in (PERSON, UNKNOWN) for m in sentence.mentions)
    return named or any(word.lemma in KIN for word in sentence.words[:at] if word.pos == "NOUN")


def _is_quoted(sentence: Sentence, at: int) -> bool:
    before = "".join(word.text for word in sentence.words[:at])
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
