"""Where a question would lose something or read badly, the sentence is asked with a gap instead."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import BLANK, Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Prices in Norway fell from 25 kroner in 2001 to 19 kroner in 2010.", "2001"),
        ("Prices in Norway fell from 25 kroner in 2001 to 19 kroner in 2010.", "2010"),
        ("Eva Lind wrote columns for the Bergen Post between 1941 and 1960.", "1941"),
        ("Norway had a port at Bergen before its independence in 1905.", "1905"),
        ("Norway had a large port at Bergen in 1905.", "1905"),
        ("Eva Lind is drawing the Bergen harbour in 1905.", "1905"),
        ("Eva Lind wrote the Bergen plan only in 1905.", "1905"),
        ("Norway perhaps sold the Aurora to Chile in 1905.", "1905"),
        ("Eva Lind wrote and directed the film Winter Harbour in 1905.", "1905"),
        ("In 1905, Norway held the Bergen fair under the motto: Fish for all.", "1905"),
    ],
)
def test_a_date(on: On, text: str, value: str) -> None:
    assert all(BLANK in draft.stem for draft in on(text, value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Norway limited the boats of Bergen to only three gallons in 1905.", "three gallons"),
        ("Chile sold Norway another 34 boats in 1905.", "34 boats"),
        ("Norway extended the limits of Bergen to 50 miles in 1905 and to 200 miles in 1910.", "50 miles"),
        ("The council of Bergen met every four years.", "four years"),
        ("Eva Lind told the Bergen Post her ten favourite songs.", "ten favourite songs"),
    ],
)
def test_a_number(on: On, text: str, value: str) -> None:
    assert all(BLANK in draft.stem for draft in on(text, value))


def test_a_clause_with_the_subject_of_another_is_not_turned(on: On) -> None:
    text = (
        "Mortality rates for herrings fell from 25 percent in 2001 to 19 percent in 2010 and the number of boats "
        "enrolled in the Bergen race has tripled since 2005."
    )
    assert all("rates" not in draft.stem or BLANK in draft.stem for draft in on(text, "2005"))


def test_a_capital_that_only_opens_the_sentence_is_not_kept(on: On) -> None:
    stems = {draft.stem for draft in on("Voter turnout in Norway dropped from 80% to 60% in 1908.", "1908")}
    assert stems == {"In which year did voter turnout in Norway drop from 80% to 60%?"}


def test_a_relative_clause_is_not_moved_behind_another_word(on: On) -> None:
    text = "The Bergen parade took place in Oslo in December 1963 which was led by Eva Lind."
    assert all(BLANK in draft.stem for draft in on(text, "December 1963"))


def test_a_second_statement_beside_the_first_is_left_out(on: On) -> None:
    text = "In 1989 the Bergen Prize was established, with its first winner being the botanist Eva Lind."
    assert {draft.stem for draft in on(text, "1989")} == {"In which year was the Bergen Prize established?"}


def test_a_stem_that_names_nobody_is_asked_of_the_article(on: On) -> None:
    stems = {draft.stem for draft in on("Voter turnout dropped from 80% to 60% in 1908.", "1908")}
    assert stems == {"According to the article, in which year did voter turnout drop from 80% to 60%?"}


def test_a_day_of_the_week_is_left_out_with_its_date(on: On) -> None:
    text = "On Saturday, September 13, 1788, the Bergen Board chose a new harbour master."
    stems = {draft.stem for draft in on(text, "September 13, 1788")}
    assert stems == {"On which date did the Bergen Board choose a new harbour master?"}


def test_the_dates_beside_a_name_tell_the_day_of_birth(on: On) -> None:
    text = "Eva Johanna Lind (3 May 1901 – 9 June 1980) was a Norwegian botanist and painter."
    assert {draft.stem for draft in on(text, "3 May 1901")} == {"On which date was Eva Johanna Lind born?"}


def test_who_wrote_it_does_not_pass_on(on: On) -> None:
    text = "In 1949 Ana Duarte wrote to Eva Lind, author of Winter Harbour."
    assert {draft.stem for draft in on(text, "Eva Lind")} == {"Who is the author of Winter Harbour?"}


def test_the_holder_of_a_post_did_not_become_it_because_another_became_something(on: On) -> None:
    text = "Rui Alves became a friend of Eva Lind, president of Bergen College."
    assert all("became the president" not in draft.stem for draft in on(text, "Eva Lind"))


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Her guide states that Norway sold the Aurora to Chile in 1905.",
            "1905",
            "According to the article, in which year did Norway sell the Aurora to Chile?",
        ),
        (
            "A former sailor claimed that Norway had sold the Aurora in 1905.",
            "1905",
            "According to a former sailor, in which year did Norway sell the Aurora?",
        ),
    ],
)
def test_a_speaker_is_named_so_that_it_reads_well(on: On, text: str, value: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}


def test_ties_with_nobody_are_not_asked_about(on: On) -> None:
    text = "Norway broke off its ties with Chile in 1909. It had established ties in 1896."
    assert all(BLANK in draft.stem for draft in on(text, "1896"))


def test_an_abbreviation_blanked_at_the_end_leaves_its_stop(on: On) -> None:
    text = "Eva Lind dates the wall of Bergen to 120 B.C. and the tower of Bergen, she says, to 60 B.C."
    stems = [draft.stem for draft in on(text, "60 B.C.") if BLANK in draft.stem]
    assert stems
    assert all(stem.endswith(f"{BLANK}.") for stem in stems)
