"""Outright questions for counts, shares and sizes."""

import pytest

from quizapp.authoring.model import Form


def asked(drafts) -> set[str]:
    return {draft.stem for draft in drafts if draft.ready and draft.form is not Form.CLOZE}


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Six Republicans and four Democrats have served as mayor of Holm in Norway.",
            "four Democrats",
            "How many Democrats have served as mayor of Holm in Norway?",
        ),
        (
            "The harbour of Holm in Norway owns 40 ferries and 12 tugs.",
            "12 tugs",
            "How many tugs does the harbour of Holm in Norway own?",
        ),
        (
            "The tower of Holm in Norway has been rebuilt twice.",
            "twice",
            "How many times has the tower of Holm in Norway been rebuilt?",
        ),
        (
            "The island of Holm is divided into 34 parishes which have councils.",
            "34 parishes",
            "Into how many parishes is the island of Holm divided?",
        ),
        (
            "Fishing accounts for 70 percent of the income of Holm in Norway.",
            "70 percent",
            "For what percentage of the income of Holm in Norway does fishing account?",
        ),
        (
            "Fishing accounts for less than one-fifth of the income of Holm in Norway.",
            "less than one-fifth",
            "For what fraction of the income of Holm in Norway does fishing account?",
        ),
        (
            "The birth rate of Norway is 5.5 children born per woman.",
            "5.5 children",
            "What is the birth rate of Norway in children born per woman?",
        ),
        (
            "The population of Holm reached 12,300 in 2011.",
            "12,300",
            "What was the population of Holm in 2011?",
        ),
        (
            "Holm is a town on the coast of Norway with a population of 12,300 in 2010.",
            "12,300",
            "What was the population of Holm in 2010?",
        ),
    ],
)
def test_what_is_counted_is_asked_outright(on, text: str, value: str, stem: str) -> None:
    assert asked(on(text, value)) == {stem}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Bergen gets over 90 inches of rain a year, and Holm gets over 150 inches.", "over 150 inches"),
        ("The bridge of Holm in Norway cost 300 crowns, two thirds of which came from the Elm Fund.", "two thirds"),
        ("The Chinese population of the old quarter stands at 12,300, by the count of 1984.", "12,300"),
        ("The birth rate of Norway is 5.5 children born per woman as of 2011.", "5.5 children"),
        ("The climbers of Holm in Norway reached 100 metres or more in the spring.", "100 metres"),
    ],
)
def test_a_measure_that_says_too_little_by_itself_stays_a_gap(on, text: str, value: str) -> None:
    drafts = on(text, value)
    assert not asked(drafts)
    assert any(draft.ready for draft in drafts)


def test_a_share_keeps_where_it_is_so(on) -> None:
    text = "Farming is named as the cause; in the valley of Holm in Norway 70% of the old forest is farmed by monks."
    drafts = [draft for draft in on(text, "70%") if draft.ready]
    assert all("valley" in draft.stem for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "In terms of faith, the town of Holm was 66.7% Lutheran (64.1% strict), 14.8% Catholic, and 5.4% Quaker.",
            "14.8%",
            "In terms of faith, what percentage of the town of Holm was Catholic?",
        ),
        (
            "During the 16th century in Norway, for one, between 55 and 75 percent of people were engaged in rowing.",
            "between 55 and 75 percent",
            "During the 16th century in Norway, what percentage of people were engaged in rowing?",
        ),
        (
            "40% of men and 30% of women in Holm are literate.",
            "30%",
            "What percentage of women in Holm are literate?",
        ),
    ],
)
def test_a_share_of_a_list_is_asked_outright(on, text: str, value: str, stem: str) -> None:
    assert asked(on(text, value)) == {stem}
