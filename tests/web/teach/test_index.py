"""The teacher's first page: sets and documents as plain lists."""

from datetime import datetime

from sqlalchemy.orm import Session

from quizapp.storage.models import QuestionSet, Role, User
from quizapp.storage.queries.jobs import latest_jobs
from quizapp.usecases import jobs
from quizapp.usecases.question_sets import create_set
from tests.web.conftest import Visitor


def test_it_begins_with_what_to_do(tina: Visitor) -> None:
    page = tina.get("/teach")
    assert page.status_code == 200
    assert 'href="/teach/documents/new"' in page.text
    assert 'href="/teach/sets/new"' in page.text
    assert "You have no sets yet." in page.text


def test_a_set_says_how_many_questions_it_has_and_how_many_wait(
    tina: Visitor, light_set: QuestionSet, ferry_set: QuestionSet
) -> None:
    page = tina.get("/teach").text
    assert "Private: 2 questions" in page
    assert "4 to review" in page
    assert f'href="/teach/sets/{ferry_set.id}/drafts"' in page


def test_it_says_how_far_the_making_of_questions_is(
    session: Session, tina: Visitor, ferry_in_work: QuestionSet, now: datetime
) -> None:
    job = latest_jobs(session, [ferry_in_work.id])[ferry_in_work.id]
    jobs.report(session, jobs.lease(job, now=now), done=2, total=4, now=now)
    assert "2 of 4 sentences read" in tina.get("/teach").text


def test_another_teachers_sets_and_documents_are_not_listed(
    theo: Visitor, light_set: QuestionSet, ferry_set: QuestionSet
) -> None:
    page = theo.get("/teach").text
    assert "Lighthouses" not in page
    assert "The Holm ferry" not in page


def test_the_sets_of_the_house_are_every_teachers(
    session: Session, theo: Visitor, now: datetime
) -> None:
    house = User(role=Role.HOUSE, created_at=now)
    session.add(house)
    session.flush()
    shipped = create_set(session, user=house, title="Harbours", description="", now=now)
    shipped.slug = "harbours"
    assert "Private, comes with quizapp: 0 questions" in theo.get("/teach").text
    assert theo.get(f"/teach/sets/{shipped.id}").status_code == 200
