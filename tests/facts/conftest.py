"""Facts of a text, found with the language model that quizapp ships with."""

from collections.abc import Callable

import pytest

from quizapp.documents.read import read_document
from quizapp.facts.find import Findings, find_facts
from quizapp.facts.language import parse

Finder = Callable[[str], Findings]


@pytest.fixture
def find() -> Finder:
    def find(text: str) -> Findings:
        document = read_document(text.encode(), name="notes.txt")
        return find_facts(document, parse(document))

    return find


@pytest.fixture
def values(find: Finder) -> Callable[[str, str], list[str]]:
    """The values of one kind."""
    return lambda text, kind: [fact.value for fact in find(text).facts if fact.kind == kind]
