from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import Question, QuestionSet, Report, ReportReason, Status, User
from quizapp.usecases.quizzes import start_set_quiz
from quizapp.usecases.refusals import NotFound
from quizapp.usecases.reports import report


@pytest.fixture
def asked(session: Session, alice: User, tea_set: QuestionSet, now: datetime) -> Question:
    return start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now).items[0].question


def test_a_report_says_what_is_wrong(session: Session, alice: User, asked: Question, now: datetime) -> None:
    made = report(session, user=alice, question_id=asked.id, reason=ReportReason.OUTDATED, text="Since 2024.", now=now)
    assert (made.user_id, made.question_id, made.reason, made.text) == (alice.id, asked.id, "outdated", "Since 2024.")
    assert (made.at, made.settled_at) == (now, None)


def test_a_second_press_writes_the_open_report_anew(
    session: Session, alice: User, asked: Question, now: datetime
) -> None:
    later = now + timedelta(minutes=1)
    for reason, at in ((ReportReason.WRONG, now), (ReportReason.WRONG, now), (ReportReason.UNFAIR, later)):
        report(session, user=alice, question_id=asked.id, reason=reason, text="", now=at)
    kept = session.query(Report).one()
    assert (kept.reason, kept.at) == (ReportReason.UNFAIR, later)


def test_after_it_was_settled_a_new_report_is_made(
    session: Session, alice: User, asked: Question, now: datetime
) -> None:
    report(session, user=alice, question_id=asked.id, reason=ReportReason.WRONG, text="", now=now).settled_at = now
    report(session, user=alice, question_id=asked.id, reason=ReportReason.WRONG, text="", now=now)
    assert session.query(Report).count() == 2


def test_what_was_asked_can_be_reported_after_it_was_retired(
    session: Session, alice: User, asked: Question, now: datetime
) -> None:
    asked.status = Status.RETIRED
    report(session, user=alice, question_id=asked.id, reason=ReportReason.OTHER, text="", now=now)
    assert session.query(Report).count() == 1


def test_a_question_that_another_was_asked_is_not_found(
    session: Session, bob: User, asked: Question, now: datetime
) -> None:
    for question_id in (asked.id, "no such question"):
        with pytest.raises(NotFound):
            report(session, user=bob, question_id=question_id, reason=ReportReason.WRONG, text="", now=now)
    assert session.query(Report).count() == 0
