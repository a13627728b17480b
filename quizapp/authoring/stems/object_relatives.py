"""What a relative clause says was done to a name: "Alna Air, an airline that Ana Duarte founded in 1931"."""

from dataclasses import dataclass

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.stems.interrogative import base_form, past_form
from quizapp.facts.clauses import SUBJECTS, lean, phrases_of
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Sentence

OBJECT_PRONOUNS = frozenset({"that", "which"})
PLAIN = frozenset({"prep", "npadvmod", "advmod"})


@dataclass(frozen=True)
class Deed:
    """`past` is the verb's past form, `base` its base form; `rest` are phrases behind it, `doer` and `thing` places."""

    doer: tuple[int, ...]
    past: str
    base: str
    thing: tuple[int, ...]
    rest: tuple[tuple[int, ...], ...]


def deed_told(passage: Passage) -> Deed | None:
    """The one in whose relative clause the answer stands."""
    sentence = passage.sentence
    verb = next((at for at in [passage.head, *sentence.ancestors(passage.head)] if _is_verb(sentence, at)), None)
    if verb is None or sentence.words[verb].dep != "relcl" or passage.framing.words:
        return None
    doers, objects = sentence.children(verb, *SUBJECTS), sentence.children(verb, "dobj")
    thing = _thing(sentence, verb)
    whole = len(doers) == 1 and len(objects) == 1 and sentence.words[objects[0]].lower in OBJECT_PRONOUNS
    if not whole or not thing or not _is_past(sentence, verb):
        return None
    rest = [tuple(p) for p in phrases_of(sentence, verb, passage.framing) if objects[0] not in p]
    word = sentence.words[verb]
    past = word.lower if word.tag == "VBD" else past_form(word)
    base = base_form(word.lower, word.lemma, word.tag)
    plain = all(sentence.words[at].dep in (*PLAIN, "dobj") for at in sentence.children(verb) if at > verb)
    return Deed(tuple(lean(sentence, doers[0])), past, base, thing, tuple(rest)) if past and base and plain else None


def _is_verb(sentence: Sentence, at: int) -> bool:
    return sentence.words[at].pos == "VERB"


def _is_past(sentence: Sentence, verb: int) -> bool:
    """ "Founded" or "had founded"."""
    helpers = [sentence.words[at].lower for at in sentence.children(verb, "aux", "auxpass", "neg")]
    return helpers == ["had"] or (not helpers and sentence.words[verb].tag == "VBD")


def _thing(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The name before the clause, or to which the noun before it is set: "Alna Air, an airline that ..."."""
    noun = sentence.words[verb].head
    named = sentence.words[noun].head if sentence.words[noun].dep == "appos" else noun
    mention = sentence.mention_at(named)
    if mention is None or mention.label == PERSON or sentence.children(named, "conj"):
        return ()
    first = mention.first - 1 if mention.first and sentence.words[mention.first - 1].lower == "the" else mention.first
    return tuple(range(first, mention.last))
