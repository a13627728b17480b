"""Bytes to text, or a named refusal."""

import re

from quizapp.documents.refusals import (
    BinaryDocument,
    DocumentTooLarge,
    EmptyDocument,
    UndecodableDocument,
)

MAX_BYTES = 2_000_000
BYTE_ORDER_MARK = "\ufeff"

KNOWN_BEGINNINGS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"OggS", "an audio or video file"),
    (b"ID3", "an audio file"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a rich text (RTF) file"),
)
AS_UTF8 = "Save it as UTF-8: in Word, Save As, Plain text, Unicode (UTF-8); then try again."
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
ORDINARY_CONTROLS = "\t\n\r\f\v"
OTHER_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
MAX_CONTROL_SHARE = 0.02


def decode(data: bytes) -> str:
    """The file's text without its byte order mark and stray control characters, line ends kept."""
    _refuse_size(data)
    _refuse_binary(data)
    text = _utf8(data).removeprefix(BYTE_ORDER_MARK)
    _refuse_control_characters(text)
    if not text.strip():
        raise EmptyDocument("The file is empty. Choose a file with text in it.")
    return without_controls(text)


def without_controls(text: str) -> str:
    """Nobody sees them, and many a page or file cannot hold them."""
    return OTHER_CONTROLS.sub("", text)


def _refuse_size(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise DocumentTooLarge(
            f"The file has {len(data) / 1e6:.1f} MB; at most {MAX_BYTES / 1e6:.0f} MB can be read. "
            "Split it into parts and give them one by one."
        )


def _refuse_binary(data: bytes) -> None:
    if data.startswith(UTF16_MARKS):
        raise UndecodableDocument(f"The file is saved as UTF-16. {AS_UTF8}")
    for beginning, name in KNOWN_BEGINNINGS:
        if data.startswith(beginning):
            raise BinaryDocument(f"The file is {name}, not text. Save it as text (.txt or .md) and try again.")
    if (at := data.find(b"\0")) >= 0:
        raise BinaryDocument(
            f"The file is not text: there is a NUL byte at position {at}. "
            "Save it as text (.txt or .md) and try again."
        )


def _utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UndecodableDocument(
            f"The file is not UTF-8 text: line {_line(data, error.start)} holds a letter that cannot be read. {AS_UTF8}"
        ) from error


def _line(data: bytes, at: int) -> int:
    """The number of the line that holds the byte at `at`; lines of old Mac files end in a bare return."""
    return len(re.findall(rb"\r\n|\r|\n", data[:at])) + 1


def _refuse_control_characters(text: str) -> None:
    controls = sum(ch < " " and ch not in ORDINARY_CONTROLS for ch in text)
    if controls > MAX_CONTROL_SHARE * len(text):
        raise BinaryDocument(
            "The file is not text: it is full of control characters. Save it as text (.txt or .md) and try again."
        )
