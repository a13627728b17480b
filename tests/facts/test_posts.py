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
        ("The council appointed Ana Duarte director of Kew Gardens.", "the director of Kew Gardens", "Ana Duarte"),
        ("Ana Duarte succeeded Rui Alves as director of Kew Gardens.", "the director of Kew Gardens", "Ana Duarte"),
        ("Rui Alves was succeeded as mayor of Lisbon by Ana Duarte.", "the mayor of Lisbon", "Ana Duarte"),
        ("Rui Alves, who became the first governor of Madeira, left.", "the first governor of Madeira", "Rui Alves"),
        ("Rui Alves, then governor of Madeira, opened the bridge in 1980.", "the governor of Madeira", "Rui Alves"),
        ("Erik Holm was appointed to the post of governor of Iceland.", "the governor of Iceland", "Erik Holm"),
        ("Ana Duarte took over as chief executive of Porto Bank.", "the chief executive of Porto Bank", "Ana Duarte"),
        ("Its director is Ana Duarte.", "its director", "Ana Duarte"),
        (
            "Ana Duarte, a marine biologist and co-founder of the Lake Society, moved to Bergen.",
            "a marine biologist and co-founder of the Lake Society",
            "Ana Duarte",
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


def test_one_person_holds_both_posts_joined_by_and(find: Finder) -> None:
    found = posts(find("Ana Duarte is the author of Winter Birds and the founder of the Lake Society."))
    assert found == [("the author of Winter Birds", "Ana Duarte"), ("the founder of the Lake Society", "Ana Duarte")]


def test_a_mark_before_a_post_is_no_part_of_it(find: Finder) -> None:
    found = posts(find("They were a failure: Historian Bruce Chadwell wrote a book about it."))
    assert not any(":" in post for post, _ in found)


def test_a_post_held_now_is_dated_and_one_of_the_past_is_not(find: Finder) -> None:
    now, then = find("Ana Duarte is the mayor of Lisbon. Rui Alves was the mayor of Porto.").facts
    assert Flag.DATED in now.flags
    assert Flag.DATED not in then.flags


def test_a_post_somebody_served_in_is_of_the_past(find: Finder) -> None:
    facts = find("Ana Duarte served as mayor of Porto from 1990 to 1994.").facts
    assert [Flag.DATED in fact.flags for fact in facts if fact.kind == "role"] == [False]
