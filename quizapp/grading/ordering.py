"""Events put in order, compared with their right order."""

from collections.abc import Sequence

from quizapp.grading.grade import NO_ANSWER
from quizapp.grading.model import Grade, close, correct, wrong

NEIGHBOURS = 2


def grade_order(events: Sequence[str], response: Sequence[str]) -> Grade:
    """`events` in their right order; `response` holds the same in another, or nothing. Two neighbours that changed
    places are close."""
    if not response:
        return NO_ANSWER
    misplaced = [place for place, pair in enumerate(zip(events, response, strict=True)) if pair[0] != pair[1]]
    if not misplaced:
        return correct("each event is in its place")
    if len(misplaced) == NEIGHBOURS and misplaced[1] - misplaced[0] == 1:
        return close("two events that follow each other changed places")
    return wrong(f"{len(events) - len(misplaced)} of {len(events)} events are in their place")
