from collections.abc import Callable

import pytest

from quizapp.facts.find import Findings
from quizapp.facts.model import Fact, Flag
from quizapp.facts.posts import post_key

Finder = Callable[[str], Findings]


def first(findings: Findings, kind: str) -> Fact:
    return next(fact for fact in findings.facts if fact.kind == kind)


def test_two_holders_of_one_post_are_a_conflict(find: Finder) -> None:
    text = "Ana Duarte is Chile's ambassador to Norway. The ambassador of Chile to Norway is Rui Alves."
    assert all(Flag.CONFLICT in fact.flags for fact in find(text).facts if fact.kind == "role")


def test_one_holder_in_two_spellings_is_no_conflict_but_noted(find: Finder) -> None:
    text = "Mohamed Al-Emadi is Chile's ambassador to Norway. The ambassador of Chile to Norway is Mohammed al-Emadi."
    for fact in find(text).facts:
        assert Flag.CONFLICT not in fact.flags
        assert Flag.SPELLING_VARIANTS in fact.flags


def test_who_is_sent_where_is_not_turned_round() -> None:
    assert post_key("Chile's ambassador to Norway") == post_key("the ambassador of Chile to Norway")
    assert post_key("the ambassador of Norway to Chile") != post_key("the ambassador of Chile to Norway")


@pytest.mark.parametrize(
    "text",
    [
        "The storm of 1953 killed many sailors near Oslo.",
        "In 1953, the hostages were released in Oslo.",
        "In 1953, injured sailors reached Oslo.",
        "She died in 1953.",
    ],
)
def test_death_injury_and_captivity_are_sensitive(find: Finder, text: str) -> None:
    assert Flag.SENSITIVE in first(find(text), "date").flags


def test_a_clause_joined_by_and_does_not_make_the_other_sensitive(find: Finder) -> None:
    facts = find("Norway sent 80 ships and evacuated 18 groups of injured sailors.").facts
    flags = {fact.value: fact.flags for fact in facts if fact.kind == "quantity"}
    assert Flag.SENSITIVE not in flags["80 ships"]
    assert Flag.SENSITIVE in flags["18 groups"]


@pytest.mark.parametrize(
    "text",
    [
        "In 1953, Norway reportedly bought an island.",
        "In 1953, Norway claimed an island.",
        "Norway paid Chile US$5 million in 1953.",
        "In 1953, Chile accused Norway of spying.",
    ],
)
def test_claims_and_who_pays_whom_are_disputed(find: Finder, text: str) -> None:
    assert Flag.DISPUTED in first(find(text), "date").flags


def test_a_plain_statement_carries_no_flag(find: Finder) -> None:
    assert first(find("In 1953, Norway opened a school in Chile."), "date").flags == ()
