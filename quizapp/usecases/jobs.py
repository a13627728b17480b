"""The queue of documents to be worked on. A worker holds a job by a lease that it renews.

Once a lease ran out and another worker took the job, nothing that the first one says of it counts.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from quizapp.storage.models import Job, JobState

LEASE = timedelta(seconds=60)
MOST_TRIES = 3


KILLED = "The work on this document was cut off several times. It may be too much for this machine."


@dataclass(frozen=True)
class Lease:
    """One try at a job: `tries` is what the job counted when it was leased."""

    job_id: str
    tries: int


def take(session: Session, *, now: datetime) -> Job | None:
    """The oldest job that waits or whose worker died, now leased to the caller."""
    while (job := _oldest(session, now)) is not None:
        if job.tries < MOST_TRIES:
            lease(job, now=now)
            session.flush()
            return job
        _give_up(job, error=KILLED, now=now)
        session.flush()
    return None


def _oldest(session: Session, now: datetime) -> Job | None:
    return session.scalar(
        select(Job)
        .where(
            or_(
                Job.state == JobState.WAITING,
                (Job.state == JobState.RUNNING) & (Job.lease_until < now),
            )
        )
        .order_by(Job.created_at, Job.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


def lease(job: Job, *, now: datetime) -> Lease:
    job.state = JobState.RUNNING
    job.sentences_done = job.sentences_total = 0
    job.tries += 1
    job.lease_until = now + LEASE
    return lease_of(job)


def lease_of(job: Job) -> Lease:
    """The lease of a job that was just taken."""
    return Lease(job.id, job.tries)


def report(session: Session, lease: Lease, *, done: int, total: int, now: datetime) -> None:
    """Say how far it is; this also renews the lease."""
    job = _held(session, lease)
    if job is not None:
        job.sentences_done = done
        job.sentences_total = total
        job.lease_until = now + LEASE
        session.flush()


def give_back(session: Session, lease: Lease) -> None:
    """Let another worker take it: this one was told to stop, which is no failure of the job."""
    job = _held(session, lease)
    if job is not None:
        job.state = JobState.WAITING
        job.tries -= 1
        session.flush()


def finish(session: Session, lease: Lease, *, now: datetime) -> Job | None:
    """The job, now done and locked until the commit; none if it is in other hands."""
    job = _held(session, lease)
    if job is not None:
        job.state = JobState.DONE
        job.error = ""
        job.finished_at = now
        session.flush()
    return job


def fail(session: Session, lease: Lease, *, error: str, now: datetime) -> None:
    """Try again later, or give up with words for the teacher."""
    job = _held(session, lease)
    if job is None:
        return
    if job.tries < MOST_TRIES:
        job.state = JobState.WAITING
    else:
        _give_up(job, error=error, now=now)
    session.flush()


def _held(session: Session, lease: Lease) -> Job | None:
    """The job as stored now, unless somebody else holds it or nobody does."""
    return session.scalar(
        select(Job)
        .where(
            Job.id == lease.job_id, Job.state == JobState.RUNNING, Job.tries == lease.tries
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def _give_up(job: Job, *, error: str, now: datetime) -> None:
    job.state = JobState.FAILED
    job.error = error
    job.finished_at = now


def retry(session: Session, *, job: Job) -> None:
    """A teacher has read why it failed and wants it tried anew."""
    session.refresh(job, with_for_update=True)
    if job.state != JobState.FAILED:
        return
    job.state = JobState.WAITING
    job.tries = 0
    job.error = ""
    job.finished_at = None
    session.flush()
