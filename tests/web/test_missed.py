"""The list of missed facts and its drills, across documents."""

from datetime import datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Attempt, FactSetting, QuestionSet, Quiz, Visibility
from quizapp.usecases.documents import hand_in
from quizapp.usecases.question_sets import create_set, publish
from quizapp.usecases.questions import write_question

TEXT = b"""The ferry was built in 1931 and carried forty people across the lake.

Its captain was Ingrid Vale, who had learned her trade at sea before the war began."""

FERRY = WrittenQuestion(
    form=Form.TYPED, kind=Kind.DATE, stem="When was the ferry built?", key="1931",
    source="The ferry was built in 1931 and carried forty people across the lake.\n\n"
    "Its captain was Ingrid Vale, who had learned her trade at sea before the war began.",
)  # fmt: skip
TORNE = WrittenQuestion(
    form=Form.TYPED, kind=Kind.PLACE, stem="Where does the Torne end?", key="Haparanda"
)


@pytest.fixture
def missed(alice, tina, session: Session, now: datetime) -> dict[str, str]:
    """Alice missed one fact with a document and one without; the documents' ids by set title."""
    job = hand_in(session, user=tina.user, data=TEXT, name="ferry.txt", now=now)
    ferry = session.get_one(QuestionSet, job.set_id)
    torne = create_set(session, user=tina.user, title="Torne", description="", now=now)
    for question_set, written in ((ferry, FERRY), (torne, TORNE)):
        write_question(session, question_set=question_set, written=written, now=now)
        publish(session, question_set=question_set, visibility=Visibility.PUBLIC)
        url = alice.post(f"/sets/{question_set.id}/quiz", {"size": 10}).location
        alice.post(url, {"attempt_id": f"attempt-{written.kind}", "dont_know": "1"})
    return {"ferry": ferry.document_id, "torne": "none"}


def drilled(session: Session, alice, document: str) -> list[str]:
    location = alice.post(f"/missed/drill?document={document}").location
    quiz = session.get_one(Quiz, (alice.user_id, location.split("/")[2]))
    return [item.question.stem for item in quiz.items]


def test_each_drill_asks_its_own(session: Session, alice, missed: dict[str, str]) -> None:
    assert drilled(session, alice, missed["ferry"]) == [FERRY.stem]
    assert drilled(session, alice, missed["torne"]) == [TORNE.stem]


def test_the_proof_is_whole_though_it_spans_two_paragraphs(alice, missed: dict[str, str]) -> None:
    page = alice.get("/missed").text
    assert "forty people" in page
    assert "Ingrid Vale" in page


def test_nobody_else_sees_it(bob, missed: dict[str, str]) -> None:
    assert "Nothing missed" in bob.get("/missed").text


def test_each_kind_has_a_drill_of_its_own(session: Session, alice, missed: dict[str, str]) -> None:
    page = alice.get("/missed").text
    assert "Dates 1" in page
    location = alice.post("/missed/drill?kind=place").location
    quiz = session.get_one(Quiz, (alice.user_id, location.split("/")[2]))
    assert [item.question.stem for item in quiz.items] == [TORNE.stem]


def test_a_kind_that_is_none_is_not_there(alice, missed: dict[str, str]) -> None:
    assert alice.post("/missed/drill?kind=tune").status_code == 404
    assert alice.get("/missed/sheet?kind=tune").status_code == 404


def test_the_sheet_asks_first_and_answers_after(alice, missed: dict[str, str]) -> None:
    asked, answered = alice.get("/missed/sheet").text.split('id="answers"')
    assert TORNE.stem in asked
    assert "Haparanda" not in asked
    assert "Haparanda" in answered
    assert "According to " in answered
    assert "<mark>The ferry was built in " in answered


def test_a_sheet_of_one_document_has_nothing_else(alice, missed: dict[str, str]) -> None:
    page = alice.get(f"/missed/sheet?document={missed['ferry']}").text
    assert "forty people" in page
    assert TORNE.stem not in page
    assert "Nothing to print" in alice.get("/missed/sheet?document=elsewhere").text


def test_what_is_set_aside_is_told_but_neither_drilled_nor_printed(
    session: Session, alice, missed: dict[str, str], now: datetime
) -> None:
    for fact_id in session.scalars(select(Attempt.fact_id)).all():
        aside = FactSetting(user_id=alice.user_id, fact_id=fact_id, suspended=True, note="by the lake", updated_at=now)
        session.add(aside)
    page = alice.get("/missed").text
    assert "Set aside" in page
    assert "by the lake" in page
    assert '<a href="/study/set-aside">Take them up again</a>' in page
    assert "Drill" not in page
    assert "Nothing to print" in alice.get("/missed/sheet").text
    assert alice.post("/missed/drill").status_code == 409


def test_wrong_answers_and_the_day_of_return_are_told(alice, missed: dict[str, str]) -> None:
    page = alice.get("/missed").text
    assert "Missed once, comes back tomorrow" in page
    assert '<span class="quiet">nothing</span>' in page
