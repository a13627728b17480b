"""A document comes in. The shipped articles take the same path as a teacher's upload."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quizapp.documents import model
from quizapp.documents.outline import outline
from quizapp.documents.read import read_document
from quizapp.storage.models import Document, Job, QuestionSet, User
from quizapp.usecases.refusals import Refused


class AlreadyHandedIn(Refused):
    """`question_set` is what was made of the same document the first time."""

    def __init__(self, question_set: QuestionSet) -> None:
        super().__init__(f'You handed in this document before: it is the set "{question_set.title}".')
        self.question_set = question_set


def hand_in(
    session: Session,
    *,
    user: User,
    data: bytes,
    name: str,
    title: str = "",
    dated: date | None = None,
    now: datetime,
) -> Job:
    """Read a document and queue it; its drafts will go into a new, private set.

    `name` is the file's; `title` and `dated` go before what the document says of itself.
    Raises DocumentRefused, AlreadyHandedIn.
    """
    content = read_document(data, name=name)
    _refuse_a_second_time(session, user, content.sha256)
    document = _document(user, content, name=name, title=title, dated=dated, now=now)
    _store(session, user, document)
    question_set = QuestionSet(
        owner_id=user.id, document=document, title=document.title, created_at=now
    )
    session.add(question_set)
    session.flush()
    job = Job(set_id=question_set.id, created_at=now)
    session.add(job)
    session.flush()
    return job


def _refuse_a_second_time(session: Session, user: User, sha256: str) -> None:
    earlier = session.scalar(
        select(QuestionSet)
        .join(QuestionSet.document)
        .where(Document.owner_id == user.id, Document.sha256 == sha256)
        .order_by(QuestionSet.created_at, QuestionSet.id)
    )
    if earlier is not None:
        raise AlreadyHandedIn(earlier)


def _store(session: Session, user: User, document: Document) -> None:
    try:
        with session.begin_nested():
            session.add(document)
    except IntegrityError:
        # A second press on the button was faster; its set is there by now.
        _refuse_a_second_time(session, user, document.sha256)
        raise


def _document(
    user: User, content: model.Document, *, name: str, title: str, dated: date | None, now: datetime
) -> Document:
    return Document(
        owner_id=user.id,
        title=(title or content.title)[:200],
        text=content.text,
        outline=outline(content),
        sha256=content.sha256,
        words=content.words,
        source=content.source[:500],
        dated=dated or content.dated,
        read_on=content.read,
        file_name=name[:255],
        created_at=now,
    )
