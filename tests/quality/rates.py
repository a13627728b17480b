"""What two raters' sheets say together, as Markdown."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tests.quality.agreement import agreement
from tests.quality.sheet import REASONS, Rating, SheetRefused
from tests.quality.wilson import Share

Pair = tuple[Rating, Rating]


def paired(one: list[Rating], other: list[Rating]) -> list[Pair]:
    """Both ratings of each question, in the first sheet's order. Raises SheetRefused where the sheets differ."""
    others = {rating.id: rating for rating in other}
    same = len(one) == len(other) and all(r.id in others and others[r.id].question == r.question for r in one)
    if not same or not one or len(others) != len(other):
        raise SheetRefused("The two sheets do not hold the same questions.")
    return [(rating, others[rating.id]) for rating in one]


def as_markdown(pairs: Sequence[Pair]) -> str:
    return "\n".join(
        [*_rates(pairs), "", *_agreement(pairs), "", *_reasons(pairs)]
        + ["", *_by("form", pairs, lambda rating: rating.form), "", *_by("asked as", pairs, _asked)]
        + ["", *_by("document", pairs, lambda rating: rating.document)]
    )


def _rates(pairs: Sequence[Pair]) -> Iterator[str]:
    yield "| rater | usable | clean |"
    yield "|---|---|---|"
    for name, at in (("A", 0), ("B", 1)):
        marks = [pair[at] for pair in pairs]
        yield f"| {name} | {share(marks, _usable)} | {share(marks, _clean)} |"
    yield f"| both say so | {both(pairs, _usable)} | {both(pairs, _clean)} |"
    yield f"| mean of the two | {mean(pairs, _usable)} | {mean(pairs, _clean)} |"


def _usable(rating: Rating) -> bool:
    return rating.usable


def _clean(rating: Rating) -> bool:
    return rating.mark == "clean"


def _asked(rating: Rating) -> str:
    return "question" if rating.question.endswith("?") else "statement or gap"


def share(ratings: Sequence[Rating], holds: Callable[[Rating], bool]) -> Share:
    return Share(sum(map(holds, ratings)), len(ratings))


def both(pairs: Sequence[Pair], holds: Callable[[Rating], bool]) -> Share:
    return Share(sum(holds(a) and holds(b) for a, b in pairs), len(pairs))


def mean(pairs: Sequence[Pair], holds: Callable[[Rating], bool]) -> Share:
    return Share(sum(holds(a) + holds(b) for a, b in pairs) / 2, len(pairs))


def _agreement(pairs: Sequence[Pair]) -> Iterator[str]:
    three = agreement([a.mark for a, _ in pairs], [b.mark for _, b in pairs])
    two = agreement([a.usable for a, _ in pairs], [b.usable for _, b in pairs])
    yield f"- Agreement on clean, minor, unusable: {three}"
    yield f"- Agreement on usable or not: {two}"


def _reasons(pairs: Sequence[Pair]) -> Iterator[str]:
    """Most frequent first; "either" counts a question once where at least one rater gave the reason."""
    given = [rating for pair in pairs for rating in pair]
    counts = {mark: Counter(r.reason for r in given if r.mark == mark) for mark in ("unusable", "minor")}
    either = Counter(reason for pair in pairs for reason in {r.reason for r in pair if r.mark == "unusable"})
    yield "| reason | unusable, either rater | unusable, A and B | minor, A and B |"
    yield "|---|---|---|---|"
    order = sorted(REASONS, key=lambda reason: (-either[reason], -counts["minor"][reason], REASONS.index(reason)))
    for reason in order:
        if counts["unusable"][reason] or counts["minor"][reason]:
            yield f"| {reason} | {either[reason]} | {counts['unusable'][reason]} | {counts['minor'][reason]} |"


def _by(heading: str, pairs: Sequence[Pair], group: Callable[[Rating], str]) -> Iterator[str]:
    yield f"| {heading} | usable, both say so | usable, mean | clean, mean |"
    yield "|---|---|---|---|"
    for name in sorted({group(a) for a, _ in pairs}):
        of = [pair for pair in pairs if group(pair[0]) == name]
        yield f"| {name} | {both(of, _usable)} | {mean(of, _usable)} | {mean(of, _clean)} |"
