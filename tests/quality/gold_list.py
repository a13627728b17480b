"""A golden document: what it holds, written by hand, and what must never be asked of it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from tests.quality.engine import SHIPPED

FOLDER = Path(__file__).with_name("golden")


@dataclass(frozen=True)
class GoldFact:
    """`about` is a word of the proving sentence, where the value alone does not tell which fact is meant.

    `expect` is "ready", "held" or "any"; `reason` says why a teacher is to decide.
    """

    kind: str
    value: str
    about: str = ""
    core: bool = False
    expect: str = "any"
    reason: str = ""


@dataclass(frozen=True)
class GoldList:
    """`never` are no answers, `same` are names of one thing, `apart` are names of things easily taken for one."""

    name: str
    document: Path
    facts: tuple[GoldFact, ...]
    never: tuple[str, ...] = ()
    same: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()


def read_gold(path: Path, document: Path) -> GoldList:
    """Raises TypeError where a fact has a field that is not one of GoldFact's."""
    with path.open("rb") as file:
        held = tomllib.load(file)
    return GoldList(
        path.stem,
        document,
        tuple(GoldFact(**fact) for fact in held["fact"]),
        tuple(held.get("never", {}).get("keys", ())),
        tuple(tuple(group["names"]) for group in held.get("same", ())),
        tuple(tuple(group["names"]) for group in held.get("apart", ())),
    )


def golden_documents() -> list[Path]:
    """The texts in our own words, and the articles that are shipped."""
    return [*sorted(path for path in FOLDER.glob("*.md") if path.with_suffix(".toml").exists()), *SHIPPED]


def gold_lists() -> list[GoldList]:
    """All there are, each with the document of its name."""
    documents = {path.stem: path for path in golden_documents()}
    return [read_gold(path, documents[path.stem]) for path in sorted(FOLDER.glob("*.toml"))]
