"""Wrong options for a reason: what the document gives as reasons elsewhere."""

import re
from collections.abc import Iterable
from itertools import islice

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.options.pool import Pool
from quizapp.authoring.options.reasons_told import as_answer, is_touchy, kind_of_reason
from quizapp.documents.model import Span
from quizapp.facts.reasons import AIM, CAUSE, CLAUSE, CONDITION, GROUNDS, MEANT, MERIT, PURPOSE
from quizapp.facts.spelling import parts

CAUSES = (CAUSE, CLAUSE, GROUNDS)
AIMS = (PURPOSE, AIM, MEANT)
MOST_WRONG = 3
LONGER_BY = 1.5
STEM = 6
SAME_MATTER = 2
POINTING_FARTHER = re.compile(r"\b(?:this|that|these|those|we|our|him|them)\b", re.IGNORECASE)


def other_reasons(passage: Passage, pool: Pool) -> list[str]:
    """Of other sentences, about as long, each clear by itself and of another matter; a cause only among causes, a
    purpose among purposes, a condition among conditions."""
    key = as_answer(passage.document.text, passage.fact)
    if POINTING_FARTHER.search(passage.fact.value) or is_touchy(key):
        return []
    near = pool.reasons.near(_kinds_beside(kind_of_reason(passage.document.text, passage.fact)), len(key))
    close = (reason for reason in near if len(reason.text) < LONGER_BY * len(key) + MOST_WRONG)
    beside = (reason for reason in close if _is_of_section(passage, reason.source))
    other = (r.text for r in beside if not (_is_of_matter(passage, r.source) or _shares(r.text, key)))
    return list(islice(other, MOST_WRONG))


def _kinds_beside(kind: str) -> Iterable[str]:
    """A cause beside purposes would be the only one that tells why."""
    return (kind,) if kind in (CONDITION, MERIT) else CAUSES if kind in CAUSES else AIMS


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
    return bool(_long_words(one) & _long_words(other))
