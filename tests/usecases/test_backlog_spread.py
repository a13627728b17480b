"""After time away what is due is spread over days: nothing lost, the longest overdue first, within the limit."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.scheduling.memory import MemoryState
from quizapp.storage.models import Memory, Question, User, Visibility
from quizapp.usecases.day_work import day_work, share
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from quizapp.usecases.today import today

DAY = timedelta(days=1)
FACTS = 12


@pytest.fixture
def lamps(session: Session, tina: User, now: datetime) -> list[str]:
    """The facts of a public set."""
    question_set = create_set(session, user=tina, title="Lamps", description="", now=now)
    for n in range(FACTS):
        written = WrittenQuestion(
            form=Form.TYPED, kind=Kind.QUANTITY, stem=f"How high is lamp number {n}?", key=f"{1000 + n} feet"
        )
        write_question(session, question_set=question_set, written=written, now=now)
    question_set.visibility = Visibility.PUBLIC
    session.flush()
    return sorted(question.fact_id for question in session.query(Question).filter_by(set_id=question_set.id))


def remember(session: Session, user: User, fact_ids: list[str], overdue: list[int], now: datetime) -> list[str]:
    """Memories due so many days ago; the facts, longest overdue first, ties by id."""
    session.query(Memory).delete()
    day = today(user, now)
    dues = [(day - days * DAY, fact_id) for days, fact_id in zip(overdue, fact_ids, strict=False)]
    for due, fact_id in dues:
        memory = Memory(user_id=user.id, fact_id=fact_id, updated_at=user.created_at)
        memory.state = MemoryState(9.0, 5.0, due - 9 * DAY, due, 2, 0)
        session.add(memory)
    session.flush()
    return [fact_id for _, fact_id in sorted(dues)]


def studied_on(session: Session, user: User, now: datetime) -> list[str]:
    """The facts of a day's share, which then come back in a year."""
    first = share(session, user, now, most=FACTS).review
    again = share(session, user, now, most=FACTS).review
    assert [memory.fact_id for memory in again] == [memory.fact_id for memory in first]
    for memory in first:
        memory.due_day = today(user, now) + 365 * DAY
    session.flush()
    return [memory.fact_id for memory in first]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(overdue=st.lists(st.integers(0, 60), min_size=1, max_size=FACTS), limit=st.integers(1, 5))
def test_every_fact_has_its_place_once_within_the_limit_the_longest_overdue_first(
    session: Session, alice: User, lamps: list[str], now: datetime, overdue: list[int], limit: int
) -> None:
    alice.daily_review, alice.daily_new = limit, 0
    waiting = remember(session, alice, lamps, overdue, now)
    foreseen = day_work(session, alice, now)
    days = [studied_on(session, alice, now + ahead * DAY) for ahead in range(FACTS + 1)]
    assert [fact_id for day in days for fact_id in day] == waiting
    assert all(len(day) <= limit for day in days)
    assert foreseen.review + foreseen.later == len(waiting)
    assert foreseen.days == sum(1 for day in days[1:] if day)
