"""Questions for who made a work: "Harbour Lights, a novel by Ana Duarte"."""

from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Mention, Sentence

DEEDS = {
    **dict.fromkeys("novel novella book play poem essay story memoir biography treatise screenplay libretto".split(), "wrote"),
    **dict.fromkeys("symphony opera concerto sonata ballet oratorio".split(), "composed"),
    **dict.fromkeys("painting portrait fresco mural".split(), "painted"),
    **dict.fromkeys(("film", "documentary"), "made"),
}


def word_maker(passage: Passage) -> Wording | None:
    sentence = passage.sentence
    by = sentence.words[passage.head].head
    noun = sentence.words[by].head
    deed = DEEDS.get(sentence.words[noun].lemma)
    if sentence.words[by].lower != "by" or sentence.words[passage.head].dep != "pobj" or deed is None:
        return None
    title = _title(sentence, noun, passage.places[0])
    if title is None:
        return None
    kind = f"the {sentence.words[noun].lemma} " if sentence.words[noun].dep != "attr" else ""
    stem = f"who {deed} {kind}{sentence.name(title)}?"
    return Wording(attributed(stem, passage.speaker), passage.fact.value, passage.names.aliases(passage.fact.value))


def _title(sentence: Sentence, noun: int, before: int) -> Mention | None:
    """Of "the novel Harbour Lights by ...", or the subject of "Harbour Lights is a novel by ..."."""
    if sentence.words[noun].dep == "attr":
        places = sentence.children(sentence.words[noun].head, "nsubj")
    else:
        places = tuple(at for at in (noun + 1,) if at < before and sentence.words[at].text[0].isupper())
    mention = sentence.mention_at(places[0]) if places else None
    return mention if mention and mention.label != PERSON else None
