"""What is read as a name and is none."""

from collections.abc import Callable, Sequence

import pytest

from quizapp.documents.model import Span
from quizapp.facts.capitals import with_known_names
from quizapp.facts.find import Findings
from quizapp.facts.mentions import with_whole_mentions
from quizapp.facts.parsed import Mention, Sentence, Word

Finder = Callable[[str], Findings]


def tagged(words: str, mentions: Sequence[Mention]) -> Sentence:
    """From "text/tag/pos/dep/head" with spaces between."""
    parts = [word.split("/") for word in words.split()]
    read = tuple(
        Word(text, text.lower(), tag, pos, dep, int(head), at, 1, True)
        for at, (text, tag, pos, dep, head) in enumerate(parts)
    )
    return Sentence(Span(0, len(read)), read, tuple(mentions))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The hall was built probably in the 4th century B.C. Boats of clay have been found.", "B.C. Boats"),
        ("There are two kinds, P. c. borealis of Northern Norway and P. c. australis of Sweden.", "P. c. borealis"),
    ],
)
def test_no_name(find: Finder, text: str, wrong: str) -> None:
    assert wrong not in {fact.value for fact in find(text).facts}
    entity = find(text).names.entity(wrong)
    assert entity is None or entity.label == "NAME"


NAME_AND_VERB = "Sela/NNP/PROPN/nsubj/1 has/VBZ/VERB/ROOT/1 Danish/NNP/PROPN/amod/3 roots/NNS/NOUN/dobj/1"


@pytest.mark.parametrize(("label", "name"), [("ORG", "Sela"), ("WORK_OF_ART", "Sela has Danish")])
def test_a_name_ends_before_a_verb_but_in_a_title(label: str, name: str) -> None:
    sentence = with_whole_mentions(tagged(NAME_AND_VERB, [Mention(0, 3, label)]))
    assert sentence.name(sentence.mentions[0]) == name


LIST = (
    "Lutes/NNP/PROPN/nsubj/6 ,/,/PUNCT/punct/0 harps/NNS/NOUN/conj/0 ,/,/PUNCT/punct/2 and/CC/CCONJ/cc/2 "
    "{last} appear/VBP/VERB/ROOT/6"
)


@pytest.mark.parametrize(
    ("last", "names"), [("horns/NNS/NOUN/conj/2", []), ("Oslo/NNP/PROPN/conj/2", ["Lutes"])]
)
def test_a_plural_with_common_nouns_in_its_list_is_none(last: str, names: list[str]) -> None:
    (sentence,) = with_known_names([tagged(LIST.format(last=last), [Mention(0, 1, "GPE")])])
    assert [sentence.name(mention) for mention in sentence.mentions] == names
