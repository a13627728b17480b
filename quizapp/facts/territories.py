"""Countries and regions that have a name in English."""

from functools import cache

from babel import Locale


@cache
def territories() -> frozenset[str]:
    return frozenset(Locale("en").territories.values())
