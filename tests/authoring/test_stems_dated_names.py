"""The date that a noun phrase carries is asked of the phrase by itself, whatever its sentence is about."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Her first novels were Those Barren Rocks (1921) and Winter Harbour (1923).",
            "1923",
            "In which year was the novel Winter Harbour published?",
        ),
        (
            "Norway praised the 1931 adventure film Winter Harbour for its songs.",
            "1931",
            "From which year does the adventure film Winter Harbour date?",
        ),
        (
            "Ana Duarte's 1977 record album, Night Ferry, was praised in Norway.",
            "1977",
            "From which year does Ana Duarte's record album Night Ferry date?",
        ),
        (
            'Jane Harper praised the herring in her essay "The Silver Fish" (1946) and wrote of it again.',
            "1946",
            'From which year does the essay "The Silver Fish" date?',
        ),
        (
            "The mayor of Bergen was seen in Winter Harbour, a short film of 1931.",
            "1931",
            "From which year does the short film Winter Harbour date?",
        ),
        (
            "The mayor of Bergen was seen in Morning in Oslo, a film of 1931.",
            "1931",
            "From which year does the film Morning in Oslo date?",
        ),
        (
            "Eva Lind wrote the songs of Those Barren Rocks (1931) and of several other films.",
            "1931",
            "From which year does the film Those Barren Rocks date?",
        ),
    ],
)
def test_a_work_is_asked_for_with_its_kind(on: On, text: str, value: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "The 1903 discovery of silver at Cobalt led to a rush.",
            "1903",
            "In which year was silver discovered at Cobalt?",
        ),
        (
            "Trade was poor before the adoption of the Mining Code of Norway in 1842.",
            "1842",
            "In which year was the Mining Code of Norway adopted?",
        ),
        (
            "Prices rose after the 1921 Bergen harbour sale was made known.",
            "1921",
            "In which year did the Bergen harbour sale take place?",
        ),
        (
            "It was longer than the April 1906 San Francisco harbour strike.",
            "April 1906",
            "In which month and year did the San Francisco harbour strike take place?",
        ),
        (
            "The Northern Mining Act of 1872 gave the miners their land.",
            "1872",
            "From which year does the Northern Mining Act date?",
        ),
        (
            "The Treaty of Kalmar (1397) was hardly ever read in the villages.",
            "1397",
            "From which year does the Treaty of Kalmar date?",
        ),
    ],
)
def test_an_event_or_law_is_asked_for_by_its_name(on: On, text: str, value: str, stem: str) -> None:
    drafts = on(text, value)
    assert {draft.stem for draft in drafts} == {stem}
    assert all(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Norway signed the Northern Fishing Treaty in 1872.", "1872"),
        ("The town plan was approved by Congress on 7 July 1858.", "7 July 1858"),
        ("The storm was stronger than the 1921 Bergen earthquake, said the council.", "1921"),
        ("The farmers lost the 1921 election by a few votes in Bergen.", "1921"),
    ],
)
def test_a_date_of_the_verb_or_beside_no_name_is_not_the_phrases(on: On, text: str, value: str) -> None:
    assert all("take place" not in draft.stem and " date?" not in draft.stem for draft in on(text, value))


def test_two_works_that_only_their_years_tell_apart_are_not_asked_for_so(on: On) -> None:
    text = "Norway showed the 1954 film Winter Harbour and the 1999 film Winter Harbour in Oslo."
    assert all("date?" not in draft.stem for draft in on(text, "1954"))


def test_a_clause_under_when_may_be_asked_about_where_the_main_clause_has_a_pronoun(on: On) -> None:
    drafts = on("When Jane Harper moved to Bergen in 1931 as a teacher, she found it hard to get a room.", "1931")
    assert {draft.stem for draft in drafts} == {"In which year did Jane Harper move to Bergen as a teacher?"}
    assert all(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("value", "stem"),
    [("1921", "In which year did the Alna Border War begin?"), ("1924", "In which year did the Alna Border War end?")],
)
def test_a_war_has_a_first_and_a_last_year(on: On, value: str, stem: str) -> None:
    drafts = on("The painters of Norway went abroad during the Alna Border War (1921–1924), and Oslo was quiet.", value)
    assert {draft.stem for draft in drafts} == {stem}
