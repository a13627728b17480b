"""The first word of a sentence has a capital whatever it is; the rest of the document tells whether it is a name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.parsed import Sentence
from quizapp.facts.type_words import BODY

FEWEST_SMALL = 2


def with_known_names(sentences: Sequence[Sentence]) -> list[Sentence]:
    """A first word read as a common noun that the document elsewhere writes with a capital only is a proper one; one
    read as a name that it elsewhere writes small is none."""
    inside = Counter(word for sentence in sentences for word in _inside(sentence))
    named = (_named(sentence) if _is_name(sentence, inside) else sentence for sentence in sentences)
    return [_unnamed(sentence) if _is_common(sentence, inside) else sentence for sentence in named]


def _inside(sentence: Sentence) -> Iterator[str]:
    """Its words but the first; not "Harbour" of "the Harbour Act", which proves nothing of "Harbour" alone."""
    words = sentence.words
    for at in range(1, len(words)):
        joined = at + 1 < len(words) and words[at].text[0].isupper() and words[at + 1].text[0].isupper()
        if words[at].text.isalpha() and not joined:
            yield words[at].text


def _is_name(sentence: Sentence, inside: Counter[str]) -> bool:
    word = sentence.words[0]
    common = word.pos == "NOUN" and word.text[:1].isupper() and not word.text.isupper()
    return common and inside[word.text] > 0 and not inside[word.lower]


def _named(sentence: Sentence) -> Sentence:
    first = replace(sentence.words[0], pos="PROPN", tag="NNP", lemma=sentence.words[0].text)
    return replace(sentence, words=(first, *sentence.words[1:]))


def _is_common(sentence: Sentence, inside: Counter[str]) -> bool:
    """A subject that is one word and was not read as a person or place: the recogniser takes many a first word for a
    body."""
    word, mention = sentence.words[0], sentence.mention_at(0)
    alone = mention is None or (mention.last == 1 and mention.label == BODY)
    subject = word.tag == "NNP" and word.dep in SUBJECTS and word.text[1:].islower()
    if subject and not inside[word.text] and _heads_list_of_nouns(sentence):
        return True
    return subject and alone and inside[word.lower] >= FEWEST_SMALL and not inside[word.text]


def _heads_list_of_nouns(sentence: Sentence) -> bool:
    """ "Lamps, ropes and sails": a plural with which others written small are named."""
    last, joined = 0, list[str]()
    while following := sentence.children(last, "conj"):
        last = following[-1]
        joined.append(sentence.words[last].tag)
    return sentence.words[0].text.endswith("s") and len(joined) > 1 and set(joined) == {"NNS"}


def _unnamed(sentence: Sentence) -> Sentence:
    first = replace(sentence.words[0], pos="NOUN", tag="NN", lemma=sentence.words[0].lower)
    others = tuple(mention for mention in sentence.mentions if mention.first > 0)
    return replace(sentence, words=(first, *sentence.words[1:]), mentions=others)
