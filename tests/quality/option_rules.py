"""What holds of the options of every ready choice. None of this is the engine's own code."""

import re
from collections.abc import Iterator

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.facts.model import Kind
from tests.quality.folding import currencies, folded, moment, numbers

WHOLESALE = re.compile(r"\b(?:all|none|both|any|neither) of (?:the )?(?:above|these|them)\b", re.IGNORECASE)
FIGURES = (Kind.AMOUNT, Kind.QUANTITY)


def option_faults(draft: Draft, kind: Kind, generated: Generated) -> Iterator[str]:
    if draft.form is not Form.CHOICE:
        if draft.options and draft.form in (Form.TYPED, Form.CLOZE):
            yield "options where none are offered"
        return
    yield from _offered(draft)
    yield from _also_right(draft, generated)
    if kind == Kind.DATE:
        yield from _dates(draft.options)
    elif kind in FIGURES:
        yield from _figures(draft.options)


def _offered(draft: Draft) -> Iterator[str]:
    alike = [folded(option) for option in draft.options]
    if not 3 <= len(alike) <= 4:
        yield f"{len(alike)} options"
    if len(set(alike)) < len(alike):
        yield f"two options are the same: {draft.options}"
    if draft.options.count(draft.key) != 1 or alike.count(folded(draft.key)) != 1:
        yield f"the key “{draft.key}” is not among the options once: {draft.options}"
    longest = max((len(option) for option in draft.options if option != draft.key), default=0)
    if 2 * len(draft.key) > 3 * longest:
        yield f"the key “{draft.key}” is longer than every other option by more than half"
    if any(WHOLESALE.search(option) for option in draft.options):
        yield "an option that takes in the others"


def _also_right(draft: Draft, generated: Generated) -> Iterator[str]:
    """Another name of the key, another accepted answer, or the answer of another fact to the same question."""
    right = {folded(answer) for answer in draft.accepted}
    for names in generated.entities:
        group = {folded(name) for name in names}
        right |= group if folded(draft.key) in group else set()
    for other in generated.drafts:
        if folded(other.stem) == folded(draft.stem):
            right |= {folded(answer) for answer in (other.key, *other.accepted)}
    for option in draft.options:
        if option != draft.key and folded(option) in right:
            yield f"the wrong option “{option}” is right as well"


def _dates(options: tuple[str, ...]) -> Iterator[str]:
    moments = [moment(option) for option in options]
    read = [at for at in moments if at]
    if len(read) < len(moments):
        yield f"an option is no date: {options}"
        return
    if len({(at.granularity, at.has_part) for at in read}) > 1:
        yield f"dates of different granularity: {options}"
        return
    yield from _rising([at.at for at in read], options)


def _figures(options: tuple[str, ...]) -> Iterator[str]:
    figures = [numbers(option) for option in options]
    if not all(figures):
        yield f"an option holds no number: {options}"
        return
    if len({frozenset(currencies(option)) for option in options}) > 1:
        yield f"amounts in different currencies: {options}"
    yield from _rising([tuple(each) for each in figures], options)


def _rising(values: list[tuple[float, ...]], options: tuple[str, ...]) -> Iterator[str]:
    if len(set(values)) < len(values):
        yield f"two options have the same value: {options}"
    if values != sorted(values):
        yield f"options that do not rise: {options}"
