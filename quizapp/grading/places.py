"""Names of places: their countries, their parts, and what sort of place they are."""

from quizapp.grading.countries import PEOPLES, is_people_of, without_form_of_state
from quizapp.grading.folding import words
from quizapp.grading.model import MISSPELT, Grade, close
from quizapp.grading.names import LONGER, OTHER, SAME, SHORTER, compare_phrases, without_article
from quizapp.grading.phrases import but, phrase
from quizapp.grading.spelling import differ_by_slips

PLACE_WORDS = frozenset(
    "of strip province district state republic kingdom county town village region governorate"
    " emirate island islands river".split()
)
CITIES_OF_A_NAMESAKE = frozenset(
    "mexico kuwait panama guatemala gaza vatican quebec luxembourg djibouti kansas oklahoma".split()
)
"""Lands beside their city: with "city" behind it, the name is another place's."""

PLACE_ARTICLES = frozenset({"al"})
"""Not the Spanish article: El Salvador and Salvador are two places."""

TOWNS = frozenset({"city", "town", "village"})
FEATURES = frozenset(
    "port lake mount mountain river cape island isle bay gulf strait valley desert sea ocean canal forest"
    " bridge airport harbor castle peninsula province district governorate county city".split()
)
"""What sort of place it is may be said before its name or behind it."""

COMPASS = frozenset("north south east west".split())
PARTS = {f"{direction}ern": direction for direction in COMPASS} | {"central": "center"}
LANDS_BY_COMPASS = frozenset(
    "africa america korea sudan timor macedonia virginia carolina dakota germany ireland sahara australia ossetia yemen"
    " vietnam territory bank".split()
)
"""South Africa is no part of a land called so, as the south of Ghana is, and Northern Ireland is no part of Ireland."""


def compare_place(key: str, response: str) -> Grade:
    """What stands behind a comma ("Doha, Qatar") only says where the place is."""
    asked, given = phrase(key), _with_initial(phrase(response), phrase(key), response)
    if is_people_of(given, without_form_of_state(asked)):
        return close("that is the people, not the place")
    if asked and (given == _short(asked) or asked == _short(given)):
        return SAME
    other_order = _compare_turned(asked, given) or _compare_parts_of_lands(asked, given)
    return other_order or _compare_names(key, response, asked, given)


def _compare_names(key: str, response: str, asked: list[str], given: list[str]) -> Grade:
    alone = not CITIES_OF_A_NAMESAKE & set(asked) and len(given) > len(asked)
    grade = compare_phrases(
        without_article(asked, given, PLACE_ARTICLES),
        without_article(given, asked, PLACE_ARTICLES),
        PLACE_WORDS | {"city"} if alone else PLACE_WORDS,
    )
    (head, behind), (given_head, given_behind) = (_parts(key), _parts(response))
    if grade == OTHER and bool(behind) != bool(given_behind) and head == given_head != []:
        two = " ".join(head) in PEOPLES and " ".join(given_behind) in PEOPLES
        return OTHER if two else LONGER if given_behind else SHORTER
    return grade


def _short(place: list[str]) -> list[str]:
    """Oman of the Sultanate of Oman, Bath of the city of Bath."""
    if place[:1] and place[0] in TOWNS and place[1:2] == ["of"] and not CITIES_OF_A_NAMESAKE & set(place):
        return place[2:]
    return without_form_of_state(place)


def _with_initial(given: list[str], asked: list[str], response: str) -> list[str]:
    """N. Ireland has the first word of its key: north or northern."""
    initial = words(response)[:1]
    part = asked[:1] if asked[:1] and asked[0] in COMPASS | PARTS.keys() else []
    return [*part, *given[1:]] if part and initial == [part[0][0]] and len(given) > 1 else given


def _compare_turned(asked: list[str], given: list[str]) -> Grade | None:
    """Rotterdam port for the Port of Rotterdam."""
    for feature in sorted(FEATURES & set(asked) & set(given)):
        name, given_name = _named(asked, feature), _named(given, feature)
        if name == given_name != []:
            return SAME
        if differ_by_slips(name, given_name):
            return MISSPELT
    return None


def _named(place: list[str], feature: str) -> list[str]:
    """What the place is called beside the word for its sort; empty if that stands within its name."""
    if place[0] == feature:
        return place[2:] if place[1:2] == ["of"] else place[1:]
    return place[:-1] if place[-1] == feature else []


def _compare_parts_of_lands(asked: list[str], given: list[str]) -> Grade | None:
    """None unless the key is a part of a land ("eastern Ghana") and the answer too, or the whole of it."""
    (part, land, is_part), (given_part, given_land, given_is_part) = _part(asked), _part(given)
    is_land = not LANDS_BY_COMPASS & set(land)
    if not part or land != given_land or not (is_part or given_is_part):
        return None
    if part == given_part:
        return SAME if is_land or is_part == given_is_part else None
    return SHORTER if not given_part and is_part and is_land else None


def _part(place: list[str]) -> tuple[list[str], list[str], bool]:
    """East and Ghana of eastern Ghana or the east of Ghana, and whether it is told to be a part, as in these."""
    place = but(frozenset({"part"}), place)
    count = next((at for at, word in enumerate(place) if word not in COMPASS | PARTS.keys() | {"center"}), 0)
    of = place[count : count + 1] == ["of"]
    said, land = place[:count], place[count + of :]
    is_part = of or bool(PARTS.keys() & set(said))
    return [PARTS.get(word, word) for word in said], land, is_part


def _parts(place: str) -> tuple[list[str], list[str]]:
    """What stands before the first comma and what behind it."""
    head, _, behind = place.partition(",")
    return phrase(head), phrase(behind)
