"""The desk: each draft beside its sentence; accept, edit, reject, next."""

from collections.abc import Callable

import pytest

from quizapp.storage.models import Question, QuestionSet
from tests.ferry import CAPTAIN, OPENED, PRICE_REASON
from tests.web.conftest import Visitor

QuestionsOf = Callable[[QuestionSet], list[Question]]


@pytest.fixture
def drafts(ferry_set: QuestionSet, questions_of: QuestionsOf) -> list[Question]:
    """Choice and typed about the year, typed about the captain, cloze about the price (to review)."""
    return questions_of(ferry_set)


def statuses(questions: list[Question]) -> list[str]:
    return [question.status for question in questions]


def test_the_list_says_what_is_ready_and_why_the_rest_is_not(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question]
) -> None:
    page = tina.get(f"/teach/sets/{ferry_set.id}/drafts").text
    for tab in ("All (4)", "Ready (3)", "Needs a look (1)"):
        assert tab in page
    assert PRICE_REASON in page
    assert "Accept all 3 that are ready" in page


@pytest.mark.parametrize(
    ("show", "seen", "unseen"),
    [("ready", CAPTAIN, PRICE_REASON), ("look", PRICE_REASON, CAPTAIN)],
)
def test_the_list_is_filtered(
    tina: Visitor, ferry_set: QuestionSet, show: str, seen: str, unseen: str
) -> None:
    page = tina.get(f"/teach/sets/{ferry_set.id}/drafts?show={show}").text
    assert seen in page
    assert unseen not in page


def test_an_unknown_filter_shows_all(tina: Visitor, ferry_set: QuestionSet) -> None:
    page = tina.get(f"/teach/sets/{ferry_set.id}/drafts?show=none").text
    assert CAPTAIN in page
    assert PRICE_REASON in page


def test_the_desk_shows_the_sentence_and_the_question(
    tina: Visitor, drafts: list[Question]
) -> None:
    page = tina.get(f"/teach/drafts/{drafts[0].id}").text
    assert "Draft 1 of 4" in page
    assert "According to The Holm ferry" in page
    assert '<mark>The Holm ferry has crossed the sound since <span class="value">1921</span>.' in page
    assert "Its first captain was Ingrid Vale" in page  # the paragraph after
    assert OPENED in page
    for option in ("1911", "1921", "1931"):
        assert f">{option}" in page
    assert "It passed every check." in page


def test_the_desk_says_why_a_draft_needs_a_look(tina: Visitor, drafts: list[Question]) -> None:
    page = tina.get(f"/teach/drafts/{drafts[3].id}").text
    assert PRICE_REASON in page
    assert "This may have changed since the document was written." in page
    assert "The harbour board\npaid <span" in page or "40,000 crowns</span>" in page


def test_accepting_publishes_it_and_goes_on(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], questions_of: QuestionsOf
) -> None:
    sent = tina.post(f"/teach/drafts/{drafts[0].id}/accept")
    assert sent.location == f"/teach/drafts/{drafts[1].id}?show=all"
    assert statuses(questions_of(ferry_set)) == ["published", "draft", "draft", "draft"]
    assert "Accepted." in tina.get(sent.location).text


def test_behind_the_last_draft_comes_the_first_again_and_the_desk_says_so(
    tina: Visitor, drafts: list[Question]
) -> None:
    for draft, label in zip(drafts, ["Next", "Next", "Next", "First again"], strict=True):
        assert f">{label}</a>" in tina.get(f"/teach/drafts/{draft.id}").text
    sent = tina.post(f"/teach/drafts/{drafts[3].id}/accept")
    assert sent.location == f"/teach/drafts/{drafts[0].id}?show=all"
    assert "here is the first one again" in tina.get(sent.location).text


def test_the_place_of_a_draft_is_among_those_of_its_filter(
    tina: Visitor, drafts: list[Question]
) -> None:
    assert "Draft 3 of 3" in tina.get(f"/teach/drafts/{drafts[2].id}?show=ready").text
    assert "Draft 1 of 1" in tina.get(f"/teach/drafts/{drafts[3].id}?show=look").text


def test_an_accepted_question_is_not_rejected_from_a_second_window(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], questions_of: QuestionsOf
) -> None:
    tina.post(f"/teach/drafts/{drafts[0].id}/accept")
    sent = tina.post(f"/teach/drafts/{drafts[0].id}/reject")
    assert "This draft was accepted in the meantime." in tina.get(sent.location).text
    assert questions_of(ferry_set)[0].status == "published"


def test_rejected_drafts_are_listed_apart_from_retired_questions(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question]
) -> None:
    tina.post(f"/teach/drafts/{drafts[2].id}/reject")
    tina.post(f"/teach/drafts/{drafts[0].id}/accept")
    tina.post(f"/teach/questions/{drafts[0].id}/retire")
    page = tina.get(f"/teach/sets/{ferry_set.id}").text
    retired, rejected = page.index("1 retired"), page.index("1 rejected")
    assert retired < page.index(OPENED, retired) < rejected < page.index(CAPTAIN, rejected)


def test_the_set_says_how_many_drafts_are_ready(tina: Visitor, ferry_set: QuestionSet) -> None:
    page = tina.get(f"/teach/sets/{ferry_set.id}").text
    assert "4 drafts to review" in page
    assert "3 ready, 1 needs a look." in page


def test_a_filter_is_kept_from_draft_to_draft(tina: Visitor, drafts: list[Question]) -> None:
    sent = tina.post(f"/teach/drafts/{drafts[2].id}/accept?show=ready")
    assert sent.location == f"/teach/drafts/{drafts[0].id}?show=ready"  # round to the first again


def test_accepting_signs_what_a_gate_refused(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], questions_of: QuestionsOf
) -> None:
    sent = tina.post(f"/teach/drafts/{drafts[3].id}/accept?show=look")
    assert sent.location == f"/teach/sets/{ferry_set.id}/drafts"
    assert "You have been through all of these drafts." in tina.get(sent.location).text
    accepted = questions_of(ferry_set)[3]
    assert (accepted.status, accepted.reasons) == ("published", [])


def test_pressing_accept_twice_does_it_once(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], questions_of: QuestionsOf
) -> None:
    for _ in range(2):
        sent = tina.post(f"/teach/drafts/{drafts[0].id}/accept")
        assert sent.location == f"/teach/drafts/{drafts[1].id}?show=all"
    assert statuses(questions_of(ferry_set)) == ["published", "draft", "draft", "draft"]


def test_a_rejected_draft_can_be_taken_back(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], questions_of: QuestionsOf
) -> None:
    sent = tina.post(f"/teach/drafts/{drafts[2].id}/reject")
    assert sent.location.startswith(f"/teach/drafts/{drafts[3].id}?")
    assert f"Rejected: {CAPTAIN}" in tina.get(sent.location).text
    assert questions_of(ferry_set)[2].status == "retired"
    sent = tina.post(f"/teach/questions/{drafts[2].id}/restore")
    assert sent.location == f"/teach/drafts/{drafts[2].id}"
    page = tina.get(sent.location).text
    assert "The draft is back." in page
    assert CAPTAIN in page
    assert statuses(questions_of(ferry_set)) == ["draft"] * 4


def test_a_draft_rejected_elsewhere_is_not_accepted(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], questions_of: QuestionsOf
) -> None:
    tina.post(f"/teach/drafts/{drafts[0].id}/reject")
    sent = tina.post(f"/teach/drafts/{drafts[0].id}/accept")
    assert "This draft was rejected in the meantime." in tina.get(sent.location).text
    assert questions_of(ferry_set)[0].status == "retired"


def test_all_ready_drafts_are_accepted_at_once(
    tina: Visitor, ferry_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    sent = tina.post(f"/teach/sets/{ferry_set.id}/drafts/accept-ready")
    assert "3 drafts are accepted and can be asked." in tina.get(sent.location).text
    assert statuses(questions_of(ferry_set)) == ["published", "published", "published", "draft"]


def test_an_edited_draft_is_saved_and_stays_a_draft(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], questions_of: QuestionsOf
) -> None:
    path = f"/teach/questions/{drafts[2].id}/edit"
    page = tina.get(path).text
    assert "Ingrid Vale</span>" in page  # the sentence is beside it
    assert 'name="source"' not in page  # and is not the teacher's to change
    sent = tina.post(path, {"stem": "Who led it first?", "kind": "person", "key": "Vale"})
    assert sent.location == f"/teach/drafts/{drafts[2].id}"
    edited = questions_of(ferry_set)[2]
    assert (edited.id, edited.stem, edited.status) == (drafts[2].id, "Who led it first?", "draft")


def test_an_edited_draft_is_saved_and_accepted_in_one_press(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], questions_of: QuestionsOf
) -> None:
    path = f"/teach/questions/{drafts[2].id}/edit?show=ready"
    filled = {"stem": "Who led it first?", "kind": "person", "key": "Vale", "accept": "yes"}
    sent = tina.post(path, filled)
    assert questions_of(ferry_set)[2].status == "published"
    onward = tina.get(sent.location)
    assert onward.location == f"/teach/drafts/{drafts[0].id}?show=ready"
    assert "Accepted." in tina.get(onward.location).text


def test_nobody_is_asked_a_draft(
    tina: Visitor, alice: Visitor, ferry_set: QuestionSet, drafts: list[Question]
) -> None:
    tina.post(f"/teach/drafts/{drafts[2].id}/accept")
    tina.post(f"/teach/sets/{ferry_set.id}/visibility", {"visibility": "public"})
    started = alice.post(f"/sets/{ferry_set.id}/quiz", {"size": 10})
    page = alice.get(started.location).text
    assert "1 of 1" in page
    assert CAPTAIN in page
