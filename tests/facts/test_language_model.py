import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.facts import language
from quizapp.facts.refusals import LanguageModelChanged, LanguageModelMissing


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    """The loaded model is kept; these tests look at loading."""
    language.load.cache_clear()
    yield
    language.load.cache_clear()


def test_a_model_that_is_not_installed_is_refused_by_name() -> None:
    with pytest.raises(LanguageModelMissing, match="en_core_web_none is not installed"):
        language.load("en_core_web_none")


def test_a_changed_file_of_the_copy_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / language.COPY
    shutil.copytree(language._home_of_copy().parent, package)
    monkeypatch.syspath_prepend(tmp_path)
    assert language.load(language.COPY)
    language.load.cache_clear()
    changed = next(package.glob(f"{language.COPY}-*")) / "ner" / "cfg"
    changed.write_text(changed.read_text() + " ")
    with pytest.raises(LanguageModelChanged, match="ner/cfg"):
        language.load(language.COPY)


def test_every_file_that_is_loaded_is_pinned() -> None:
    pinned = {line.split("  ")[1] for line in language.COPY_HASHES.read_text().splitlines()}
    parts = language.load(language.COPY).pipe_names
    assert {"config.cfg", "meta.json", "tokenizer"} <= pinned
    assert all(any(name.startswith(f"{part}/") for name in pinned) for part in parts)


def test_matrices_are_multiplied_in_one_thread() -> None:
    """However many cores there are: for matrices this small, numpy's other threads only make it wait."""
    code = (
        "import os; before = len(os.listdir('/proc/self/task'));"
        "from quizapp.facts.language import load; load()('Eva Lind built it.');"
        "print(len(os.listdir('/proc/self/task')) - before)"
    )
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
