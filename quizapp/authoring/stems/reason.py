"""Questions for why and what for. The reason is shown without the words that lead in to it, which may be typed as
well: "the cost", "to save the whales"."""

import re
from collections.abc import Set

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.options.other_reasons import POINTING_FARTHER
from quizapp.authoring.options.reasons_told import as_answer, with_connective
from quizapp.authoring.pruning.side_clauses import side_clause_at
from quizapp.authoring.stems.interrogative import inverted, lowered
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import Clause, main_clause_of, phrases_of
from quizapp.facts.model import Fact, Kind
from quizapp.facts.reasons import (
    CONDITION,
    GROUNDS,
    MERIT,
    connective_before,
    is_existence,
    top_of,
    verb_explained,
)

OPENERS = {GROUNDS: "on what grounds", CONDITION: "on what condition", MERIT: "for what"}
MOST_TYPED, MOST_TELLING = 8, 5
ANOTHER = re.compile(r"\b(?:because|due to|owing to|as a result of|in order to)\b")
FUNCTION = frozenset(
    "a an the of to in on at for by with and or from as be been being was were is are had has have not no too very "
    "more than would could it its they their".split()
)
OPEN_GAP = "A gap for a reason can be filled in many ways."
TOO_LONG = "A reason is too long to be typed, and the document has fewer than two others like it to choose from."


def word_reason(passage: Passage) -> Wording | None:
    connective = connective_before(passage.document.text, passage.fact.answer)
    if connective is None or _is_one_of_several(passage):
        return None
    words, kind = connective
    first = passage.places[0] - len(words)
    asked = {*range(first, passage.places[-1] + 1), *passage.sentence.subtree(top_of(passage.sentence, first))}
    stem = _stem(passage, OPENERS.get(kind, "why"), asked)
    if not stem or ANOTHER.search(stem):
        return None
    text, fact = passage.document.text, passage.fact
    accepted = fact.value, with_connective(text, fact)
    return Wording(attributed(stem, passage.speaker), as_answer(text, fact), accepted)


def _is_one_of_several(passage: Passage) -> bool:
    """ "... , and that ...": the other is as right an answer."""
    after = [word.lower for word in passage.sentence.words[passage.places[-1] + 1 :] if word.pos != "PUNCT"]
    return after[:2] == ["and", "that"]


def _stem(passage: Passage, opener: str, asked: Set[int]) -> str:
    sentence = passage.sentence
    verb = verb_explained(sentence, min(asked))
    if is_existence(sentence, verb):
        return _of_existence(passage, opener, verb, asked)
    clause = main_clause_of(sentence, verb, passage.framing) or side_clause_at(passage, verb)
    if clause is None or (sentence.words[clause.verb].lemma == "be" and _only_names(passage, clause)):
        return ""
    return inverted(passage, clause, opener, asked)


def _only_names(passage: Passage, clause: Clause) -> bool:
    """ "The chief goods were salt and herring" gives no state of things to ask a reason for, nor does "it was"."""
    words = passage.sentence.words
    named = passage.sentence.children(clause.verb, "attr")
    determined = all(any(words[c].dep == "det" for c in passage.sentence.children(at)) for at in named)
    return len(clause.after) < 2 or not determined


def _of_existence(passage: Passage, opener: str, verb: int, asked: Set[int]) -> str:
    """ "Why was there no race in 1931?"."""
    sentence = passage.sentence
    phrases = [[at for at in phrase if at not in asked] for phrase in phrases_of(sentence, verb, passage.framing)]
    said = (phrase for phrase in phrases if phrase and sentence.words[phrase[0]].dep != "expl")
    told = sorted(said, key=lambda phrase: phrase[0] < verb)
    plain = sentence.words[verb].tag in ("VBD", "VBZ", "VBP") and not sentence.children(verb, "aux", "ccomp")
    words = [lowered(sentence, phrase).strip(" ,") for phrase in told]
    return " ".join([opener, sentence.words[verb].lower, "there", *words]) + "?" if plain and words else ""


def too_long_to_type(fact: Fact) -> bool:
    words = fact.value.lower().split()
    short = len(words) <= MOST_TYPED or sum(word not in FUNCTION for word in words) <= MOST_TELLING
    return fact.kind == Kind.REASON and (not short or bool(POINTING_FARTHER.search(fact.value)))
