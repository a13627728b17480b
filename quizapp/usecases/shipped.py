"""What comes with quizapp: the articles in questions/sources/ and the sets in questions/."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.written.set_file_tables import Problem
from quizapp.authoring.written.set_files import SetFileRefused, read_set
from quizapp.authoring.written.written_set import WrittenSet
from quizapp.storage.models import Document, Fact, Job, JobState, QuestionSet, Role, User, Visibility
from quizapp.usecases.documents import hand_in
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from quizapp.usecases.refusals import Refused
from quizapp.usecases.written_facts import QuoteNotFound

ARTICLE_PREFIX = "sources/"
"Tells the slug of an article's own set from that of a set written by hand."

FOUND_BY_QUIZAPP = "Dates, names, posts and amounts that quizapp found in the article by itself."


LONGEST_SLUG = QuestionSet.slug.type.length


class FileNameRefused(Refused):
    """The name of a file from which a slug cannot be made."""


def house(session: Session, *, now: datetime) -> User:
    """The owner of what is shipped; made at the first start, and nobody can sign in as it."""
    user = session.scalar(select(User).where(User.role == Role.HOUSE))
    if user is None:
        user = User(role=Role.HOUSE, created_at=now)
        session.add(user)
        session.flush()
    return user


def unknown_articles(session: Session, folder: Path) -> Iterator[Path]:
    """The articles not yet read, by name; each is looked up when its turn comes."""
    for path in sorted((folder / "sources").glob("*.md")):
        if _set_of(session, ARTICLE_PREFIX + path.stem) is None:
            yield path


def unfinished_jobs(session: Session) -> list[Job]:
    """Of shipped articles whose reading was cut short, oldest first."""
    unfinished = (JobState.WAITING, JobState.RUNNING)
    return list(
        session.scalars(
            select(Job)
            .where(Job.publish, Job.state.in_(unfinished))
            .order_by(Job.created_at, Job.id)
        )
    )


def hand_in_article(session: Session, *, path: Path, now: datetime) -> Job:
    """Queue an article; whoever finishes the job also publishes what is ready.

    Raises DocumentRefused, FileNameRefused.
    """
    slug = _slug(path, prefix=ARTICLE_PREFIX)
    job = hand_in(
        session,
        user=house(session, now=now),
        data=path.read_bytes(),
        name=path.name,
        now=now,
    )
    job.publish = True
    question_set = session.get_one(QuestionSet, job.set_id)
    question_set.slug = slug
    question_set.description = FOUND_BY_QUIZAPP
    session.flush()
    return job


def unknown_sets(session: Session, folder: Path) -> Iterator[Path]:
    """The set files not yet loaded, by name; each is looked up when its turn comes."""
    for path in sorted(folder.glob("*.toml")):
        if _set_of(session, path.stem) is None:
            yield path


def load_set(session: Session, *, path: Path, now: datetime) -> QuestionSet:
    """Store a set file and make it public.

    Raises SetFileRefused, QuoteNotFound, FileNameRefused.
    """
    slug = _slug(path)
    written = read_set(_text(path))
    question_set = create_set(
        session,
        user=house(session, now=now),
        title=written.title,
        description=written.description,
        now=now,
    )
    question_set.slug = slug
    question_set.document = _document_of(session, written.document)
    session.flush()
    _write_all(session, question_set, written, now)
    question_set.visibility = Visibility.PUBLIC
    session.flush()
    return question_set


def _slug(path: Path, *, prefix: str = "") -> str:
    longest = LONGEST_SLUG - len(prefix)
    if len(path.stem) > longest:
        raise FileNameRefused(f"The file's name is too long: {longest} characters at most.")
    return prefix + path.stem


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SetFileRefused([Problem(line, "this is not UTF-8: save the file as UTF-8")]) from None


def _write_all(
    session: Session, question_set: QuestionSet, written: WrittenSet, now: datetime
) -> None:
    facts: dict[str, Fact] = {}
    for one in written.questions:
        try:
            question = write_question(
                session, question_set=question_set, written=one, fact=facts.get(one.fact), now=now
            )
        except QuoteNotFound as refusal:
            raise QuoteNotFound(f"line {one.line}: {refusal}") from None
        if one.fact:
            facts[one.fact] = question.fact


def _set_of(session: Session, slug: str) -> QuestionSet | None:
    return session.scalar(select(QuestionSet).where(QuestionSet.slug == slug))


def _document_of(session: Session, slug: str) -> Document | None:
    question_set = _set_of(session, ARTICLE_PREFIX + slug) if slug else None
    return question_set.document if question_set else None
