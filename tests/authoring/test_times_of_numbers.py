"""A question for a number says when it was so, where its sentence does."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


def ready(drafts: list[Draft]) -> list[str]:
    return [draft.stem for draft in drafts if draft.ready]


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        (
            "As of 2011, the Holm Institute states that about one million people are employed in the fisheries of "
            "Norway.",
            "about one million people",
            "the Holm Institute as of 2011, how many people",
        ),
        (
            "The Bergen Herald reported in 2008 that fish and oil make up 60 percent of the economy of Norway.",
            "60 percent",
            "the Bergen Herald in 2008, what percentage",
        ),
        (
            "According to the 2010 Norway Census, Bergen had a population of 710,231.",
            "710,231",
            "According to the 2010 Norway Census, what was the population of Bergen?",
        ),
        (
            "Norway has a population of 5,383,301 inhabitants according to the first results of its 2014 census.",
            "5,383,301 inhabitants",
            "2014 census",
        ),
        (
            "The birth rate of Norway is 5.5 children born per woman (2012 estimates), the highest of all.",
            "5.5 children",
            "What is the birth rate of Norway in children born per woman (2012 estimates)?",
        ),
    ],
)
def test_the_time_of_a_number_stays(on: On, text: str, value: str, told: str) -> None:
    stems = ready(on(text, value))
    assert stems
    assert all(told in stem for stem in stems)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Over ten years, Eva Lind painted 125 boats in Oslo, among them the 1949 ferry, the Aurora.", "125 boats"),
        ("The Bergen Yard of Norway has won the Holm Medal three times, in 1971, 1989 and 2004.", "three times"),
        ("Eva Lind built 40 boats in Oslo (her first yard, 1931, was in Bergen).", "40 boats"),
    ],
)
def test_the_time_of_something_else_need_not(on: On, text: str, value: str) -> None:
    stems = ready(on(text, value))
    assert stems
    assert all(stem.startswith("How many") for stem in stems)


def test_no_date_loses_its_year(on: On) -> None:
    text = (
        "The first ship of Chile to reach Norway is generally held to be the Aurora under the command of the captain "
        "Nils Berg and first mate Jonas Lie on August 21, 1732 during a voyage of the Chilean trader Juan Rojas and "
        "the young painter Rui Alves (1729–1735)."
    )
    stems = [draft.stem for draft in on(text, "Nils Berg") if draft.ready]
    assert not any("August 21" in stem and "1732" not in stem for stem in stems)


def test_a_share_right_after_a_census_is_asked_under_it(on: On) -> None:
    text = (
        "According to the 2010 Norway Census, Bergen had a population of 710,231. "
        "By faith, the town of Bergen was 66.7% Lutheran, 14.8% Catholic and 5.4% Hindu."
    )
    drafts = [draft for draft in on(text, "14.8%") if draft.ready]
    assert drafts
    assert all("2010 Norway Census" in draft.lead_in for draft in drafts)


def test_a_share_after_any_other_sentence_is_not(on: On) -> None:
    text = (
        "In 2010, Bergen built a harbour of stone. "
        "By faith, the town of Bergen was 66.7% Lutheran, 14.8% Catholic and 5.4% Hindu."
    )
    drafts = [draft for draft in on(text, "14.8%") if draft.ready]
    assert drafts
    assert not any(draft.lead_in for draft in drafts)
