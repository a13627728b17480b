"""Use cases flush; the caller commits, so that an act is whole or not at all."""

import ast
from pathlib import Path

import pytest

import quizapp.usecases

FILES = sorted(Path(quizapp.usecases.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_use_case_neither_commits_nor_rolls_back(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert called & {"commit", "rollback", "close"} == set()
