"""Questions for who made a work, and when: "Harbour Lights, a novel by Ana Duarte", "Harbour Lights (1923)"."""

from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.dates import Granularity, parse_date
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.parsed import Sentence

DEEDS = {
    **dict.fromkeys("novel novella book play poem essay story memoir biography treatise".split(), "wrote"),
    **dict.fromkeys(("screenplay", "libretto"), "wrote"),
    **dict.fromkeys("symphony opera concerto sonata ballet oratorio".split(), "composed"),
    **dict.fromkeys("painting portrait fresco mural".split(), "painted"),
    **dict.fromkeys(("film", "documentary"), "made"),
}
QUOTES = frozenset('"“')
TITLED = frozenset({"WORK_OF_ART", "PRODUCT", "LAW", UNKNOWN})
"""Labels of names that a year in brackets dates: of a person or a body it may be of anything."""


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


def word_year(passage: Passage) -> Wording | None:
    """ "Harbour Lights (1923)" and "the 1923 novel Harbour Lights": which year the article gives for it."""
    date, work = parse_date(passage.fact.value), _titled_before(passage) or _titled_behind(passage)
    if date is None or date.granularity != Granularity.YEAR or date.part or not work:
        return None
    return Wording(f"From which year is {work}?", passage.fact.value)


def _titled_before(passage: Passage) -> str:
    words, first, after = passage.sentence.words, passage.places[0], passage.places[-1] + 1
    enclosed = first > 1 and words[first - 1].text == "(" and after < len(words) and words[after].text == ")"
    mention = passage.sentence.mention_at(first - 2) if enclosed else None
    titled = mention and mention.label in TITLED and words[mention.first].text[0].isupper()
    return passage.sentence.name(mention) if mention and titled else ""


def _titled_behind(passage: Passage) -> str:
    sentence, noun = passage.sentence, passage.places[-1] + 1
    mention = sentence.mention_at(noun + 1) if noun + 1 < len(sentence.words) else None
    kind = sentence.words[noun].lower if mention else ""
    titled = mention is not None and mention.first == noun + 1 and mention.label != PERSON and kind in DEEDS
    return f"the {kind} {sentence.name(mention)}" if mention and titled else ""
