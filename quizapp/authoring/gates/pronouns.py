"""Whether each pronoun of a stem has its antecedent there, before it, and only one.

For "her" or "his" that is a person, where no other person could be meant; for "its" a name or noun that is the
subject or object of a verb above it; for "their" a name or a plural. What is asked for counts as the antecedent only
where it is the subject of the pronoun's own clause.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from quizapp.authoring.context.antecedents import goes_on, is_impersonal, opening_pronoun, sums_up
from quizapp.authoring.context.passage import LeadIn, Passage
from quizapp.authoring.gates.persons import one_person, one_person_above
from quizapp.authoring.gates.slots import PERSONAL, PLURAL, position
from quizapp.authoring.gates.surface import QUOTED, words_of
from quizapp.authoring.gates.things import THINGS, one_thing
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.mentions import PERSON
from quizapp.facts.model import Kind
from quizapp.facts.parsed import REMEMBERED, Sentence, Word

NEUTER = frozenset("it its itself".split())
THIRD_PERSON = frozenset(PERSONAL) | NEUTER | PLURAL
FORMS = {
    "he": frozenset("he him his himself".split()),
    "she": frozenset("she her hers herself".split()),
    "it": frozenset("it its itself".split()),
    "they": PLURAL,
}
POSSESSIVES = frozenset("his her hers its their theirs our your my".split())
OF_SPEAKER = frozenset("i we us you me my our your here".split())
OF_READER_OR_PLACE = frozenset("i we us you this these those me my our your here there".split())
THIS = re.compile(r"\bthis\b", re.IGNORECASE)
THOSE = re.compile(r"\bthose\b", re.IGNORECASE)
EXISTENTIAL = re.compile(r"\bthere\b", re.IGNORECASE)
DEMONSTRATIVE = frozenset({"this", "these", "those", "that"})


def unresolved_pronoun(passage: Passage, wording: Wording) -> str:
    if passage.lead_in:
        return _unclear_after(passage, passage.lead_in, wording)
    opening = opening_pronoun(passage.sentence)
    shown = opening is not None and not _is_left_out(passage.sentence.words[opening].lower, wording)
    if opening is not None and shown and passage.antecedent is None and uses_sentence(passage, wording):
        word = passage.sentence.words[opening].text
        return f"The sentence opens with “{word}”, and it is not certain whom or what that means."
    pointing = _pointing(passage, _without_idle(passage, wording), OF_READER_OR_PLACE)
    those = ["that"] if _says_that(passage.sentence) else []
    unsure = (at for at in _pronouns(passage, wording) if not _sure(passage, wording, at))
    return _reason_of_first(pointing, those, (passage.sentence.words[at].text for at in unsure))


def _is_left_out(pronoun: str, wording: Wording) -> bool:
    """A question made of "when Ann Lee sailed" alone holds nothing of the "she" that follows."""
    forms = FORMS.get(pronoun)
    return bool(forms) and BLANK not in wording.stem and not forms & {word.lower() for word in words_of(wording.stem)}


def _unquoted(stem: str) -> str:
    """Without what is told in the words of somebody whom the stem names."""
    return QUOTED.sub(" ", stem)


def _without_idle(passage: Passage, wording: Wording) -> str:
    stem = wording.stem
    for word in _idle(passage.sentence):
        stem = word.sub("", stem)
    return stem


@lru_cache(maxsize=REMEMBERED)
def _idle(sentence: Sentence) -> list[re.Pattern[str]]:
    """ "There is" points nowhere, "those who came" to what follows, "as this was new" to the clause before."""
    placing = any(word.lower == "there" and word.dep != "expl" for word in sentence.words)
    summing = [sums_up(sentence, at) for at, word in enumerate(sentence.words) if word.lower == "this"]
    those = [at for at, word in enumerate(sentence.words) if word.lower == "those"]
    described = [sentence.children(at, "acl", "relcl") for at in those]
    return [word for word, idle in ((EXISTENTIAL, not placing), (THIS, all(summing)), (THOSE, all(described))) if idle]


def _unclear_after(passage: Passage, lead_in: LeadIn, wording: Wording) -> str:
    """A pronoun for which not just one thing fits in what is shown above the question and in the question."""
    spoken = _pointing(passage, wording.stem, OF_SPEAKER) + _untold(passage, lead_in, wording)
    unsure = (at for at in _pronouns(passage, wording) if not _told_above(passage, lead_in, wording, at))
    return _reason_of_first(spoken, (passage.sentence.words[at].text for at in unsure))


def _untold(passage: Passage, lead_in: LeadIn, wording: Wording) -> list[str]:
    """ "This system" after what does not speak of a system; "spoke of this", which may be anything in it."""
    stem = words_of(wording.stem)
    words, told = passage.sentence.words, lead_in.nouns | lead_in.deeds
    pointed = [(word, words[word.head]) for word in words if word.lower in DEMONSTRATIVE and word.dep == "det"]
    asked = [(word, noun) for word, noun in pointed if word.text in stem and noun.text in stem]
    alone = [word.text for word in words if _is_this(word) and word.text in stem]
    return alone + [word.text for word, noun in asked if noun.lemma not in told and noun.pos == "NOUN"]


def _told_above(passage: Passage, lead_in: LeadIn, wording: Wording, at: int) -> bool:
    if _sure(passage, wording, at):
        return True
    word = passage.sentence.words[at].lower
    if word in PERSONAL:
        return one_person_above(passage, lead_in, wording, at)
    return lead_in.has_several if word in PLURAL else lead_in.things == 1 and not _named_again(passage, lead_in)


def _named_again(passage: Passage, lead_in: LeadIn) -> bool:
    """A name of the sentence that stands above as well: "it" is something else, or the sentence would not name it."""
    return any(passage.sentence.name(mention) in lead_in.text for mention in passage.sentence.mentions)


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1


def uses_sentence(passage: Passage, wording: Wording) -> bool:
    """Whether the stem is made of more than the post that is asked for, or of what a date stands beside."""
    if BLANK in wording.stem or passage.fact.kind not in (Kind.ROLE, Kind.DATE):
        return True
    verb = passage.sentence.words[passage.clause.verb if passage.clause else passage.sentence.root]
    return passage.fact.kind == Kind.DATE and bool({verb.lower, verb.lemma} & set(words_of(wording.stem)))


def _reason_of_first(*unclear: Iterable[str]) -> str:
    word = next(chain.from_iterable(unclear), "")
    if not word:
        return ""
    whose = "whose" if word.lower() in POSSESSIVES else "whom or what it means"
    return f"“{word}” in the question does not say {whose}."


@lru_cache(maxsize=REMEMBERED)
def _says_that(sentence: Sentence) -> bool:
    """ "Of that, a half": it stands for something told before."""
    thats = (word for word in sentence.words if word.lower == "that" and word.tag == "DT")
    return any(word.dep in ("pobj", "nsubj", "nsubjpass", "dobj") for word in thats)


def _is_this(word: Word) -> bool:
    return word.lower == "this" and word.tag == "DT" and word.dep in ("pobj", "dobj")


def _pointing(passage: Passage, stem: str, pointers: frozenset[str]) -> list[str]:
    """Those of the `pointers` that the stem holds, but in a quotation, a name, or as a number after one: "War I"."""
    words = words_of(_unquoted(stem))
    numbers = {at for at in range(1, len(words)) if words[at] == "I" and words[at - 1][0].isupper()}
    found = [word for at, word in enumerate(words) if word.lower() in pointers and at not in numbers]
    if not found:
        return []
    sentence = passage.sentence
    named = {sentence.words[at].text.rstrip(".") for m in sentence.mentions for at in range(m.first, m.last)}
    return [word for word in found if not _is_acronym(word) and word not in named]


def _pronouns(passage: Passage, wording: Wording) -> Iterator[int]:
    """Where those of the third person that the stem holds stand in the sentence."""
    held = THIRD_PERSON & {word.lower() for word in words_of(_unquoted(wording.stem))}
    if not held:
        return
    resolved = passage.antecedent.pronoun if passage.antecedent and passage.antecedent.name in wording.stem else None
    for at, word in enumerate(passage.sentence.words):
        if word.lower not in held or at == resolved or _is_acronym(word.text):
            continue
        if not passage.sentence.mention_at(at) and not is_impersonal(passage.sentence, at):
            yield at


def _sure(passage: Passage, wording: Wording, at: int) -> bool:
    if _looks_ahead(passage, wording, at) or goes_on(passage.sentence, at):
        return True
    is_personal = passage.sentence.words[at].lower in PERSONAL
    return one_person(passage, wording, at) if is_personal else one_thing(passage, wording, at)


def _looks_ahead(passage: Passage, wording: Wording, at: int) -> bool:
    """ "After it left the league, Norway ...": nothing named before it, and a name of its kind as the subject."""
    sentence, word = passage.sentence, passage.sentence.words[at].lower
    subjects = sentence.children(sentence.root, *SUBJECTS)
    mention = sentence.mention_at(subjects[0]) if subjects else None
    if mention is None or mention.first < at or any(m.first < at for m in sentence.mentions) or passage.antecedent:
        return False
    if any(sentence.words[before].dep in SUBJECTS for before in range(at)) or at in sentence.subtree(subjects[0]):
        return False
    fits = mention.label == PERSON if word in PERSONAL else word in NEUTER and mention.label in THINGS
    return fits and position(wording.stem, sentence.words[at].text) < position(wording.stem, sentence.name(mention))
