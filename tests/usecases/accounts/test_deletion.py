from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import (
    Amendment,
    Attempt,
    Exam,
    FactSetting,
    Question,
    QuestionSet,
    Report,
    Role,
    User,
    Visibility,
)
from quizapp.usecases import login_sessions, passwords
from quizapp.usecases.amendments import undo
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.deletion import delete_account
from quizapp.usecases.guests import bring_answers
from quizapp.usecases.quizzes import start_set_quiz
from quizapp.usecases.refusals import Refused


def busy(session: Session, user: User, tea_set: QuestionSet, now: datetime) -> None:
    """Leaves a row in every table that has a person in it."""
    quiz = start_set_quiz(session, user=user, question_set=tea_set, size=3, now=now)
    for at in (now, now + timedelta(days=5)):
        quiz = start_set_quiz(session, user=user, question_set=tea_set, size=3, now=at)
        for item in quiz.items:
            answer = Answer(f"a{at:%d}-{item.position}", "")
            answer_question(session, user=user, quiz_id=quiz.id, position=item.position, answer=answer, now=at)
    undo(session, user=user, attempt_id=answer.attempt_id, amendment_id="undo", now=at)
    question = item.question
    session.add(Report(question_id=question.id, user_id=user.id, reason="other", at=now))
    session.add(FactSetting(user_id=user.id, fact_id=question.fact_id, updated_at=now))
    session.add(Exam(user_id=user.id, set_id=tea_set.id, day=now.date(), updated_at=now))
    login_sessions.open_session(session, user=user, now=now)
    session.flush()


def rows_of(session: Session, user_id: str) -> dict[str, int]:
    """By table and column, the rows in which this person is named."""
    counts = {}
    for table in db.metadata.sorted_tables:
        for column in table.columns:
            refers = any(key.column.table.name == "user" for key in column.foreign_keys)
            if refers or column.name == "user_id" or (table.name, column.name) == ("user", "id"):
                counts[f"{table.name}.{column.name}"] = session.scalar(
                    select(func.count()).select_from(table).where(column == user_id)
                )
    return counts


def test_nothing_names_who_is_gone(
    session: Session, anna: User, tea_set: QuestionSet, password: str, now: datetime
) -> None:
    busy(session, anna, tea_set, now)
    anna_id, before = anna.id, rows_of(session, anna.id)
    empty = {"document.owner_id", "question_set.owner_id", "access_code.user_id"}
    assert {name for name, count in before.items() if not count} == empty
    delete_account(session, user=anna, password=password)
    session.commit()
    assert set(rows_of(session, anna_id).values()) == {0}
    assert session.scalar(select(func.count()).select_from(Report)) == 1


def test_the_password_is_asked_for(session: Session, anna: User, guest: User) -> None:
    for given in ("not the password", "", None):
        with pytest.raises(Refused):
            delete_account(session, user=anna, password=given)
    guest_id = guest.id
    delete_account(session, user=guest, password=None)
    assert session.get(User, guest_id) is None


def test_sets_from_which_others_learn_keep_their_teacher(
    session: Session, anna: User, tina: User, mr_hill: User, tea_set: QuestionSet, password: str, now: datetime
) -> None:
    tina.password_hash = passwords.hashed(password, name="Tina")
    busy(session, anna, tea_set, now)
    with pytest.raises(Refused, match="The tea trade"):
        delete_account(session, user=tina, password=password)
    tea_set.visibility = Visibility.PRIVATE
    session.flush()
    delete_account(session, user=tina, password=password)
    assert session.scalar(select(func.count()).select_from(Question)) == 0


def test_the_house_and_the_only_teacher_stay(
    session: Session, tina: User, password: str, now: datetime
) -> None:
    tina.password_hash = passwords.hashed(password, name="Tina")
    house = User(role=Role.HOUSE, created_at=now)
    session.add(house)
    session.flush()
    for user in (house, tina):
        with pytest.raises(Refused):
            delete_account(session, user=user, password=password)


def test_a_guest_brings_along_all_that_was_said_and_decided(
    session: Session, anna: User, guest: User, tea_set: QuestionSet, now: datetime
) -> None:
    busy(session, guest, tea_set, now)
    guest_id, before = guest.id, rows_of(session, guest.id)
    bring_answers(session, guest=guest, account=anna, now=now)
    after = rows_of(session, anna.id)
    gone = {"login_session.user_id"}
    assert {name: count for name, count in after.items() if name not in gone} == {
        name: count for name, count in before.items() if name not in gone
    }
    assert set(rows_of(session, guest_id).values()) == {0}
    assert session.scalar(select(Amendment.user_id)) == session.scalar(select(Attempt.user_id).limit(1)) == anna.id
