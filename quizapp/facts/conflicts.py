"""Facts that do not go together, and names written in more than one way."""

from collections import defaultdict
from collections.abc import Sequence

from quizapp.facts.found import Found
from quizapp.facts.model import Flag, Kind
from quizapp.facts.names import Names
from quizapp.facts.posts import is_indefinite, post_key
from quizapp.facts.spelling import parts

PERSONAL = (Kind.ROLE, Kind.PERSON)


def with_conflicts(found: Sequence[Found], names: Names) -> list[tuple[Flag, ...]]:
    """For each of `found`, the flags that only the whole document shows."""
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for fact in found:
        if fact.kind == Kind.ROLE and not is_indefinite(fact.subject):
            holders[post_key(fact.subject)].add(_person(fact.value, names))
    return [_flags(fact, holders, names) for fact in found]


def _person(name: str, names: Names) -> str:
    entity = names.entity(name)
    return entity.names[0] if entity else " ".join(parts(name))


def _flags(fact: Found, holders: dict[tuple[str, ...], set[str]], names: Names) -> tuple[Flag, ...]:
    flags = []
    if fact.kind == Kind.ROLE and len(holders.get(post_key(fact.subject), ())) > 1:
        flags.append(Flag.CONFLICT)
    if fact.kind in PERSONAL and _whole_spellings(fact.value, names) > 1:
        flags.append(Flag.SPELLING_VARIANTS)
    return tuple(flags)


def _whole_spellings(name: str, names: Names) -> int:
    """In how many ways the whole name is written; a surname alone is no other spelling."""
    return sum(len(parts(other)) > 1 for other in (name, *names.aliases(name)))
