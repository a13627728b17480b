"""Names: of people, and of what is named by a phrase (organisations, places, posts)."""

import re
from collections.abc import Sequence

from quizapp.grading.folding import words
from quizapp.grading.model import MISSPELT, Grade, close, correct, wrong
from quizapp.grading.people import compare_people
from quizapp.grading.spelling import differ_by_slips, one_english, transliterated

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
TAIL_WORDS = frozenset("network tv television channel station broadcaster society".split())
"""What a learner adds to say of what sort a body is; left out, they may leave another body."""

CITIES_OF_A_NAMESAKE = frozenset(
    "mexico kuwait panama guatemala gaza vatican quebec luxembourg djibouti kansas oklahoma".split()
)
"""Lands beside their city: with "city" behind it, the name is another place's."""

BODY_ARTICLES = frozenset({"al", "el"})
PLACE_ARTICLES = frozenset({"al"})
"""Not the Spanish article: El Salvador and Salvador are two places."""

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
TURNED = close("nearly the name, in another form")


def compare_organisation(key: str, response: str) -> Grade:
    asked, given = _phrase(key), _phrase(response)
    if given == _initials(asked):
        return correct("the usual short form")
    if "".join(asked) == "".join(given) != "":
        return SAME
    grade = _compare_bodies(asked, given)
    if grade != OTHER:
        return grade
    return SHORTER if _is_most_of(given, asked) else _compare_turned(asked, given)


def compare_place(key: str, response: str) -> Grade:
    """What stands behind a comma ("Doha, Qatar") only says where the place is."""
    asked, given = _phrase(key), _phrase(response)
    alone = not CITIES_OF_A_NAMESAKE & set(asked) and len(given) > len(asked)
    grade = _compare_phrases(
        _without_article(asked, given, PLACE_ARTICLES),
        _without_article(given, asked, PLACE_ARTICLES),
        PLACE_WORDS | {"city"} if alone else PLACE_WORDS,
    )
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
        return MISSPELT
    shorter = len(given) < len(asked) and bool(given) and given[0] == asked[0]
    return close("part of the post is missing") if shorter and _in_order(given, asked) else OTHER


def is_post(name: str) -> bool:
    """Whether it is a post and not a person: it has a word that only a post has."""
    lower = {part for word in name.split() if word[0].islower() for part in words(word)[:1]}
    return bool(lower - NAME_PARTICLES) or bool(POSTS & set(words(name)[-1:]))


def _compare_bodies(asked: list[str], given: list[str]) -> Grade:
    one_left = len(given) == 1 < len(asked)
    return _compare_phrases(
        _without_article(asked, given, BODY_ARTICLES),
        _without_article(given, asked, BODY_ARTICLES),
        BODY_WORDS if one_left else BODY_WORDS | TAIL_WORDS,
    )


def _compare_turned(asked: list[str], given: list[str]) -> Grade:
    """The Red Crescent of Qatar for the Qatar Red Crescent, or the other way round."""
    pairs = ((asked, _turned(given)), (_turned(asked), given))
    return TURNED if any(_compare_bodies(*pair) != OTHER for pair in pairs) else OTHER


def _turned(phrase: list[str]) -> list[str]:
    """Empty for a phrase that is not of the form "X of Y"."""
    if phrase.count("of") != 1:
        return []
    place = phrase.index("of")
    return [*phrase[place + 1 :], *phrase[:place]]


def _without_article(phrase: list[str], other: list[str], articles: frozenset[str]) -> list[str]:
    """Without an Arabic article, which may be one word with the name if `other` shows that."""
    if len(phrase) > 1 and phrase[0] in articles:
        return phrase[1:]
    article, name = phrase[0][:2] if phrase else "", phrase[0][2:] if phrase else ""
    follows = name in other[:2] and {article, *other[:1]} & articles
    return [name, *phrase[1:]] if article in articles and follows else phrase


def _compare_phrases(asked: list[str], given: list[str], generic: frozenset[str]) -> Grade:
    """`generic` words may be missing or added in a close answer."""
    if not asked or not given:
        return OTHER
    if "".join(asked) == "".join(given):
        return SAME
    if _is_misspelt(asked, given):
        return MISSPELT
    if TAIL_WORDS & set(asked) - set(given) and set(given) - set(asked):
        return OTHER
    core, given_core = _but(generic, asked), _but(generic, given)
    # Of a single word, too little is left: Dominica and the Dominican Republic.
    nearly = len(core) > 1 and _is_misspelt(core, given_core)
    if core and (core == given_core or nearly):
        return SHORTER if len(given) < len(asked) else LONGER
    return OTHER


def _is_misspelt(asked: list[str], given: list[str]) -> bool:
    sounds, given_sounds = map(_sounds, (asked, given))
    return sounds == given_sounds or differ_by_slips(asked, given)


def _sounds(phrase: Sequence[str]) -> list[str]:
    return [transliterated(word) for word in phrase]


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
