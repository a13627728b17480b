"""How many statements an answer takes, and that none of those of a sitting reads a whole table."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.models import Visibility
from quizapp.usecases.question_sets import create_set, publish
from quizapp.usecases.questions import write_question

BEGINS = ("PRAGMA", "BEGIN")
FIRST_MEETING, NEXT_DAY = 9, 11
"""Statements that an answer takes when its fact is new, and when it was met on an earlier day."""

GROWING = ("memory", "attempt", "amendment", "quiz", "quiz_item", "fact", "question", "fact_setting", "day_tally")

Sent = list[tuple[str, object]]


@pytest.fixture
def bridges(tina, session: Session, now) -> str:
    """The id of a public set with ten typed questions."""
    question_set = create_set(session, user=tina.user, title="Bridges", description="", now=now)
    for number in range(10):
        written = WrittenQuestion(Form.TYPED, Kind.DATE, f"When was bridge {number} built?", "1900")
        write_question(session, question_set=question_set, written=written, now=now)
    publish(session, question_set=question_set, visibility=Visibility.PUBLIC)
    return question_set.id


@contextmanager
def statements() -> Iterator[Sent]:
    """What is sent to the database meanwhile, but for what begins and ends transactions."""
    sent: Sent = []

    def note(connection: object, cursor: object, statement: str, given: object, *_: object) -> None:
        if not statement.startswith(BEGINS):
            sent.append((statement, given))

    sa.event.listen(db.engine, "before_cursor_execute", note)
    yield sent
    sa.event.remove(db.engine, "before_cursor_execute", note)


def answered(visitor, url: str, number: int, response: str) -> Sent:
    """What an answer sent to the database, the request's own look-up of the person included."""
    token = visitor.token()
    form = {"csrf_token": token, "attempt_id": f"attempt-{number}", "response": response, "duration_ms": "4000"}
    with statements() as sent:
        assert visitor.send("POST", url, data=form).status_code == 303
    return sent


def begun(visitor, set_id: str) -> str:
    return visitor.post(f"/sets/{set_id}/quiz", {"size": 10}).location.rpartition("/")[0]


def test_an_answer_takes_few_statements(alice, bridges: str) -> None:
    quiz = begun(alice, bridges)
    answered(alice, f"{quiz}/1", 1, "1900")  # the first of a day makes the row of its count
    assert len(answered(alice, f"{quiz}/2", 2, "1900")) <= FIRST_MEETING


def test_so_does_one_to_a_fact_of_an_earlier_day(alice, bridges: str, clock) -> None:
    for day in range(2):
        quiz = begun(alice, bridges)
        for number in range(1, 11):
            sent = answered(alice, f"{quiz}/{number}", 10 * day + number, "1900")
        clock.advance(days=20)
    assert len(sent) <= NEXT_DAY


def test_however_many_questions_its_quiz_has(alice, bridges: str) -> None:
    counts = []
    for start, size in ((0, 2), (2, 10)):
        quiz = alice.post(f"/sets/{bridges}/quiz", {"size": size}).location.rpartition("/")[0]
        answered(alice, f"{quiz}/1", start + 1, "1890")
        counts.append(len(answered(alice, f"{quiz}/2", start + 2, "1890")))
    assert counts[0] == counts[1]


def test_no_page_of_a_sitting_reads_a_whole_table(alice, bridges: str) -> None:
    with statements() as sent:
        quiz = begun(alice, bridges)
        sent += answered(alice, f"{quiz}/1", 1, "1900")
        for path in ("/study", f"{quiz}/1/answer", f"{quiz}/2", quiz):
            assert alice.get(path).status_code == 200
    with db.engine.connect() as connection:
        steps = {step for one in sent for step in _plan(connection, *one)}
    whole = {table for table in GROWING for step in steps if re.search(rf"\b(SCAN|Seq Scan on) {table}\b", step)}
    assert whole == set()
    wanted = {"ix_memory_user_id_due_day_fact_id", "ix_attempt_user_id_at"}
    assert {index for index in wanted if any(index in step for step in steps)} == wanted, steps


def _plan(connection: sa.Connection, statement: str, given: object) -> list[str]:
    if not statement.startswith(("SELECT", "UPDATE", "DELETE")):
        return []
    if connection.dialect.name == "sqlite":
        return [step.detail for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)]
    # Tables as small as these are read whole, or sorted, by choice; then only where no index would do.
    for choice in ("enable_seqscan", "enable_bitmapscan", "enable_sort"):
        connection.exec_driver_sql(f"SET {choice} = off")
    return list(connection.exec_driver_sql(f"EXPLAIN {statement}", given).scalars())
