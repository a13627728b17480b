import re
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written_set import WrittenQuestion
from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.models import DayTally, Exam, ForecastTally, QuestionSet, User, Visibility
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question

TODAY = date(2026, 11, 24)


@pytest.fixture
def mills(tina, session: Session, now: datetime) -> QuestionSet:
    """A public set of two questions."""
    question_set = create_set(session, user=tina.user, title="Mills", description="", now=now)
    for stem in ("When was the tide mill built?", "When was the windmill built?"):
        written = WrittenQuestion(form=Form.TYPED, kind=Kind.DATE, stem=stem, key="1752")
        write_question(session, question_set=question_set, written=written, now=now)
    question_set.visibility = Visibility.PUBLIC
    session.commit()
    return question_set


@pytest.fixture
def studied(alice, mills: QuestionSet, session: Session) -> None:
    """Alice has answered on each of the last five days."""
    for back in range(5):
        session.add(
            DayTally(
                user_id=alice.user_id, study_day=TODAY - timedelta(days=back), set_id=mills.id, fact_kind="date",
                answered=20, right=16, milliseconds=240_000, reviewed=10, recalled=9,
            )  # fmt: skip
        )
    session.commit()


def text(page: object) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text))


def test_an_empty_page_says_what_to_do(alice) -> None:
    page = alice.get("/progress")
    assert "Nothing is due today" in page.text
    assert "Choose a set" in page.text
    assert "<svg viewBox" not in page.text


def test_each_plot_has_a_sentence_and_a_text(alice, studied: None) -> None:
    page = alice.get("/progress")
    for sentence in (
        "In the last year you gave 100 answers on 5 days.",
        "You studied on 5 of the last 14 days, about 4 minutes each time.",
        "In the last 4 weeks a fact came back 50 times, and you knew it 45 of them (90%).",
        "Nothing comes back in the next 14 days.",
        "Dates and years 80 of 100 (80%)",
        "Mills 80 of 100 (80%)",
    ):
        assert sentence in text(page)
    plots = re.findall(r'<svg viewBox[^>]*role="img" aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"', page.text)
    assert len(plots) == 4
    assert all(f'id="{name}"' in page.text for names in plots for name in names)
    assert page.text.count("The numbers</summary>") == 4


def test_the_streak_can_be_hidden(alice, studied: None, session: Session) -> None:
    assert "5 days in a row" in alice.get("/progress").text
    session.get_one(User, alice.user_id).shows_streak = False
    assert "in a row" not in alice.get("/progress").text


def test_another_learners_answers_are_not_there(bob, studied: None) -> None:
    assert "Mills" not in bob.get("/progress").text


def test_a_forecast_is_judged_only_after_enough_answers(alice, studied: None, session: Session) -> None:
    told = ForecastTally(user_id=alice.user_id, percent=90, reviewed=60, recalled=52)
    session.add(told)
    assert "told after 40 more answers" in alice.get("/progress").text
    told.reviewed, told.recalled = 200, 174
    page = text(alice.get("/progress"))
    assert "Of 100 facts that came back, we said you would know 90: 87 were known." in page
    assert "chance leaves open 82 to 91" in page
    assert "The curve" in page


def test_an_exam_is_set_shown_and_taken_away(alice, studied: None, mills: QuestionSet) -> None:
    url = f"/progress/sets/{mills.id}"
    assert alice.post(f"{url}/exam", {"day": "2026-12-01"}).location == url
    for page in (alice.get(url), alice.get("/progress")):
        assert "The exam is in 7 days, on 1 December 2026." in text(page)
        assert "you should know 0 of 2 facts then" in text(page)
        assert "Minutes a day until then" in text(page)
    assert alice.post(f"{url}/exam/drop").location == url
    assert "Minutes a day until then" not in alice.get(url).text


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-11-23", "That day is past."),
        ("2026-11-24", "That is today."),
        ("9999-12-31", "That is too far ahead."),
        ("", "Choose the day of the exam."),
        ("soon", "Not a valid date"),
    ],
)
def test_a_day_that_will_not_do_is_told_why(alice, mills: QuestionSet, day: str, why: str) -> None:
    page = alice.post(f"/progress/sets/{mills.id}/exam", {"day": day})
    assert page.status_code == 422
    assert why in page.text
    db.session.rollback()
    assert db.session.query(Exam).count() == 0


@pytest.mark.parametrize(("later", "said"), [(7, "The exam is today."), (8, "The exam was on 1 December 2026.")])
def test_an_exam_that_has_come_says_so(alice, clock, studied: None, mills: QuestionSet, later: int, said: str) -> None:
    url = f"/progress/sets/{mills.id}"
    alice.post(f"{url}/exam", {"day": "2026-12-01"})
    clock.advance(days=later)
    assert said in text(alice.get(url))


def test_a_strangers_set_is_not_found(alice, mills: QuestionSet, session: Session) -> None:
    mills.visibility = Visibility.PRIVATE
    session.commit()
    url = f"/progress/sets/{mills.id}"
    assert alice.get(url).status_code == 404
    assert alice.post(f"{url}/exam", {"day": "2026-12-01"}).status_code == 404
    assert alice.post(f"{url}/exam/drop").status_code == 404


def test_the_weakest_fact_is_asked_and_its_value_is_not_on_the_page(alice, mills: QuestionSet) -> None:
    quiz = alice.post(f"/sets/{mills.id}/quiz", {"size": 1}).location
    alice.post(quiz, {"attempt_id": "attempt-1", "response": "1700"})
    page = alice.get("/progress").text
    assert "Soonest forgotten" in page
    assert "mill built?" in page
    assert "1752" not in page
