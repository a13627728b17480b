from datetime import date

import pytest

from quizapp.storage.models import Document
from quizapp.web.evidence import source_line


@pytest.mark.parametrize(
    ("dated", "read_on", "line"),
    [
        (None, None, "According to The Torne"),
        (date(2024, 3, 6), None, "According to The Torne (6 March 2024)"),
        (None, date(2026, 11, 24), "According to The Torne (read on 24 November 2026)"),
        (date(2024, 3, 6), date(2026, 11, 24), "According to The Torne (6 March 2024)"),
    ],
)
def test_it_tells_the_day_of_the_document_or_when_it_was_read(
    dated: date | None, read_on: date | None, line: str
) -> None:
    assert source_line(Document(title="The Torne", dated=dated, read_on=read_on)) == line


def test_without_a_document_there_is_none() -> None:
    assert source_line(None) == ""
