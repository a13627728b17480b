"""How sure a draft is, and what a teacher is told of it."""

from collections.abc import Callable

import pytest

from quizapp.authoring.confidence import Band, after_refusal, band
from quizapp.authoring.model import Draft, Form, Generated

Asker = Callable[[str], Generated]
On = Callable[[str, str], list[Draft]]

PLAIN = "Norway opened the Alna Bridge in 1932."
LONG = (
    "In 1932, after the harbour board had asked for it, the town, which was poor, the county, and several owners of "
    "ships, among them Leo Karlsen, opened the Alna Bridge, a narrow crossing that had cost more than they had hoped."
)


def test_a_plain_sentence_looks_safe(on: On) -> None:
    for draft in on(PLAIN, "1932"):
        assert band(draft.confidence) == Band.SAFE


def test_a_long_sentence_of_several_clauses_is_less_sure_and_says_so(on: On) -> None:
    plain, long = on(PLAIN, "1932")[0], on(LONG, "1932")[0]
    assert long.confidence < plain.confidence
    assert any(reason.startswith("The sentence is long and has ") for reason in long.confidence_reasons)


def test_a_refused_draft_is_risky_and_gives_the_gates_reason_first(on: On) -> None:
    (draft,) = on("It opened in 1932.", "1932")
    assert draft.reasons
    assert band(draft.confidence) == Band.RISKY
    assert draft.confidence_reasons[0] in draft.reasons
    assert set(draft.reasons) <= set(draft.confidence_reasons)


def test_each_further_refusal_makes_it_less_sure() -> None:
    assert 1 > after_refusal(1) > after_refusal(after_refusal(1)) > 0
    assert band(after_refusal(1)) == Band.RISKY


def test_a_post_is_surer_than_a_question_put_together(ask: Asker) -> None:
    text = f"Ana Duarte was the keeper of the Alna Bridge. Ana Duarte was the mayor of Oslo. {PLAIN}"
    drafts = [draft for draft in ask(text).drafts if draft.form == Form.TYPED and draft.ready]
    posts = [draft.confidence for draft in drafts if draft.key == "Ana Duarte"]
    dates = [draft.confidence for draft in drafts if draft.key == "1932"]
    assert posts and dates
    assert min(posts) > max(dates)


def test_wrong_answers_that_are_made_up_are_counted(ask: Asker) -> None:
    (choice,) = [draft for draft in ask(f"{PLAIN} Oslo built a school in 1938.").drafts if "1936" in draft.options][:1]
    made = [option for option in choice.options if option not in ("1932", "1938")]
    words = {1: "One wrong answer does", 2: "Two wrong answers do"}[len(made)]
    assert f"{words} not stand in the document." in choice.confidence_reasons


@pytest.mark.parametrize(
    ("text", "value", "reason"),
    [
        ("Ana Duarte is the keeper of the Alna Bridge.", "Ana Duarte", "This may have changed since the document"),
        ("In 1932, Norway claimed an island.", "1932", "It is a claim of somebody in the document."),
        ("Norway opened the “Alna Bridge” in 1932.", "1932", "The question holds a quotation."),
        ("The Alna Museum lies in Oslo. It bought a boat in 1932.", "1932", "It is clear only with the sentence shown"),
    ],
)
def test_what_makes_it_less_sure_is_told(on: On, text: str, value: str, reason: str) -> None:
    told = [told for draft in on(text, value) for told in draft.confidence_reasons]
    assert any(one.startswith(reason) for one in told), told


def test_every_draft_has_a_confidence_and_reasons_in_sentences(ask: Asker) -> None:
    for draft in ask(f"{PLAIN} {LONG} It was rebuilt in 1950. Ana Duarte is the keeper of the Alna Bridge.").drafts:
        assert 0 <= draft.confidence <= 1
        assert (draft.confidence == 1) == (not draft.confidence_reasons)
        own = set(draft.confidence_reasons) - set(draft.reasons)
        assert all(reason[0].isupper() and reason.endswith(".") for reason in own)
        assert len(set(draft.confidence_reasons)) == len(draft.confidence_reasons)
