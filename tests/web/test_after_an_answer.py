"""What a learner may say of an answer once it was given: take it back, grade it, try again, report it, set it aside."""

from datetime import datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.models import Amendment, FactSetting, Memory, QuestionSet, Report, Visibility
from quizapp.usecases.question_sets import create_set, publish
from quizapp.usecases.questions import write_question
from tests.web.conftest import Visitor

UNDONE = "Undone: that answer no longer counts"
KEYS = {"Who opened the tea house?": "Thomas Twining", "Who kept the ledger?": "Johanna Lindqvist"}


@pytest.fixture
def tea(tina: Visitor, session: Session, now: datetime) -> QuestionSet:
    """A public set of two typed questions."""
    question_set = create_set(session, user=tina.user, title="Tea", description="", now=now)
    for stem, key in KEYS.items():
        written = WrittenQuestion(form=Form.TYPED, kind=Kind.PERSON, stem=stem, key=key)
        write_question(session, question_set=question_set, written=written, now=now)
    publish(session, question_set=question_set, visibility=Visibility.PUBLIC)
    session.commit()
    return question_set


@pytest.fixture
def quiz(alice: Visitor, tea: QuestionSet) -> str:
    """The address of alice's quiz."""
    return alice.post(f"/sets/{tea.id}/quiz", {"size": 2}).location.removesuffix("/1")


def give(visitor: Visitor, quiz: str, position: int, response: str, **more: object) -> str:
    """Answer, and return the feedback's page."""
    sent = {"attempt_id": f"attempt-{position}", "response": response, **more}
    assert visitor.post(f"{quiz}/{position}", sent).status_code == 303
    return visitor.get(f"{quiz}/{position}/answer").text


def undo(visitor: Visitor, position: int, amendment_id: str = "amendment-1") -> str:
    """Where it leads."""
    reply = visitor.post("/undo", {"attempt_id": f"attempt-{position}", "amendment_id": amendment_id})
    assert reply.status_code == 303
    return reply.location


def count(table: type) -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(table))


class TestUndo:
    def test_the_memory_is_as_before_and_the_page_says_so(self, alice: Visitor, quiz: str) -> None:
        assert ">Undo</button>" in give(alice, quiz, 1, "Nobody")
        assert count(Memory) == 1
        page = alice.get(undo(alice, 1)).text
        assert UNDONE in page
        assert count(Memory) == 0

    def test_pressed_twice_it_is_done_once(self, alice: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Nobody")
        assert undo(alice, 1) == undo(alice, 1) == undo(alice, 1, "amendment-2")
        assert count(Amendment) == 1

    def test_after_a_double_submit_it_takes_the_one_answer_back(self, alice: Visitor, quiz: str) -> None:
        for _ in range(2):
            give(alice, quiz, 1, "Nobody")
        undo(alice, 1)
        assert count(Memory) == 0

    def test_after_the_last_question_the_result_offers_it(self, alice: Visitor, quiz: str) -> None:
        for position in (1, 2):
            give(alice, quiz, position, "Nobody")
        result = alice.get(quiz).text
        assert "Undo the last answer" in result
        assert 'value="attempt-2"' in result
        assert "0 of 2" in result
        assert undo(alice, 2) == f"{quiz}/2/answer"
        assert "0 of 2" in alice.get(quiz).text

    def test_the_one_before_is_offered_next_and_at_the_end_nothing(self, alice: Visitor, quiz: str) -> None:
        for position in (1, 2):
            give(alice, quiz, position, "Nobody")
        page = alice.get(undo(alice, 2)).text
        assert "Undo the one before" in page
        assert 'value="attempt-1"' in page
        assert "/undo" not in alice.get(undo(alice, 1, "amendment-2")).text

    def test_yesterdays_answer_is_not_taken_back_and_it_is_said_why(self, alice: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Nobody")
        alice.app.config["CLOCK"].advance(days=1)
        assert "/undo" not in alice.get(f"{quiz}/1/answer").text
        reply = alice.post("/undo", {"attempt_id": "attempt-1", "amendment_id": "amendment-1"})
        assert reply.status_code == 409
        assert "last 20 answers" in reply.text
        assert count(Amendment) == 0

    def test_nobody_takes_back_anothers(self, alice: Visitor, bob: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Nobody")
        reply = bob.post("/undo", {"attempt_id": "attempt-1", "amendment_id": "amendment-1"})
        assert reply.status_code == 404
        assert count(Amendment) == 0


class TestTheLearnersOwnGrade:
    @pytest.mark.parametrize(
        ("response", "offered", "knew", "told"),
        [
            ("Nobody", "I knew it", "yes", "It counts as known, as you said."),
            ("Thomas Twining", "I did not know it", "no", "It counts as not known, as you said."),
        ],
    )
    def test_it_is_offered_where_it_differs(
        self, alice: Visitor, quiz: str, response: str, offered: str, knew: str, told: str
    ) -> None:
        assert f">{offered}</button>" in give(alice, quiz, 1, response)
        for _ in range(2):
            sent = {"amendment_id": "amendment-1", "knew": knew}
            assert alice.post(f"{quiz}/1/override", sent).location == f"{quiz}/1/answer"
        assert told in alice.get(f"{quiz}/1/answer").text
        assert count(Amendment) == 1
        assert f"{int(knew == 'no')} of 1" in alice.get(quiz).text

    def test_a_grade_that_there_is_not_changes_nothing(self, alice: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Nobody")
        reply = alice.post(f"{quiz}/1/override", {"amendment_id": "amendment-1", "knew": "perhaps"})
        assert reply.status_code == 400
        assert count(Amendment) == 0


class TestOneMoreTry:
    def test_a_close_answer_may_be_mended_once(self, alice: Visitor, quiz: str) -> None:
        page = give(alice, quiz, 1, "Thomas Twinnig")
        assert "You have one more try" in page
        assert "Thomas Twining" not in page
        sent = {"attempt_id": "amendment-1", "response": "Thomas Twining"}
        for _ in range(2):
            assert alice.post(f"{quiz}/1/retry", sent).location == f"{quiz}/1/answer"
        assert "Right on the second try" in alice.get(f"{quiz}/1/answer").text
        assert "0 of 1" in alice.get(quiz).text
        assert count(Amendment) == 1

    def test_an_empty_one_is_asked_for_again(self, alice: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Thomas Twinnig")
        reply = alice.post(f"{quiz}/1/retry", {"attempt_id": "amendment-1", "response": " "})
        assert reply.status_code == 422
        assert "Type an answer first" in reply.text
        assert count(Amendment) == 0

    def test_it_may_be_given_up(self, alice: Visitor, quiz: str) -> None:
        assert "Show the answer" in give(alice, quiz, 1, "Thomas Twinnig")
        alice.post(f"{quiz}/1/retry", {"attempt_id": "amendment-1", "dont_know": "1"})
        assert "Thomas Twining" in alice.get(f"{quiz}/1/answer").text

    def test_what_was_wrong_is_not_tried_again(self, alice: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Nobody")
        sent = {"attempt_id": "amendment-1", "response": "Thomas Twining"}
        assert alice.post(f"{quiz}/1/retry", sent).location == f"{quiz}/1/answer"
        assert count(Amendment) == 0


class TestReport:
    def test_it_goes_to_the_teacher_once(self, alice: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Nobody")
        assert "What is the matter with this question?" in alice.get(f"{quiz}/1/report").text
        for _ in range(2):
            reply = alice.post(f"{quiz}/1/report", {"reason": "outdated", "text": "Since 2024."})
            assert reply.location == f"{quiz}/1/answer"
        assert "Thank you." in alice.get(reply.location).text
        (kept,) = db.session.scalars(select(Report)).all()
        assert (kept.reason, kept.text, kept.user_id) == ("outdated", "Since 2024.", alice.user_id)

    @pytest.mark.parametrize(
        ("sent", "told"),
        [
            ({"reason": "", "text": "Since 2024."}, "Choose one of these."),
            ({"reason": "wrong", "text": "x" * 1001}, "Use at most 1000 letters."),
        ],
    )
    def test_a_bad_form_keeps_what_was_typed(
        self, alice: Visitor, quiz: str, sent: dict[str, str], told: str
    ) -> None:
        give(alice, quiz, 1, "Nobody")
        reply = alice.post(f"{quiz}/1/report", sent)
        assert reply.status_code == 422
        assert told in reply.text
        assert sent["text"] in reply.text
        assert count(Report) == 0


class TestTheFact:
    @pytest.mark.parametrize(
        ("choice", "told"),
        [("suspend", "You are not asked this again."), ("bury", "You are not asked this again today.")],
    )
    def test_it_is_set_aside_and_taken_up_again(self, alice: Visitor, quiz: str, choice: str, told: str) -> None:
        give(alice, quiz, 1, "Nobody")
        for _ in range(2):
            assert alice.post(f"{quiz}/1/choice", {"choice": choice}).location == f"{quiz}/1/answer"
        page = alice.get(f"{quiz}/1/answer").text
        assert told in page
        assert "Comes back" not in page
        alice.post(f"{quiz}/1/choice", {"choice": "resume"})
        page = alice.get(f"{quiz}/1/answer").text
        assert told not in page
        assert "Comes back tomorrow." in page
        assert count(FactSetting) == 1

    def test_a_choice_that_there_is_not_changes_nothing(self, alice: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Nobody")
        assert alice.post(f"{quiz}/1/choice", {"choice": "forget"}).status_code == 400
        assert count(FactSetting) == 0

    def test_a_note_is_shown_after_the_answer_and_not_before(
        self, alice: Visitor, tea: QuestionSet, quiz: str
    ) -> None:
        give(alice, quiz, 1, "Nobody")
        for _ in range(2):
            assert alice.post(f"{quiz}/1/note", {"note": "<b>Tea for Thomas</b>"}).status_code == 303
        page = alice.get(f"{quiz}/1/answer").text
        assert "Your note is kept." in page
        assert "&lt;b&gt;Tea for Thomas&lt;/b&gt;" in page
        again = alice.post(f"/sets/{tea.id}/quiz", {"size": 2}).location.removesuffix("/1")
        assert all("Tea for Thomas" not in alice.get(f"{again}/{position}").text for position in (1, 2))
        alice.post(f"{quiz}/1/note", {"note": ""})
        assert "Your note is gone." in alice.get(f"{quiz}/1/answer").text

    def test_a_note_that_is_too_long_is_kept_on_the_page(self, alice: Visitor, quiz: str) -> None:
        give(alice, quiz, 1, "Nobody")
        reply = alice.post(f"{quiz}/1/note", {"note": "tea " * 126})
        assert reply.status_code == 422
        assert "A note has at most 500 letters." in reply.text
        assert ("tea " * 126).strip() in reply.text
        assert count(FactSetting) == 0


class TestWhatKeepsSlippingAway:
    def test_it_gets_help_with_the_miss_and_a_kind_word(
        self, alice: Visitor, session: Session, tea: QuestionSet, quiz: str
    ) -> None:
        give(alice, quiz, 1, "Nobody")
        alice.app.config["CLOCK"].advance(days=1)
        session.query(Memory).update({Memory.lapses: 5})
        again = alice.post(f"/sets/{tea.id}/quiz", {"size": 1}).location
        sent = {"attempt_id": "attempt-9", "response": "Nobody"}
        page = alice.get(alice.post(again, sent).location).text
        assert "This one keeps slipping away" in page
        assert page.count("<textarea") == 1
        alice.post(f"{again}/note", {"note": "Tea for Thomas"})
        page = alice.get(f"{again}/answer").text
        assert page.count("Tea for Thomas") == 2  # as it is shown, and to be changed

    def test_others_do_not(self, alice: Visitor, quiz: str) -> None:
        assert "slipping away" not in give(alice, quiz, 1, "Nobody")


ACTS = ("retry", "override", "choice", "note", "report")


@pytest.mark.parametrize("act", ACTS)
def test_nobody_says_anything_of_anothers_answer(alice: Visitor, bob: Visitor, quiz: str, act: str) -> None:
    give(alice, quiz, 1, "Nobody")
    sent = {"amendment_id": "amendment-1", "knew": "yes", "choice": "bury", "note": "mine", "reason": "wrong"}
    assert bob.post(f"{quiz}/1/{act}", sent).status_code == 404
    assert [count(table) for table in (Amendment, FactSetting, Report)] == [0, 0, 0]


@pytest.mark.parametrize("act", ACTS)
def test_before_the_answer_there_is_nothing_to_say_of_it(alice: Visitor, quiz: str, act: str) -> None:
    if act == "report":
        return_to = alice.post(f"{quiz}/1/report", {"reason": "wrong"}).location
        assert alice.get(return_to).location == f"{quiz}/1"  # a question may be reported unanswered
        return
    sent = {"amendment_id": "amendment-1", "knew": "yes", "choice": "bury", "note": "mine"}
    assert alice.post(f"{quiz}/1/{act}", sent).location == f"{quiz}/1"
    assert [count(table) for table in (Amendment, FactSetting)] == [0, 0]


@pytest.mark.parametrize("act", ["undo", *ACTS])
def test_a_link_writes_nothing(alice: Visitor, quiz: str, act: str) -> None:
    give(alice, quiz, 1, "Nobody")
    path = "/undo" if act == "undo" else f"{quiz}/1/{act}"
    told = "?attempt_id=attempt-1&amendment_id=amendment-1&knew=yes&choice=bury&note=mine&reason=wrong"
    assert alice.get(path + told).status_code == (200 if act == "report" else 405)
    assert [count(table) for table in (Amendment, FactSetting, Report)] == [0, 0, 0]


def test_what_is_hurried_past_counts_once_and_in_the_end_shows_its_answer(alice: Visitor, quiz: str) -> None:
    page = give(alice, quiz, 1, "Nobody", duration_ms=50)
    assert "Too quick to count" in page
    assert "1 of 2" in page
    assert "1 of 2" in alice.get(f"{quiz}/2").text
    assert "0 of 0" in alice.get(quiz).text
    assert "Too quick to count" in give(alice, quiz, 3, "Nobody", duration_ms=50)
    page = give(alice, quiz, 4, "Nobody", duration_ms=50)
    assert "Thomas Twining" in page
    assert "it changes nothing about when this comes back" in page
    give(alice, quiz, 2, "Johanna Lindqvist")
    result = alice.get(quiz).text
    assert "1 of 2" in result
    assert "still open" not in result


def test_what_is_set_aside_neither_comes_back_nor_is_practised(alice: Visitor, tea: QuestionSet, quiz: str) -> None:
    for position in (1, 2):
        give(alice, quiz, position, "Nobody")
    assert "tomorrow <strong>2</strong>" in alice.get(quiz).text
    alice.post(f"{quiz}/1/choice", {"choice": "suspend"})
    page = alice.get(quiz).text
    assert "tomorrow <strong>1</strong>" in page
    assert "Practise the miss<" in page
    alice.post(f"{quiz}/2/choice", {"choice": "bury"})
    assert "Practise" not in alice.get(quiz).text
    alice.app.config["CLOCK"].advance(days=1)
    assert "<strong>1 due</strong>" in alice.get(f"/sets/{tea.id}").text
    alice.post(f"{quiz}/2/choice", {"choice": "bury"})
    assert "due</strong>" not in alice.get(f"/sets/{tea.id}").text
