"""Two windows do something to one question at the same time, each on a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.documents.read import read_document
from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.models import Document, Question, QuestionSet, Status, User
from quizapp.usecases.documents import AlreadyHandedIn, hand_in
from quizapp.usecases.questions import accept, edit_question, reject
from quizapp.usecases.refusals import Refused
from tests.ferry import FERRY, with_drafts

WINDOWS = 8

Act = Callable[[Session, int], object]


@pytest.fixture
def at_once(app: Flask, session: Session) -> Callable[[Act], list[str]]:
    """Run an act in each window; the names of the refusals, sorted."""
    engine = db.engine

    def run(act: Act) -> list[str]:
        session.commit()
        barrier = Barrier(WINDOWS)

        def window(number: int) -> str | None:
            barrier.wait()
            try:
                with Session(engine) as own, own.begin():
                    act(own, number)
            except Refused as refusal:
                return type(refusal).__name__
            return None

        with ThreadPoolExecutor(WINDOWS) as pool:
            return sorted(filter(None, pool.map(window, range(WINDOWS))))

    return run


def test_one_edit_wins_and_the_others_are_told(
    session: Session,
    tea_questions: list[Question],
    at_once: Callable[[Act], list[str]],
    now: datetime,
) -> None:
    question_id = tea_questions[1].id

    def edit(own: Session, number: int) -> None:
        written = WrittenQuestion(Form.TYPED, Kind.PERSON, f"Who was it, {number}?", "Twining")
        edit_question(own, question=own.get_one(Question, question_id), written=written, now=now)

    assert at_once(edit) == ["Refused"] * (WINDOWS - 1)
    versions = session.scalars(select(Question).where(Question.previous_id == question_id)).all()
    assert [version.version for version in versions] == [2]


def test_a_draft_is_either_accepted_or_rejected_and_never_lost(
    session: Session, tina: User, at_once: Callable[[Act], list[str]], now: datetime
) -> None:
    ferry_set = with_drafts(session, tina, now)
    draft_id = session.scalars(
        select(Question.id).where(Question.set_id == ferry_set.id).order_by(Question.position)
    ).first()

    def decide(own: Session, number: int) -> None:
        act = reject if number == 0 else accept
        act(own, question=own.get_one(Question, draft_id))

    refused = at_once(decide)
    session.expire_all()
    # Whoever comes first decides: the one who rejects is refused, or all who accept are.
    rejected = session.get_one(Question, draft_id).status == Status.RETIRED
    assert len(refused) == (WINDOWS - 1 if rejected else 1)


def test_a_document_handed_in_by_two_presses_is_one_document(
    session: Session, tina: User, at_once: Callable[[Act], list[str]], now: datetime
) -> None:
    tina_id = tina.id

    def press(own: Session, number: int) -> None:
        user = own.get_one(User, tina_id)
        hand_in(own, user=user, data=FERRY, name="ferry.txt", now=now)

    assert at_once(press) == [AlreadyHandedIn.__name__] * (WINDOWS - 1)
    assert session.scalars(select(Document.sha256)).all() == [
        read_document(FERRY, name="ferry.txt").sha256
    ]
    assert len(session.scalars(select(QuestionSet)).all()) == 1
