from collections.abc import Callable
from datetime import date

import pytest

from quizapp.authoring.generate import generate
from quizapp.authoring.model import Draft, Form, Generated
from quizapp.documents.read import read_document
from quizapp.facts.dates import parse_date

On = Callable[[str, str], list[Draft]]
Ask = Callable[[str], Generated]


def offered(drafts: list[Draft]) -> list[str]:
    (draft,) = [draft for draft in drafts if draft.form is Form.CHOICE]
    return [option for option in draft.options if option != draft.key]


def years(options: list[str]) -> list[int]:
    return [found.year for option in options if (found := parse_date(option))]


@pytest.mark.parametrize(("part", "latest"), [("", 2010), ("early ", 2000), ("late ", 2000), ("mid ", 2010)])
def test_decades_lie_close_to_the_key_and_within_the_document_s_years(on: On, part: str, latest: int) -> None:
    text = f"In 2023, Chile built a harbour. Norway built many bridges in Oslo in the {part}1990s. Chile sang in 2024."
    assert all(1970 <= year <= latest for year in years(offered(on(text, f"{part}1990s"))))


def test_years_lie_within_the_document_s_span_and_a_few_years_around(ask: Ask) -> None:
    text = " ".join(f"In {year}, Norway built bridge number {year - 1900} in Oslo." for year in range(1950, 1960))
    for draft in ask(text).drafts:
        if draft.form is Form.CHOICE and parse_date(draft.key):
            assert all(1947 <= year <= 1959 for year in years(list(draft.options)))


def test_the_document_s_own_dates_are_taken_before_any_others(on: On) -> None:
    text = (
        "In 1900, Chile built a harbour. In 1907, Norway built a bridge. In 1911, Peru built a canal. "
        "In 1918, Japan built a tower."
    )
    for key in ("1900", "1907", "1911", "1918"):
        assert set(offered(on(text, key))) == {"1900", "1907", "1911", "1918"} - {key}


def test_a_date_of_another_age_is_not_taken(on: On) -> None:
    text = "In 1520, Chile built a harbour. In 1990, Norway built a bridge in Oslo."
    assert "1990" not in offered(on(text, "1520"))


@pytest.mark.parametrize("key", ["December 2024", "2024", "9 December 2024"])
def test_no_wrong_date_is_later_than_the_document(key: str) -> None:
    preposition = "On" if key.startswith("9") else "In"
    text = f"---\ndate: 2024-12-20\n---\n\n{preposition} {key}, Norway built a bridge in Oslo."
    document = read_document(text.encode(), name="bridge.md")
    assert document.dated == date(2024, 12, 20)
    options = offered(list(generate(document).drafts))
    days = [(d.year, d.month, d.day) for option in options if (d := parse_date(option))]
    assert len(days) == len(options)
    assert max(days) <= (2024, 12, 20)


def test_years_a_little_later_than_the_last_are_offered_where_the_document_is_much_later() -> None:
    text = "---\ndate: 2024-12-20\n---\n\n" + " ".join(
        f"In {year}, Norway built the bridge of {place}." for year, place in [(1850, "Oslo"), (1890, "Bergen")]
    )
    drafts = generate(read_document(text.encode(), name="bridge.md")).drafts
    shown = [years(list(draft.options)) for draft in drafts if draft.form is Form.CHOICE]
    assert shown
    assert all(1847 <= year <= 1893 for options in shown for year in options)


def test_options_lie_in_the_year_that_the_question_names(on: On) -> None:
    text = (
        "On 22 March 1902, Chile built a harbour. On 16 October 1914, Peru built a canal in Lima. "
        "On 12 September 1911, Eva Lind won the Holm Trophy 1911 in Norway."
    )
    drafts = on(text, "12 September 1911")
    assert all("Trophy 1911" in draft.stem for draft in drafts)
    assert set(years(offered(drafts))) == {1911}


def test_options_lie_after_a_year_that_is_told_before_the_key(on: On) -> None:
    text = (
        "In 1903, Chile built a harbour. In 1904, Peru built a canal in Lima. In 1911, Japan built a tower. "
        "In 1907, Norway sold the bridge of the 1905 Bergen Exhibition to Oslo."
    )
    drafts = on(text, "1907")
    assert all("1905" in draft.stem for draft in drafts)
    assert min(years(offered(drafts))) > 1905


def test_options_lie_after_a_day_of_the_same_year_that_is_told_before_the_key(on: On) -> None:
    text = (
        "On June 7, 1976, Chile built a harbour. On May 3, 1976, Peru built a canal in Lima. "
        "On July 12, 1976, Norway sold the bridge that Oslo closed on June 12, 1976."
    )
    drafts = on(text, "July 12, 1976")
    assert all("June 12, 1976" in draft.stem for draft in drafts)
    assert min(found.month for option in offered(drafts) if (found := parse_date(option))) > 6


def test_another_date_that_the_document_gives_of_the_same_thing_is_not_offered(on: On) -> None:
    text = (
        "The films of Jane Harper are Winter Harbour (1966), Red Hill (1969) and Late Snow (1962). "
        "In 1965, Jane Harper shot the film Winter Harbour in Oslo."
    )
    options = offered(on(text, "1965"))
    assert "1969" in options
    assert "1966" not in options
