"""How many there are: "there are thought to be about two million terns in the world"."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import speaker_of_unnamed
from quizapp.authoring.stems.number import counted, noun_words
from quizapp.authoring.wording import Wording, attributed, tidy
from quizapp.facts.clauses import lean
from quizapp.facts.quantities import parse_quantity

BE = frozenset({"is", "are", "was", "were"})
PARTING = frozenset({",", ";", "-", "–", "—", ":", "("})
FARTHEST = 4


def word_existence(passage: Passage) -> Wording | None:
    """ "How many terns are there thought to be in the world?"."""
    sentence, quantity = passage.sentence, parse_quantity(passage.fact.value)
    phrase, verb, there = _counted_phrase(passage), sentence.words[passage.places[-1]].head, _there(passage)
    if quantity is None or not quantity.noun or there is None or not phrase:
        return None
    rest = range(passage.places[-1] + 1, len(sentence.words) - 1)
    if any(sentence.words[at].text in PARTING for at in rest):
        return None
    number = passage.places[: len(passage.places) - noun_words(quantity)]
    when = sentence.phrase(range(0, there)).strip(" ,")
    pieces = [f"{when[:1].lower()}{when[1:]}," if when else "", "how many"]
    asked = [at for at in passage.places if at not in number]
    pieces += [sentence.phrase(asked), sentence.words[there + 1].lower, "there"]
    pieces += [sentence.phrase(range(there + 2, verb + 1)), sentence.phrase(rest)]
    stem = tidy(" ".join(filter(None, pieces))) + "?"
    return Wording(attributed(stem, passage.speaker or speaker_of_unnamed(passage, stem)), *counted(passage, quantity))


def _there(passage: Passage) -> int | None:
    """The place of "there" in "there are ...", at the head of the sentence or behind "in 2008" or "as of 2008"."""
    sentence = passage.sentence
    found = [at for at in sentence.children(sentence.root, "expl") if sentence.words[at].lower == "there"]
    if len(found) != 1 or found[0] > FARTHEST or sentence.words[found[0] + 1].lower not in BE:
        return None
    return found[0]


def _counted_phrase(passage: Passage) -> list[int]:
    """The counted noun with all that hangs on it, in one stretch right behind the verb; else empty."""
    sentence, noun = passage.sentence, passage.places[-1]
    verb = sentence.words[noun].head
    own = sentence.words[noun].dep == "attr" and sentence.root in (verb, sentence.words[verb].head)
    phrase = [at for at in lean(sentence, noun) if at >= passage.places[0]]
    whole = own and phrase == [*range(verb + 1, verb + 1 + len(phrase))] and passage.places[0] == verb + 1
    return phrase if whole and set(sentence.subtree(noun)) <= set(phrase) else []
