"""The queue: one worker a job, a dead worker's job is taken up again, and not for ever."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.extensions import db
from quizapp.storage.models import Job, JobState, User
from quizapp.usecases import jobs
from quizapp.usecases.documents import hand_in
from tests.ferry import FERRY

WORKERS = 4


@pytest.fixture
def waiting(session: Session, tina: User, now: datetime) -> list[Job]:
    """As many as there are workers, the oldest first."""
    return [
        hand_in(
            session,
            user=tina,
            data=FERRY + b"\n" * number,
            name=f"{number}.txt",
            now=now + timedelta(seconds=number),
        )
        for number in range(WORKERS)
    ]


@pytest.fixture
def job(waiting: list[Job]) -> Job:
    return waiting[0]


def test_the_oldest_is_taken_first(
    session: Session, waiting: list[Job], now: datetime
) -> None:
    taken = [jobs.take(session, now=now + timedelta(seconds=9)) for _ in waiting]
    assert taken == waiting
    assert jobs.take(session, now=now + timedelta(seconds=9)) is None


def test_a_leased_job_is_left_alone_until_the_lease_runs_out(
    session: Session, job: Job, now: datetime
) -> None:
    assert jobs.take(session, now=now) is job
    later = now + jobs.LEASE
    assert jobs.take(session, now=later) is not job
    jobs.report(session, jobs.lease_of(job), done=3, total=9, now=now)
    assert jobs.take(session, now=later + timedelta(seconds=1)) is job
    assert (job.state, job.tries, job.sentences_done) == (JobState.RUNNING, 2, 0)


def test_a_report_renews_the_lease(session: Session, job: Job, now: datetime) -> None:
    jobs.take(session, now=now)
    later = now + timedelta(seconds=50)
    jobs.report(session, jobs.lease_of(job), done=3, total=9, now=later)
    assert jobs.take(session, now=now + timedelta(seconds=100)) is not job
    assert (job.sentences_done, job.sentences_total) == (3, 9)


def test_a_job_whose_worker_was_killed_each_time_fails_with_words(
    session: Session, waiting: list[Job], now: datetime
) -> None:
    job = waiting[0]
    for other in waiting[1:]:
        jobs.finish(session, jobs.lease(other, now=now), now=now)
    for _ in range(jobs.MOST_TRIES):
        assert jobs.take(session, now=now) is job
        now += jobs.LEASE + timedelta(seconds=1)
    assert jobs.take(session, now=now) is None
    assert (job.state, job.error, job.finished_at) == (JobState.FAILED, jobs.KILLED, now)


def test_a_failure_is_tried_again_and_told_in_the_end(
    session: Session, job: Job, now: datetime
) -> None:
    for state in (JobState.WAITING, JobState.WAITING, JobState.FAILED):
        jobs.fail(session, jobs.lease(job, now=now), error="It broke.", now=now)
        assert job.state == state
    assert job.error == "It broke."


def test_a_failure_does_not_undo_what_another_worker_finished(
    session: Session, job: Job, now: datetime
) -> None:
    lost = jobs.lease(job, now=now)
    jobs.finish(session, jobs.lease(job, now=now), now=now)
    jobs.fail(session, lost, error="It broke.", now=now)
    assert (job.state, job.error) == (JobState.DONE, "")


OVERTAKEN = {
    "report": lambda session, lease, now: jobs.report(session, lease, done=1, total=9, now=now),
    "finish": lambda session, lease, now: jobs.finish(session, lease, now=now),
    "fail": lambda session, lease, now: jobs.fail(session, lease, error="It broke.", now=now),
    "give back": lambda session, lease, now: jobs.give_back(session, lease),
}


@pytest.mark.parametrize("act", OVERTAKEN.values(), ids=OVERTAKEN)
def test_what_an_overtaken_worker_says_of_a_job_does_not_count(
    session: Session, job: Job, now: datetime, act: Callable[[Session, jobs.Lease, datetime], object]
) -> None:
    lost = jobs.lease_of(jobs.take(session, now=now))
    assert jobs.take(session, now=now + jobs.LEASE + timedelta(seconds=1)) is job
    later = now + timedelta(minutes=5)
    assert act(session, lost, later) is None
    session.refresh(job)
    assert (job.state, job.tries, job.sentences_done) == (JobState.RUNNING, 2, 0)
    assert job.lease_until < later


def test_a_job_that_was_given_back_is_not_failed_by_who_held_it(
    session: Session, job: Job, now: datetime
) -> None:
    lost = jobs.lease(job, now=now)
    jobs.give_back(session, lost)
    jobs.fail(session, lost, error="It broke.", now=now)
    assert (job.state, job.tries) == (JobState.WAITING, 0)


def test_a_failed_job_is_queued_anew_and_no_other(
    session: Session, job: Job, now: datetime
) -> None:
    job.tries = jobs.MOST_TRIES - 1
    jobs.fail(session, jobs.lease(job, now=now), error="It broke.", now=now)
    jobs.retry(session, job=job)
    assert (job.state, job.tries, job.error, job.finished_at) == (JobState.WAITING, 0, "", None)
    assert jobs.take(session, now=now) is job
    jobs.retry(session, job=job)
    assert (job.state, job.tries) == (JobState.RUNNING, 1)


def test_workers_at_the_same_time_take_different_jobs(
    app: Flask, session: Session, waiting: list[Job], now: datetime
) -> None:
    expected = {job.id for job in waiting}
    session.commit()
    engine, barrier = db.engine, Barrier(WORKERS)

    def worker(_: int) -> str | None:
        barrier.wait()
        with Session(engine) as own, own.begin():
            job = jobs.take(own, now=now)
            return job.id if job else None

    with ThreadPoolExecutor(WORKERS) as pool:
        taken = list(pool.map(worker, range(WORKERS)))
    assert set(taken) == expected
    assert set(session.scalars(select(Job.tries))) == {1}
