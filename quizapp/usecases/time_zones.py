from functools import cache
from zoneinfo import available_timezones

UTC = "UTC"


@cache
def known() -> frozenset[str]:
    """The IANA names of places, and UTC; reading them takes some 30 ms."""
    return frozenset(name for name in available_timezones() if _is_place(name)) | {UTC}


def _is_place(name: str) -> bool:
    return "/" in name and not name.startswith(("Etc/", "SystemV/"))


def or_utc(name: str | None) -> str:
    """The zone a browser named, or UTC where it named none that is known."""
    return name if name in known() else UTC
