"""What a relative clause or participle tells of a name: "Ana Duarte, who ...", "the Alna Bridge, opened in ..."."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.pruning.side_clauses import side_clause
from quizapp.facts.clauses import AUXILIARIES, SUBJECTS, Clause, lean, phrases_of
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Sentence

PARTICIPLES = frozenset({"acl", "advcl"})
CARRIERS = frozenset({"prep", "pobj", "npadvmod", "dobj", "nummod", "pcomp", "agent", "compound", "acomp", "attr"})
MADE = frozenset("write publish print release build found open establish make direct compose paint design".split())


def clause_told(passage: Passage) -> Clause | None:
    """The main clause in which the answer stands, else what is told of a name beside it, else a clause beside it."""
    return passage.clause or _relative(passage) or side_clause(passage)


def _relative(passage: Passage) -> Clause | None:
    sentence = passage.sentence
    verb = _verb_above(sentence, passage.head)
    if verb is None or passage.head in passage.framing.words:
        return None
    subject = _told_of(sentence, _first_verb(sentence, verb))
    if not subject or set(subject) & set(passage.places):
        return None
    phrases = [tuple(phrase) for phrase in phrases_of(sentence, verb, passage.framing)]
    auxiliaries = sentence.children(verb, *AUXILIARIES)
    return Clause(verb, tuple(subject), auxiliaries, (), tuple(phrase for phrase in phrases if phrase[0] > subject[-1]))


def _verb_above(sentence: Sentence, at: int) -> int | None:
    """The nearest, where it is that of a relative clause or a participle beside a noun."""
    for here in [at, *sentence.ancestors(at)]:
        word = sentence.words[here]
        if word.pos in ("VERB", "AUX"):
            has_own = sentence.children(here, *SUBJECTS, "mark", "aux")
            plain = word.dep in PARTICIPLES and word.tag == "VBN" and not has_own
            joined = word.dep == "conj" and word.tag in ("VBD", "VBZ") and not has_own
            first = word.head if joined else here
            relative = sentence.words[first].dep == "relcl" and _is_subject_relative(sentence, first)
            return here if plain or relative else None
        if word.dep not in CARRIERS:
            return None
    return None


def _first_verb(sentence: Sentence, verb: int) -> int:
    """ "Flew" of "who flew in May and orbited the Earth"."""
    return sentence.words[verb].head if sentence.words[verb].dep == "conj" else verb


def _is_subject_relative(sentence: Sentence, verb: int) -> bool:
    subjects = sentence.children(verb, *SUBJECTS)
    return len(subjects) == 1 and sentence.words[subjects[0]].lower in ("who", "which")


def _told_of(sentence: Sentence, verb: int) -> list[int]:
    """The name right before it, unless it is one of a number ("the 120 Alna Rules, printed in ..."); or the named
    subject of "X is a museum, opened in ..."."""
    noun = _person_above(sentence, verb) or sentence.words[verb].head
    mention = sentence.mention_at(noun)
    if mention is None:
        return _of_described(sentence, verb, noun) or _of_copula(sentence, verb, noun)
    person = mention.label == PERSON
    apart = noun == sentence.words[verb].head and not _is_beside(sentence, mention.last, verb)
    if apart or _is_within(sentence, noun) or not _fits(sentence, verb, person):
        return []
    article = mention.first - 1 if mention.first and sentence.words[mention.first - 1].lower == "the" else mention.first
    joined = any(at < verb for at in sentence.children(noun, "conj"))
    counted = sentence.words[noun].tag == "NNPS" and sentence.children(noun, "nummod")
    return [] if joined or counted else [*range(article, mention.last)]


def _person_above(sentence: Sentence, verb: int) -> int | None:
    """Ana Duarte, of "Ana Duarte, a pilot from Oslo, who ...": "who" is none of Oslo, and a pilot is she."""
    noun, who = sentence.words[verb].head, [sentence.words[at].lower for at in sentence.children(verb, *SUBJECTS)]
    if who != ["who"] or sentence.mention_at(noun) and sentence.mention_at(noun).label == PERSON:
        return None
    while sentence.words[noun].dep in ("pobj", "prep", "amod"):
        noun = sentence.words[noun].head
    above = sentence.words[noun].head
    mention = sentence.mention_at(above) if sentence.words[noun].dep == "appos" else None
    return above if mention and mention.label == PERSON else None


def _of_described(sentence: Sentence, verb: int, noun: int) -> list[int]:
    """ "The jazz festival, which began in Bled": a definite noun that more is told of than "the"."""
    phrase = lean(sentence, noun)
    first, comma = sentence.words[phrase[0]], sentence.subtree(verb)[0] - 1
    definite = first.lower == "the" and sentence.words[noun].tag == "NN" and not sentence.children(noun, "conj")
    told = [at for at in phrase[1:] if at != noun and sentence.words[at].dep in ("compound", "nmod", "poss", "pobj")]
    if not definite or not told or not 0 <= comma or sentence.words[comma].text != "," or phrase[-1] != comma - 1:
        return []
    return phrase if _fits(sentence, verb, person=False) else []


def _of_copula(sentence: Sentence, verb: int, noun: int) -> list[int]:
    be = sentence.words[noun].head if sentence.words[noun].dep == "attr" else noun
    subjects = sentence.children(be, "nsubj") if sentence.words[be].lemma == "be" else ()
    if len(subjects) != 1:
        return []
    mention, whole = sentence.mention_at(subjects[0]), lean(sentence, subjects[0])
    named = mention is not None or (sentence.words[whole[0]].lower == "the" and any(map(sentence.mention_at, whole)))
    fits = named and _fits(sentence, verb, mention is not None and mention.label == PERSON)
    return whole if fits and not _is_of_all(sentence, verb, noun) else []


def _is_of_all(sentence: Sentence, verb: int, noun: int) -> bool:
    """ "The largest mill ever built in Alna": all that were built there are meant."""
    ranked = any(sentence.words[at].tag in ("JJS", "RBS") for at in sentence.subtree(noun) if at < noun)
    ever = any(sentence.words[at].lower == "ever" for at in sentence.children(verb))
    return ever or (ranked and not _follows_mark(sentence, sentence.subtree(verb)[0]))


def _follows_mark(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.words[at - 1].pos == "PUNCT"


def _is_beside(sentence: Sentence, after: int, verb: int) -> bool:
    """Only a mark stands between the name and what is told of it, or the name's short form in brackets."""
    first = sentence.subtree(verb)[0]
    between = sentence.words[after:first]
    short = len(between) > 2 and between[0].text == "(" and between[1].text.isupper() and between[2].text == ")"
    return all(word.pos == "PUNCT" for word in (between[3:] if short else between))


def _is_within(sentence: Sentence, noun: int) -> bool:
    """ "A mill at Lima, which ...": the mill is meant as likely as Lima."""
    before = sentence.words[noun].head - 1
    return sentence.words[noun].dep == "pobj" and before >= 0 and sentence.words[before].pos in ("NOUN", "PROPN")


def _fits(sentence: Sentence, verb: int, person: bool) -> bool:
    """ "Who" tells of a person, "which" of none; a person is not printed."""
    words = {sentence.words[at].lower for at in sentence.children(verb, *SUBJECTS)}
    if words:
        return person == ("who" in words)
    return not (person and sentence.words[verb].lemma in MADE)
