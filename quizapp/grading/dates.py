"""Dates and periods, compared as exactly as the key tells them."""

from quizapp.grading.model import Grade, best, close, correct, worst, wrong
from quizapp.grading.moments import Moment, moments

FIELDS = ("year", "month", "day")
TENTHS = {"early": range(4), "middle": range(3, 7), "late": range(6, 10)}
"""Which tenths of a decade or century are its early, middle and late part."""


def compare(key: str, response: str) -> Grade | None:
    """None where the key is no date that can be read."""
    asked, given = moments(key), moments(response)
    if not asked:
        return None
    if not given:
        return wrong("no date can be read in this")
    return best(_compare_periods(one, other) for one in asked for other in given)


def _compare_periods(asked: tuple[Moment, ...], given: tuple[Moment, ...]) -> Grade:
    if len(asked) == len(given):
        return worst(_compare(one, other) for one, other in zip(asked, given, strict=True))
    if len(given) > len(asked):
        return _compare_stretch(asked[0], given)
    if any(_compare(end, given[0]) == SAME for end in asked):
        return close("the full answer has a beginning and an end")
    return wrong("that is another time")


def _compare_stretch(asked: Moment, given: tuple[Moment, ...]) -> Grade:
    """For a `given` with two ends, where the key is a single time."""
    if asked.span == 1:
        return wrong("one date is asked for, not a period")
    if [end.year for end in given] == [asked.year, (asked.year or 0) + asked.span - 1]:
        return worst(_compare_parts(asked, end) for end in given)
    return worst(_compare(asked, end) for end in given)


def _compare(asked: Moment, given: Moment) -> Grade:
    exact = _compare_fields if asked.span == given.span == 1 else _compare_spans
    return worst((exact(asked, given), _compare_bounds(asked, given)))


def _compare_fields(asked: Moment, given: Moment) -> Grade:
    said = vars(asked), vars(given)
    both = [field for field in FIELDS if None not in (said[0][field], said[1][field])]
    differing = [field for field in both if said[0][field] != said[1][field]]
    missing = [f for f in FIELDS if said[0][f] is not None and said[1][f] is None]
    if not both:
        return wrong("that is another part of the date")
    if differing:
        return wrong(f"the {differing[0]} is another one")
    if missing:
        return close(f"the full answer gives the {' and the '.join(missing)} as well")
    return _compare_finer(asked, given)


def _compare_finer(asked: Moment, given: Moment) -> Grade:
    """For a `given` that has all the fields of the key, and perhaps more."""
    finest = max(i for i, field in enumerate(FIELDS) if vars(asked)[field] is not None)
    if any(vars(given)[field] is not None for field in FIELDS[finest + 1 :]):
        told = f"the article gives only the {FIELDS[finest]}"
        return close(f"{told} and its part") if asked.part else correct(told)
    return _compare_parts(asked, given)


def _compare_parts(asked: Moment, given: Moment) -> Grade:
    if asked.part == given.part:
        return SAME
    if asked.part is None:
        return close("the article does not say which part of that time")
    if given.part is None:
        return close("the full answer says which part of that time")
    return wrong("that is another part of that time")


def _compare_spans(asked: Moment, given: Moment) -> Grade:
    """Where a decade or a century is asked for or given."""
    if given.span > asked.span:
        return close("the full answer is more exact") if _within(asked, given) else OTHER
    if not _within(given, asked):
        return OTHER
    if given.span == asked.span:
        return _compare_parts(asked, given)
    return _compare_to_part(asked, given)


def _within(inner: Moment, outer: Moment) -> bool:
    if inner.year is None or outer.year is None:
        return False
    return outer.year <= inner.year < outer.year + outer.span


def _compare_to_part(asked: Moment, given: Moment) -> Grade:
    """For a `given` that lies within the decade or century asked for."""
    tenth = ((given.year or 0) - (asked.year or 0)) * 10 // asked.span
    if asked.part in TENTHS and tenth not in TENTHS[asked.part]:
        return wrong("that is another part of that time")
    return close("that is within it; the full answer is the whole of a longer time")


def _compare_bounds(asked: Moment, given: Moment) -> Grade:
    if given.bound in (None, asked.bound) or {asked.bound, given.bound} == {"before", "until"}:
        return SAME
    if asked.bound is None and given.bound == "until":
        return close("the date is right, and meant as it stands")
    if asked.bound is None:
        return wrong("that is a time beside that date")
    return wrong("the truth lies on the other side of that date")


SAME = correct("the same date")
OTHER = wrong("that is another time")
