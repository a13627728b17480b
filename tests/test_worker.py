"""The worker with the real language model: drafts of a small document, whole or not at all."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import chain, repeat

import pytest
from flask import Flask
from sqlalchemy import NullPool, create_engine, select, text
from sqlalchemy.orm import Session

from quizapp import worker
from quizapp.storage.models import (
    Fact,
    Job,
    JobState,
    Question,
    QuestionSet,
    Role,
    Status,
    User,
    Visibility,
)
from quizapp.usecases import jobs
from quizapp.usecases.documents import hand_in

BRIDGE = b"""= The Alder bridge =

The Alder bridge was opened on 4 May 1934. The town of Marn paid 2 million crowns for it.

Greta Lind was appointed harbour master of Marn in 1951. The bridge carries 3,000 cars a day.
"""


@pytest.fixture
def job(app: Flask, session: Session, now: datetime) -> Job:
    app.config["CLOCK"] = lambda: now
    tina = User(name="Tina", name_key="tina", role=Role.TEACHER, created_at=now)
    session.add(tina)
    session.flush()
    job = hand_in(session, user=tina, data=BRIDGE, name="bridge.txt", now=now)
    session.commit()
    return job


def breaking_at(sentence: int) -> worker.Progress:
    def progress(done: int, total: int) -> None:
        if done == sentence:
            raise RuntimeError("the machine is on fire")

    return progress


def test_the_drafts_of_a_document_are_stored_with_their_places(
    session: Session, job: Job
) -> None:
    assert worker.run_next()
    assert (job.state, job.sentences_done, job.sentences_total) == (JobState.DONE, 4, 4)
    document = BRIDGE.decode()
    facts = session.scalars(select(Fact)).all()
    assert all(document[fact.start : fact.end] == fact.quote for fact in facts)
    assert {document[fact.answer_start : fact.answer_end] for fact in facts} >= {"4 May 1934", "1951"}
    drafts = session.scalars(select(Question)).all()
    assert {draft.status for draft in drafts} == {Status.DRAFT}
    assert {draft.fact_id for draft in drafts} == {fact.id for fact in facts}


def test_there_is_nothing_to_do_twice(session: Session, job: Job) -> None:
    assert [worker.run_next(), worker.run_next()] == [True, False]


@pytest.mark.parametrize("sentence", [1, 4])
def test_a_crash_in_the_middle_stores_nothing_and_is_made_good(
    session: Session, job: Job, now: datetime, sentence: int
) -> None:
    jobs.lease(job, now=now)
    session.commit()
    worker.run(job, progress=breaking_at(sentence))
    assert session.scalars(select(Fact)).all() == []
    assert job.state == JobState.WAITING
    assert worker.run_next()
    assert job.state == JobState.DONE
    assert session.scalars(select(Question)).all() != []


def test_the_job_of_a_killed_worker_is_taken_up_when_its_lease_runs_out(
    app: Flask, session: Session, job: Job, now: datetime
) -> None:
    jobs.lease(job, now=now)  # and the worker that did this is gone
    session.commit()
    assert not worker.run_next()
    app.config["CLOCK"] = lambda: now + jobs.LEASE + timedelta(seconds=1)
    assert worker.run_next()
    assert (job.state, job.tries) == (JobState.DONE, 2)


def test_a_job_that_always_breaks_is_given_up_with_words_and_the_document_is_kept(
    session: Session, job: Job, now: datetime
) -> None:
    for _ in range(jobs.MOST_TRIES):
        jobs.lease(job, now=now)
        session.commit()
        worker.run(job, progress=breaking_at(2))
    assert (job.state, job.error) == (JobState.FAILED, worker.EXPLANATION)
    assert not worker.run_next()


def test_it_outlives_a_database_that_does_not_answer_for_a_while(
    session: Session, job: Job
) -> None:
    job_id = job.id
    answer_again = silence(session)
    rounds = chain(
        [lambda: False, answer_again],
        repeat(lambda: session.get_one(Job, job_id).state == JobState.DONE),
    )
    worker.work(stopping=lambda: next(rounds)())
    assert session.get_one(Job, job_id).state == JobState.DONE


def silence(session: Session) -> Callable[[], bool]:
    """Make the worker's next transaction fail; those after calling what is returned succeed."""
    engine = session.get_bind()
    if engine.dialect.name == "sqlite":
        other = engine.connect()
        session.execute(text("PRAGMA busy_timeout = 20"))  # on the connection it will use again
        session.commit()
        other.execute(text("SELECT 1"))  # begins, and so keeps other writers out
        return lambda: bool(other.close())
    process = session.scalar(text("SELECT pg_backend_pid()"))
    session.commit()
    other = create_engine(engine.url, poolclass=NullPool)
    with other.connect() as connection:
        connection.execute(text("SELECT pg_terminate_backend(:process)"), {"process": process})
    return lambda: False


def test_what_is_shipped_is_published_by_whoever_finishes_it(
    session: Session, job: Job
) -> None:
    job.publish = True
    jobs.lease(job, now=job.created_at - timedelta(hours=1))  # whoever began it was killed
    session.commit()
    assert worker.run_next()
    question_set = session.get_one(QuestionSet, job.set_id)
    assert question_set.visibility == Visibility.PUBLIC
    questions = session.scalars(select(Question)).all()
    assert {q.status for q in questions if q.is_ready} == {Status.PUBLISHED}
    assert {q.status for q in questions if not q.is_ready} <= {Status.DRAFT}


def test_a_worker_that_is_told_to_stop_gives_its_job_back(session: Session, job: Job) -> None:
    rounds = chain([False, False], repeat(True))  # the loop looks, then each sentence does
    worker.work(stopping=lambda: next(rounds))
    session.refresh(job)
    assert (job.state, job.tries) == (JobState.WAITING, 0)
    assert session.scalars(select(Fact)).all() == []
    assert worker.run_next()
    assert session.scalars(select(Fact)).all() != []


def test_a_failure_of_an_overtaken_worker_leaves_the_job_to_the_other(
    session: Session, job: Job, now: datetime
) -> None:
    def overtaken(done: int, total: int) -> None:
        jobs.lease(job, now=now)
        session.commit()
        raise RuntimeError("the machine is on fire")

    jobs.lease(job, now=now)
    session.commit()
    worker.run(job, progress=overtaken)
    assert (job.state, job.tries) == (JobState.RUNNING, 2)


def test_an_overtaken_worker_stores_nothing(session: Session, job: Job, now: datetime) -> None:
    def overtaken(done: int, total: int) -> None:
        if done == total:
            jobs.lease(job, now=now)
            session.commit()

    jobs.lease(job, now=now)
    session.commit()
    worker.run(job, progress=overtaken)
    assert (job.state, job.tries) == (JobState.RUNNING, 2)
    assert session.scalars(select(Fact)).all() == []
