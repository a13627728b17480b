"""Questions on a text, generated with the language model that quizapp ships with."""

from collections.abc import Callable

import pytest

from quizapp.authoring.generate import generate
from quizapp.authoring.model import Draft, Generated
from quizapp.documents.read import read_document


@pytest.fixture
def ask() -> Callable[[str], Generated]:
    return lambda text: generate(read_document(text.encode(), name="notes.txt"))


@pytest.fixture
def on(ask: Callable[[str], Generated]) -> Callable[[str, str], list[Draft]]:
    """The questions whose fact has this value."""

    def on(text: str, value: str) -> list[Draft]:
        generated = ask(text)
        facts = {fact.id for fact in generated.facts if fact.value == value}
        assert facts, f"no fact has the value {value}"
        return [draft for draft in generated.drafts if draft.fact in facts]

    return on
