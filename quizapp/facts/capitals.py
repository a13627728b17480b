"""The first word of a sentence has a capital whatever it is; the rest of the document tells whether it is a name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizapp.facts.parsed import Sentence


def with_known_names(sentences: Sequence[Sentence]) -> list[Sentence]:
    """A first word read as a common noun that the document elsewhere writes with a capital only is a proper one."""
    inside = Counter(word.text for sentence in sentences for word in sentence.words[1:] if word.text.isalpha())
    return [_named(sentence) if _is_name(sentence, inside) else sentence for sentence in sentences]


def _is_name(sentence: Sentence, inside: Counter[str]) -> bool:
    word = sentence.words[0]
    common = word.pos == "NOUN" and word.text[:1].isupper() and not word.text.isupper()
    return common and inside[word.text] > 0 and not inside[word.lower]


def _named(sentence: Sentence) -> Sentence:
    first = replace(sentence.words[0], pos="PROPN", tag="NNP", lemma=sentence.words[0].text)
    return replace(sentence, words=(first, *sentence.words[1:]))
