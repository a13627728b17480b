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


@cache
def _by_short_name() -> dict[str, list[str]]:
    """What people write, small and with spaces, to the names it may mean: all of one, or its place alone."""
    names: dict[str, list[str]] = {}
    for name in sorted(known()):
        for written in {name, name.rsplit("/", 1)[-1]}:
            names.setdefault(_folded(written), []).append(name)
    return names


def named(written: str) -> str | None:
    """The zone that somebody wrote: "Europe/Berlin", "europe/berlin" or "berlin"; none where it is not one alone."""
    if written in known():
        return written
    found = _by_short_name().get(_folded(written), [])
    return found[0] if len(found) == 1 else None


def _folded(written: str) -> str:
    return " ".join(written.replace("_", " ").casefold().split())
