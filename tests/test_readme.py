"""The README is true: what it names exists, and its commands run."""

import re
import shlex
import subprocess
import sys

import pytest

from quizapp.cli import main
from quizapp.config import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")


def shell_lines() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    return [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]


def test_every_command_of_quizapp_is_listed_and_no_other() -> None:
    listed = set(re.findall(r"^\| `quizapp ([a-z-]+)", README, flags=re.MULTILINE))
    assert listed == set(main.commands)


def test_every_setting_is_listed_and_no_other() -> None:
    code = (PROJECT / "quizapp/config.py").read_text(encoding="utf-8")
    read = set(re.findall(r'environment(?:\.get\(|, )"([A-Z_]+)"', code))
    assert read == set(re.findall(r"^\| `([A-Z_]+)` \|", README, flags=re.MULTILINE))


def test_every_target_of_make_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"`?make ([a-z]+)`?", README)) - {"it", "and"}
    assert {"run", "test", "bench"} <= named
    for target in named:
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE), target


def test_every_file_it_points_to_exists() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert (PROJECT / target).exists(), target


def test_the_plain_commands_are_those_of_make() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8").replace("$(BIN)", ".venv/bin")
    makefile = makefile.replace("--quiet --disable-pip-version-check ", "")
    for line in shell_lines():
        if line.startswith(".venv/bin/"):
            assert line in makefile, line


@pytest.mark.parametrize("line", [line for line in shell_lines() if line.startswith("quizapp ")])
def test_an_example_runs(line: str) -> None:
    words = shlex.split(line)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "quizapp.cli", *words],
        cwd=PROJECT, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout
