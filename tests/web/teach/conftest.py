"""Tina's sets and another teacher. Stored by the use cases, looked at through the pages."""

from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Question, QuestionSet
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from tests.ferry import handed_in, with_drafts
from tests.web.conftest import Visitor, signed_in, teacher

LIGHTHOUSE = WrittenQuestion(
    form=Form.CHOICE,
    kind=Kind.PLACE,
    stem="Where does the lighthouse stand?",
    key="Skerry Point",
    options=("Gull Rock", "Skerry Point", "North Ness"),
    explanation="It was moved there from Gull Rock.",
)
KEEPER = WrittenQuestion(
    form=Form.TYPED,
    kind=Kind.PERSON,
    stem="Who kept the light first?",
    key="Anna Dahl",
    accepted=("Dahl",),
)


@pytest.fixture
def theo(new_visitor: Callable[[], Visitor], session: Session, now: datetime) -> Visitor:
    """Another teacher, who may not touch what is Tina's."""
    return signed_in(new_visitor(), teacher(session, "Theo", now))


@pytest.fixture
def empty_set(session: Session, tina: Visitor, now: datetime) -> QuestionSet:
    return create_set(
        session, user=tina.user, title="Lighthouses", description="On this coast.", now=now
    )


@pytest.fixture
def light_set(session: Session, empty_set: QuestionSet, now: datetime) -> QuestionSet:
    """Two hand-written questions, published, in a private set without a document."""
    for written in (LIGHTHOUSE, KEEPER):
        write_question(session, question_set=empty_set, written=written, now=now)
    return empty_set


@pytest.fixture
def ferry_set(session: Session, tina: Visitor, now: datetime) -> QuestionSet:
    """Made of a document: three drafts ready, one to be looked at."""
    return with_drafts(session, tina.user, now)


@pytest.fixture
def ferry_in_work(session: Session, tina: Visitor, now: datetime) -> QuestionSet:
    """A document whose questions are still to be made."""
    return handed_in(session, tina.user, now)


@pytest.fixture
def questions_of(session: Session) -> Callable[[QuestionSet], list[Question]]:
    """As stored now, in their order, earlier versions too."""

    def read(question_set: QuestionSet) -> list[Question]:
        session.expire_all()
        return list(
            session.scalars(
                select(Question)
                .where(Question.set_id == question_set.id)
                .order_by(Question.position, Question.version, Question.id)
            )
        )

    return read


@pytest.fixture
def take_quiz(session: Session) -> Callable[[Visitor, QuestionSet, str], None]:
    """A learner starts a quiz of one question on a set and gives an answer."""

    def take(learner: Visitor, question_set: QuestionSet, response: str) -> None:
        started = learner.post(f"/sets/{question_set.id}/quiz", {"size": 1})
        assert started.status_code == 303, started.text
        answered = learner.post(
            started.location, {"attempt_id": "attempt-1", "response": response}
        )
        assert answered.status_code == 303, answered.text

    return take
