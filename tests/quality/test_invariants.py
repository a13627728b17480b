"""Every ready question of every golden document and of the shipped article holds every rule."""

from pathlib import Path

import pytest

from tests.quality.engine import generated_from
from tests.quality.gold_list import golden_documents
from tests.quality.invariants import broken, ready_count


@pytest.mark.parametrize("path", golden_documents(), ids=lambda path: path.stem)
def test_every_ready_question_holds_every_rule(path: Path) -> None:
    generated = generated_from(path)
    assert ready_count(generated) >= 10
    assert broken(generated) == []
