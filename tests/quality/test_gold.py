"""What a gold list makes of the engine's questions."""

from pathlib import Path

import pytest

from quizapp.authoring.model import Form, Generated
from quizapp.facts.model import Kind
from tests.quality.gold import as_markdown, judge, report, violations
from tests.quality.gold_list import GoldFact, GoldList, gold_lists

YEAR = "In which year did the Holm ferry start?"


def listed(*facts: GoldFact, **more: tuple) -> GoldList:
    return GoldList("ferry", Path("ferry.md"), facts, **more)


@pytest.mark.parametrize(
    ("gold", "status"),
    [
        (GoldFact("person", "Ingrid Vale"), "ready"),
        (GoldFact("role", "first captain"), "ready"),
        (GoldFact("person", "Ingrid Vale", about="captain"), "ready"),
        (GoldFact("person", "Ingrid Vale", about="boat"), "missing"),
        (GoldFact("date", "Ingrid Vale"), "missing"),
        (GoldFact("person", "Jonas Vale"), "missing"),
    ],
)
def test_a_fact_is_found_by_kind_value_and_sentence(asked, gold: GoldFact, status: str) -> None:
    generated = asked("Ingrid Vale", Kind.ROLE, "Who was the first captain?", subject="the first captain of the ferry")
    assert judge(gold, generated).status == status


def test_a_name_within_a_much_longer_one_is_another_thing(asked) -> None:
    generated = asked("The harbour board of Holm", Kind.ORGANISATION, "Which body paid for the boat?")
    assert judge(GoldFact("place", "Holm"), generated).status == "missing"
    assert judge(GoldFact("organisation", "harbour board of Holm"), generated).status == "ready"


@pytest.mark.parametrize(("reason", "rightly"), [("pronoun or period", True), ("injury", False), ("", False)])
def test_held_for_the_expected_reason(asked, reason: str, rightly: bool) -> None:
    held = asked("1921", Kind.DATE, YEAR, reasons=("“it” in the question does not say whom or what it means.",))
    judged = judge(GoldFact("date", "1921", expect="held", reason=reason), held)
    assert (judged.status, judged.rightly_held) == ("held", rightly)


@pytest.mark.parametrize(
    ("expect", "said", "rightly"),
    [
        ("any", "The answer is one side’s name of a military operation; a teacher should decide.", True),
        ("any", "The answer would name a party to the conflict: a teacher should decide.", True),
        ("any", "The answer looks cut short.", False),
        ("ready", "The answer would name a party to the conflict: a teacher should decide.", False),
    ],
)
def test_where_both_are_right_tact_may_hold(asked, expect: str, said: str, rightly: bool) -> None:
    judged = judge(GoldFact("date", "1921", expect=expect), asked("1921", Kind.DATE, YEAR, reasons=(said,)))
    assert judged.rightly_held is rightly


def test_ready_beats_held(asked) -> None:
    ready, held = asked("1921", Kind.DATE, YEAR), asked("1921", Kind.DATE, YEAR, reasons=("Too vague.",))
    both = Generated(ready.document, ready.facts, (*held.drafts, *ready.drafts))
    assert judge(GoldFact("date", "1921"), both).status == "ready"


def test_an_answer_that_must_never_be_one(asked) -> None:
    gold = listed(never=("1921",))
    assert list(violations(gold, asked("1921", Kind.DATE, YEAR)))
    assert not list(violations(gold, asked("1921", Kind.DATE, YEAR, reasons=("Too vague.",))))
    assert not list(violations(gold, asked("9 March 1921", Kind.DATE, "When did the board pay?")))


def test_one_thing_as_key_and_as_wrong_option(asked) -> None:
    gold = listed(same=(("Ingrid Vale", "Captain Vale"),))
    wrong = asked("Ingrid Vale", Kind.PERSON, "Who?", options=("Ingrid Vale", "Captain Vale", "Jonas Holm"))
    right = asked("Ingrid Vale", Kind.PERSON, "Who?", options=("Ingrid Vale", "Ida Berg", "Jonas Holm"))
    assert len(list(violations(gold, wrong))) == 1
    assert not list(violations(gold, right))


def test_another_thing_taken_for_right(asked) -> None:
    gold = listed(apart=(("Holm", "Holm ferry"),))
    assert list(violations(gold, asked("Holm", Kind.PLACE, "Whose board?", accepted=("the Holm ferry",))))
    assert not list(violations(gold, asked("Holm", Kind.PLACE, "Whose board?", accepted=("Holm Island",))))
    assert list(violations(gold, asked("1921", Kind.DATE, YEAR, entities=(("Holm", "Holm ferry"),))))
    assert not list(violations(gold, asked("1921", Kind.DATE, YEAR, entities=(("Holm",), ("Holm ferry",)))))


def test_the_totals(asked) -> None:
    gold = listed(GoldFact("date", "1921", core=True, expect="held"), GoldFact("person", "Ida Berg"), never=("1921",))
    text = as_markdown(report(gold, asked("1921", Kind.DATE, YEAR)))
    rows = {line.split(" | ")[0].strip("| "): line for line in text.splitlines() if line.startswith("|")}
    assert "1 of 1" in rows["core"] and rows["core"].endswith("| 0 | 0 |")
    assert "1 of 2" in rows["all"] and rows["all"].endswith("| 0 | 1 |")
    assert "- ready **not as expected**, core date 1921" in text
    assert "VIOLATION" in text


@pytest.mark.parametrize("gold", gold_lists(), ids=lambda gold: gold.name)
def test_a_list_uses_the_words_that_are_counted(gold: GoldList) -> None:
    assert gold.facts
    assert {fact.kind for fact in gold.facts} <= {kind.value for kind in Kind}
    assert {fact.expect for fact in gold.facts} <= {"ready", "held", "any"}
    assert all(len(group) > 1 for group in (*gold.same, *gold.apart))


def test_a_claim_to_judge_is_matched_by_its_fact(asked) -> None:
    claim = asked("1921", Kind.DATE, "The Holm ferry started in 1921.", form=Form.TRUE_FALSE, key="true")
    assert judge(GoldFact("date", "1921"), claim).status == "ready"
