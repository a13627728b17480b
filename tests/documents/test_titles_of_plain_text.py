import pytest

from quizapp.documents.model import Document
from quizapp.documents.read import read_document

BODY = "The tower was built on a reef. It is high."


def read(text: str) -> Document:
    return read_document(text.encode(), name="bell-rock.txt")


@pytest.mark.parametrize(
    ("beginning", "title"),
    [
        ("# The lighthouse\n\n", "The lighthouse"),
        ("# The lighthouse\n", "The lighthouse"),
        ("\n\n#  The lighthouse #\r\n\r\n", "The lighthouse"),
        ("The lighthouse of Bell Rock\n\n", "The lighthouse of Bell Rock"),
        ("How the lighthouse was built on the reef\r\n\r\n", "How the lighthouse was built on the reef"),
        ("  The lighthouse  \n   \n\n", "The lighthouse"),
    ],
)
def test_a_first_line_that_stands_as_a_heading_is_the_title_and_no_sentence(beginning: str, title: str) -> None:
    document = read(beginning + BODY)
    assert document.title == title
    assert [paragraph.of(document.text) for paragraph in document.paragraphs] == [BODY]
    assert document.sections == ()
    assert document.text == beginning + BODY


@pytest.mark.parametrize(
    "beginning",
    [
        "",
        "The reef is long.\n\n",
        "What is a reef?\n\n",
        "The dangers of the reef:\n\n",
        "The reef is long\nand wide\n\n",
        "- The lighthouse\n\n",
        "1. The lighthouse\n\n",
        "## The lighthouse\n\n",
        "----\n\n",
        "== The lighthouse ==\n\n",
        "The reef " + "and the rocks beside the reef " * 4 + "were a danger to ships\n\n",
    ],
)
def test_any_other_first_line_is_none(beginning: str) -> None:
    assert read(beginning + BODY).title == "Bell rock"


def test_a_heading_of_the_first_level_after_the_title_line_is_a_section() -> None:
    document = read(f"The lighthouse\n\n= Building =\n{BODY}")
    assert (document.title, [section.heading for section in document.sections]) == ("The lighthouse", ["Building"])


def test_a_text_of_one_line_has_a_sentence_and_no_title_of_its_own() -> None:
    assert read("The tower was built on a reef\n\n").title == "Bell rock"
