from datetime import date

import pytest

from quizapp.documents.model import Document
from quizapp.documents.read import read_document
from quizapp.documents.refusals import BadFrontMatter

BODY = "\n# Rain\n\nThe rain fills the river.\n"


def read(front: str) -> Document:
    return read_document(f"{front}{BODY}".encode(), name="rain.md")


def test_title_and_source_are_taken() -> None:
    document = read('---\ntitle: "The water cycle"\nsource: A book: on rain\n---\n')
    assert (document.title, document.source) == ("The water cycle", "A book: on rain")


def test_the_day_of_reading_is_not_the_day_of_which_it_speaks() -> None:
    both = read("---\ndate: 1998-01-31\nread: 2024-05-06\n---\n")
    assert (both.dated, both.read) == (date(1998, 1, 31), date(2024, 5, 6))
    assert (read("---\nread: 2024-05-06\n---\n").dated, read("---\ndate: 1998-01-31\n---\n").read) == (None, None)


def test_front_matter_is_no_part_of_the_text() -> None:
    assert read("---\ntitle: Rain\n---\n").text == "Rain\n\nThe rain fills the river."


def test_a_first_heading_other_than_the_title_is_a_section() -> None:
    assert [s.heading for s in read("---\ntitle: The water cycle\n---\n").sections] == ["Rain"]
    assert read("---\ntitle: Rain\n---\n").sections == ()


def test_other_keys_comments_and_blank_lines_are_passed_over() -> None:
    assert read("---\n# about\n\nlayout: page\ntags:\ntitle: Rain\n---\n").title == "Rain"


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("---\ntitle: Rain\n- a list\n---\n", "Line 3"),
        ("---\ntitle: Rain\ntitle: Snow\n---\n", "Line 3"),
        ("---\nread: last Tuesday\n---\n", "Line 2"),
        ("---\ntitle: Rain\ndate: spring 1998\n---\n", "Line 3"),
        ("---\ntitle: Rain\n", "Line 1"),
        ("---\n{title: Rain}\n---\n", "Line 2"),
    ],
)
def test_bad_front_matter_is_refused_with_its_line(front: str, line: str) -> None:
    with pytest.raises(BadFrontMatter, match=line):
        read(front)


def test_plain_text_has_no_front_matter() -> None:
    text = "---\ntitle: Rain\n---\nThe rain fills the river.\n"
    assert read_document(text.encode(), name="rain.txt").text == text
