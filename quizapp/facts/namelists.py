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
STATES = frozenset(
    "Alabama/Alaska/Arizona/Arkansas/California/Colorado/Connecticut/Delaware/Florida/Georgia/Hawaii/Idaho/Illinois/"
    "Indiana/Iowa/Kansas/Kentucky/Louisiana/Maine/Maryland/Massachusetts/Michigan/Minnesota/Mississippi/Missouri/"
    "Montana/Nebraska/Nevada/New Hampshire/New Jersey/New Mexico/New York/North Carolina/North Dakota/Ohio/Oklahoma/"
    "Oregon/Pennsylvania/Rhode Island/South Carolina/South Dakota/Tennessee/Texas/Utah/Vermont/Virginia/Washington/"
    "West Virginia/Wisconsin/Wyoming".split("/")
)
"""Of America."""
SHORT = frozenset({"U.S.", "US", "USA", "UK", "Britain", "Great Britain", "England", "Scotland", "Wales"})

OF_ONE_COUNTRY = tuple(
    frozenset(names.split("/"))
    for names in (
        "Soviet Union/USSR/U.S.S.R.",
        "United States/United States of America/US/USA/U.S./U.S.A.",
        "United Kingdom/UK/U.K./Great Britain/Britain",
        "United Arab Emirates/UAE",
    )
)


def called_also(country: str) -> frozenset[str]:
    """The other names of a country; those of another kind, as "American", are not among them."""
    return next((names - {country} for names in OF_ONE_COUNTRY if country in names), frozenset())


@cache
def territories() -> frozenset[str]:
    """Countries and regions, short forms with them."""
    return countries() | CONTINENTS | (frozenset(Locale("en").territories.values()) - BODIES_AMONG_THEM)


@cache
def countries() -> frozenset[str]:
    """No continents or other regions, which babel gives numbers for codes."""
    named = {name for code, name in Locale("en").territories.items() if code.isalpha()}
    return frozenset(named | FORMER | SHORT) - BODIES_AMONG_THEM - CONTINENTS


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
