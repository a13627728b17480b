"""The name of what a document is about, for "the city" or "the company" in a question that is read by itself."""

from collections.abc import Sequence

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.subject_nouns import OF_A_PLACE, PLACES
from quizapp.facts.aliases import Entity
from quizapp.facts.spelling import parts

PLACE_LABELS = ("GPE", "LOC")
LABELS = (*PLACE_LABELS, "ORG", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "NAME")
LOOK_BACK = 300


def named_subject(passage: Passage, places: Sequence[int]) -> str:
    """ "Ljubljana" for "the city" in a document of that title, where no other of its kind was named before; else ""."""
    words = [passage.sentence.words[at] for at in places]
    if len(words) != 2 or words[0].lower != "the" or words[1].lemma not in passage.told.of_subject:
        return ""
    if words[1].lemma in OF_A_PLACE:
        return _with_place(passage, places)
    own = _place_of_title(passage) if words[1].lemma in PLACES else _of_title(passage)
    if own is None or _another_before(passage, own, places[0]):
        return ""
    title = passage.document.title
    name = title if title.lower().startswith("the ") else _longest(passage, own)
    return f"the {name}" if _takes_article(passage, name) else name


def _with_place(passage: Passage, places: Sequence[int]) -> str:
    """ "The economy of Norway" for "the economy" in "Norway"."""
    place = _place_of_title(passage)
    if place is None or _another_before(passage, place, places[0]):
        return ""
    return f"the {passage.sentence.words[places[1]].text} of {_longest(passage, place)}"


def _longest(passage: Passage, own: Entity) -> str:
    return max((name for name in own.names if _is_of_title(passage, name)), key=len)


def _of_title(passage: Passage) -> Entity | None:
    title = set(parts(passage.document.title))
    found = (entity for label in LABELS for entity in passage.names.of_label(label))
    return next((entity for entity in found if any(set(parts(name)) == title for name in entity.names)), None)


def _place_of_title(passage: Passage) -> Entity | None:
    """Iceland of "Economy of Iceland"; None of "Chile and Peru"."""
    found = (entity for label in PLACE_LABELS for entity in passage.names.of_label(label))
    named = [entity for entity in found if any(_is_of_title(passage, name) for name in entity.names)]
    return named[0] if len(named) == 1 else None


def _is_of_title(passage: Passage, name: str) -> bool:
    return set(parts(name)) <= set(parts(passage.document.title))


def _another_before(passage: Passage, own: Entity, at: int) -> bool:
    """One of the same label, in the paragraph or the sentence, up to the words at `at`."""
    start = passage.document.paragraph_of(passage.fact.source).start
    end = passage.sentence.words[at].span.start
    before = passage.document.text[max(start, end - LOOK_BACK) : end]
    others = (e for e in passage.names.of_label(own.label) if e.names[0] != own.names[0])
    return any(name in before for entity in others for name in entity.names)


def _takes_article(passage: Passage, name: str) -> bool:
    """It follows "the" wherever it stands in a sentence, as "the Alna Film Festival" does and "Oslo" does not."""
    before = [text[-4:].lower() for text in passage.document.text.split(name)[:-1] if text.strip()]
    articles = sum(text == "the " for text in before)
    return not name.lower().startswith("the ") and 2 * articles > len(before)
