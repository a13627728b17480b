"""While questions are made the set shows how far it is; a failure says why and can be tried again."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import Job, JobState, QuestionSet
from quizapp.storage.queries.jobs import latest_jobs
from quizapp.usecases import jobs
from tests.web.conftest import Visitor


@pytest.fixture
def job(session: Session, ferry_in_work: QuestionSet) -> Job:
    return latest_jobs(session, [ferry_in_work.id])[ferry_in_work.id]


def page(tina: Visitor, job: Job) -> str:
    return tina.get(f"/teach/sets/{job.set_id}").text


def test_it_shows_the_sentences_read(
    session: Session, tina: Visitor, job: Job, now: datetime
) -> None:
    jobs.report(session, jobs.lease(job, now=now), done=3, total=4, now=now)
    shown = page(tina, job)
    assert '<progress class="job-progress" value="3" max="4"' in shown
    assert "3 of 4 sentences read.</p>" in shown


def test_it_says_what_is_done_once_all_are_read(session: Session, tina: Visitor, job: Job, now: datetime) -> None:
    jobs.report(session, jobs.lease(job, now=now), done=4, total=4, now=now)
    assert "4 of 4 sentences read. Their questions are being checked." in page(tina, job)


def test_the_page_looks_again_only_while_there_is_something_to_see(
    session: Session, tina: Visitor, job: Job, now: datetime
) -> None:
    assert "progress.js" in page(tina, job)
    jobs.finish(session, jobs.lease(job, now=now), now=now)
    shown = page(tina, job)
    assert "progress.js" not in shown
    assert "Questions are being made" not in shown


def test_a_failure_says_why_and_is_tried_again(
    session: Session, tina: Visitor, job: Job, now: datetime
) -> None:
    job.tries = jobs.MOST_TRIES - 1
    jobs.fail(session, jobs.lease(job, now=now), error="The work was cut off.", now=now)
    shown = page(tina, job)
    assert "No questions were made" in shown
    assert "The work was cut off." in shown
    sent = tina.post(f"/teach/sets/{job.set_id}/retry")
    assert (sent.status_code, sent.location) == (303, f"/teach/sets/{job.set_id}")
    session.expire_all()
    assert (job.state, job.tries, job.error) == (JobState.WAITING, 0, "")
    assert "Waiting for its turn." in page(tina, job)


def test_there_is_nothing_to_try_again_without_a_document(
    tina: Visitor, light_set: QuestionSet
) -> None:
    assert tina.post(f"/teach/sets/{light_set.id}/retry").status_code == 404
