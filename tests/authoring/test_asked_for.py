"""Beside a gap stands what sort of thing belongs there, and never which."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.authoring.asked_for import A_COUNTRY, OF_A_GRANULARITY, OF_A_KIND, asked_for
from quizapp.facts.model import Kind

ALL_THAT_IS_SAID = {"a name", "an organisation", "a time", 
    A_COUNTRY, "", *OF_A_GRANULARITY.values(), *OF_A_KIND.values(), "a day and month", "a number", "a percentage",
    "an event",
    "a range of numbers", "a range of percentages",
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "key", "said"),
    [
        (Kind.DATE, "1902", "a year"),
        (Kind.DATE, "44 BC", "a year"),
        (Kind.DATE, "9 March 1921", "a date"),
        (Kind.DATE, "March 9, 1921", "a date"),
        (Kind.DATE, "9 March", "a day and month"),
        (Kind.DATE, "March 9", "a day and month"),
        (Kind.DATE, "March 1921", "a month and year"),
        (Kind.DATE, "late 1980s", "a time"),
        (Kind.DATE, "the 1980s", "a decade"),
        (Kind.DATE, "19th century", "a century"),
        (Kind.DATE, "Midsummer", ""),
        (Kind.PERSON, "Miss Harbour 1931", "a name"),
        (Kind.QUANTITY, "34", "a number"),
        (Kind.QUANTITY, "more than thirty", "a number"),
        (Kind.QUANTITY, "1.5 million", "a number"),
        (Kind.QUANTITY, "34 tons", "a number"),
        (Kind.QUANTITY, "18%", "a percentage"),
        (Kind.QUANTITY, "18 per cent", "a percentage"),
        (Kind.QUANTITY, "a good deal", ""),
        (Kind.QUANTITY, "15–17", "a range of numbers"),
        (Kind.QUANTITY, "39 to 50%", "a range of percentages"),
        (Kind.AMOUNT, "40,000 crowns", "a sum of money"),
        (Kind.PERSON, "Ingrid Vale", "a person"),
        (Kind.ROLE, "Ingrid Vale", "a person"),
        (Kind.PERSON, "Albert Sound", "a name"),
        (Kind.PLACE, "Holm", "a place"),
        (Kind.PLACE, "Norway", "a country"),
        (Kind.PLACE, "the United Kingdom", "a country"),
        (Kind.PLACE, "South America", "a place"),
        (Kind.ORGANISATION, "Northern Pilots’ Guild", "a name"),
        (Kind.ORGANISATION, "University of Oslo", "an organisation"),
        (Kind.ORGANISATION, "Northern Lakes Fund", "a name"),
        (Kind.EVENT, "Sandmere Film Festival", "an event"),
        (Kind.EVENT, "Conference of Holm", "an event"),
        (Kind.EVENT, "Ferry Championship II", "an event"),
        (Kind.REASON, "the sound froze", ""),
        (Kind.ORDER, "A was built; B was built", ""),
    ],
)
def test_what_is_said(kind: Kind, key: str, said: str) -> None:
    assert asked_for(kind, key, key) == said


@pytest.mark.parametrize("key", ["Nets at Dawn", "a silver cup", "ferries", ""])
def test_of_anything_else_a_person_asks_for_nothing_is_said(key: str) -> None:
    assert asked_for(Kind.EVENT, key, key) == ""


def test_a_count_that_stands_before_percent_is_a_percentage() -> None:
    assert asked_for(Kind.QUANTITY, "18 percent", "18") == "a percentage"


def test_of_a_date_only_what_is_blanked_counts() -> None:
    assert asked_for(Kind.DATE, "9 March 1921", "1921") == "a year"


@given(
    kind=st.sampled_from(Kind),
    value=st.text(),
    key=st.text(min_size=1) | st.sampled_from(sorted(ALL_THAT_IS_SAID - {""})) | st.from_regex(r"[ -~]{1,12}"),
)
@example(Kind.PERSON, "Person", "Person")
@example(Kind.PLACE, "A", "A")
@example(Kind.ORGANISATION, "organisation.", "organisation.")
def test_the_key_is_never_in_it(kind: Kind, value: str, key: str) -> None:
    said = asked_for(kind, value, key)
    assert said in ALL_THAT_IS_SAID
    bare = re.sub(r"\W+", " ", key).strip().casefold()
    assert not bare or f" {bare} " not in f" {said} "
