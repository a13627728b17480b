from collections.abc import Callable

import pytest

from quizapp.facts.dates import DateValue, Granularity, dates_in, parse_date

Values = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The bridge was opened on 9 March 1932.", "9 March 1932"),
        ("The bridge was opened on March 9, 1932.", "March 9, 1932"),
        ("The bridge was opened on the 9th of March 1932.", "9th of March 1932"),
        ("The bridge was opened in March 1932.", "March 1932"),
        ("The bridge was opened in 1932.", "1932"),
        ("The bridge was built in the early 1930s.", "early 1930s"),
        ("The bridge was built in the 1930s.", "1930s"),
        ("The bridge was built in the late 19th century.", "late 19th century"),
        ("The bridge was built in 480 BC.", "480 BC"),
        ("The bridge was built in 480 B.C. by a king.", "480 B.C."),
        ("The bridge was in use from 1500 to 1200 BC.", "1200 BC"),
        ("The bridge was built in the 3rd century CE.", "3rd century CE"),
        ("The bridge was built in the 5th century B.C, long ago.", "5th century B.C"),
        ("The bridge was praised by the 1932 census.", "1932"),
        ("The bridge was opened in the spring of 1932.", "1932"),
        ("The film The Long Bridge (1932) was shown in Oslo.", "1932"),
        ("The bridge was in use from 1932 onwards.", "1932"),
        ("The bridge was known as early as 1932.", "1932"),
        ("The bridge was opened on 9 March.", "9 March"),
        ("The bridge was opened on March 9.", "March 9"),
    ],
)
def test_a_date_is_found_at_its_granularity(values: Values, text: str, date: str) -> None:
    assert values(text, "date") == [date]


@pytest.mark.parametrize(
    "text",
    [
        "The magazine is a monthly and appears each year.",
        "The bridge cost 1932 dollars.",
        "About 2000 people crossed the bridge.",
        "The number 1932 stands on the bridge.",
        "The bridge carried 1932 visitors.",
        "Ann Lee wrote in Paper No. 1932 of the bridge.",
        "It carries the number A1932.",
    ],
)
def test_what_only_looks_like_a_date_is_none(values: Values, text: str) -> None:
    assert values(text, "date") == []


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("9 March 1932", DateValue(Granularity.DAY, 1932, 3, 9)),
        ("Mar. 9, 1932", DateValue(Granularity.DAY, 1932, 3, 9)),
        ("early March 1932", DateValue(Granularity.MONTH, 1932, 3, part="early")),
        ("early 1930s", DateValue(Granularity.DECADE, 1930, part="early")),
        ("19th century", DateValue(Granularity.CENTURY, 1801)),
        ("480 BC", DateValue(Granularity.YEAR, 480, era="BC")),
        ("480 B.C.E.", DateValue(Granularity.YEAR, 480, era="B.C.E.")),
        ("5th century B.C.", DateValue(Granularity.CENTURY, 401, era="B.C.")),
        ("45 March 1932", None),
        ("the bridge", None),
    ],
)
def test_a_written_date_is_understood(written: str, date: DateValue | None) -> None:
    assert parse_date(written) == date


def test_a_date_that_only_says_which_thing_is_meant_is_no_second_fact(values: Values) -> None:
    text = "The flood came on 9 March 1932. The flood of 9 March 1932 broke the bridge."
    assert values(text, "date") == ["9 March 1932"]


@pytest.mark.parametrize("dash", ["–", "—"])
def test_both_ends_of_a_span_of_years_are_found(values: Values, dash: str) -> None:
    assert values(f"The bridge was in use from 1932{dash}1945.", "date") == ["1932", "1945"]


def test_dates_of_any_kind_are_read_from_a_text() -> None:
    found = dates_in("Holm, built on 12 June 1976 and sold in May 1980, was well known in the 1960s and in 1990.")
    assert [(date.year, date.month, date.day) for date in found] == [
        (1976, 6, 12),
        (1980, 5, 0),
        (1960, 0, 0),
        (1990, 0, 0),
    ]
