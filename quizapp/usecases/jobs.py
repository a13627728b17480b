"""The queue of documents to be worked on. A worker holds a job by a lease that it renews."""

from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from quizapp.storage.models import Job, JobState

LEASE = timedelta(seconds=60)
MOST_TRIES = 3


KILLED = "The work on this document was cut off several times. It may be too much for this machine."


def take(session: Session, *, now: datetime) -> Job | None:
    """The oldest job that waits or whose worker died, now leased to the caller."""
    while (job := _oldest(session, now)) is not None:
        if job.tries < MOST_TRIES:
            lease(job, now=now)
            session.flush()
            return job
        fail(job, error=KILLED, now=now)
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


def lease(job: Job, *, now: datetime) -> None:
    job.state = JobState.RUNNING
    job.sentences_done = job.sentences_total = 0
    job.tries += 1
    job.lease_until = now + LEASE


def report(job: Job, *, done: int, total: int, now: datetime) -> None:
    """Say how far it is; this also renews the lease."""
    job.sentences_done = done
    job.sentences_total = total
    job.lease_until = now + LEASE


def give_back(job: Job) -> None:
    """Let another worker take it: this one was told to stop, which is no failure of the job."""
    job.state = JobState.WAITING
    job.tries -= 1


def finish(job: Job, *, now: datetime) -> None:
    job.state = JobState.DONE
    job.error = ""
    job.finished_at = now


def fail(job: Job, *, error: str, now: datetime) -> None:
    """Try again later, or give up with words for the teacher."""
    if job.state == JobState.DONE:
        return  # another worker took it over when the lease ran out, and finished it
    if job.tries < MOST_TRIES:
        job.state = JobState.WAITING
        return
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
