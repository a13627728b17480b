"""Questions for why and what for, answered by choosing: a reason is too long to type."""

import re
from itertools import islice

from quizapp.authoring.interrogative import inverted
from quizapp.authoring.passage import Passage
from quizapp.authoring.pool import Pool
from quizapp.authoring.wording import Wording, attributed
from quizapp.documents.model import Span
from quizapp.facts.clauses import main_clause_of
from quizapp.facts.model import Fact, Kind
from quizapp.facts.reasons import CAUSE, CLAUSE, CONDITION, GROUNDS, connective_before, verb_explained
from quizapp.facts.spelling import parts
from quizapp.facts.tact import SENSITIVE, contentious

OPENERS = {CAUSE: "why", CLAUSE: "why", GROUNDS: "on what grounds", CONDITION: "on what condition"}
FOR_WHAT = "for what purpose"
MOST_WRONG = 3
MOST_TYPED = 4
LONGER_BY = 1.5
POINTING = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|we|our)\b", re.IGNORECASE)
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
    stem = inverted(passage, clause, OPENERS.get(kind, FOR_WHAT), asked)
    return Wording(attributed(stem, passage.speaker), passage.fact.value) if stem else None


def too_long_to_type(fact: Fact) -> bool:
    return fact.kind == Kind.REASON and (len(fact.value.split()) > MOST_TYPED or not _stands_alone(fact.value))


def other_reasons(passage: Passage, pool: Pool) -> list[str]:
    """Of other sentences, after the same connective, about as long, each clear by itself and of another matter."""
    key = passage.fact.value
    if not _stands_alone(key):
        return []
    kind = _kind(passage.document.text, passage.fact.answer)
    reasons = (fact for fact in pool.facts if fact.kind == Kind.REASON and fact.source != passage.fact.source)
    alike = (fact.value for fact in reasons if _kind(passage.document.text, fact.answer) == kind)
    fitting = [reason for reason in alike if _stands_alone(reason) and not _shares(reason, key)]
    near = sorted(dict.fromkeys(fitting), key=lambda reason: abs(len(reason) - len(key)))
    return [reason for reason in islice(near, MOST_WRONG) if len(reason) < LONGER_BY * len(key) + MOST_WRONG]


def _kind(text: str, answer: Span) -> str:
    connective = connective_before(text, answer)
    return connective[1] if connective else ""


def _stands_alone(reason: str) -> bool:
    return not (POINTING.search(reason) or SENSITIVE.search(reason) or contentious(reason))


def _shares(one: str, other: str) -> bool:
    """A long word of both: they may well say the same."""
    return any(len(word) > 4 and word in parts(other) for word in parts(one))
