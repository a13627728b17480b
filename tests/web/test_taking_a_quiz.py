from datetime import datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.models import Attempt, QuestionSet, Role, User, Visibility
from quizapp.usecases.question_sets import create_set, publish
from quizapp.usecases.questions import write_question

WRITTEN = WrittenQuestion(
    form=Form.TYPED, kind=Kind.PLACE, stem="Where does the Torne end?", key="Haparanda"
)


@pytest.fixture
def torne_set(tina, session: Session, now: datetime) -> str:
    """The id of a public set with one typed question."""
    question_set = create_set(session, user=tina.user, title="Torne", description="", now=now)
    write_question(session, question_set=question_set, written=WRITTEN, now=now)
    publish(session, question_set=question_set, visibility=Visibility.PUBLIC)
    return question_set.id


def started(visitor, set_id: str, **data: object) -> str:
    reply = visitor.post(f"/sets/{set_id}/quiz", {"size": 10, **data})
    assert reply.status_code == 303
    return reply.location


def attempts() -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(Attempt))


def test_a_stranger_becomes_a_guest_by_starting(visitor, torne_set: str) -> None:
    url = started(visitor, torne_set, time_zone="Europe/Oslo")
    assert "Where does the Torne end?" in visitor.get(url).text
    guest = db.session.scalars(select(User).where(User.role == Role.GUEST)).one()
    assert guest.time_zone == "Europe/Oslo"


def test_looking_around_makes_no_guest(visitor, torne_set: str) -> None:
    for path in ("/", f"/sets/{torne_set}", "/study", "/progress"):
        visitor.get(path)
    assert db.session.scalars(select(User).where(User.role == Role.GUEST)).all() == []


def test_the_answer_stands_beside_the_key(alice, torne_set: str) -> None:
    url = started(alice, torne_set)
    reply = alice.post(url, {"attempt_id": "attempt-1", "response": "Kiruna"})
    assert (reply.status_code, reply.location) == (303, f"{url}/answer")
    page = alice.get(f"{url}/answer").text
    for shown in ("Not this time", "Kiruna", "Haparanda"):
        assert shown in page


def test_sent_twice_it_counts_once(alice, torne_set: str) -> None:
    url = started(alice, torne_set)
    for response in ("Kiruna", "Haparanda"):
        alice.post(url, {"attempt_id": "attempt-1", "response": response})
    assert "Not this time" in alice.get(f"{url}/answer").text
    assert attempts() == 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"attempt_id": "attempt-1", "response": " "}, "Type an answer first"),
        ({"attempt_id": "attempt-1", "response": "x" * 501}, "500"),
    ],
)
def test_a_bad_form_is_shown_again_and_writes_nothing(
    alice, torne_set: str, data: dict[str, str], told: str
) -> None:
    url = started(alice, torne_set)
    reply = alice.post(url, data)
    assert reply.status_code == 422
    assert told in reply.text
    assert data["response"].strip() in reply.text
    assert attempts() == 0


@pytest.mark.parametrize("attempt_id", ["", "short", "x" * 17, "x" * 16 + "\n", "with space", "<script>"])
def test_an_attempt_needs_a_proper_id(alice, torne_set: str, attempt_id: str) -> None:
    url = started(alice, torne_set)
    assert alice.post(url, {"attempt_id": attempt_id, "response": "Kiruna"}).status_code == 422
    assert attempts() == 0


def test_letters_that_no_database_takes_are_dropped(alice, torne_set: str) -> None:
    url = started(alice, torne_set)
    alice.post(url, {"attempt_id": "attempt-1", "response": "Hapa\x00randa"})
    assert "Right" in alice.get(f"{url}/answer").text


@pytest.mark.parametrize("size", ["0", "51", "-1", "ten", ""])
def test_a_quiz_of_no_sensible_size_is_refused(alice, torne_set: str, size: str) -> None:
    reply = alice.post(f"/sets/{torne_set}/quiz", {"size": size})
    assert reply.status_code == 400
    assert "a number from 1 to 50" in reply.text


def test_what_teachers_write_is_shown_as_text(alice, tina, session: Session, now: datetime) -> None:
    nasty = "<script>alert(1)</script>"
    question_set: QuestionSet = create_set(
        session, user=tina.user, title=nasty, description=nasty, now=now
    )
    written = WrittenQuestion(
        form=Form.CHOICE, kind=Kind.PLACE, stem=nasty, key="{{ 7 * 7 }}",
        options=("{{ 7 * 7 }}", nasty), explanation=nasty,
    )  # fmt: skip
    write_question(session, question_set=question_set, written=written, now=now)
    publish(session, question_set=question_set, visibility=Visibility.PUBLIC)
    url = started(alice, question_set.id)
    pages = [alice.get(path).text for path in ("/", f"/sets/{question_set.id}", url)]
    alice.post(url, {"attempt_id": "attempt-1", "response": "1"})
    pages += [alice.get(path).text for path in (f"{url}/answer", url.removesuffix("/1"), "/missed", "/progress")]
    assert all(nasty not in page for page in pages)
    assert "{{ 7 * 7 }}" in pages[3]


def test_nothing_due_says_what_to_do_next(alice, torne_set: str) -> None:
    assert "library" in alice.get("/study").text.lower()
    reply = alice.post("/study")
    assert reply.status_code == 409
    assert "nothing to ask" in reply.text


def test_a_form_of_an_answered_question_leads_to_its_feedback(alice, torne_set: str) -> None:
    url = started(alice, torne_set)
    alice.post(url, {"attempt_id": "attempt-1", "response": "Kiruna"})
    reply = alice.post(url, {"attempt_id": "", "response": ""})
    assert (reply.status_code, reply.location) == (303, f"{url}/answer")


def test_a_quiz_left_in_the_middle_is_offered_again(
    alice, tina, session: Session, now: datetime
) -> None:
    question_set = create_set(session, user=tina.user, title="Rivers", description="", now=now)
    for _ in range(2):
        write_question(session, question_set=question_set, written=WRITTEN, now=now)
    publish(session, question_set=question_set, visibility=Visibility.PUBLIC)
    url = started(alice, question_set.id)
    assert "Go on" not in alice.get("/").text
    alice.post(url, {"attempt_id": "attempt-1", "response": "Kiruna"})
    page = alice.get("/").text
    assert "1 of 2 answered" in page
    assert url.removesuffix("/1") + "/2" in page
