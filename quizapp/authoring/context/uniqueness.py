"""Whether a question for a name has one answer in the world, one in the document, or too many."""

import re
from collections.abc import Sequence

from quizapp.authoring.context.definites import tells_which
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.subject_nouns import BODIES, OF_A_PLACE, PLACES
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.framing import THE_ARTICLE
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Sentence

MADE_ONCE = frozenset(
    "write found co-found design build compose invent discover draw establish create direct paint sculpt translate "
    "illustrate edit marry succeed defeat choreograph photograph draft coin commission publish produce launch "
    "inaugurate unveil devise formulate originate engrave record construct adapt patent name christen organise "
    "organize formally host premiere lead head chair".split()
)
"""Done to one thing by one doer as a rule, so that the thing's name tells whose deed is meant."""
FIRST = re.compile(r"\b(?:first|last|only|original|final|(?!west|for|inter)\w{3,}est)\b", re.IGNORECASE)
WORD = re.compile(r"\d[\d,.]*\d|[\w'’-]+")
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
ENOUGH, ENOUGH_UNNAMED = 5, 6
FEWEST_OF_FIRST = 3
PARTS = frozenset({*SUBJECTS, "dobj"})
BETWEEN_TWO = frozenset("ties relations talks negotiations contact contacts links friendship".split())
ABOUT = frozenset({"to", "for", "of", "about", "on", "with", "from"})
MADE = frozenset(
    "book novel film composition work play story song piece text poem painting picture essay script edition version "
    "translation production album opera symphony".split()
)
ONLY_ONE = frozenset(
    "government president parliament army navy state world earth sun moon sea king queen emperor pope church media "
    "press public internet capital population economy war".split()
)
"""Nouns of which the text's own world has only one, or by which it means one in general."""

NAMED_ELSEWHERE = BODIES | PLACES | OF_A_PLACE
"""What a document is about is named in the question instead, where it is one of these."""


def asked_of(passage: Passage, verb: str, stem: str) -> str | None:
    """The speaker to name in the stem: nobody where it has one answer anyway, the article where it may have more
    elsewhere; None where it says too little even for that. `verb` is a lemma."""
    named = _named(passage, stem)
    dated = BARE_YEAR.search(stem) is not None
    content = content_words(passage, stem)
    first = FIRST.search(stem) is not None and (named or content >= FEWEST_OF_FIRST)
    if first or (named and (dated or verb in MADE_ONCE or named > 1)):
        return passage.speaker
    return THE_ARTICLE if content >= (ENOUGH if named or dated else ENOUGH_UNNAMED) else None


def speaker_of_unnamed(passage: Passage, stem: str) -> str:
    """The article where a stem holds no name: "in which year did turnout drop?" may be asked of any country."""
    title = {word for word in passage.document.title.split() if len(word) > 3}
    clear = passage.lead_in or _named(passage, stem) or title & set(re.findall(r"[\w'’-]+", stem))
    return "" if clear else THE_ARTICLE


def _named(passage: Passage, stem: str) -> int:
    """How many names the stem holds other than the answer's."""
    sentence = passage.sentence
    names = {passage.names.first(sentence.name(m)) for m in sentence.mentions if sentence.name(m) in stem}
    if passage.antecedent and passage.antecedent.name in stem:
        names.add(passage.names.first(passage.antecedent.name))
    return len(names - {passage.names.first(passage.fact.value)})


def points_back(passage: Passage, verb: int, places: Sequence[int]) -> bool:
    """ "The change", "the production": a bare noun of the main clause that only a reader of the text can place; or
    "their" with one person as its subject."""
    sentence = passage.sentence
    theirs = [at for at in places if sentence.words[at].lower in ("their", "them", "they")]
    if theirs and _has_one_doer(sentence, verb, theirs[0]):
        return True
    return any(_is_bare_definite(passage, verb, at) or _lacks_partner(sentence, verb, at) for at in places)


def _lacks_partner(sentence: Sentence, verb: int, at: int) -> bool:
    """ "Set up ties": with whom?"""
    word = sentence.words[at]
    if word.lower not in BETWEEN_TWO or word.dep != "dobj" or word.head != verb:
        return False
    around = (*sentence.children(at), *sentence.children(verb, "prep"))
    return not any(sentence.words[c].lower in ("with", "to", "between", "of", "for", "on", "over") for c in around)


def _has_one_doer(sentence: Sentence, verb: int, before: int) -> bool:
    """One person is the subject, and no plural stands before."""
    subjects = sentence.children(verb, *SUBJECTS)
    mentions = [sentence.mention_at(at) for at in subjects if not sentence.children(at, "conj")]
    single = any(mention and mention.label == PERSON for mention in mentions)
    return single and not any(word.tag == "NNS" for word in sentence.words[:before])


def _is_bare_definite(passage: Passage, verb: int, at: int) -> bool:
    sentence, noun = passage.sentence, passage.sentence.words[at]
    told = ONLY_ONE | (passage.told.of_subject - NAMED_ELSEWHERE)
    known = noun.lemma in told or noun.lower in passage.document.title.lower()
    if noun.pos != "NOUN" or known or sentence.mention_at(min(at + 1, len(sentence.words) - 1)):
        return False
    above = sentence.words[noun.head]
    governed = noun.dep == "pobj" and above.lower in ABOUT and above.head == verb
    if not governed and (noun.dep not in PARTS or noun.head != verb):
        return False
    if any(tells_which(sentence, c) for c in sentence.children(at, "amod", "nummod")):
        return False
    beside = [sentence.words[c] for c in sentence.children(at) if sentence.words[c].dep != "punct"]
    describing = [w for w in beside if w.dep not in ("det", "amod") or (w.dep == "amod" and w.pos != "ADJ")]
    only_where = noun.lemma in MADE and all(w.lower in ("in", "at", "on") for w in describing)
    return (not describing or only_where) and any(w.lower in ("the", "this", "these", "that", "those") for w in beside)


def content_words(passage: Passage, stem: str) -> int:
    """Words that tell something, the class of "which river" among them."""
    kept = set(WORD.findall(stem.lower()))
    words = (w for at, w in enumerate(passage.sentence.words) if at not in passage.places and w.pos in CONTENT)
    told = {word.lemma for word in words if kept & {word.lemma, *WORD.findall(word.lower)}}
    return len(told) + ("which" in stem.lower().split()[:2])
