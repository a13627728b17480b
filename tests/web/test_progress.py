import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.models import (
    DayTally,
    Exam,
    ForecastTally,
    Memory,
    QuestionSet,
    User,
    Visibility,
)
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
    study(alice, mills, session, range(5))


def study(visitor, question_set: QuestionSet, session: Session, days_ago: Iterable[int], reviewed: int = 10) -> None:
    for back in days_ago:
        session.add(
            DayTally(
                user_id=visitor.user_id, study_day=TODAY - timedelta(days=back), set_id=question_set.id,
                fact_kind="date", answered=20, right=16, milliseconds=240_000, reviewed=reviewed,
                recalled=max(reviewed - 1, 0),
            )  # fmt: skip
        )
    session.commit()


def learn(visitor, question_set: QuestionSet, session: Session, facts: int, now: datetime) -> None:
    """So many facts, each kept a day longer than the one before it and due on the day it is kept to."""
    for number in range(1, facts + 1):
        written = WrittenQuestion(form=Form.TYPED, kind=Kind.DATE, stem=f"When was quay {number} built?", key="1752")
        question = write_question(session, question_set=question_set, written=written, now=now)
        session.add(
            Memory(
                user_id=visitor.user_id, fact_id=question.fact_id, stability=float(number), difficulty=5.0,
                last_day=TODAY, due_day=TODAY + timedelta(days=number), repetitions=1, lapses=0, updated_at=now,
            )  # fmt: skip
        )
    session.commit()


def text(page: object) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text))


def test_an_empty_page_says_what_to_do(alice) -> None:
    page = alice.get("/progress")
    assert "You have not begun yet" in page.text
    assert "Choose a set" in page.text
    assert "<svg viewBox" not in page.text


def test_an_exam_set_before_anything_was_answered_is_there(alice, mills: QuestionSet) -> None:
    alice.post(f"/progress/sets/{mills.id}/exam", {"day": "2026-12-01"})
    page = text(alice.get("/progress"))
    assert "You have not begun yet" in page
    assert "Exam: Mills" in page
    assert "Minutes a day until then" in page


def test_the_first_day_tells_what_comes_next(alice, mills: QuestionSet, session: Session, now: datetime) -> None:
    study(alice, mills, session, [0], reviewed=0)
    learn(alice, mills, session, 3, now)
    page = alice.get("/progress")
    for sentence in (
        "Nothing is due today",
        "What you have learnt next comes back tomorrow. Until then you can begin something new.",
        "Choose a set",
        "1 day in a row.",
        "3 facts come back in the next 14 days, none of them today.",
        "In the last year you gave 20 answers on 1 day.",
        "You studied on 1 of the last 14 days, for about 4 minutes.",
        "How many you still knew then is drawn here.",
    ):
        assert sentence in text(page)
    assert plots(page) == ["Facts due each day", "Answers each day of the last year", "Minutes of answering each day"]


def test_a_plot_of_nothing_is_not_drawn(alice, mills: QuestionSet, session: Session) -> None:
    study(alice, mills, session, [40], reviewed=0)
    page = alice.get("/progress")
    assert "You can begin something new." in text(page)
    assert "Nothing comes back in the next 14 days." in text(page)
    assert "You have not studied in the last 14 days." in text(page)
    assert plots(page) == ["Answers each day of the last year"]


def test_a_year_of_study_is_shown_and_what_was_before_it_is_not(
    alice, mills: QuestionSet, session: Session
) -> None:
    study(alice, mills, session, range(500))
    page = text(alice.get("/progress"))
    assert "In the last year you gave 7,320 answers on 366 days." in page
    assert "Mills 5,856 of 7,320 (80%)" in page
    assert "before that it was 90%" in page


@pytest.mark.parametrize(("facts", "soonest", "longest"), [(1, 1, 0), (5, 5, 0), (7, 5, 2), (12, 5, 5)])
def test_each_fact_stands_in_one_list_only(
    alice, mills: QuestionSet, session: Session, now: datetime, facts: int, soonest: int, longest: int
) -> None:
    study(alice, mills, session, [0])
    learn(alice, mills, session, facts, now)
    page = text(alice.get("/progress"))
    weakest, _, strongest = page.partition("Longest kept")
    assert re.findall(r"quay (\d+) built", weakest) == [str(number) for number in range(1, soonest + 1)]
    assert re.findall(r"quay (\d+) built", strongest) == [str(facts - at) for at in range(longest)]
    assert ("Longest kept" in page) == bool(longest)


def plots(page: object) -> list[str]:
    return re.findall(r'<title id="chart-[\w-]+">([^<]+)</title>', page.text)


def test_each_plot_has_a_sentence_and_a_text(
    alice, studied: None, mills: QuestionSet, session: Session, now: datetime
) -> None:
    learn(alice, mills, session, 1, now)
    session.add(ForecastTally(user_id=alice.user_id, percent=90, reviewed=200, recalled=174))
    page = alice.get("/progress")
    for sentence in (
        "In the last year you gave 100 answers on 5 days.",
        "You studied on 5 of the last 14 days, about 4 minutes each time.",
        "In the last 4 weeks a fact came back 50 times, and you knew it 45 of them (90%).",
        "1 fact comes back in the next 14 days, none of them today.",
        "To the right is how many of 100 we said you would know",
        "Dates and years 80 of 100 (80%)",
        "Mills 80 of 100 (80%)",
    ):
        assert sentence in text(page)
    drawn = re.findall(r'<svg viewBox[^>]*role="img" aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"', page.text)
    assert len(drawn) == len(plots(page)) == 5
    assert all(page.text.count(f'id="{name}"') == 1 for names in drawn for name in names)
    assert page.text.count("The numbers</summary>") == 5


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
    assert "from 200 answers, so the true number may lie anywhere from 82 to 91." in page
    assert "The curve" in page


def test_how_well_forecasts_came_true_stands_beside_the_exam_with_its_curve(
    alice, studied: None, mills: QuestionSet, session: Session
) -> None:
    session.add(ForecastTally(user_id=alice.user_id, percent=90, reviewed=200, recalled=174))
    url = f"/progress/sets/{mills.id}"
    assert "we said you would know 90" not in alice.get(url).text
    alice.post(f"{url}/exam", {"day": "2026-12-01"})
    for page in (alice.get(url), alice.get("/progress")):
        assert text(page).count("we said you would know 90: 87 were known") == 1
        assert plots(page)[0] == "Known against forecast in percent"


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
        ("soon", "This is no day: write it as 2026-12-24."),
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
