"""Dates that are not worth asking for, or that the question gives away."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize("year", ["1921", "1930", "1946"])
def test_one_of_a_bare_list_of_years_is_held(on: On, year: str) -> None:
    drafts = on("The harbour rules of Bergen were changed in 1921, 1930, and 1946.", year)
    assert drafts
    assert not any(draft.ready for draft in drafts)


def test_a_year_beside_its_neighbour_is_held(on: On) -> None:
    drafts = on("Jane Harper painted herrings in Bergen in 1943 and 1944 for the museum of Oslo.", "1943")
    assert not any(draft.ready for draft in drafts)


def test_one_of_two_distant_years_may_be_asked_where_the_other_is_shown(on: On) -> None:
    drafts = on("Jane Harper won the rowing cup of Bergen in 1931 and 1946 with her sister.", "1946")
    assert any(draft.ready for draft in drafts)


@pytest.mark.parametrize("value", ["1901", "1980"])
def test_the_years_of_life_of_somebody_mentioned_in_passing_are_held(on: On, value: str) -> None:
    drafts = on("In 1925, Jane Harper met Rui Alves (1901–1980), who kept the lighthouse of Sula.", value)
    assert drafts
    assert not any(draft.ready for draft in drafts)


def test_the_year_of_birth_of_whom_the_sentence_introduces_is_asked(on: On) -> None:
    drafts = on("Rui Alves (1901–1980) kept the lighthouse of Sula for many years.", "1901")
    assert {draft.stem for draft in drafts if draft.ready} == {"In which year was Rui Alves born?"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jane Harper painted the herrings of Bergen during the mid and late 1950s.", "late 1950s"),
        ("Norway built the mills of Bergen in the 18th and early 19th century.", "early 19th century"),
    ],
)
def test_half_of_what_two_times_share_is_held(on: On, text: str, value: str) -> None:
    drafts = on(text, value)
    assert drafts
    assert not any(draft.ready for draft in drafts)
