from datetime import date

import pytest

from quizapp.storage.models import Document
from quizapp.web.evidence import source_line


@pytest.mark.parametrize(
    ("dated", "read_on", "when"),
    [
        (None, None, ""),
        (date(2024, 3, 6), None, " (6 March 2024)"),
        (None, date(2026, 11, 24), " (read on 24 November 2026)"),
        (date(2024, 3, 6), date(2026, 11, 24), " (6 March 2024)"),
    ],
)
@pytest.mark.parametrize(("heading", "under"), [("", ""), ("Fish", ", under “Fish”")])
def test_it_tells_the_heading_and_the_day_of_the_document_or_when_it_was_read(
    dated: date | None, read_on: date | None, when: str, heading: str, under: str
) -> None:
    document = Document(title="The Torne", dated=dated, read_on=read_on)
    assert source_line(document, heading) == f"According to The Torne{under}{when}"


def test_without_a_document_there_is_none() -> None:
    assert source_line(None) == ""
