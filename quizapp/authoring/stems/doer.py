"""Questions for who or which body did it, or to whom it was done."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import MADE_ONCE, asked_of
from quizapp.authoring.options.class_nouns import body_noun, own_noun
from quizapp.authoring.pruning.relative_clauses import clause_told
from quizapp.authoring.stems.interrogative import active, inverted, lowered, with_subject
from quizapp.authoring.stems.object_relatives import deed_told
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import Clause, lean, main_clause_of
from quizapp.facts.framing import THE_ARTICLE, Framing

DESCRIBING = frozenset({"compound", "amod", "nmod"})
NO_DEEDS = frozenset("have include contain mean consist number total proceed continue try seek tend come".split())
WITH_WHOM = frozenset({"to", "with", "from", "after", "under", "for", "against"})
WITH_WHICH = WITH_WHOM | {"at", "through"}
ONLY_KIN = frozenset("mother father wife husband grandmother teacher mentor predecessor successor".split())
BELONGING = frozenset("member president chairman director founder fellow patron leader head".split())
OF_THINGS = frozenset("buy acquire purchase sell own publish print build open close launch release found".split())
"""What is bought, printed or opened is no person, whatever the recogniser says."""
REGARDING = frozenset({"describe", "regard", "see", "consider", "name", "call"})


def word_person(passage: Passage) -> Wording | None:
    body = own_noun(passage.fact.value)
    if body and passage.sentence.words[max(0, passage.places[0] - 1)].lower != "the":
        return None
    return _worded(passage, f"which {body}" if body else "who")


def word_organisation(passage: Passage) -> Wording | None:
    noun = body_noun(passage.fact.value, passage.document)
    return _worded(passage, f"which {noun}") if noun else None


def word_thing(passage: Passage, noun: str) -> Wording | None:
    """ "Which prize did Ann Lee win in 1931?"."""
    return _worded(passage, f"which {noun}")


def _worded(passage: Passage, opener: str) -> Wording | None:
    clause = _own_clause(passage)
    if stem := _by_deed(passage, opener) or _of_kin(passage, opener):
        return _attributed(passage, stem, passage.speaker)
    if clause is None:
        return None
    verb = passage.sentence.words[clause.verb].lemma
    belongs = verb == "be" and _as_whole(passage, clause, opener)
    if verb in NO_DEEDS or (verb == "be" and not belongs and not _is_the_one(passage, clause)):
        return None
    doing = _as_subject(passage, clause, opener) or _as_agent(passage, clause, opener)
    if not doing and (stem := _as_attribute(passage, clause, opener)) and _has_owner(passage, clause):
        return _attributed(passage, stem, passage.speaker)
    stem = doing or next((stem for way in OTHER_WAYS if (stem := way(passage, clause, opener))), "")
    speaker = asked_of(passage, verb if doing else "", stem) if stem else None
    if speaker is None:
        return None
    if passage.sentence.words[clause.verb].tag in ("VBZ", "VBP"):
        speaker = speaker or THE_ARTICLE
    return _attributed(passage, stem, speaker)


def _attributed(passage: Passage, stem: str, speaker: str) -> Wording:
    return Wording(attributed(stem, speaker), passage.fact.value, passage.names.aliases(passage.fact.value))


def _has_owner(passage: Passage, clause: Clause) -> bool:
    """ "Varga's teacher was ...": whose is told by a name."""
    sentence = passage.sentence
    owners = [c for at in clause.subject for c in sentence.children(at, "poss")]
    return any(sentence.mention_at(at) for at in owners)


def _by_deed(passage: Passage, opener: str) -> str:
    """ "Who founded Alna Air in 1931?" of "Alna Air, an airline that ... had founded in 1931"."""
    deed = deed_told(passage)
    if deed is None or set(deed.doer) != set(passage.places):
        return ""
    sentence = passage.sentence
    rest = [sentence.phrase(part).strip(" ,") for part in deed.rest]
    return " ".join([opener, deed.past, sentence.phrase(deed.thing), *rest]) + "?"


def _of_kin(passage: Passage, opener: str) -> str:
    """ "Who was Varga's mother?" of "Varga's mother, ..., taught drawing"."""
    sentence, noun = passage.sentence, _set_to(passage)
    kin = sentence.words[noun]
    owners = sentence.children(noun, "poss")
    set_off = passage.places[0] - 2 == noun and sentence.words[noun + 1].text == ","
    if opener != "who" or kin.lemma not in ONLY_KIN or not set_off or len(owners) != 1:
        return ""
    phrase = [at for at in lean(sentence, noun) if at < noun]
    named = sentence.mention_at(owners[0])
    return f"who was {sentence.phrase([*phrase, noun])}?" if named else ""


def _set_to(passage: Passage) -> int:
    """The noun to which the answer is set, else the answer's own head."""
    word = passage.sentence.words[passage.head]
    return word.head if word.dep == "appos" else passage.head


def _own_clause(passage: Passage) -> Clause | None:
    """Of a speaker the clause in which he says it."""
    spoken = passage.head in passage.framing.words
    return main_clause_of(passage.sentence, passage.head, Framing()) if spoken else clause_told(passage)


def _is_the_one(passage: Passage, clause: Clause) -> bool:
    """ "Was the first ...": not "was a ...", which others were too; nor "is", which may change, but for a record."""
    sentence = passage.sentence
    attributes = sentence.children(clause.verb, "attr")
    asked = [at for at in attributes if at == passage.head]
    said = clause.subject if asked else [at for attribute in attributes for at in lean(sentence, attribute)]
    definite = any(sentence.words[at].lower == "the" or sentence.words[at].dep == "poss" for at in said[:2])
    past = sentence.words[clause.verb].tag == "VBD" or any(sentence.words[at].tag == "JJS" for at in said)
    return past and len(attributes) == 1 and definite


def _top(passage: Passage) -> int:
    """The noun of "the pianist Ann Lee", to which the name is set; else the name's own head."""
    sentence, head = passage.sentence, passage.head
    above = sentence.words[head].head
    beside = sentence.words[head].dep == "appos" and (above == passage.places[0] - 1 or _is_set_off(passage, above))
    return above if beside and sentence.words[above].pos == "NOUN" else head


def _is_set_off(passage: Passage, noun: int) -> bool:
    """ "His wife, Ann Lee"."""
    sentence, comma = passage.sentence, passage.places[0] - 1
    return comma == noun + 1 and sentence.words[comma].text == "," and bool(sentence.children(noun, "poss"))


def _described(passage: Passage, places: list[int], opener: str) -> str:
    """ "Which pianist" of "the pianist Ann Lee", else `opener`; "" where more belongs to the name."""
    sentence, top = passage.sentence, _top(passage)
    if _is_set_off(passage, top):
        return opener
    beside = [at for at in places if at not in passage.places and sentence.words[at].dep != "det"]
    beside = [at for at in beside if at not in _home(passage)]
    if not all(at < passage.places[0] and (at == top or sentence.words[at].dep in DESCRIBING) for at in beside):
        return ""
    common = all(sentence.words[at].pos in ("NOUN", "ADJ") for at in beside)
    common = common and any(sentence.words[at].pos == "NOUN" for at in beside)
    return f"which {lowered(sentence, beside)}" if common else opener


def _home(passage: Passage) -> set[int]:
    """ "Of West Germany" behind a person's name only tells more of him."""
    sentence = passage.sentence
    said = (at for at in sentence.children(passage.head, "prep") if sentence.words[at].lower in ("of", "from"))
    return {place for at in said if sentence.mention_at(at + 1) for place in sentence.subtree(at)}


def _as_subject(passage: Passage, clause: Clause, opener: str) -> str:
    if _top(passage) not in clause.subject or passage.sentence.words[_top(passage)].head != clause.verb:
        return ""
    if passage.sentence.words[_top(passage)].dep == "nsubjpass" and opener == "who" and _is_of_things(passage, clause):
        return ""
    asked = _described(passage, list(clause.subject), opener)
    finite = passage.sentence.words[min(clause.finite_places)]
    plural = finite.tag == "VBP" or finite.lower in ("have", "are", "were")
    return with_subject(passage, clause, asked) if asked and not plural else ""


def _is_of_things(passage: Passage, clause: Clause) -> bool:
    return passage.sentence.words[clause.verb].lemma in OF_THINGS


def _as_agent(passage: Passage, clause: Clause, opener: str) -> str:
    """ "Who drew up the plan?" of "the plan was drawn up by Ann Lee"."""
    sentence = passage.sentence
    by = sentence.words[_top(passage)].head
    if sentence.words[by].dep != "agent" or sentence.words[by].head != clause.verb:
        return ""
    if sentence.words[clause.verb].dep in ("acl", "advcl") and sentence.words[clause.verb].lemma not in MADE_ONCE:
        return ""
    phrase = lean(sentence, _top(passage))
    asked = _described(passage, phrase, opener)
    return active(passage, clause, asked, [by, *phrase]) if asked else ""


def _as_attribute(passage: Passage, clause: Clause, opener: str) -> str:
    """ "Who was the first head of the museum?" of "the first head of the museum was Ann Lee"."""
    word = passage.sentence.words[passage.head]
    phrase = lean(passage.sentence, passage.head)
    own = word.dep == "attr" and word.head == clause.verb and _described(passage, phrase, opener)
    behind = [at for part in clause.after for at in part if at > passage.head]
    return inverted(passage, clause, opener, [*phrase, *behind]) if own else ""


def _as_object(passage: Passage, clause: Clause, opener: str) -> str:
    """ "Whom did he marry in 1931?"."""
    word = passage.sentence.words[_top(passage)]
    if word.dep not in ("dobj", "dative") or word.head != clause.verb or word.lemma in REGARDING:
        return ""
    if opener == "who" and _is_of_things(passage, clause):
        return ""
    phrase = lean(passage.sentence, _top(passage))
    if opener == "who" and passage.sentence.words[phrase[0]].lower in ("a", "an"):
        return ""
    asked = _described(passage, phrase, _object_form(opener))
    return inverted(passage, clause, asked, phrase) if asked else ""


def _with_preposition(passage: Passage, clause: Clause, opener: str) -> str:
    """ "To whom did she write in 1931?"."""
    sentence = passage.sentence
    before = sentence.words[_top(passage)].head
    preposition = sentence.words[before]
    usual = preposition.lower in (WITH_WHOM if opener == "who" else WITH_WHICH)
    own = preposition.dep in ("prep", "dative") and preposition.head == clause.verb and usual
    if not own or sentence.words[_top(passage)].dep != "pobj":
        return ""
    if any(sentence.words[part[0]].lower == "as" and part[-1] == before - 1 for part in clause.after):
        return ""
    phrase = lean(sentence, _top(passage))
    asked = _described(passage, phrase, _object_form(opener))
    return inverted(passage, clause, f"{preposition.lower} {asked}", [before, *phrase]) if asked else ""


def _as_whole(passage: Passage, clause: Clause, opener: str) -> str:
    """ "Of which organisation was she an active member?"."""
    sentence = passage.sentence
    of = sentence.words[passage.head].head
    noun = sentence.words[of].head
    post = sentence.words[noun]
    own = post.dep in ("attr", "pobj") and clause.verb in (post.head, sentence.words[post.head].head)
    if opener == "who" or sentence.words[of].lower != "of" or post.lemma not in BELONGING or not own:
        return ""
    if passage.sentence.words[passage.head].dep != "pobj":
        return ""
    return inverted(passage, clause, f"of {opener}", [of, *lean(sentence, passage.head)])


def _object_form(opener: str) -> str:
    return "whom" if opener == "who" else opener


OTHER_WAYS = (_as_attribute, _as_object, _with_preposition, _as_whole)
