from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import DayTally, Memory, Question, QuestionSet, Quiz, User, Visibility
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.day_work import day_work
from quizapp.usecases.fact_settings import suspend
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from quizapp.usecases.quizzes import NothingToAsk, drill_missed, start_set_quiz, start_study
from quizapp.usecases.today import today

DAY = timedelta(days=1)
FACTS = 70


@pytest.fixture
def big_set(session: Session, tina: User, now: datetime) -> QuestionSet:
    """Public, with a typed question for each of its facts; none tells of another."""
    question_set = create_set(session, user=tina, title="Lamps", description="", now=now)
    for n in range(FACTS):
        written = WrittenQuestion(
            form=Form.TYPED, kind=Kind.QUANTITY, stem=f"How high is lamp number {n}?", key=f"{1000 + n} feet"
        )
        write_question(session, question_set=question_set, written=written, now=now)
    question_set.visibility = Visibility.PUBLIC
    session.flush()
    return question_set


def give(session: Session, quiz: Quiz, user: User, now: datetime, *, most: int = 1000, right: bool = False) -> None:
    """Answer what is open in a quiz."""
    for item in [item for item in quiz.items if item.attempt_id is None][:most]:
        answer = Answer(attempt_id=f"{quiz.id[:12]}{item.position}", response=item.question.key if right else "")
        answer_question(session, user=user, quiz_id=quiz.id, position=item.position, answer=answer, now=now)


def learn(session: Session, user: User, question_set: QuestionSet, facts: int, now: datetime) -> None:
    """Answer facts of a set wrong: they are due the day after."""
    for size in [50] * (facts // 50) + [facts % 50]:
        if size:
            give(session, start_set_quiz(session, user=user, question_set=question_set, size=size, now=now), user, now)


def sizes(session: Session, user: User, now: datetime) -> tuple[int, int, int]:
    work = day_work(session, user, now)
    return work.review, work.new, work.later


def test_without_a_set_begun_there_is_nothing_to_do(
    session: Session, alice: User, big_set: QuestionSet, now: datetime
) -> None:
    assert sizes(session, alice, now) == (0, 0, 0)
    with pytest.raises(NothingToAsk):
        start_study(session, user=alice, now=now)


def test_new_facts_come_from_sets_begun_up_to_the_limit_of_the_day(
    session: Session, alice: User, bob: User, big_set: QuestionSet, tea_set: QuestionSet, now: datetime
) -> None:
    alice.daily_new = 8
    start_set_quiz(session, user=bob, question_set=tea_set, size=1, now=now)
    start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
    assert sizes(session, alice, now) == (0, 0, 0)  # made, nothing answered
    learn(session, alice, big_set, 3, now)
    assert sizes(session, alice, now) == (0, 5, 0)
    give(session, start_study(session, user=alice, now=now), alice, now)
    assert sizes(session, alice, now) == (0, 0, 0)
    assert sizes(session, alice, now + DAY) == (8, 8, 0)


def test_what_was_reviewed_today_counts_against_the_limit(
    session: Session, alice: User, big_set: QuestionSet, now: datetime
) -> None:
    alice.daily_review = 10
    learn(session, alice, big_set, 12, now)
    later = now + DAY
    assert sizes(session, alice, later) == (10, 0, 2)
    give(session, start_study(session, user=alice, now=later), alice, later, most=4)
    assert sizes(session, alice, later) == (6, 0, 2)
    give(session, start_study(session, user=alice, now=later), alice, later)
    assert sizes(session, alice, later) == (0, 0, 2)
    with pytest.raises(NothingToAsk):
        start_study(session, user=alice, now=later)


def test_practice_counts_against_no_limit(session: Session, alice: User, big_set: QuestionSet, now: datetime) -> None:
    alice.daily_new = 10
    learn(session, alice, big_set, 4, now)
    before = sizes(session, alice, now)
    missed = [memory.fact_id for memory in session.query(Memory)]
    give(session, drill_missed(session, user=alice, missed=missed, now=now), alice, now)
    assert sizes(session, alice, now) == before == (0, 6, 0)


def test_the_longest_overdue_come_first_and_in_the_end_all_of_them(
    session: Session, alice: User, big_set: QuestionSet, now: datetime
) -> None:
    alice.daily_review, alice.daily_new = 20, 0
    learn(session, alice, big_set, FACTS, now)
    memories = session.query(Memory).order_by(Memory.fact_id).all()
    for ahead, memory in enumerate(memories):
        memory.due_day = today(alice, now) + (ahead + 1) * DAY
    back = now + 100 * DAY
    work = day_work(session, alice, back)
    assert (work.review, work.new, work.later, work.days) == (20, 0, 50, 3)
    asked: list[str] = []
    for ahead in range(4):
        day = back + ahead * DAY
        while day_work(session, alice, day).facts:
            study = start_study(session, user=alice, now=day)
            give(session, study, alice, day, right=True)
            asked += [item.question.fact_id for item in study.items]
    assert len(asked) == len(set(asked)) == FACTS
    assert set(asked[:20]) == {memory.fact_id for memory in memories[:20]}


def test_no_new_facts_while_more_is_due_than_the_day_holds(
    session: Session, alice: User, big_set: QuestionSet, now: datetime
) -> None:
    alice.daily_review = 5
    learn(session, alice, big_set, 6, now)
    assert sizes(session, alice, now + DAY) == (5, 0, 1)
    assert len(start_study(session, user=alice, now=now + DAY).items) == 5


def test_a_day_is_studied_in_sittings_of_about_the_same_length(
    session: Session, alice: User, big_set: QuestionSet, now: datetime
) -> None:
    alice.daily_new = 0
    learn(session, alice, big_set, 40, now)
    later = now + DAY
    lengths = []
    while day_work(session, alice, later).facts:
        study = start_study(session, user=alice, now=later)
        lengths.append(len(study.items))
        give(session, study, alice, later)
    assert lengths == [20, 20]


def test_while_todays_study_is_open_it_is_gone_on_with(
    session: Session, alice: User, big_set: QuestionSet, now: datetime
) -> None:
    learn(session, alice, big_set, 10, now)
    later = now + DAY
    study = start_study(session, user=alice, now=later)
    assert start_study(session, user=alice, now=later + timedelta(hours=2)) is study
    give(session, study, alice, later, most=3)
    assert start_study(session, user=alice, now=later) is study
    assert start_study(session, user=alice, now=later + DAY) is not study


def test_a_suspended_fact_is_no_work(session: Session, alice: User, big_set: QuestionSet, now: datetime) -> None:
    alice.daily_new = FACTS
    learn(session, alice, big_set, 10, now)
    new = session.query(Question).filter_by(set_id=big_set.id).order_by(Question.position)[20]
    met = session.query(Memory).first()
    for fact_id in (new.fact_id, met.fact_id):
        suspend(session, user=alice, fact_id=fact_id, now=now)
    assert sizes(session, alice, now + DAY) == (9, FACTS - 11, 0)


def tally(session: Session, user: User, question_set: QuestionSet, day: datetime, *, answered: int, ms: int) -> None:
    session.add(
        DayTally(
            user_id=user.id, study_day=today(user, day), set_id=question_set.id, fact_kind="date",
            answered=answered, right=0, milliseconds=ms, reviewed=0, recalled=0,
        )
    )  # fmt: skip
    session.flush()


@pytest.mark.parametrize(("answered", "ms", "minutes"), [(0, 0, 5), (19, 19_000, 5), (20, 500_000, 10), (20, 0, 5)])
def test_the_minutes_follow_the_learners_pace_once_it_is_known(
    session: Session, alice: User, big_set: QuestionSet, now: datetime, answered: int, ms: int, minutes: int
) -> None:
    alice.daily_new = 0
    learn(session, alice, big_set, 20, now)
    session.query(DayTally).delete()
    tally(session, alice, big_set, now, answered=answered, ms=ms)
    assert day_work(session, alice, now + DAY).minutes == minutes


@pytest.mark.parametrize(("days", "is_back"), [(1, False), (8, True), (60, True)])
def test_who_was_away_for_a_week_is_back(
    session: Session, alice: User, big_set: QuestionSet, now: datetime, days: int, is_back: bool
) -> None:
    alice.daily_review = 5
    learn(session, alice, big_set, 6, now)
    session.query(DayTally).delete()
    tally(session, alice, big_set, now, answered=6, ms=0)
    assert day_work(session, alice, now + days * DAY).is_back is is_back
