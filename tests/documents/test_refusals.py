import pytest

from quizapp.documents.decoding import MAX_BYTES
from quizapp.documents.read import read_document
from quizapp.documents.refusals import (
    BinaryDocument,
    DocumentRefused,
    DocumentTooLarge,
    EmptyDocument,
    NoSentence,
    UndecodableDocument,
)


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", "\ufeff\n".encode()])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(EmptyDocument, match="Choose a file with text"):
        read_document(data, name="empty.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04rest", "Word"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"The sea\x00is deep.", "NUL byte at position 7"),
        (b"\x01\x02\x03The sea.", "control characters"),
    ],
)
def test_what_is_not_text_is_refused_by_name(data: bytes, kind: str) -> None:
    with pytest.raises(BinaryDocument, match=kind) as refusal:
        read_document(data, name="file.txt")
    assert "Save it as text" in str(refusal.value)


@pytest.mark.parametrize("name", ["sea.txt", "sea.md", "sea.wiki"])
def test_a_stray_control_character_is_left_out(name: str) -> None:
    text = "The sea\x05 is deep and it is cold, and nobody knows what is at the bottom of it today."
    assert read_document(text.encode(), name=name).text == text.replace("\x05", "")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The café is open.", "line 1"),
        ("The sea is deep.\nIt is cold.\nThe café is open.", "line 3"),
        ("The sea is deep.\r\nThe café is open.\r\n", "line 2"),
        ("The sea is deep.\rThe “café” is open.\r", "line 2"),
    ],
)
def test_text_of_another_encoding_is_refused_with_its_line_and_the_way_out(text: str, line: str) -> None:
    with pytest.raises(UndecodableDocument, match=rf"[Ll]{line[1:]}\b") as refusal:
        read_document(text.encode("windows-1252"), name="cafe.txt")
    assert "Save it as UTF-8: in Word, Save As, Plain text, Unicode (UTF-8)" in str(refusal.value)
    assert "byte" not in str(refusal.value)


def test_utf_16_is_named_with_the_way_out() -> None:
    with pytest.raises(UndecodableDocument, match=r"UTF-16.*in Word, Save As, Plain text, Unicode \(UTF-8\)"):
        read_document("The sea is deep.".encode("utf-16"), name="wide.txt")


def test_a_list_of_words_holds_no_sentence() -> None:
    with pytest.raises(NoSentence, match="not a list"):
        read_document(b"- the sea\n- the shore\n- the boats of the bay\n", name="list.txt")


def test_a_file_over_the_limit_is_refused_and_one_at_it_is_not() -> None:
    sentence = b"The sea is deep and it is cold in the winter.\n\n"
    fits = sentence * (MAX_BYTES // len(sentence))
    assert read_document(fits, name="long.txt").words > 100_000
    with pytest.raises(DocumentTooLarge, match="at most 2 MB"):
        read_document(fits + sentence, name="long.txt")


def test_every_refusal_is_a_refused_document() -> None:
    with pytest.raises(DocumentRefused):
        read_document(b"", name="empty.md")
