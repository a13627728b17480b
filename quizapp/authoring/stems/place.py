"""Questions for where it happened."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import asked_of
from quizapp.authoring.options.class_nouns import PLACES as NOUNS
from quizapp.authoring.options.class_nouns import class_noun
from quizapp.authoring.pruning.relative_clauses import clause_told
from quizapp.authoring.stems.doer import word_thing
from quizapp.authoring.stems.interrogative import inverted, with_subject
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import SUBJECTS, Clause
from quizapp.facts.namelists import countries
from quizapp.facts.tact import contentious

PLACES = frozenset(NOUNS) - {"country"}
GOVERNED = frozenset("believe result invest specialise specialize engage succeed interest involve participate".split())
"""Verbs with which "in" tells of no place."""
IN_PLACE = frozenset("open build hold establish found create sign buy publish make lead teach stage set".split())
MOVING = frozenset("move relocate return travel go come send take bring transfer flee migrate".split())
ONCE_IN_LIFE = frozenset({"bear", "baptise", "baptize", "christen"})
BRINGING = frozenset("return come send take bring transfer".split())
PRINTING = frozenset("publish appear print write serialise serialize".split())
DECLINING = frozenset("be refuse reject deny block ban oppose accuse demand intervene invade occupy".split())
"""No deeds to ask for by "which country": "was a ...", or a matter on which parties differ."""
OWN_NOUNS = (
    "border crossing",
    "refugee camp",
    "space center",
    *"airport station stadium square museum bridge".split(),
)
"""At the end of a name, longest first."""
VAGUE = frozenset("have live remain stay work see include".split())


def word_place(passage: Passage) -> Wording | None:
    clause = clause_told(passage)
    if clause is None:
        return None
    if passage.sentence.words[passage.head].dep in SUBJECTS:
        return _as_doer(passage, clause)
    if passage.sentence.words[passage.head].dep == "dobj":
        return word_thing(passage, _noun(passage) or "place")
    phrase = _place_phrase(passage, clause)
    verb = passage.sentence.words[clause.verb].lemma
    towards = phrase and verb in MOVING and passage.sentence.words[phrase[0]].lower == "to"
    goals = [part for part in clause.after if passage.sentence.words[part[0]].lower in ("to", "into")]
    moved = not towards and verb in MOVING and bool(goals)
    if verb in PRINTING and phrase and _opener(passage, phrase) == "where":
        return None
    of_all = any(passage.sentence.words[at].lower == "ever" for at in passage.sentence.children(clause.verb, "advmod"))
    copula = verb == "be" and len(clause.before) + len(clause.after) > 1
    if not phrase or verb in GOVERNED or copula or moved or of_all:
        return None
    stem = inverted(passage, clause, _opener(passage, phrase), phrase)
    speaker = asked_of(passage, verb, stem) if stem else None
    if stem and verb in ONCE_IN_LIFE and any(passage.sentence.mention_at(at) for at in clause.subject):
        speaker = passage.speaker
    if speaker is None or (verb in VAGUE and not any(letter.isdigit() for letter in stem)):
        return None
    return Wording(attributed(stem, speaker), passage.fact.value, _accepted(passage, phrase))


def _as_doer(passage: Passage, clause: Clause) -> Wording | None:
    """ "Which country joined the league in 1970?", but of nothing that parties might quarrel over."""
    source = passage.fact.source.of(passage.document.text)
    noun = _noun(passage)
    verb = passage.sentence.words[clause.verb]
    beside = {at for at in clause.subject if at not in passage.places}
    own = passage.head in clause.subject and beside <= _articles(passage)
    own = own and not _lies_behind_comma(passage)
    askable = own and noun in (*PLACES, *OWN_NOUNS, "country")
    if not askable or contentious(source) or verb.lemma in DECLINING | VAGUE:
        return None
    stem = with_subject(passage, clause, f"which {noun}")
    speaker = asked_of(passage, verb.lemma, stem) if stem else None
    if speaker is None:
        return None
    return Wording(attributed(stem, speaker), passage.fact.value, passage.names.aliases(passage.fact.value))


def _lies_behind_comma(passage: Passage) -> bool:
    """ "The museum in Lyon, France opened": the country only tells where the town lies."""
    words, first = passage.sentence.words, passage.places[0]
    return first > 1 and words[first - 1].text == "," and words[first - 2].pos == "PROPN"


def _articles(passage: Passage) -> set[int]:
    return {at for at, word in enumerate(passage.sentence.words) if word.lower == "the"}


def _place_phrase(passage: Passage, clause: Clause) -> list[int]:
    """The place with its preposition and the greater place in which it lies, where it is the verb's own."""
    sentence = passage.sentence
    preposition = sentence.words[passage.head].head
    if sentence.words[passage.head].dep != "pobj" or sentence.words[preposition].dep != "prep":
        return []
    above = sentence.words[preposition].head
    above = sentence.words[above].head if sentence.words[above].dep == "xcomp" else above
    of_object = sentence.words[above].dep in ("dobj", "nsubjpass") and sentence.words[above].head == clause.verb
    if above != clause.verb and not (of_object and sentence.words[clause.verb].lemma in IN_PLACE):
        return []
    whole = sentence.subtree(passage.head, without=("relcl", "acl", "conj", "cc", "prep"))
    return [preposition, *(at for at in whole if sentence.words[at].text not in ("(", ")"))]


def _opener(passage: Passage, phrase: list[int]) -> str:
    preposition = passage.sentence.words[phrase[0]].lower
    noun = _noun(passage)
    if noun and (preposition in ("in", "to") or noun not in NOUNS):
        return f"{preposition} which {noun}"
    back = preposition == "to" and passage.sentence.words[passage.sentence.words[phrase[0]].head].lemma in BRINGING
    return "to which place" if back else f"{preposition} where" if preposition == "from" else "where"


def _noun(passage: Passage) -> str:
    """ "Country" of Norway, "border crossing" of "Sula border crossing", else the document's own word."""
    value = passage.fact.value
    if value in countries():
        return "country"
    own = next((noun for noun in OWN_NOUNS if value.lower().endswith(f" {noun}")), "")
    told = class_noun(value, passage.document)
    return own or (told if told in PLACES else "")


def _accepted(passage: Passage, phrase: list[int]) -> tuple[str, ...]:
    """With the greater place, and the other names."""
    whole = passage.sentence.phrase(phrase[1:]).strip(" ,")
    return tuple(dict.fromkeys((*passage.names.aliases(passage.fact.value), whole)))
