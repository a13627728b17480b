"""Questions for why and what for. Each reason to choose from is shown with the words that lead in to it: "because of
the cost", "in order to save the whales"."""

import re
from collections.abc import Iterable
from itertools import islice

from quizapp.authoring.interrogative import inverted
from quizapp.authoring.passage import Passage
from quizapp.authoring.pool import Pool
from quizapp.authoring.reasons_told import MEANT, is_touchy, kind_of_reason, stands_alone, with_connective
from quizapp.authoring.wording import Wording, attributed
from quizapp.documents.model import Span
from quizapp.facts.clauses import main_clause_of
from quizapp.facts.model import Fact, Kind
from quizapp.facts.reasons import AIM, CAUSE, CLAUSE, CONDITION, GROUNDS, PURPOSE, connective_before, verb_explained
from quizapp.facts.spelling import parts

OPENERS = {GROUNDS: "on what grounds", CONDITION: "on what condition"}
CAUSES = (CAUSE, CLAUSE, GROUNDS)
AIMS = (PURPOSE, AIM, MEANT)
MOST_WRONG = 3
MOST_TYPED, LONGEST_GAP = 5, 4
LONGER_BY = 1.5
STEM = 6
CONNECTING = frozenset({"becaus", "order", "ground"})
SAME_MATTER = 2
POINTING_FARTHER = re.compile(r"\b(?:this|that|these|those|we|our|him|them)\b", re.IGNORECASE)
ANOTHER = re.compile(r"\b(?:because|due to|owing to|as a result of|in order to)\b")
FUNCTION = frozenset(
    "a an the of to in on at for by with and or from as be been being was were is are had has have not no too very "
    "more than would could it its they their".split()
)
TOO_LONG = "A reason is too long to be typed, and the document has fewer than two others like it to choose from."


def word_reason(passage: Passage) -> Wording | None:
    connective = connective_before(passage.document.text, passage.fact.answer)
    if connective is None:
        return None
    words, kind = connective
    first = passage.places[0] - len(words)
    clause = main_clause_of(passage.sentence, verb_explained(passage.sentence, first), passage.framing)
    if clause is None:
        return None
    asked = range(first, passage.places[-1] + 1)
    stem = inverted(passage, clause, OPENERS.get(kind, "why"), asked)
    if ANOTHER.search(stem or "") or passage.sentence.words[clause.verb].lemma == "be" and len(clause.after) < 2:
        return None
    key = with_connective(passage.document.text, passage.fact)
    return Wording(attributed(stem, passage.speaker), key, (passage.fact.value,)) if stem else None


def too_long_to_type(fact: Fact) -> bool:
    content = [word for word in fact.value.lower().split() if word not in FUNCTION]
    return fact.kind == Kind.REASON and (len(content) > MOST_TYPED or not stands_alone(fact.value))


def too_long_for_gap(fact: Fact) -> bool:
    return fact.kind == Kind.REASON and (len(fact.value.split()) > LONGEST_GAP or too_long_to_type(fact))


def other_reasons(passage: Passage, pool: Pool) -> list[str]:
    """Of other sentences, about as long, each clear by itself and of another matter; a cause only among causes, a
    purpose among purposes, a condition among conditions."""
    key = with_connective(passage.document.text, passage.fact)
    if POINTING_FARTHER.search(passage.fact.value) or is_touchy(key):
        return []
    near = pool.reasons.near(_kinds_beside(kind_of_reason(passage.document.text, passage.fact)), len(key))
    close = (reason for reason in near if len(reason.text) < LONGER_BY * len(key) + MOST_WRONG)
    beside = (reason for reason in close if _is_of_section(passage, reason.source))
    other = (r.text for r in beside if not (_is_of_matter(passage, r.source) or _shares(r.text, key)))
    return list(islice(other, MOST_WRONG))


def _kinds_beside(kind: str) -> Iterable[str]:
    """A cause beside purposes would be the only one that tells why."""
    return (CONDITION,) if kind == CONDITION else CAUSES if kind in CAUSES else AIMS


def _is_of_section(passage: Passage, source: Span) -> bool:
    """A reason from elsewhere would be told by its subject alone."""
    own = next((s.span for s in passage.document.sections if s.span.contains(passage.fact.source)), None)
    return own is None or own.contains(source)


def _is_of_matter(passage: Passage, source: Span) -> bool:
    """The same sentence, or one that tells of the same things beside those of the title."""
    if source == passage.fact.source:
        return True
    text, title = passage.document.text, set(parts(passage.document.title))
    title = {word[:STEM] for word in title}
    own, other = (_long_words(span.of(text)) - title for span in (passage.fact.source, source))
    return len(own & other) >= SAME_MATTER


def _long_words(text: str) -> set[str]:
    """Their beginnings, so that "weakness" and "weaknesses" are one."""
    return {word[:STEM] for word in parts(text) if len(word) > 4}


def _shares(one: str, other: str) -> bool:
    """A long word of both: they may well say the same."""
    return bool((_long_words(one) & _long_words(other)) - CONNECTING)
