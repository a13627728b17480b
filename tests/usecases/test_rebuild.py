from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import DayTally, ForecastTally, Memory, QuestionSet, User
from quizapp.usecases import rebuild
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.quizzes import start_set_quiz


@pytest.fixture
def learned(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> User:
    """Has answered on three days."""
    for days in (0, 3, 11):
        at = now + timedelta(days=days)
        quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=at)
        for item in quiz.items:
            answer = Answer(f"day{days}-{item.position}", item.question.key if not item.options else "0")
            answer_question(session, user=alice, quiz_id=quiz.id, position=item.position, answer=answer, now=at)
    return alice


def stored(session: Session) -> list[object]:
    session.expire_all()
    memories = [(m.fact_id, m.state) for m in session.scalars(select(Memory).order_by(Memory.fact_id))]
    days = select(DayTally.study_day, DayTally.fact_kind, DayTally.answered, DayTally.right, DayTally.reviewed)
    forecasts = select(ForecastTally.percent, ForecastTally.reviewed, ForecastTally.recalled)
    return [memories, sorted(session.execute(days)), sorted(session.execute(forecasts))]


def test_what_was_written_as_it_came_is_what_the_log_gives(session: Session, learned: User) -> None:
    checked = rebuild.check(session, user_id=learned.id)
    assert (checked.memories, checked.differences) == (3, [])


@pytest.mark.parametrize("table", [Memory, DayTally, ForecastTally])
@pytest.mark.parametrize("gone", [False, True])
def test_what_was_tampered_with_is_found_and_mended(
    session: Session, learned: User, now: datetime, table: type, gone: bool
) -> None:
    before = stored(session)
    row = session.scalars(select(table)).first()
    if gone:
        session.delete(row)
    elif table is Memory:
        row.stability += 1
    else:
        row.reviewed += 1
    session.flush()
    assert len(rebuild.check(session, user_id=learned.id).differences) == 1
    assert stored(session) != before
    assert len(rebuild.mend(session, user_id=learned.id, now=now).differences) == 1
    assert stored(session) == before
    assert rebuild.check(session, user_id=learned.id).differences == []


def test_a_memory_without_a_log_goes(
    session: Session, learned: User, bob: User, now: datetime
) -> None:
    of_alice = session.scalars(select(Memory)).first()
    memory = Memory(user_id=bob.id, fact_id=of_alice.fact_id, updated_at=now)
    memory.state = of_alice.state
    session.add(memory)
    session.flush()
    told = rebuild.mend(session, user_id=bob.id, now=now).differences
    assert len(told) == 1 and "Bob" in told[0] and "no memory" in told[0]
    session.expunge(memory)
    assert session.get(Memory, (bob.id, of_alice.fact_id)) is None
