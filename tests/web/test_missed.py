"""The list of missed facts and its drills, across documents."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import QuestionSet, Quiz, Visibility
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
