"""Where to go after signing in: only ever to a page of this app."""

import re
from urllib.parse import unquote

HOME = "/"

PLACE = re.compile(r"/(?![/\\])[!-\[\]-~]*")
"""One slash, then printable ASCII without a backslash: browsers drop tabs and line breaks and
read a backslash as a slash, which makes another host of what looks like a path."""

DECODED = re.compile(r"/(?![/\\])[^\\\x00-\x1f\x7f]*")
"""What it may be once its escapes are undone, lest anything on the way undoes them."""


def safe_onward(given: str | None, home: str = HOME) -> str:
    """The place that was asked for, or `home` where it may lead elsewhere."""
    if not given or not PLACE.fullmatch(given):
        return home
    once = unquote(given)
    return given if all(map(DECODED.fullmatch, (once, unquote(once)))) else home
