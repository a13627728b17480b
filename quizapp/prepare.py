"""What happens before the first page: the database, and what is shipped with quizapp."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask_migrate import upgrade
from sqlalchemy import func, select

from quizapp import create_app, worker
from quizapp.authoring.set_files import SetFileRefused
from quizapp.config import PROJECT, Settings
from quizapp.documents.refusals import DocumentRefused
from quizapp.extensions import db
from quizapp.serve import addresses
from quizapp.storage.models import Fact, Job, JobState, QuestionSet, Status
from quizapp.storage.queries import question_sets
from quizapp.usecases import jobs, shipped
from quizapp.usecases.access_codes import issue_password_reset, issue_teacher_link, teacher_exists
from quizapp.usecases.question_sets import QuoteNotFound
from quizapp.usecases.refusals import Refused
from quizapp.web.clock import now

QUESTIONS = PROJECT / "questions"


@contextmanager
def app_context(settings: Settings) -> Iterator[None]:
    with create_app(settings).app_context():
        yield
        db.engine.dispose()


def prepare(settings: Settings) -> bool:
    """Whether all went well; what did not was said, and the rest was done all the same."""
    with app_context(settings):
        migrate()
        articles = [_read_article(path) for path in shipped.unknown_articles(db.session, QUESTIONS)]
        sets = [_load_set(path) for path in shipped.unknown_sets(db.session, QUESTIONS)]
        if not teacher_exists(db.session):
            click.echo(f"To become the teacher, open this link once: {set_up_link(settings)}")
    return all([*articles, *sets])


def migrate() -> None:
    logging.getLogger("alembic").setLevel(logging.WARNING)
    upgrade()


def _read_article(path: Path) -> bool:
    try:
        job = shipped.hand_in_article(db.session, path=path, now=now())
    except (DocumentRefused, Refused) as refusal:
        click.echo(f"{path}: {refusal}", err=True)
        return False
    # Leased in the same transaction that makes it, so that no worker takes it meanwhile.
    jobs.lease(job, now=now())
    db.session.commit()
    with _progress_bar(path) as progress:
        worker.run(job, progress=progress)
    return _told(job)


@contextmanager
def _progress_bar(path: Path) -> Iterator[worker.Progress]:
    with click.progressbar(length=1, label=f"Reading {path.stem}") as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show


def _told(job: Job) -> bool:
    if job.state != JobState.DONE:
        click.echo("Making questions failed; a worker will try again.", err=True)
        return False
    click.echo(_summary(db.session.get_one(QuestionSet, job.set_id)))
    return True


def _summary(question_set: QuestionSet) -> str:
    facts = select(func.count()).where(Fact.document_id == question_set.document_id)
    counts = question_sets.status_counts(db.session, [question_set.id])
    ready = counts.get((question_set.id, Status.PUBLISHED), 0)
    review = counts.get((question_set.id, Status.DRAFT), 0)
    return (
        f"{question_set.title}: {db.session.scalar(facts)} facts, "
        f"{ready} questions ready, {review} for review"
    )


def _load_set(path: Path) -> bool:
    try:
        question_set = shipped.load_set(db.session, path=path, now=now())
    except (SetFileRefused, QuoteNotFound) as refusal:
        db.session.rollback()
        click.echo(f"{path}: {refusal}", err=True)
        return False
    db.session.commit()
    click.echo(f"{question_set.title}: loaded")
    return True


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
