"""Where the parts of a question stand, and the commas between them; what was misread is not asked."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import BLANK, Draft

On = Callable[[str, str], list[Draft]]


def asked(drafts: list[Draft]) -> str:
    return next((draft.stem for draft in drafts if draft.ready and BLANK not in draft.stem), "")


def test_a_date_with_much_behind_it_goes_ahead(on: On) -> None:
    text = "Norway bought the isle of Sula from the Lena Company on March 30, 1867, for $34,000 at two dollars a mile."
    assert asked(on(text, "$34,000")).startswith("On March 30, 1867, for how much did Norway")


def test_what_stood_ahead_of_much_stays_there(on: On) -> None:
    text = (
        "On June 12, 1876, a day after opening the barn, the Bergen Council resolved to appoint a committee of 13 "
        "members for the new harbour."
    )
    assert "on June 12, 1876, a day after opening the barn, which body" in asked(on(text, "Bergen Council"))


def test_the_comma_that_closes_an_aside_in_the_subject_stays(on: On) -> None:
    text = (
        "A new ballet, with music by Eva Lind and steps by Jonas Holm, was staged at the Bergen Theatre on 25 April "
        "1984."
    )
    assert "by Jonas Holm, staged" in asked(on(text, "25 April 1984"))


def test_a_rate_goes_with_what_is_counted(on: On) -> None:
    text = "The Lena Mine has grown since 1950 to 34 tons of coal annually."
    assert asked(on(text, "34 tons")) == "To how many tons of coal annually has the Lena Mine grown since 1950?"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "In 1788, with the consent of Norway, the Lena Laws were replaced by the Bergen Charter and the new "
            "council began work in 1789.",
            "1788",
        ),
        ("The Lena Bridge was the largest stone bridge ever built in Norway.", "Norway"),
    ],
)
def test_a_clause_that_was_misread_is_not_asked(on: On, text: str, value: str) -> None:
    assert not asked(on(text, value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The museum of Bergen will show 34 paintings of Eva Lind.", "34 paintings"),
        ("The keeper – An aged sailor paints 34 pictures of the harbour.", "34 pictures"),
        ("According to the council, the trade of Bergen grew slowly from 2002.", "2002"),
        (
            "There are three groups of mills: the Sula that use 37% of the water, the (Lena) with 25%, and the Alna "
            "13%.",
            "25%",
        ),
        ("A month later, Eva Lind opened the Lena Bridge in Bergen.", "Eva Lind"),
    ],
)
def test_what_is_no_whole_sentence_is_held(on: On, text: str, value: str) -> None:
    assert not any(draft.ready for draft in on(text, value))


def test_a_name_and_its_former_name_are_no_sentence(on: On) -> None:
    text = (
        "Sula, renamed New Bergen from 1804 to 1867, on Lena Island in the north of what is now Southeast Norway, "
        "became the capital of the whole of the old province of the fishermen."
    )
    assert not any(draft.ready and "became" not in draft.stem for draft in on(text, "1867"))


def test_a_title_that_somebody_was_given_is_not_asked_for_as_a_person(on: On) -> None:
    text = "Eva Lind, Miss Bergen 2011, was crowned Miss Norway 2011 in Oslo on 12 September 2011 making her the first."
    assert not any(draft.stem.startswith("Whom") for draft in on(text, "Miss Norway 2011") if draft.ready)


def test_what_cannot_stay_ahead_of_when_is_left_out_where_it_would_hang_far_behind(on: On) -> None:
    text = (
        "On June 12, 1876, a day after opening the new theatre, the Bergen Council resolved to appoint a committee of "
        "13 members."
    )
    assert asked(on(text, "June 12, 1876")).endswith("resolve to appoint a committee of 13 members?")


def test_a_quotation_at_the_end_keeps_its_closing_mark(on: On) -> None:
    text = 'The Bergen Council considers the Lena Theatre "one of the most beautiful of all wooden houses."'
    assert asked(on(text, "Bergen Council")).endswith('houses"?')


def test_a_rate_at_the_end_does_not_break_off(on: On) -> None:
    assert asked(on("In 1931, Eva Lind made 300 boats per day.", "1931")).endswith("make 300 boats per day?")


def test_what_will_be_is_not_asked(on: On) -> None:
    text = "According to Jonas Holm, the Lena Theatre will stay in the old harbour for 18 years."
    assert not any(draft.ready for draft in on(text, "18 years"))
