"""Questions for who made a work: "Harbour Lights, a novel by Ana Duarte"."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.options.company import DEEDS
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Sentence

QUOTES = frozenset('"“')


def word_maker(passage: Passage) -> Wording | None:
    found = _by_maker(passage.sentence, passage.head) or _of_owner(passage)
    if found is None:
        return None
    deed, work = found
    stem = attributed(f"who {deed} {work}?", passage.speaker)
    return Wording(stem, passage.fact.value, passage.names.aliases(passage.fact.value))


def _by_maker(sentence: Sentence, head: int) -> tuple[str, str] | None:
    by = sentence.words[head].head
    if sentence.words[by].lower != "by" or sentence.words[head].dep != "pobj":
        return None
    above = sentence.words[by].head
    return _of_title(sentence, above) or _of_subject(sentence, above) or _of_apposition(sentence, above)


def _of_owner(passage: Passage) -> tuple[str, str] | None:
    """Of "Ana Duarte's novel Harbour Lights"."""
    sentence, noun = passage.sentence, passage.places[-1] + 2
    if sentence.words[passage.head].dep != "poss" or sentence.words[passage.head].head != noun:
        return None
    mention = next((m for m in sentence.mentions if m.first in (noun + 1, noun + 2) and m.label != PERSON), None)
    kind = sentence.words[noun].lower
    between = sentence.words[noun + 1 : mention.first] if mention else ()
    if mention is None or kind not in DEEDS or any(word.text not in QUOTES for word in between):
        return None
    return DEEDS[kind], f"the {kind} {sentence.name(mention)}"


def _of_title(sentence: Sentence, at: int) -> tuple[str, str] | None:
    """Of "the novel Harbour Lights by ...", whichever of its words is read as the head."""
    mention = sentence.mention_at(at) or sentence.mention_at(min(at + 1, len(sentence.words) - 1))
    noun = sentence.words[mention.first - 1] if mention and mention.first else None
    if mention is None or noun is None or mention.label == PERSON or noun.lower not in DEEDS:
        return None
    return DEEDS[noun.lower], f"the {noun.lower} {sentence.name(mention)}"


def _of_subject(sentence: Sentence, at: int) -> tuple[str, str] | None:
    """Of "Harbour Lights is a novel by ..."."""
    noun = sentence.words[at]
    subjects = sentence.children(noun.head, "nsubj") if noun.dep == "attr" and noun.lemma in DEEDS else ()
    mention = sentence.mention_at(subjects[0]) if len(subjects) == 1 else None
    return (DEEDS[noun.lemma], sentence.name(mention)) if mention and mention.label != PERSON else None


def _of_apposition(sentence: Sentence, at: int) -> tuple[str, str] | None:
    """Of "with Harbour Lights, a film of 14 minutes by ..."."""
    noun = sentence.words[at]
    while noun.dep == "pobj" and sentence.words[noun.head].lower == "of":
        noun = sentence.words[sentence.words[noun.head].head]
    mention = sentence.mention_at(noun.head) if noun.dep == "appos" and noun.lemma in DEEDS else None
    whole = mention is not None and mention.label != PERSON and sentence.words[mention.last].text == ","
    return (DEEDS[noun.lemma], sentence.name(mention)) if mention and whole else None
