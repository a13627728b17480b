"""What happens before the first page: the database, and what is shipped with quizapp."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask_migrate import upgrade
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from quizapp import create_app, worker
from quizapp.authoring.written.set_files import SetFileRefused
from quizapp.config import PROJECT, SettingRefused, Settings
from quizapp.documents.refusals import DocumentRefused
from quizapp.extensions import db
from quizapp.serve import addresses
from quizapp.storage.models import Fact, Job, JobState, QuestionSet, Status
from quizapp.storage.queries import question_sets
from quizapp.usecases import jobs, shipped
from quizapp.usecases.access_codes import issue_password_reset, issue_teacher_link, teacher_exists
from quizapp.usecases.refusals import Refused
from quizapp.web.clock import now

QUESTIONS = PROJECT / "questions"

PREPARING = 20_261_124
"""The number of PostgreSQL's lock; nothing else of quizapp uses one."""


@contextmanager
def app_context(settings: Settings) -> Iterator[None]:
    """Raises SettingRefused where the database cannot be reached."""
    with create_app(settings).app_context():
        try:
            yield
        except OperationalError as error:
            reason = str(error.orig).strip().splitlines()[0]
            raise SettingRefused(f"DATABASE_URL: the database does not answer: {reason}") from None
        finally:
            db.engine.dispose()


def prepare(settings: Settings) -> None:
    """What cannot be taken is said, and the rest is done all the same."""
    with app_context(settings), _one_at_a_time():
        migrate()
        for job in shipped.unfinished_jobs(db.session):
            _go_on(job)
        for path in shipped.unknown_articles(db.session, QUESTIONS):
            _read_article(path)
        for path in shipped.unknown_sets(db.session, QUESTIONS):
            _load_set(path)
        if not teacher_exists(db.session):
            click.echo(f"To become the teacher, open this link once: {set_up_link(settings)}")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """On PostgreSQL a second start waits for the first; on SQLite their transactions do."""
    if db.engine.dialect.name != "postgresql":
        yield
        return
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.detach()  # closed for good at the end, and the lock with it
        connection.execute(select(func.pg_advisory_lock(PREPARING)))
        yield


def migrate() -> None:
    logging.getLogger("alembic").setLevel(logging.WARNING)
    upgrade()


def _read_article(path: Path) -> None:
    try:
        job = shipped.hand_in_article(db.session, path=path, now=now())
    except (DocumentRefused, Refused) as refusal:
        click.echo(f"{path}: {refusal}", err=True)
        return
    _run(job, path.stem)


def _go_on(job: Job) -> None:
    """With an article whose reading was cut short at an earlier start."""
    title = db.session.get_one(QuestionSet, job.set_id).title
    if job.state == JobState.WAITING:
        _run(job, title)
    else:
        click.echo(f"{title}: another start reads it; if that was cut short, the worker goes on")


def _run(job: Job, name: str) -> None:
    # Leased in the same transaction that makes it, so that no worker takes it meanwhile.
    jobs.lease(job, now=now())
    db.session.commit()
    with _progress_bar(name) as progress:
        worker.run(job, progress=progress)
    if job.state == JobState.DONE:
        click.echo(_summary(db.session.get_one(QuestionSet, job.set_id)))
    else:
        click.echo(f"{name}: no questions were made; the worker tries again", err=True)


@contextmanager
def _progress_bar(name: str) -> Iterator[worker.Progress]:
    with click.progressbar(length=1, label=f"Reading {name}") as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show


def _summary(question_set: QuestionSet) -> str:
    facts = select(func.count()).where(
        Fact.document_id == question_set.document_id, Fact.engine_id.is_not(None)
    )
    counts = question_sets.status_counts(db.session, [question_set.id])
    ready = counts.get((question_set.id, Status.PUBLISHED), 0)
    review = counts.get((question_set.id, Status.DRAFT), 0)
    return (
        f"{question_set.title}: {db.session.scalar(facts)} facts, "
        f"{ready} questions ready, {review} for review"
    )


def _load_set(path: Path) -> None:
    try:
        question_set = shipped.load_set(db.session, path=path, now=now())
    except (SetFileRefused, Refused) as refusal:
        db.session.rollback()
        click.echo(f"{path}: {refusal}", err=True)
        return
    db.session.commit()
    click.echo(f"{question_set.title}: loaded")


def set_up_link(settings: Settings) -> str:
    code = issue_teacher_link(db.session, now=now())
    db.session.commit()
    return f"{addresses(settings)[-1]}/set-up/{code}"


def password_reset(settings: Settings, name: str) -> str:
    try:
        code = issue_password_reset(db.session, name=name, now=now())
    except Refused as refusal:
        raise click.ClickException(str(refusal)) from None
    db.session.commit()
    return f"{code}\n{name} types it at {addresses(settings)[-1]}/reset within a day."
