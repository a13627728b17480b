import hashlib

import pytest

from quizapp.documents.model import Document, Span
from quizapp.documents.read import read_document

LIGHTHOUSE = (
    "= The lighthouse of Bell Rock =\r\n\r\n"
    "The tower was built on a reef. It has stood there since 1811.\r\n\r\n"
    "== The keepers ==\r\n"
    "Three keepers lived in it\r\nat a time.\r\n\r\n"
    "=== Supplies ===\r\n"
    "A boat came every fortnight.\r\n\r\n"
    "== See also ==\r\n"
    "- Lighthouses of Scotland\r\n- The reef was charted in 1805.\r\n"
)


def read(text: str, name: str = "bell-rock.txt") -> Document:
    return read_document(text.encode(), name=name)


def quotes(document: Document) -> list[str]:
    return [sentence.of(document.text) for sentence in document.sentences]


def test_the_text_is_the_decoded_file_with_its_line_ends() -> None:
    assert read(LIGHTHOUSE).text == LIGHTHOUSE


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    document = read_document("\ufeffThe tide is high.".encode(), name="tide.txt")
    assert document.text == "The tide is high."
    assert document.sentences == (Span(0, 17),)


def test_the_hash_is_of_the_bytes_handed_in() -> None:
    data = "\ufeffThe tide is high.".encode()
    assert read_document(data, name="tide.txt").sha256 == hashlib.sha256(data).hexdigest()


def test_a_heading_of_the_first_level_is_the_title_and_no_section() -> None:
    document = read(LIGHTHOUSE)
    assert document.title == "The lighthouse of Bell Rock"
    assert [(s.heading, s.level) for s in document.sections] == [("The keepers", 2), ("Supplies", 3), ("See also", 2)]


def test_a_section_runs_from_its_heading_to_the_next() -> None:
    document = read(LIGHTHOUSE)
    assert document.sections[0].span.of(document.text).strip() == "Three keepers lived in it\r\nat a time."


def test_headings_are_neither_paragraphs_nor_sentences() -> None:
    document = read(LIGHTHOUSE)
    assert not any("=" in paragraph.of(document.text) for paragraph in document.paragraphs)
    assert not any("=" in quote for quote in quotes(document))


def test_a_sentence_may_run_over_a_line_end() -> None:
    assert "Three keepers lived in it\r\nat a time." in quotes(read(LIGHTHOUSE))


def test_lists_of_links_are_paragraphs_but_hold_no_sentences() -> None:
    document = read(LIGHTHOUSE)
    assert "Lighthouses of Scotland" in [p.of(document.text) for p in document.paragraphs]
    assert quotes(document)[-1] == "A boat came every fortnight."


def test_an_item_of_a_list_elsewhere_is_a_sentence_only_with_an_end() -> None:
    document = read("The reef has two dangers.\n- Strong currents that have wrecked many boats\n- The fog hides it.\n")
    assert quotes(document) == ["The reef has two dangers.", "The fog hides it."]


def test_a_line_without_a_verb_is_no_sentence() -> None:
    assert quotes(read("Map of the northern reef and the harbour\n\nThe reef is long.\n")) == ["The reef is long."]


@pytest.mark.parametrize(
    ("name", "title"),
    [("bell-rock_tower.txt", "Bell rock tower"), ("notes", "Notes"), ("folder/sea.level.txt", "Sea.level")],
)
def test_without_a_title_the_file_name_is_made_readable(name: str, title: str) -> None:
    assert read("The tower was built on a reef.", name).title == title


def test_words_are_counted_without_headings() -> None:
    assert read("== One two three ==\nThe tower is high.\n").words == 4
