"""Works through the queue of documents, one at a time, in a process of its own."""

import logging
import time
from collections.abc import Callable

from flask import current_app
from sqlalchemy.exc import OperationalError

from quizapp.authoring.model import Generated
from quizapp.extensions import db
from quizapp.facts.refusals import LanguageModelRefused
from quizapp.storage.models import Job, QuestionSet
from quizapp.usecases import jobs
from quizapp.usecases.drafts import store_drafts
from quizapp.usecases.question_sets import publish_ready
from quizapp.web.clock import now

log = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0
REPORT_SECONDS = 1.0

Progress = Callable[[int, int], None]


class Stopped(Exception):
    """The worker was told to end in the middle of a job."""


def work(*, stopping: Callable[[], bool]) -> None:
    """Until `stopping`, take one job after another; sleep while there is none."""
    while not stopping():
        if not _ran_one(stopping):
            time.sleep(PAUSE_SECONDS)


def _ran_one(stopping: Callable[[], bool]) -> bool:
    def stop(done: int, total: int) -> None:
        if stopping():
            raise Stopped

    try:
        return run_next(progress=stop)
    except OperationalError:
        # The database is locked or away for a while; the lease brings the job back.
        log.exception("the database did not answer")
        db.session.rollback()
        return False


def run_next(*, progress: Progress = lambda done, total: None) -> bool:
    """Run the next job, if any waits."""
    job = jobs.take(db.session, now=now())
    db.session.commit()
    if job is None:
        return False
    run(job, progress=progress)
    return True


def run(job: Job, *, progress: Progress = lambda done, total: None) -> None:
    """Make and store the drafts of a job that is leased. `progress` gets sentences: done, of all."""
    lease = jobs.lease_of(job)
    try:
        _generate(job, lease, progress)
    except Stopped:
        _give_back(lease)
    except KeyboardInterrupt:
        _give_back(lease)
        raise
    except LanguageModelRefused as refusal:
        log.error("%s", refusal)
        _fail(lease, str(refusal))
    except Exception:
        log.exception("making questions failed")
        _fail(lease, EXPLANATION)


def _give_back(lease: jobs.Lease) -> None:
    db.session.rollback()
    jobs.give_back(db.session, lease)
    db.session.commit()


def _fail(lease: jobs.Lease, error: str) -> None:
    db.session.rollback()
    jobs.fail(db.session, lease, error=error, now=now())
    db.session.commit()


EXPLANATION = (
    "Something went wrong while questions were being made of this document. The document is kept. "
    "Try again; if it fails again, the operator finds the reason in the worker's log."
)


def _generate(job: Job, lease: jobs.Lease, progress: Progress) -> None:
    # Imported with the first job: an idle worker does without the language model.
    from quizapp.authoring.generate import generate

    question_set = db.session.get_one(QuestionSet, job.set_id)
    content = question_set.document.content
    db.session.commit()  # no transaction stays open while the model works
    generated = generate(
        content,
        model=current_app.config["SETTINGS"].spacy_model,
        progress=_reporting(lease, progress),
    )
    _store(lease, question_set, generated)


def _store(lease: jobs.Lease, question_set: QuestionSet, generated: Generated) -> None:
    """In one transaction with the job's end; nothing if another worker took the job over."""
    finished = jobs.finish(db.session, lease, now=now())
    if finished is not None:
        store_drafts(db.session, question_set=question_set, generated=generated, now=now())
        if finished.publish:
            publish_ready(db.session, question_set=question_set)
    db.session.commit()


def _reporting(lease: jobs.Lease, progress: Progress) -> Progress:
    """Tells the caller of every step, and the database about once a second."""
    last = time.monotonic()

    def step(done: int, total: int) -> None:
        nonlocal last
        progress(done, total)
        if time.monotonic() - last >= REPORT_SECONDS or done == total:
            last = time.monotonic()
            jobs.report(db.session, lease, done=done, total=total, now=now())
            db.session.commit()

    return step
