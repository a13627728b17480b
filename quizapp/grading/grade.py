"""The one way in: a key and a response make a grade."""

from collections.abc import Iterable, Sequence

from quizapp.facts.model import Kind
from quizapp.grading.comparers import NAMED, compare
from quizapp.grading.folding import fold, tidy
from quizapp.grading.model import Grade, Verdict, best, close, correct, wrong

LONGEST_ANSWER = 1000
"""Characters; no key is that long, and comparing takes longer than in proportion."""


def grade(
    key: str,
    response: str,
    *,
    kind: Kind | None,
    accepted: Sequence[str] = (),
    others: Sequence[Sequence[str]] = (),
) -> Grade:
    """Grade what was typed. `accepted` are further right answers; `kind` none is free text.

    `others` are the names that the document holds, each with its aliases; those of
    the key itself may be among them.
    """
    if not tidy(response):
        return wrong("no answer was given")
    keys = (key, *accepted)
    if tidy(response) in map(tidy, keys) or fold(response) in map(fold, keys):
        return correct("as the full answer has it")
    if max(map(len, (response, *keys))) > LONGEST_ANSWER:
        return wrong("the answer is too long")
    graded = best(compare(one, response, kind) for one in keys)
    own, rivals = _aliases(key, others)
    if fold(response) in own:
        graded = best((graded, _another_name(kind)))
    elif fold(response) in rivals:
        return wrong("that is someone or something else in the article")
    return _beside_rivals(graded, response, kind, rivals.values())


def grade_choice(key: str, response: str) -> Grade:
    """Grade a picked option, which is either the key or not."""
    if not tidy(response):
        return wrong("no answer was given")
    if tidy(response) == tidy(key):
        return correct("as the full answer has it")
    return wrong("that is another option")


def _aliases(
    key: str, others: Sequence[Sequence[str]]
) -> tuple[dict[str, str], dict[str, str]]:
    """The names of the key's own entity, and those of all others, by their folded form."""
    asked = fold(key)
    own: dict[str, str] = {}
    rivals: dict[str, str] = {}
    for entity in others:
        aliases = {fold(name): name for name in entity}
        (own if asked in aliases else rivals).update(aliases)
    return own, rivals


def _another_name(kind: Kind | None) -> Grade:
    if kind is Kind.PLACE:
        return close("that is another name for the same place")
    return correct("another name for the same")


def _beside_rivals(
    graded: Grade, response: str, kind: Kind | None, rivals: Iterable[str]
) -> Grade:
    """A name that fits something else too is close at best; one that fits it better is wrong."""
    if kind not in NAMED or graded.verdict is Verdict.WRONG:
        return graded
    if not any(compare(name, response, kind).verdict is Verdict.CORRECT for name in rivals):
        return graded
    if graded.verdict is Verdict.CORRECT:
        return close("more than one in the article has this name")
    return wrong("that is someone or something else in the article")
