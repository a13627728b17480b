"""The short form that stands in brackets behind a name and would give it away."""

from quizapp.authoring.passage import Passage
from quizapp.facts.things import is_short_form


def short_form_beside(passage: Passage) -> frozenset[int]:
    """Its places, with the brackets; none where the answer is the short form itself."""
    sentence, after = passage.sentence, passage.places[-1] + 2
    beside = sentence.mention_at(after) if after < len(sentence.words) else None
    if beside is None or beside.first != after or not is_short_form(sentence, beside):
        return frozenset()
    return frozenset(range(beside.first - 1, beside.last + 1))
