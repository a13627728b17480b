"""Names: of people, and of what is named by a phrase (organisations, places, posts)."""

import re
from collections.abc import Sequence

from quizapp.grading.folding import words
from quizapp.grading.model import Grade, close, correct, wrong
from quizapp.grading.people import compare_people
from quizapp.grading.spelling import differ_by_slips, one_english

SHORT_FORMS = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "uae": "united arab emirates",
    "eu": "european union",
    "un": "united nations",
}
ARTICLES = frozenset({"the", "a", "an"})
PLACE_WORDS = frozenset(
    "of strip province district state republic kingdom county town village region governorate"
    " emirate island islands".split()
)
BODY_WORDS = frozenset(
    "of movement party group organization company corporation inc ltd limited plc".split()
)
LINKS = frozenset({"of", "for", "and"})
POSTS = frozenset(
    "ambassador minister president premier chancellor secretary spokesman spokeswoman spokesperson"
    " envoy emir governor mayor director chairman chairwoman leader"
    " commander analyst coordinator representative commissioner founder member".split()
)
NAME_PARTICLES = frozenset("al el bin ibn bint de da van von der di".split())
OF_FORM = re.compile(r"^(.+?)['’]s\s+(.+)$")
SAME = correct("the same name")
SHORTER = close("part of the name is missing")
LONGER = close("that says more than the full answer does")



def compare_organisation(key: str, response: str) -> Grade:
    asked, given = _phrase(key), _phrase(response)
    if given == _initials(asked):
        return correct("the usual short form")
    grade = _compare_phrases(asked, given, BODY_WORDS)
    return SHORTER if grade == OTHER and _is_most_of(given, asked) else grade


def compare_place(key: str, response: str) -> Grade:
    """What stands behind a comma ("Doha, Qatar") only says where the place is."""
    asked, given = _phrase(key), _phrase(response)
    grade = _compare_phrases(asked, given, PLACE_WORDS)
    (head, behind), (given_head, given_behind) = (_parts(key), _parts(response))
    if grade == OTHER and bool(behind) != bool(given_behind) and head == given_head != []:
        return LONGER if given_behind else SHORTER
    return grade


def compare_role(key: str, response: str) -> Grade:
    """The value of a role is a post ("ambassador of X to Y") or the person who holds it."""
    if not is_post(key):
        return compare_people(key, response)
    asked, given = _post(key), _post(response)
    if asked == given != []:
        return SAME
    if sorted(asked) == sorted(given):
        return wrong("the names stand the other way round")
    if differ_by_slips(asked, given):
        return close("check the spelling")
    shorter = len(given) < len(asked) and bool(given) and given[0] == asked[0]
    return close("part of the post is missing") if shorter and _in_order(given, asked) else OTHER


def is_post(name: str) -> bool:
    """Whether it is a post and not a person: it has a word that only a post has."""
    lower = {part for word in name.split() if word[0].islower() for part in words(word)[:1]}
    return bool(lower - NAME_PARTICLES) or bool(POSTS & set(words(name)[-1:]))


def _compare_phrases(asked: list[str], given: list[str], generic: frozenset[str]) -> Grade:
    """`generic` words may be missing or added in a close answer."""
    if not asked or not given:
        return OTHER
    if "".join(asked) == "".join(given):
        return SAME
    if differ_by_slips(asked, given):
        return close("check the spelling")
    if _but(generic, asked) == _but(generic, given):
        return SHORTER if len(given) < len(asked) else LONGER
    return OTHER


def _phrase(name: str) -> list[str]:
    found = [one_english(word) for word in words(name) if word not in ARTICLES]
    phrase = " ".join(found)
    return SHORT_FORMS.get(phrase, phrase).split()


def _parts(place: str) -> tuple[list[str], list[str]]:
    """What stands before the first comma and what behind it."""
    head, _, behind = place.partition(",")
    return _phrase(head), _phrase(behind)


def _initials(phrase: list[str]) -> list[str]:
    letters = "".join(word[0] for word in _but(LINKS, phrase))
    return [letters] if len(letters) > 1 else []


def _post(name: str) -> list[str]:
    owned = OF_FORM.match(name.strip())
    if owned:
        post, *rest = re.split(r"(?=\s(?:to|in|at|for)\s)", owned[2], maxsplit=1)
        name = f"{post} of {owned[1]}{''.join(rest)}"
    return _phrase(name)


def _but(generic: frozenset[str], phrase: list[str]) -> list[str]:
    return [word for word in phrase if word not in generic]


def _is_most_of(part: list[str], whole: list[str]) -> bool:
    """Whether it has two words or more, at least half of the whole, in order."""
    count = len(_but(LINKS, part))
    return 2 <= count and len(_but(LINKS, whole)) <= 2 * count and _in_order(part, whole)


def _in_order(part: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in part)


OTHER = wrong("that is another name")
