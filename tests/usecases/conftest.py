"""Standing characters and a small set about the tea trade."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Question, QuestionSet, Role, User, Visibility
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question

TEA = [
    WrittenQuestion(
        form=Form.CHOICE,
        kind=Kind.DATE,
        stem="When did the first tea auction in London take place?",
        key="1679",
        options=("1664", "1679", "1706"),
    ),
    WrittenQuestion(
        form=Form.TYPED,
        kind=Kind.PERSON,
        stem="Who opened the tea house on the Strand?",
        key="Thomas Twining",
    ),
    WrittenQuestion(
        form=Form.CLOZE,
        kind=Kind.QUANTITY,
        stem="The clipper carried _____ of tea.",
        key="500 tons",
    ),
]


def person(session: Session, name: str, role: Role, now: datetime) -> User:
    user = User(name=name, name_key=name.casefold(), role=role, created_at=now)
    session.add(user)
    session.flush()
    return user


@pytest.fixture
def alice(session: Session, now: datetime) -> User:
    return person(session, "Alice", Role.LEARNER, now)


@pytest.fixture
def bob(session: Session, now: datetime) -> User:
    return person(session, "Bob", Role.LEARNER, now)


@pytest.fixture
def tina(session: Session, now: datetime) -> User:
    return person(session, "Tina", Role.TEACHER, now)


@pytest.fixture
def tea_set(session: Session, tina: User, now: datetime) -> QuestionSet:
    """Public, with three facts: a choice (key 1679), a typed and a cloze question."""
    question_set = create_set(
        session, user=tina, title="The tea trade", description="", now=now
    )
    for written in TEA:
        write_question(session, question_set=question_set, written=written, now=now)
    question_set.visibility = Visibility.PUBLIC
    session.flush()
    return question_set


@pytest.fixture
def tea_questions(session: Session, tea_set: QuestionSet) -> list[Question]:
    """In the order of TEA."""
    return sorted(
        session.query(Question).filter_by(set_id=tea_set.id), key=lambda question: question.position
    )
