"""A question for a number shows nothing from which it follows."""

import pytest


def ready(drafts) -> list[str]:
    return [draft.stem for draft in drafts if draft.ready]


@pytest.mark.parametrize(
    ("text", "value", "left_out"),
    [
        ("The longest of the tunnels of Holm in Norway has a length of only 12 km (7.5 miles).", "12 km", "7.5"),
        ("The Holm quarry in Norway sold 40 tons of slate, or 9% of the harvest, in the spring.", "40 tons", "9%"),
        (
            "The life expectancy of people in Norway is 78 years; 76 years for men and 81 years for women.",
            "78 years",
            "81",
        ),
    ],
)
def test_the_same_in_another_figure_is_left_out(on, text: str, value: str, left_out: str) -> None:
    stems = ready(on(text, value))
    assert stems
    assert all(left_out not in stem for stem in stems)


def test_the_conversion_of_another_number_is_left_out_too(on) -> None:
    text = "The yield of rye in Norway rose from 2 tons a hectare (30 bushels an acre) to 6 tons (90 bushels an acre)."
    stems = ready(on(text, "6 tons"))
    assert stems
    assert not any("bushels" in stem for stem in stems)


def test_a_bracket_that_tells_the_year_stays(on) -> None:
    text = "The birth rate of the harbour town of Holm in Norway is 5.5 children a woman (2012 estimates)."
    assert any("(2012 estimates)" in stem for stem in ready(on(text, "5.5 children")))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Norwegian keeper Nils Berg spent 803 days, or 2.2 years, in the tower of Holm.", "2.2 years"),
        ("The wall of Holm castle runs for 12 km (7.5 miles) along the coast of Norway.", "7.5 miles"),
        ("The name of Holm in Norway comes from two words both of Gothic origin, hulma and mora.", "two words"),
        ("Of the 8,000 islanders, 2,000 people, or 25% of the population, live in Holm in Norway.", "25%"),
    ],
)
def test_what_follows_from_another_number_is_held(on, text: str, value: str) -> None:
    assert ready(on(text, value)) == []


def test_things_that_only_follow_a_count_do_not_give_it_away(on) -> None:
    assert ready(on("The Holm lighthouse in Norway has two rooms for keepers, a kitchen and a cellar.", "two rooms"))


def test_a_figure_of_its_own_in_brackets_is_asked(on) -> None:
    text = "The richest parish on the coast of Norway by catch is Holm (3,200 tons)."
    assert ready(on(text, "3,200 tons"))
