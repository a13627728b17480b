from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import Attempt, LoginSession, Memory, QuestionSet, Quiz, QuizItem, User
from quizapp.storage.queries import attempts
from quizapp.usecases import accounts, login_sessions, rebuild
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.guests import bring_answers
from quizapp.usecases.quizzes import start_set_quiz
from quizapp.usecases.refusals import Refused

RIGHT = ["1679", "Thomas Twining", "500 tons"]
WRONG = ["1664", "Nobody", "3 kg"]
"""To the questions of the tea set, in its order; a choice is picked by its place."""

LOG = [
    # who answers, hours from the start, to which facts rightly
    ("anna", 0, [True, False, True]),
    ("guest", 1, [True, True, False]),
    ("guest", 24, [False, True, True]),
    ("anna", 25, [True, True, True]),
    ("anna", 96, [True, False, True]),
    ("guest", 240, [True, True, True]),
]


def take(
    session: Session, user: User, tea_set: QuestionSet, at: datetime, right: list[bool]
) -> None:
    quiz = start_set_quiz(session, user=user, question_set=tea_set, size=3, now=at)
    for item in quiz.items:
        place = RIGHT.index(item.question.key)
        words = (RIGHT if right[place] else WRONG)[place]
        response = str(item.options.index(words)) if item.options else words
        answer_question(
            session,
            user=user,
            quiz_id=quiz.id,
            position=item.position,
            answer=Answer(f"{user.id[:6]}{at:%d%H}{place}", response),
            now=at + timedelta(seconds=place),
        )


def remembered(session: Session, user: User) -> dict[str, object]:
    rows = session.scalars(select(Memory).where(Memory.user_id == user.id))
    return {memory.fact_id: memory.state for memory in rows}


def logged(session: Session, user: User) -> Sequence[Row]:
    told = (
        Attempt.fact_id,
        Attempt.at,
        Attempt.verdict,
        Attempt.rating,
        Attempt.study_day,
    )
    of_user = select(*told).where(Attempt.user_id == user.id)
    return session.execute(of_user.order_by(Attempt.at, Attempt.fact_id)).all()


@pytest.fixture
def met(
    session: Session,
    guest: User,
    anna: User,
    new_learner: Callable[[str], User],
    tea_set: QuestionSet,
    now: datetime,
) -> User:
    """Guest and anna have answered in turns; returned is who gave all those answers alone."""
    alone = new_learner("Alone")
    guest.time_zone = "UTC"
    for who, hours, right in LOG:
        at = now + timedelta(hours=hours)
        take(session, anna if who == "anna" else guest, tea_set, at, right)
        take(session, alone, tea_set, at, right)
    return alone


def test_the_account_remembers_what_both_logs_together_give(
    session: Session, guest: User, anna: User, met: User, now: datetime
) -> None:
    before = remembered(session, anna)
    bring_answers(session, guest=guest, account=anna, now=now)
    assert remembered(session, anna) != before
    assert rebuild.check(session, user_id=anna.id).differences == []
    repetitions = [memory.repetitions for memory in remembered(session, met).values()]
    assert [memory.repetitions for memory in remembered(session, anna).values()] == repetitions


def test_the_log_reads_as_if_all_had_been_answered_in_it(
    session: Session, guest: User, anna: User, met: User, now: datetime
) -> None:
    bring_answers(session, guest=guest, account=anna, now=now)
    assert logged(session, anna) == logged(session, met)
    assert len(logged(session, anna)) == len(LOG) * 3


def test_quizzes_come_along_with_their_items_and_scores(
    session: Session, guest: User, anna: User, met: User, now: datetime
) -> None:
    before = attempts.quiz_scores(session, guest) + attempts.quiz_scores(session, anna)
    bring_answers(session, guest=guest, account=anna, now=now)
    after = attempts.quiz_scores(session, anna)
    assert sorted(after, key=lambda s: s.id) == sorted(before, key=lambda s: s.id)
    of_anna = select(func.count()).select_from(QuizItem).where(QuizItem.user_id == anna.id)
    assert session.scalar(of_anna) == len(LOG) * 3


def test_the_guest_is_gone_with_all_that_was_theirs(
    session: Session, guest: User, anna: User, met: User, now: datetime
) -> None:
    login_sessions.open_session(session, user=guest, now=now)
    guest_id = guest.id
    bring_answers(session, guest=guest, account=anna, now=now)
    session.commit()
    assert session.get(User, guest_id) is None
    for table in (Attempt, Memory, Quiz, QuizItem, LoginSession):
        left = select(func.count()).select_from(table).where(table.user_id == guest_id)
        assert session.scalar(left) == 0


def test_others_keep_what_is_theirs(
    session: Session, guest: User, anna: User, met: User, now: datetime
) -> None:
    log, memories = logged(session, met), remembered(session, met)
    bring_answers(session, guest=guest, account=anna, now=now)
    assert (logged(session, met), remembered(session, met)) == (log, memories)


def test_facts_only_the_account_has_met_are_left_as_they_are(
    session: Session, guest: User, anna: User, tea_set: QuestionSet, now: datetime
) -> None:
    take(session, anna, tea_set, now, [True, False, True])
    before = {m.fact_id: m.version for m in session.scalars(select(Memory))}
    bring_answers(session, guest=guest, account=anna, now=now)
    assert {m.fact_id: m.version for m in session.scalars(select(Memory))} == before


def test_one_id_sent_by_both_stays_two_answers(
    session: Session, guest: User, anna: User, tea_set: QuestionSet, now: datetime
) -> None:
    for user, at in ((anna, now), (guest, now + timedelta(days=1))):
        quiz = start_set_quiz(session, user=user, question_set=tea_set, size=3, now=at)
        answer_question(
            session, user=user, quiz_id=quiz.id, position=1, answer=Answer("same-id", ""), now=at
        )
    bring_answers(session, guest=guest, account=anna, now=now)
    answered = session.scalars(select(QuizItem.attempt_id).where(QuizItem.attempt_id.is_not(None)))
    stored = session.scalars(select(Attempt.id).where(Attempt.user_id == anna.id))
    assert sorted(answered) == sorted(stored)
    assert session.scalar(select(func.count()).select_from(Attempt)) == 2


def test_a_second_press_on_the_button_finds_the_answers_brought(
    session: Session, guest: User, anna: User, met: User, now: datetime
) -> None:
    ids = (guest.id, anna.id)
    session.commit()
    with Session(db.engine, expire_on_commit=False) as second:
        late, account = (second.get_one(User, user_id) for user_id in ids)
        second.commit()  # as if it had waited here for the first
        bring_answers(session, guest=guest, account=anna, now=now)
        session.commit()
        before = logged(session, anna)
        session.commit()
        bring_answers(second, guest=late, account=account, now=now)
        second.commit()
    assert logged(session, anna) == before


def test_who_took_a_name_meanwhile_keeps_their_answers(
    session: Session, guest: User, anna: User, met: User, password: str, now: datetime
) -> None:
    ids = (guest.id, anna.id)
    session.commit()
    with Session(db.engine, expire_on_commit=False) as second:
        late, account = (second.get_one(User, user_id) for user_id in ids)
        second.commit()
        accounts.claim(session, user=guest, name="Gloria", password=password, now=now)
        session.commit()
        with pytest.raises(Refused):
            bring_answers(second, guest=late, account=account, now=now)
    assert logged(session, guest)


def test_only_a_guest_is_brought_and_only_into_an_account(
    session: Session, guest: User, anna: User, mr_hill: User, now: datetime
) -> None:
    for giver, taker in ((anna, mr_hill), (guest, guest)):
        with pytest.raises(Refused):
            bring_answers(session, guest=giver, account=taker, now=now)
