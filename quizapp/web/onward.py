"""Where to go after signing in: only ever to a page of this app."""

import re
from urllib.parse import unquote

HOME = "/"

PLACE = re.compile(r"/(?![/\\])[!-\[\]-~]*")
"""One slash, then printable ASCII without a backslash: browsers drop tabs and line breaks and
read a backslash as a slash, which makes another host of what looks like a path."""


def safe_onward(given: str | None) -> str:
    """The place that was asked for, or the start page where it may lead elsewhere."""
    once = unquote(given or "")
    twice = unquote(once)
    if given and all(PLACE.fullmatch(place) for place in (given, once, twice)):
        return given
    return HOME
