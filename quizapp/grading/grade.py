"""The one way in: a key and a response make a grade."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from quizapp.facts.model import Kind
from quizapp.grading.comparers import NAMED, compare
from quizapp.grading.folding import fold, respelled, tidy, words
from quizapp.grading.model import MISSPELT, Grade, Verdict, best, close, correct, wrong
from quizapp.grading.people import NO_FIRST_NAME, OTHER_FIRST_NAME, compare_people
from quizapp.grading.phrasing import (
    leaves_a_choice,
    subject,
    without_country,
    without_lead_in,
    without_preposition,
)

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
        return NO_ANSWER
    keys = (key, *accepted)
    if _is_one(response, keys):
        return AS_THE_KEY
    if max(map(len, (response, *keys))) > LONGEST_ANSWER:
        return wrong("the answer is too long")
    if leaves_a_choice(response, keys):
        return wrong("one answer, please")
    own, rivals = _aliases(key, others)
    said = _bare(response, keys, kind, rivals)
    return _grade_said(keys, said, kind, own, rivals)


def grade_choice(key: str, response: str) -> Grade:
    """Grade a picked option, which is either the key or not."""
    if not tidy(response):
        return NO_ANSWER
    if tidy(response) == tidy(key):
        return AS_THE_KEY
    return wrong("that is another option")


def _bare(response: str, keys: Sequence[str], kind: Kind | None, rivals: Iterable[str]) -> str | None:
    """Without what people put round an answer; none for a sentence that names more than it."""
    for key in keys:
        response = respelled(response, key)
    if kind in BARE:
        response = without_lead_in(response, keys)
    if kind is Kind.PLACE:
        response = without_country(response, keys, rivals)
    return subject(without_preposition(response, keys), keys, rivals) if kind in NAMED else response


def _grade_said(
    keys: Sequence[str],
    said: str | None,
    kind: Kind | None,
    own: Mapping[str, str],
    rivals: Mapping[str, str],
) -> Grade:
    """`said` is none for a sentence that names more than the answer."""
    if said is None:
        return wrong("only the name itself is asked for")
    if _is_one(said, keys):
        return AS_THE_KEY
    graded = _compare_all(keys, said, kind)
    if fold(said) in own:
        graded = best((graded, _another_name(kind)))
    elif fold(without_preposition(said, keys)) in rivals:
        return OTHER_ENTITY
    elif graded == NO_FIRST_NAME and _has_another_first_name((*keys, *own.values()), said):
        return OTHER_FIRST_NAME
    return _beside_rivals(graded, keys, said, kind, rivals.values())


def _is_one(response: str, keys: Iterable[str]) -> bool:
    return any(tidy(response) == tidy(key) or fold(response) == fold(key) for key in keys)


def _compare_all(keys: Iterable[str], response: str, kind: Kind | None) -> Grade:
    return best(compare(key, response, kind) for key in keys)


def _has_another_first_name(names: Iterable[str], said: str) -> bool:
    return any(compare_people(name, said) == OTHER_FIRST_NAME for name in names)


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
    graded: Grade,
    keys: Sequence[str],
    response: str,
    kind: Kind | None,
    rivals: Iterable[str],
) -> Grade:
    """A name that fits something else too is close at best; one that fits it better is wrong."""
    if graded == MISSPELT and _likeness(rivals, response) > _likeness(keys, response):
        return OTHER_ENTITY
    if kind not in NAMED or graded.verdict is Verdict.WRONG:
        return graded
    if not any(compare(name, response, kind).verdict is Verdict.CORRECT for name in rivals):
        return graded
    if graded.verdict is Verdict.CORRECT:
        return close("more than one in the article has this name")
    return OTHER_ENTITY


def _likeness(names: Iterable[str], response: str) -> float:
    """From 0 to 1, of the likest name, or of as many of its last words as the response has."""
    given = [word for word in words(response) if word not in ARABIC_ARTICLES]
    named = ([word for word in words(name) if word not in ARABIC_ARTICLES] for name in names)
    ends = (" ".join(name[-len(given) :]) for name in named)
    return max((SequenceMatcher(None, end, " ".join(given)).ratio() for end in ends), default=0)


ARABIC_ARTICLES = frozenset({"al", "el"})
BARE = frozenset({*NAMED, Kind.DATE, Kind.AMOUNT, Kind.QUANTITY})
NO_ANSWER = wrong("no answer was given")
AS_THE_KEY = correct("as the full answer has it")
OTHER_ENTITY = wrong("that is someone or something else in the article")
