"""Names of countries, regions, cities and languages in English, as babel knows them."""

from functools import cache

from babel import Locale
from babel.core import get_global

BODIES_AMONG_THEM = frozenset({"European Union", "Eurozone", "United Nations", "world"})
FORMER = frozenset(
    {"Soviet Union", "USSR", "Yugoslavia", "Czechoslovakia", "East Germany", "West Germany", "Ottoman Empire"}
)
HEAVENLY_BODIES = frozenset("Earth Moon Sun Mars Venus Jupiter Saturn Uranus Neptune Pluto".split())
CONTINENTS = frozenset({"Africa", "America", "Antarctica", "Asia", "Europe", "Oceania"})


@cache
def territories() -> frozenset[str]:
    """Countries and regions, short forms with them."""
    names = set(Locale("en").territories.values()) - BODIES_AMONG_THEM
    short = {"U.S.", "US", "USA", "UK", "Britain", "Great Britain", "England", "Scotland", "Wales"}
    return frozenset(names | CONTINENTS | FORMER | short)


@cache
def countries() -> frozenset[str]:
    """Without "Western Europe" and other parts of the world, which have numbers for codes."""
    parts_of_the_world = {name for code, name in Locale("en").territories.items() if code.isdigit()}
    return territories() - parts_of_the_world - CONTINENTS


@cache
def towns_and_planets() -> frozenset[str]:
    """Cities by which the world's time zones are called, and the planets."""
    zones = (zone.split("/") for zone in get_global("zone_territories"))
    named = {zone[-1].replace("_", " ") for zone in zones if zone[0] not in ("Etc", "Antarctica")}
    return frozenset(named | HEAVENLY_BODIES)


@cache
def languages() -> frozenset[str]:
    return frozenset(Locale("en").languages.values())


@cache
def _stems() -> frozenset[str]:
    """Short names whole: "Fran" of France would be Francis's too."""
    names = [name for name in territories() if name.isalpha() and len(name) > 3]
    return frozenset(name[: max(5, len(name) - 2)] for name in names)


@cache
def is_demonym(word: str) -> bool:
    """Norwegian, Angolan, Chinese: a word made from a country's name."""
    if word in territories() or not word.endswith(("an", "ans", "ese", "ish", "ic", "i")):
        return word in _stems() and word not in territories()
    return word in languages() or any(word[:length] in _stems() for length in range(4, len(word)))
