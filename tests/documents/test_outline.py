import json

from hypothesis import given
from hypothesis import strategies as st

from quizapp.documents.model import Document
from quizapp.documents.outline import outline, restore
from quizapp.documents.read import read_document

LINES = st.lists(
    st.sampled_from(["== Waves ==", "The sea is deep.", "It was calm at noon and then the wind rose.", "", "- a list"]),
    min_size=1,
)


def again(document: Document) -> Document:
    stored = json.loads(json.dumps(outline(document)))
    days = {"dated": document.dated, "read": document.read}
    return restore(document.title, document.text, document.sha256, stored, document.source, **days)


@given(LINES)
def test_a_document_is_restored_from_its_outline(lines: list[str]) -> None:
    document = read_document("\n".join(["The sea is wide.", "", *lines]).encode(), name="sea.txt")
    assert again(document) == document


def test_source_and_days_are_restored() -> None:
    front = "---\nsource: A log book\ndate: 1911-07-01\nread: 2020-02-29\n---\n"
    text = "# Log\n\n## Day one\n\nThe wind was fair.\n"
    document = read_document((front + text).encode(), name="log.md")
    assert again(document) == document
    assert document.sections and document.dated and document.read


def test_a_document_stored_without_a_day_of_reading_has_none() -> None:
    document = read_document(b"The sea is wide.", name="sea.txt")
    assert restore(document.title, document.text, document.sha256, outline(document)).read is None
