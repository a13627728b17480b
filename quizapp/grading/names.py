"""Names: of people, and of what is named by a phrase (organisations, places, posts)."""

import re
from collections.abc import Sequence

from quizapp.grading.folding import words
from quizapp.grading.model import MISSPELT, Grade, close, correct, wrong
from quizapp.grading.people import compare_people
from quizapp.grading.phrases import LINKS, POSTS, but, is_short_form, phrase
from quizapp.grading.spelling import differ_by_slips, transliterated
from quizapp.grading.wordings import names_in, wordings

LEGAL_FORMS = frozenset("ag gmbh kg se sa sas srl spa nv bv oy oyj asa inc incorporated ltd limited plc llc".split())
BODY_WORDS = LEGAL_FORMS | frozenset("of movement party group organization company corporation".split())
TAIL_WORDS = frozenset("network tv television channel station broadcaster society".split())
"""What a learner adds to say of what sort a body is; left out, they may leave another body."""

BODY_ARTICLES = frozenset({"al", "el"})
NAME_PARTICLES = frozenset("al el bin ibn bint de da van von der di".split())
OF_FORM = re.compile(r"^(.+?)['’]s\s+(.+)$")
SAME = correct("the same name")
SHORTER = close("part of the name is missing")
LONGER = close("that says more than the full answer does")
TURNED = close("nearly the name, in another form")


def compare_organisation(key: str, response: str) -> Grade:
    asked, given = _body(key), _body(response)
    if given == _without_legal_form(given):
        asked = _without_legal_form(asked)
    if is_short_form(given, asked) or key.isupper() and is_short_form(asked, given):
        return correct("the usual short form")
    if "".join(asked) == "".join(given) != "" or _turns(asked) & _turns(given):
        return SAME
    grade = _compare_bodies(asked, given)
    if grade != OTHER:
        return grade
    return SHORTER if _is_most_of(given, asked) else _compare_turned(asked, given)


def compare_role(key: str, response: str) -> Grade:
    """The value of a role is a post ("ambassador of X to Y") or the person who holds it."""
    if not is_post(key):
        return compare_people(key, response)
    asked, given = _post(key), _post(response)
    if asked == given != [] or wordings(key, names_in(key)) & wordings(response, names_in(key)):
        return SAME
    if sorted(asked) == sorted(given):
        return wrong("the names stand the other way round")
    if differ_by_slips(asked, given):
        return MISSPELT
    shorter = len(given) < len(asked) and bool(given) and given[0] == asked[0]
    return close("part of the post is missing") if shorter and _in_order(given, asked) else OTHER


def is_post(name: str) -> bool:
    """Whether it is a post and not a person: it has a word that only a post has."""
    lower = {part for word in name.split() if word[0].islower() for part in words(word)[:1]}
    return bool(lower - NAME_PARTICLES) or bool(POSTS & set(words(name)[-1:]))


def _compare_bodies(asked: list[str], given: list[str]) -> Grade:
    one_left = len(given) == 1 < len(asked)
    return compare_phrases(
        without_article(asked, given, BODY_ARTICLES),
        without_article(given, asked, BODY_ARTICLES),
        BODY_WORDS if one_left else BODY_WORDS | TAIL_WORDS,
    )


def _compare_turned(asked: list[str], given: list[str]) -> Grade:
    """The Red Crescent of Qatar for the Qatari Red Crescent Society, or the other way round."""
    pairs = [(asked, list(turn)) for turn in _turns(given)] + [(list(turn), given) for turn in _turns(asked)]
    return TURNED if any(_compare_bodies(*pair) != OTHER for pair in pairs) else OTHER


def _turns(body: list[str]) -> set[tuple[str, ...]]:
    """Itself, and for each of its "of" with what follows that put first: Bergen University."""
    places = (at for at, word in enumerate(body) if word == "of")
    return {tuple(body), *((*body[at + 1 :], *body[:at]) for at in places)} - {()}


def _body(name: str) -> list[str]:
    return ["of" if word == "for" else word for word in phrase(name)]


def _without_legal_form(body: list[str]) -> list[str]:
    """The name of the firm alone; "Company" is a part of it."""
    return _without_legal_form(body[:-1]) if len(body) > 1 and body[-1] in LEGAL_FORMS else body


def without_article(name: list[str], other: list[str], articles: frozenset[str]) -> list[str]:
    """Without an Arabic article, which may be one word with the name if `other` shows that."""
    if len(name) > 1 and name[0] in articles:
        return name[1:]
    article, first = (name[0][:2], name[0][2:]) if name else ("", "")
    follows = first in other[:2] and {article, *other[:1]} & articles
    return [first, *name[1:]] if article in articles and follows else name


def compare_phrases(asked: list[str], given: list[str], generic: frozenset[str]) -> Grade:
    """`generic` words may be missing or added in a close answer."""
    if not asked or not given:
        return OTHER
    if "".join(asked) == "".join(given):
        return SAME
    if _is_misspelt(asked, given):
        return MISSPELT
    if TAIL_WORDS & set(asked) - set(given) and set(given) - set(asked):
        return OTHER
    core, given_core = but(generic, asked), but(generic, given)
    # Of a single word, too little is left: Dominica and the Dominican Republic.
    nearly = len(core) > 1 and _is_misspelt(core, given_core)
    if core and (core == given_core or nearly):
        return SHORTER if len(given) < len(asked) else LONGER
    return OTHER


def _is_misspelt(asked: list[str], given: list[str]) -> bool:
    sounds, given_sounds = map(_sounds, (asked, given))
    return sounds == given_sounds or differ_by_slips(asked, given)


def _sounds(name: Sequence[str]) -> list[str]:
    return [transliterated(word) for word in name]


def _post(name: str) -> list[str]:
    owned = OF_FORM.match(name.strip())
    if owned:
        post, *rest = re.split(r"(?=\s(?:to|in|at|for)\s)", owned[2], maxsplit=1)
        name = f"{post} of {owned[1]}{''.join(rest)}"
    return phrase(name)


def _is_most_of(part: list[str], whole: list[str]) -> bool:
    """Whether it has two words or more, at least half of the whole, in order."""
    count = len(but(LINKS, part))
    return 2 <= count and len(but(LINKS, whole)) <= 2 * count and _in_order(part, whole)


def _in_order(part: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in part)


OTHER = wrong("that is another name")
