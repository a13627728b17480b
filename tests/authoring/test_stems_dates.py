"""How a date is asked for outright: one time in a question, and of the right words."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "During the summer of 1931, Jane Harper travelled to Bergen.",
            "1931",
            "During the summer of which year did Jane Harper travel to Bergen?",
        ),
        (
            "Jane Harper moved to Bergen at the end of May 1931.",
            "May 1931",
            "At the end of which month and year did Jane Harper move to Bergen?",
        ),
        (
            "The first pilots of Norway were selected for training in 1931.",
            "1931",
            "In which year were the first pilots of Norway selected for training?",
        ),
        (
            "Following her studies, Jane Harper painted herrings in Bergen from 1931 to 1940.",
            "1931",
            "From which year until 1940 did Jane Harper paint herrings in Bergen?",
        ),
        (
            "Between 1874 and 1900, Norway sent several expeditions to Greenland.",
            "1900",
            "Between 1874 and which year did Norway send several expeditions to Greenland?",
        ),
        (
            "In 1931, Jane Harper became head of the school after a short quarrel.",
            "1931",
            "In which year did Jane Harper become head of the school?",
        ),
    ],
)
def test_the_time_is_asked_for_outright(on: On, text: str, value: str, stem: str) -> None:
    drafts = on(text, value)
    assert {draft.stem for draft in drafts} == {stem}
    assert all(draft.ready for draft in drafts)


def test_the_date_of_where_a_change_began_is_not_asked_as_that_of_the_change(on: On) -> None:
    drafts = on("In Norway the share of sailing ships fell from 80% in 1908 to 60%.", "1908")
    assert all("which year" not in draft.stem for draft in drafts)


def test_a_verb_of_which_only_the_time_is_told_is_not_asked_about(on: On) -> None:
    drafts = on("Jane Harper began to paint herrings in 1931 and stopped in 1950.", "1950")
    assert all("did Jane Harper stop" not in draft.stem for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "The Alna Bridge will be opened for trams in 2031.",
            "2031",
            "According to the article, in which year was the Alna Bridge to be opened for trams?",
        ),
        (
            "The harbour of Bergen is expected to grow by 30 metres by 2040.",
            "2040",
            "According to the article, by which year is the harbour of Bergen expected to grow by 30 metres?",
        ),
        (
            "The trams of Norway will be painted green in 2031, said the Oslo League.",
            "2031",
            "According to the Oslo League, in which year were the trams of Norway to be painted green?",
        ),
    ],
)
def test_what_was_to_come_is_asked_of_who_told_it(on: On, text: str, value: str, stem: str) -> None:
    drafts = on(text, value)
    assert {draft.stem for draft in drafts} == {stem}
    assert all(draft.ready for draft in drafts)
