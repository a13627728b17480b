from collections.abc import Callable

import pytest

from quizapp.facts.find import Findings
from quizapp.facts.model import Flag

Finder = Callable[[str], Findings]


def posts(findings: Findings) -> list[tuple[str, str]]:
    return [(fact.subject, fact.value) for fact in findings.facts if fact.kind == "role"]


@pytest.mark.parametrize(
    ("text", "post", "holder"),
    [
        ("Ana Duarte is the ambassador of Portugal to Norway.", "the ambassador of Portugal to Norway", "Ana Duarte"),
        ("The ambassador of Portugal to Norway is Ana Duarte.", "the ambassador of Portugal to Norway", "Ana Duarte"),
        ("Alim Khan, Emir of Bukhara, visited Paris in 1911.", "the Emir of Bukhara", "Alim Khan"),
        ("The Emir of Bukhara, Alim Khan, visited Paris in 1911.", "the Emir of Bukhara", "Alim Khan"),
        ("Talks went on via Norway's envoy to Chile Erik Solberg.", "Norway's envoy to Chile", "Erik Solberg"),
        (
            "According to Maria Lopez, spokesman for the Chilean Foreign Ministry, the plan is good.",
            "the spokesman for the Chilean Foreign Ministry",
            "Maria Lopez",
        ),
        ("The report names Ana Duarte as the director of Kew Gardens.", "the director of Kew Gardens", "Ana Duarte"),
        ("Peter Marsh, a marine biologist, wrote two books.", "a marine biologist", "Peter Marsh"),
        (
            "The political analyst and author Jane Harper said that Chile agreed.",
            "the political analyst and author",
            "Jane Harper",
        ),
        (
            "In 1990, Mary Robinson became the first woman president of Ireland.",
            "the first woman president of Ireland",
            "Mary Robinson",
        ),
    ],
)
def test_a_post_and_its_holder_are_found(find: Finder, text: str, post: str, holder: str) -> None:
    assert posts(find(text)) == [(post, holder)]


@pytest.mark.parametrize(
    "text",
    [
        "President Mary Robinson spoke in Dublin.",
        "The ambassador left the room.",
        "Ana Duarte is not the ambassador of Portugal to Norway.",
        "Ana Duarte met the ambassador of Portugal to Norway.",
    ],
)
def test_a_bare_title_or_a_meeting_is_no_post_held(find: Finder, text: str) -> None:
    assert posts(find(text)) == []


def test_a_post_held_now_is_dated_and_one_of_the_past_is_not(find: Finder) -> None:
    now, then = find("Ana Duarte is the mayor of Lisbon. Rui Alves was the mayor of Porto.").facts
    assert Flag.DATED in now.flags
    assert Flag.DATED not in then.flags
