"""Which facts should not differ, and when two of them do."""

from collections.abc import Callable

import pytest

from quizapp.facts.conflicts import Agreement, agreement
from quizapp.facts.find import Findings
from quizapp.facts.model import Flag, Kind

Finder = Callable[[str], Findings]

KEEPER = "Ana Duarte is the keeper of the Alna Bridge."


def topics(findings: Findings, kind: str) -> list[str]:
    return [fact.topic for fact in findings.facts if fact.kind == kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Alna Bridge opened in 1932.", "In 1935, the Alna Bridge was opened by the mayor."),
        ("Oslo founded the Holm Museum in 1932.", "Oslo founded the Holm Museum on 3 May 1935."),
    ],
)
def test_two_dates_of_one_event_are_a_conflict(find: Finder, one: str, other: str) -> None:
    facts = [fact for fact in find(f"{one} {other}").facts if fact.kind == "date"]
    assert len(facts) == 2
    assert all(Flag.CONFLICT in fact.flags for fact in facts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Alna Bridge opened in 1932.", "The Alna Bridge opened on 3 May 1932."),
        ("The Alna Bridge opened in 1932.", "The Loenga Bridge opened in 1935."),
        ("The king visited Oslo in 1932.", "The king visited Oslo in 1935."),
        ("The film was released in 1932.", "The film was released in 1935."),
        ("Chile opened an office in Oslo in 1932.", "Chile opened an office in Bergen in 1935."),
        ("The Alna Bridge was not opened in 1932.", "The Alna Bridge opened in 1935."),
    ],
)
def test_dates_that_may_both_be_right_are_none(find: Finder, one: str, other: str) -> None:
    assert all(Flag.CONFLICT not in fact.flags for fact in find(f"{one} {other}").facts)


def test_the_same_post_has_the_same_topic_in_any_document(find: Finder) -> None:
    other = "The new town hall has a clock. Rui Alves is the keeper of the Alna Bridge."
    assert topics(find(KEEPER), "role") == topics(find(other), "role") != [""]


def test_a_post_that_only_its_document_makes_clear_is_the_same_nowhere_else(find: Finder) -> None:
    one, other = "Ana Duarte is the keeper of the bridge.", "Rui Alves is the keeper of the bridge."
    assert topics(find(one), "role") != topics(find(other), "role")
    both = find(f"{one} {other}").facts
    assert all(Flag.CONFLICT in fact.flags for fact in both if fact.kind == "role")


@pytest.mark.parametrize("text", ["Ana Duarte is a keeper of bridges.", "The Alna Bridge was repaired in 1932."])
def test_what_many_may_be_and_what_happens_again_has_no_topic(find: Finder, text: str) -> None:
    assert {fact.topic for fact in find(text).facts} <= {""}


@pytest.mark.parametrize(
    ("kind", "one", "other", "found"),
    [
        (Kind.DATE, "1932", "1935", Agreement.CONFLICT),
        (Kind.DATE, "1932", "3 May 1932", Agreement.SAME),
        (Kind.DATE, "3 May 1932", "4 May 1932", Agreement.CONFLICT),
        (Kind.DATE, "3 May 1932", "May 3, 1932", Agreement.SAME),
        (Kind.DATE, "1930s", "1932", Agreement.SAME),
        (Kind.DATE, "1930s", "1942", Agreement.CONFLICT),
        (Kind.DATE, "20th century", "1932", Agreement.SAME),
        (Kind.DATE, "44 BC", "44 AD", Agreement.CONFLICT),
        (Kind.DATE, "44 BC", "44 B.C.", Agreement.SAME),
        (Kind.DATE, "44 BC", "44 BCE", Agreement.SAME),
        (Kind.ROLE, "Ana Duarte", "Rui Alves", Agreement.CONFLICT),
        (Kind.ROLE, "Ana Duarte", "Duarte", Agreement.SAME),
        (Kind.ROLE, "Dr Ana Duarte", "Ana Duarte", Agreement.SAME),
        (Kind.ROLE, "Mohamed Darwish", "Mohammed Darwish", Agreement.SPELLING),
    ],
)
def test_how_two_values_go_together(kind: Kind, one: str, other: str, found: Agreement) -> None:
    assert agreement(kind, one, other) == agreement(kind, other, one) == found
