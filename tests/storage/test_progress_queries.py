"""The counts of the progress page, against what is plainly so."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import (
    DayTally,
    FactSetting,
    Memory,
    Question,
    QuestionSet,
    Role,
    Status,
    User,
    Visibility,
)
from quizapp.storage.queries import progress
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question

TODAY = date(2026, 11, 24)
UNTIL = TODAY + timedelta(days=13)


@pytest.fixture
def tina(session: Session, now: datetime) -> User:
    return person(session, Role.TEACHER, now)


@pytest.fixture
def alice(session: Session, now: datetime) -> User:
    return person(session, Role.LEARNER, now)


def person(session: Session, role: Role, now: datetime) -> User:
    user = User(role=role, created_at=now)
    session.add(user)
    session.flush()
    return user


@pytest.fixture
def questions(session: Session, tina: User, alice: User, now: datetime) -> list[Question]:
    """Three, of a public set; alice has answered each, and it comes back today, today and in two days."""
    question_set = create_set(session, user=tina, title="Bells", description="", now=now)
    question_set.visibility = Visibility.PUBLIC
    asked = [
        write_question(session, question_set=question_set, written=written(number), now=now) for number in range(3)
    ]
    for question, days, stability in zip(asked, (0, -4, 2), (5.0, 1.0, 9.0), strict=True):
        due = TODAY + timedelta(days=days)
        session.add(
            Memory(
                user_id=alice.id, fact_id=question.fact_id, stability=stability, difficulty=5.0,
                last_day=TODAY - timedelta(days=5), due_day=due, repetitions=1, lapses=0, updated_at=now,
            )  # fmt: skip
        )
    session.add(tally(alice, question_set, TODAY, "date", 3, 2))
    session.flush()
    return asked


def written(number: int) -> WrittenQuestion:
    return WrittenQuestion(form=Form.TYPED, kind=Kind.DATE, stem=f"When was bell {number} cast?", key="1840")


def tally(user: User, question_set: QuestionSet, day: date, kind: str, answered: int, right: int) -> DayTally:
    return DayTally(
        user_id=user.id, study_day=day, set_id=question_set.id, fact_kind=kind, answered=answered, right=right,
        milliseconds=1000 * answered, reviewed=answered, recalled=right,
    )  # fmt: skip


def due(session: Session, user: User) -> dict[int, int]:
    """By days from today."""
    counted = progress.due_by_day(session, user, TODAY, UNTIL)
    return {(day - TODAY).days: count for day, count in counted.items()}


def test_all_that_may_be_asked_is_counted_on_its_day(session: Session, alice: User, questions: list[Question]) -> None:
    assert due(session, alice) == {0: 1, -4: 1, 2: 1}


def test_what_comes_back_later_is_left_out(session: Session, alice: User, questions: list[Question]) -> None:
    assert progress.due_by_day(session, alice, TODAY, TODAY) == {TODAY: 1, TODAY - timedelta(days=4): 1}


def test_a_retired_question_takes_its_fact_away(session: Session, alice: User, questions: list[Question]) -> None:
    questions[0].status = Status.RETIRED
    session.flush()
    assert due(session, alice) == {-4: 1, 2: 1}


def test_a_fact_with_another_question_stays(
    session: Session, alice: User, questions: list[Question], now: datetime
) -> None:
    again = write_question(session, question_set=questions[0].set, written=written(7), now=now)
    again.fact_id = questions[0].fact_id
    questions[0].status = Status.RETIRED
    session.flush()
    assert due(session, alice) == {0: 1, -4: 1, 2: 1}


def test_nothing_of_a_set_that_was_closed_is_due(session: Session, alice: User, questions: list[Question]) -> None:
    questions[0].set.visibility = Visibility.PRIVATE
    questions[0].status = Status.RETIRED
    session.flush()
    assert due(session, alice) == {}
    assert progress.weakest(session, alice, 5) == []


def test_what_was_put_away_is_not_due(
    session: Session, alice: User, questions: list[Question], now: datetime
) -> None:
    settings = [{"suspended": True}, {"buried_until": TODAY + timedelta(days=1)}, {"note": "the small one"}]
    for question, chosen in zip(questions, settings, strict=True):
        session.add(FactSetting(user_id=alice.id, fact_id=question.fact_id, updated_at=now, **chosen))
    session.flush()
    assert due(session, alice) == {1: 1, 2: 1}


def test_what_is_buried_comes_back_when_that_ends_and_not_before_its_day(
    session: Session, alice: User, questions: list[Question], now: datetime
) -> None:
    for question, days in zip(questions, (3, 1, 1), strict=True):
        bury(session, alice, question, TODAY + timedelta(days=days), now)
    assert due(session, alice) == {1: 1, 2: 1, 3: 1}


def test_what_is_buried_beyond_the_days_counted_is_left_out(
    session: Session, alice: User, questions: list[Question], now: datetime
) -> None:
    bury(session, alice, questions[0], UNTIL + timedelta(days=1), now)
    assert due(session, alice) == {-4: 1, 2: 1}


def test_what_is_suspended_does_not_come_back_when_it_was_buried_too(
    session: Session, alice: User, questions: list[Question], now: datetime
) -> None:
    bury(session, alice, questions[0], TODAY + timedelta(days=1), now)
    session.get_one(FactSetting, (alice.id, questions[0].fact_id)).suspended = True
    session.flush()
    assert due(session, alice) == {-4: 1, 2: 1}


def bury(session: Session, user: User, question: Question, until: date, now: datetime) -> None:
    session.add(FactSetting(user_id=user.id, fact_id=question.fact_id, buried_until=until, updated_at=now))
    session.flush()


@pytest.mark.parametrize("chosen", [{"suspended": True}, {"buried_until": TODAY + timedelta(days=1)}])
def test_what_is_put_away_and_retired_is_taken_away_once(
    session: Session, alice: User, questions: list[Question], now: datetime, chosen: dict[str, object]
) -> None:
    session.add(FactSetting(user_id=alice.id, fact_id=questions[0].fact_id, updated_at=now, **chosen))
    questions[0].status = Status.RETIRED
    session.flush()
    assert due(session, alice) == {-4: 1, 2: 1}


def test_a_fact_asked_in_another_set_stays_when_one_is_closed(
    session: Session, alice: User, tina: User, questions: list[Question], now: datetime
) -> None:
    other = create_set(session, user=tina, title="More bells", description="", now=now)
    other.visibility = Visibility.PUBLIC
    again = write_question(session, question_set=other, written=written(7), now=now)
    again.fact_id = questions[0].fact_id
    questions[0].set.visibility = Visibility.PRIVATE
    session.flush()
    assert due(session, alice) == {0: 1}


def test_what_is_suspended_is_neither_among_the_weakest_nor_the_strongest(
    session: Session, alice: User, tina: User, questions: list[Question], now: datetime
) -> None:
    for user, question in ((alice, questions[1]), (tina, questions[0])):
        session.add(FactSetting(user_id=user.id, fact_id=question.fact_id, suspended=True, updated_at=now))
    session.flush()
    assert [memory.stability for memory in progress.weakest(session, alice, 5)] == [5.0, 9.0]
    assert [memory.stability for memory in progress.strongest(session, alice, 5)] == [9.0, 5.0]


def test_the_weakest_and_the_strongest_come_first(session: Session, alice: User, questions: list[Question]) -> None:
    assert [memory.stability for memory in progress.weakest(session, alice, 2)] == [1.0, 5.0]
    assert [memory.stability for memory in progress.strongest(session, alice, 2)] == [9.0, 5.0]


def test_tallies_are_summed_by_day_by_set_and_by_kind(
    session: Session, alice: User, tina: User, questions: list[Question], now: datetime
) -> None:
    other = create_set(session, user=tina, title="Organs", description="", now=now)
    yesterday = TODAY - timedelta(days=1)
    session.add_all([tally(alice, other, yesterday, "date", 5, 5), tally(alice, other, TODAY, "place", 4, 1)])
    session.add(tally(tina, other, TODAY, "date", 50, 50))
    session.add(tally(alice, other, TODAY - timedelta(days=900), "date", 70, 7))
    session.flush()
    since = TODAY - timedelta(days=370)
    days = progress.days(session, alice, since)
    assert {day: (count.answered, count.right) for day, count in days.items()} == {TODAY: (7, 3), yesterday: (5, 5)}
    sets = {row.title: (row.right, row.answered) for row in progress.by_set(session, alice, since)}
    assert sets == {"Bells": (2, 3), "Organs": (6, 9)}
    kinds = [(row.kind, row.right, row.answered) for row in progress.by_kind(session, alice, since)]
    assert kinds == [("date", 7, 8), ("place", 1, 4)]
    in_bells = progress.by_kind(session, alice, since, questions[0].set_id)
    assert [(row.kind, row.answered) for row in in_bells] == [("date", 3)]
