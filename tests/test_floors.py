"""Imports go downwards only, and the ground floor is pure."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import quizapp

PACKAGE = Path(quizapp.__file__).parent

FLOORS = (
    {"documents"},
    {"facts"},
    {"authoring"},
    {"grading"},
    {"scheduling", "statistics"},
    {"storage"},
    {"usecases"},
    {"web", "config", "extensions"},
    {"", "cli", "prepare", "processes", "serve", "worker"},
)
"""Lowest first; the ground floor is all below storage. "" is create_app."""

GROUND = set().union(*FLOORS[:5])

IMPURE = {
    "flask", "flask_sqlalchemy", "flask_login", "flask_wtf", "sqlalchemy", "random", "secrets",
    "uuid", "os", "pathlib.Path", "socket", "subprocess", "time", "logging",
}  # fmt: skip

ONLY_IN = {"spacy": "facts/language.py"}

CLOCKS = {"now", "utcnow", "today"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The package or module directly under quizapp in which a file lies."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py").replace("__init__", "")


def floor(name: str) -> int:
    return next(level for level, rooms in enumerate(FLOORS) if name in rooms)


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_rooms(path: Path) -> Iterator[str]:
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "quizapp" and len(parts) > 1 and parts[1] != "create_app":
            yield parts[1]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_imports_from_its_own_floor_or_below(path: Path) -> None:
    own = floor(room(path))
    above = [name for name in imported_rooms(path) if floor(name) > own and room(path)]
    assert above == []


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_is_known_in_one_file_only(path: Path) -> None:
    here = str(path.relative_to(PACKAGE))
    known = {name.split(".")[0] for name in imports(path)} & set(ONLY_IN)
    assert {name for name in known if ONLY_IN[name] != here} == set()


def ground_files() -> list[Path]:
    return [path for path in modules() if room(path) in GROUND]


@pytest.mark.parametrize("path", ground_files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_ground_floor_is_pure(path: Path) -> None:
    # language.py reads the model's files to check them.
    allowed = {"pathlib.Path"} if path.name == "language.py" else set()
    names = {part for name in imports(path) for part in (name, name.split(".")[0])}
    assert names & (IMPURE - allowed) == set()


@pytest.mark.parametrize("path", ground_files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_ground_floor_reads_no_clock(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    clocks = [f.attr for f in calls if isinstance(f, ast.Attribute) and f.attr in CLOCKS]
    assert clocks == []


def test_the_web_never_loads_the_language_model() -> None:
    loading = "import quizapp.web, sys; print([m for m in ('spacy', 'numpy') if m in sys.modules])"
    printed = subprocess.run(
        [sys.executable, "-c", loading], capture_output=True, text=True, check=True
    ).stdout
    assert printed.strip() == "[]"
