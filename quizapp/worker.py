"""Works through the queue of documents, one at a time, in a process of its own."""

import logging
import time
from collections.abc import Callable

from flask import current_app
from sqlalchemy.exc import OperationalError

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
    job_id = job.id
    try:
        _generate(job, progress)
    except Stopped:
        _give_back(job_id)
    except KeyboardInterrupt:
        _give_back(job_id)
        raise
    except LanguageModelRefused as refusal:
        log.error("%s", refusal)
        _fail(job_id, str(refusal))
    except Exception:
        log.exception("making questions failed")
        _fail(job_id, EXPLANATION)


def _give_back(job_id: str) -> None:
    jobs.give_back(_anew(job_id))
    db.session.commit()


def _fail(job_id: str, error: str) -> None:
    jobs.fail(_anew(job_id), error=error, now=now())
    db.session.commit()


def _anew(job_id: str) -> Job:
    """The job as stored, without what its work had begun to write."""
    db.session.rollback()
    return db.session.get_one(Job, job_id)


EXPLANATION = (
    "Something went wrong while questions were being made of this document. The document is kept. "
    "Try again; if it fails again, the operator finds the reason in the worker's log."
)


def _generate(job: Job, progress: Progress) -> None:
    # Imported with the first job: an idle worker does without the language model.
    from quizapp.authoring.generate import generate

    question_set = db.session.get_one(QuestionSet, job.set_id)
    content = question_set.document.content
    db.session.commit()  # no transaction stays open while the model works
    generated = generate(
        content,
        model=current_app.config["SETTINGS"].spacy_model,
        progress=_reporting(job, progress),
    )
    store_drafts(db.session, question_set=question_set, generated=generated, now=now())
    if job.publish:
        publish_ready(db.session, question_set=question_set)
    jobs.finish(job, now=now())
    db.session.commit()


def _reporting(job: Job, progress: Progress) -> Progress:
    """Tells the caller of every step, and the database about once a second."""
    last = time.monotonic()

    def step(done: int, total: int) -> None:
        nonlocal last
        progress(done, total)
        if time.monotonic() - last >= REPORT_SECONDS or done == total:
            last = time.monotonic()
            jobs.report(job, done=done, total=total, now=now())
            db.session.commit()

    return step
