"""Shares, rates, sizes, and what is told of a name in a clause beside it."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import BLANK, Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value", "stem", "key"),
    [
        (
            "The adult literacy rate of Peru in 2011 was 70.4%.",
            "70.4%",
            "What was the adult literacy rate of Peru in 2011?",
            "70.4%",
        ),
        (
            "The Green League won more than 70% of the vote in Norway in 2012.",
            "more than 70%",
            "What percentage of the vote in Norway did the Green League win in 2012?",
            "more than 70%",
        ),
        (
            "In 2012, 62 percent of the boats in Bergen were built of oak.",
            "62 percent",
            "What percentage of the boats in Bergen were built of oak in 2012?",
            "62 percent",
        ),
        (
            "The economy of Norway grew by 18 percent in 2005.",
            "18 percent",
            "By what percentage did the economy of Norway grow in 2005?",
            "18 percent",
        ),
        (
            "Peru had a population of 24,383,301 inhabitants.",
            "24,383,301 inhabitants",
            "What was the population of Peru?",
            "24,383,301 inhabitants",
        ),
    ],
)
def test_a_share_a_rate_or_a_size(on: On, text: str, value: str, stem: str, key: str) -> None:
    drafts = on(text, value)
    assert {(draft.stem, draft.key) for draft in drafts} == {(stem, key)}
    assert all(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Winter Harbour is a novel by Jane Harper, first published in Norway in 1945.",
            "1945",
            "In which year was Winter Harbour first published in Norway?",
        ),
        (
            "The first guest was Jane Harper, who was born in Lima in 1912.",
            "1912",
            "In which year was Jane Harper born in Lima?",
        ),
    ],
)
def test_what_stands_beside_a_name_is_told_of_it(on: On, text: str, value: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jane Harper wrote a book about her friends in Lima, Winter Harbour, which was printed in 1942.", "1942"),
        ("Norway could supply a mill at Lima, which was opened in 1969.", "1969"),
    ],
)
def test_what_may_be_of_another_thing_is_not(on: On, text: str, value: str) -> None:
    assert all(BLANK in draft.stem for draft in on(text, value))
