"""Which of the names that the recogniser took for persons' may stand beside a person among the options."""

from collections.abc import Iterable, Iterator, Sequence

from quizapp.authoring.options.class_nouns import class_noun, own_noun
from quizapp.documents.english import ENGLISH
from quizapp.documents.model import Document
from quizapp.facts.mentions import PERSON
from quizapp.facts.names import Names
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.roles import is_role
from quizapp.facts.spelling import parts

ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj", "dative"})
WITH_PEOPLE = frozenset({"by", "with", "from", "to", "after", "under", "for"})
THINGS = frozenset("shuttle spacecraft aircraft space center centre complex story edition plan series railway".split())
LONGEST_ACRONYM = 3
MANY = 12


def people(names: Names, sentences: Sequence[Sentence], document: Document) -> tuple[str, ...]:
    """Whole names, one for each person; no ship, work or body, whatever the recogniser says. Of many names only those
    of whom it is told that they do something."""
    whole = [entity.names[0] for entity in names.of_label(PERSON) if len(parts(entity.names[0])) > 1]
    common = _common_words(sentences)
    human = [name for name in whole if _is_human(name, document) and name.split()[-1].lower() not in common]
    acting = {names.first(name) for name in _acting(sentences)}
    sure = [name for name in human if name in acting]
    return tuple(sure if len(sure) >= MANY else human)


def _common_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """What the document writes small elsewhere names no person: "formation", "seas"."""
    words = (word for sentence in sentences for word in sentence.words)
    return frozenset(word.text for word in words if word.text.islower() and word.pos in ("NOUN", "ADJ", "VERB"))


def _acting(sentences: Iterable[Sentence]) -> Iterator[str]:
    for sentence in sentences:
        yield from (sentence.name(m) for m in sentence.mentions if m.label == PERSON and _acts(sentence, m))


def _acts(sentence: Sentence, mention: Mention) -> bool:
    """It is the subject or object of something, or set beside a post: a work is oftener set beside other nouns."""
    if mention.first and sentence.words[mention.first - 1].lower in ("the", "a"):
        return False
    word = sentence.words[sentence.head(mention)]
    above = sentence.words[word.head]
    if word.dep == "pobj":
        return above.lower in WITH_PEOPLE or above.dep == "agent"
    return word.dep in ACTING or is_role(above)


def _is_human(name: str, document: Document) -> bool:
    words = name.split()
    if words[0].lower() in ENGLISH or THINGS & {word.lower() for word in words}:
        return False
    acronym = any(len(word) > LONGEST_ACRONYM and word.isupper() and "." not in word for word in words)
    return not acronym and not own_noun(name) and not class_noun(name, document)
