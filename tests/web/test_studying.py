"""A day's study on its pages: its size, picking it up again, and what was set aside."""

import re
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import DayTally, FactSetting, Question, QuestionSet, Quiz, Visibility
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.fact_settings import bury, set_note, suspend
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from quizapp.usecases.quizzes import start_set_quiz
from quizapp.usecases.today import today
from tests.web.conftest import Visitor


@pytest.fixture
def lamps(session: Session, tina: Visitor, now: datetime) -> QuestionSet:
    question_set = create_set(session, user=tina.user, title="Lamps", description="", now=now)
    for n in range(12):
        written = WrittenQuestion(
            form=Form.TYPED, kind=Kind.QUANTITY, stem=f"How high is lamp number {n}?", key=f"{1000 + n} feet"
        )
        write_question(session, question_set=question_set, written=written, now=now)
    question_set.visibility = Visibility.PUBLIC
    session.commit()
    return question_set


@pytest.fixture
def missed(session: Session, alice: Visitor, lamps: QuestionSet, now: datetime) -> Quiz:
    """Twelve facts, all due tomorrow."""
    quiz = start_set_quiz(session, user=alice.user, question_set=lamps, size=12, now=now)
    for item in quiz.items:
        answer = Answer(attempt_id=f"missed-{item.position}", response="")
        answer_question(session, user=alice.user, quiz_id=quiz.id, position=item.position, answer=answer, now=now)
    session.commit()
    return quiz


@pytest.mark.parametrize("path", ["/", "/study"])
def test_the_button_says_how_much_and_how_long(alice: Visitor, missed: Quiz, path: str) -> None:
    assert "Study today" not in alice.get(path).text
    alice.app.config["CLOCK"].advance(days=1)
    assert "Study today: 12 facts, about 3 min" in alice.get(path).text


@pytest.mark.parametrize(
    ("reviews", "said"), [(1, "You have met it before."), (12, "You have met all of them before.")]
)
def test_it_says_whether_they_were_met_before(alice: Visitor, missed: Quiz, reviews: int, said: str) -> None:
    alice.user.daily_review = reviews
    alice.app.config["CLOCK"].advance(days=1)
    assert said in alice.get("/study").text


@pytest.mark.parametrize(
    ("begun_with", "label", "back"),
    [("/study", "What is left today", "/study"), ("/missed/drill", "All facts you missed", "/missed")],
)
def test_the_end_of_a_sitting_leads_back_to_where_it_began(
    alice: Visitor, missed: Quiz, session: Session, now: datetime, begun_with: str, label: str, back: str
) -> None:
    alice.app.config["CLOCK"].advance(days=1)
    quiz_id = alice.post(begun_with).location.split("/")[2]
    assert label not in alice.get(f"/quiz/{quiz_id}").text
    for item in session.get_one(Quiz, (alice.user_id, quiz_id)).items:
        answer = {"response": item.question.key, "attempt_id": f"right-answer-{item.position}", "duration_ms": "9000"}
        alice.post(f"/quiz/{quiz_id}/{item.position}", answer)
    assert f'href="{back}">{label}</a>' in alice.get(f"/quiz/{quiz_id}").text


@pytest.mark.parametrize("path", ["/", "/study"])
def test_after_weeks_away_the_rest_is_said_kindly(
    alice: Visitor, missed: Quiz, session: Session, lamps: QuestionSet, now: datetime, path: str
) -> None:
    alice.user.daily_review = 5
    session.query(DayTally).delete()
    session.add(
        DayTally(
            user_id=alice.user_id, study_day=today(alice.user, now), set_id=lamps.id, fact_kind="quantity",
            answered=12, right=0, milliseconds=0, reviewed=0, recalled=0,
        )
    )  # fmt: skip
    alice.app.config["CLOCK"].advance(days=20)
    said = "You have been away: 12 facts wait. Today the 5 most worth saving; the rest over the next 2 days."
    assert said in alice.get(path).text


def test_the_limit_of_the_day_being_reached_practice_is_offered(alice: Visitor, missed: Quiz) -> None:
    alice.user.daily_review = 0
    alice.app.config["CLOCK"].advance(days=20)
    page = alice.get("/study").text
    assert "That is all for today" in page
    assert "<p>12 facts wait. They come day by day after that. Nothing is lost.</p>" in page
    assert "Study today" not in page
    assert re.search(r'<a class="btn [^>]*href="/missed"', page)


@pytest.mark.parametrize("path", ["/", "/study"])
def test_a_study_left_in_the_middle_is_picked_up_where_it_stopped(
    alice: Visitor, missed: Quiz, session: Session, path: str
) -> None:
    alice.app.config["CLOCK"].advance(days=1)
    first = alice.post("/study").location
    assert "Study</strong>, 0 of 12 answered" in alice.get(path).text
    alice.post(first, {"attempt_id": "first-of-the-day", "response": "9 feet"})
    page = alice.get(path).text
    assert "Study</strong>, 1 of 12 answered" in page
    second = first.removesuffix("/1") + "/2"
    assert f'href="{second}"' in page
    assert "Study today" not in page
    assert alice.post("/study").location == second
    assert session.query(Quiz).filter_by(kind="study").count() == 1


def test_what_yesterday_left_is_part_of_todays_study(alice: Visitor, missed: Quiz) -> None:
    alice.app.config["CLOCK"].advance(days=1)
    alice.post("/study")
    alice.app.config["CLOCK"].advance(days=1)
    page = alice.get("/").text
    assert "Go on" not in page
    assert "Study today: 12 facts" in page


def test_a_quiz_left_in_the_middle_does_not_hide_the_days_study(
    alice: Visitor, missed: Quiz, session: Session, lamps: QuestionSet
) -> None:
    clock = alice.app.config["CLOCK"]
    clock.advance(days=1)
    left = alice.post(f"/sets/{lamps.id}/quiz", {"size": 3}).location
    alice.post(left, {"attempt_id": "just-the-first", "response": "9 feet"})
    for path in ("/", "/study"):
        page = alice.get(path).text
        assert "Lamps</strong>, 1 of 3 answered" in page
        assert "Study today: 11 facts" in page


def test_what_is_set_aside_is_listed_and_taken_up_again(
    alice: Visitor, missed: Quiz, session: Session, now: datetime
) -> None:
    assert "set aside" not in alice.get("/study").text
    for_good, for_today = (item.question for item in missed.items[:2])
    suspend(session, user=alice.user, fact_id=for_good.fact_id, now=now)
    set_note(session, user=alice.user, fact_id=for_good.fact_id, note="Next to the <harbour>.", now=now)
    bury(session, user=alice.user, fact_id=for_today.fact_id, now=now)
    assert "2 facts set aside" in alice.get("/study").text
    page = alice.get("/study/set-aside").text
    assert for_good.stem in page and for_today.stem in page
    assert "Next to the &lt;harbour&gt;." in page
    assert page.count("Comes back tomorrow by itself.") == page.count("Until you take it up again.") == 1
    assert for_good.key not in page
    reply = alice.post(f"/study/set-aside/{for_good.fact_id}")
    assert (reply.status_code, reply.location) == (303, "/study/set-aside")
    session.expire_all()
    assert not session.get_one(FactSetting, (alice.user_id, for_good.fact_id)).suspended
    assert for_good.stem not in alice.get("/study/set-aside").text


def test_a_stranger_takes_up_nothing_of_anothers(
    alice: Visitor, bob: Visitor, missed: Quiz, session: Session, now: datetime
) -> None:
    fact_id = missed.items[0].question.fact_id
    suspend(session, user=alice.user, fact_id=fact_id, now=now)
    bob.post(f"/study/set-aside/{fact_id}")
    session.expire_all()
    assert session.get_one(FactSetting, (alice.user_id, fact_id)).suspended
    assert bob.post("/study/set-aside/no-such-fact").status_code == 404


def test_with_nothing_set_aside_the_page_says_what_it_is_for(alice: Visitor) -> None:
    assert "Nothing is set aside" in alice.get("/study/set-aside").text
    assert 'href="/study"' in alice.get("/study/set-aside").text


def test_a_gap_that_is_set_aside_is_drawn_as_one(
    alice: Visitor, session: Session, lamps: QuestionSet, now: datetime
) -> None:
    gap = WrittenQuestion(form=Form.CLOZE, kind=Kind.DATE, stem="The lamp of Holm was lit in _____.", key="1818")
    write_question(session, question_set=lamps, written=gap, now=now)
    fact_id = session.query(Question).filter_by(form=Form.CLOZE).one().fact_id
    suspend(session, user=alice.user, fact_id=fact_id, now=now)
    page = alice.get("/study/set-aside").text
    assert "_____" not in page
    assert '<span class="gap">' in page
