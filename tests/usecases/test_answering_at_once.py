"""Many submits of one answer at the same time, each on a connection of its own."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import Attempt, Memory, QuestionSet, User
from quizapp.usecases.amendments import undoable, undo
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.quizzes import start_set_quiz

SUBMITS = 100


@pytest.mark.parametrize("attempt_ids", [["same"], [f"tab-{n}" for n in range(SUBMITS)]])
def test_one_attempt_is_written_and_all_get_its_reply(
    app: Flask,
    session: Session,
    alice: User,
    tea_set: QuestionSet,
    now: datetime,
    attempt_ids: list[str],
) -> None:
    quiz_id = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now).id
    alice_id = alice.id
    session.commit()
    engine = db.engine

    def submit(number: int) -> tuple[str, str]:
        with Session(engine) as own, own.begin():
            attempt = answer_question(
                own,
                user=own.get_one(User, alice_id),
                quiz_id=quiz_id,
                position=1,
                answer=Answer(attempt_ids[number % len(attempt_ids)], str(number % 3)),
                now=now,
            )
            return attempt.id, attempt.response

    def take_back(number: int) -> str:
        with Session(engine) as own, own.begin():
            user = own.get_one(User, alice_id)
            return undo(own, user=user, attempt_id=given, amendment_id=f"undo-{number}", now=now).id

    with ThreadPoolExecutor(8) as pool:
        replies = set(pool.map(submit, range(SUBMITS)))
    assert len(replies) == 1
    assert session.scalar(select(func.count()).select_from(Attempt)) == 1
    assert session.scalars(select(Memory.version)).all() == [1]
    session.commit()
    ((given, _),) = replies
    assert undoable(session, user=alice, now=now).id == given
    session.commit()
    with ThreadPoolExecutor(8) as pool:
        undone = set(pool.map(take_back, range(SUBMITS)))
    assert len(undone) == 1
    assert session.scalars(select(Memory)).all() == []
    assert undoable(session, user=alice, now=now) is None
