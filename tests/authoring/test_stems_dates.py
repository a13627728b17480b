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
            "Between which year and 1940 did Jane Harper paint herrings in Bergen?",
        ),
        (
            "Between 1874 and 1900, Norway sent several expeditions to Greenland.",
            "1900",
            "Between 1874 and which year did Norway send several expeditions to Greenland?",
        ),
        (
            "In 1931, Jane Harper became head of a school in Lima after a short quarrel.",
            "1931",
            "In which year did Jane Harper become head of a school in Lima?",
        ),
    ],
)
def test_the_time_is_asked_for_outright(on: On, text: str, value: str, stem: str) -> None:
    drafts = on(text, value)
    assert {draft.stem for draft in drafts} == {stem}
    assert all(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Ana Duarte, the first pilot from a country other than Norway, who flew to Oslo in 1978, was a baker.",
            "1978",
            "In which year did Ana Duarte fly to Oslo?",
        ),
        (
            "The chief bodies were the Movement for the Herring of Norway (MHN), founded in 1956, and the Oslo League.",
            "1956",
            "In which year was the Movement for the Herring of Norway founded?",
        ),
        (
            "Jane Harper asked for a rise after she met the king of Norway in Oslo in 1945.",
            "1945",
            "In which year did Jane Harper meet the king of Norway in Oslo?",
        ),
        (
            "The official song of Norway is an old hymn, which was adopted in 1955.",
            "1955",
            "In which year was the official song of Norway adopted?",
        ),
        (
            "Norway joined the Northern Union in 1901, Denmark in 1905 and Iceland in 1911.",
            "1911",
            "In which year did Iceland join the Northern Union?",
        ),
        (
            "Norway built the Alna Bridge in 1931, the Sula Bridge in 1940 and the Lima Bridge in 1950.",
            "1940",
            "In which year did Norway build the Sula Bridge?",
        ),
    ],
)
def test_what_is_told_of_a_name_beside_the_main_clause_is_asked_of_the_name(
    on: On, text: str, value: str, stem: str
) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}


def test_a_pronoun_that_may_mean_another_person_is_not_told_by_the_subjects_name(on: On) -> None:
    drafts = on("Jane Harper asked Eva Lind for a rise after she met the king of Norway in Oslo in 1945.", "1945")
    assert all("did Jane Harper" not in draft.stem for draft in drafts)


def test_the_wrong_ends_of_a_span_lie_on_the_right_side_of_the_end_that_is_told(on: On) -> None:
    text = "Jane Harper painted herrings in Bergen from 1931 to 1932. Norway built bridges in 1929, 1930 and 1933."
    [choice] = [draft for draft in on(text, "1931") if draft.options]
    assert all(option < "1932" for option in choice.options)


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


def test_a_name_with_a_verb_of_its_own_does_not_take_that_of_the_clause_before(on: On) -> None:
    drafts = on("Norway joined the Northern Union in 1901, and Jane Harper in 1905 left Oslo.", "1905")
    assert all("did Jane Harper join" not in draft.stem for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value", "missed"),
    [
        ("A novel of Norway, printed by Eva Lind, was shown in Oslo in 1931.", "1931", "Eva Lind"),
        ("Jane Harper directed her first short film, Winter Harbour, in Bergen in 1931.", "1931", "Winter Harbour"),
    ],
)
def test_what_alone_tells_which_one_is_meant_is_not_left_out(on: On, text: str, value: str, missed: str) -> None:
    drafts = on(text, value)
    assert drafts
    assert all(missed in draft.stem for draft in drafts)


def test_a_span_before_another_deed_is_a_second_time(on: On) -> None:
    text = "On 3 May 1931, a day after appointing a cook, the Oslo League resolved to build a boat for Norway."
    stem = "On which date did the Oslo League resolve to build a boat for Norway?"
    assert {draft.stem for draft in on(text, "3 May 1931")} == {stem}
