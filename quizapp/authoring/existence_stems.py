"""How many there are: "there are thought to be about two million terns in the world"."""

from quizapp.authoring.number_stems import counted, noun_words
from quizapp.authoring.passage import Passage
from quizapp.authoring.uniqueness import speaker_of_unnamed
from quizapp.authoring.wording import Wording, attributed, tidy
from quizapp.facts.clauses import lean
from quizapp.facts.quantities import parse_quantity

BE = frozenset({"is", "are", "was", "were"})


def word_existence(passage: Passage) -> Wording | None:
    """ "How many terns are there thought to be in the world?"."""
    sentence, quantity, root = passage.sentence, parse_quantity(passage.fact.value), passage.sentence.root
    noun = passage.places[-1]
    there = [at for at in sentence.children(root, "expl") if sentence.words[at].lower == "there"]
    finite = there[0] + 1 if there else 0
    verb = sentence.words[noun].head
    plain = sentence.words[noun].dep == "attr" and (verb == root or sentence.words[verb].head == root)
    if not there or quantity is None or not quantity.noun or not plain or sentence.words[finite].lower not in BE:
        return None
    phrase = [at for at in lean(sentence, noun) if at >= passage.places[0]]
    whole = phrase and phrase == [*range(phrase[0], phrase[-1] + 1)] and phrase[0] == passage.places[0] == verb + 1
    if not whole or set(sentence.subtree(noun)) - set(phrase) or there[0] not in (0, 3):
        return None
    asked = sentence.phrase([at for at in phrase if at not in passage.places[: len(passage.places) - noun_words(quantity)]])
    rest = [at for at in range(phrase[-1] + 1, len(sentence.words) - 1)]
    when = sentence.phrase(range(0, there[0])).strip(" ,")
    pieces = [when and f"{when.lower()},", "how many", asked, sentence.words[finite].lower, "there"]
    stem = tidy(" ".join([*filter(None, pieces), sentence.phrase(range(finite + 1, verb + 1)), sentence.phrase(rest)])) + "?"
    if any(sentence.words[at].text in (",", ";", "-", "–", ":") for at in rest):
        return None
    return Wording(attributed(stem, passage.speaker or speaker_of_unnamed(passage, stem)), *counted(passage, quantity))
