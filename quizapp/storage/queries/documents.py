from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from quizapp.storage.models import Document, Fact, Question, QuestionSet, Status, User
from quizapp.storage.queries.question_sets import MOST_LISTED, may_learn


def handed_in_by(session: Session, user: User) -> Sequence[Document]:
    return session.scalars(
        select(Document)
        .where(Document.owner_id == user.id)
        .order_by(Document.created_at.desc(), Document.id)
        .limit(MOST_LISTED)
    ).all()


def document_to_read(session: Session, document_id: str, user: User | None) -> Document | None:
    """A document this person may read: of a set they may take, or their own.

    It is of a set that was made from it, and of one that quotes it, once something is asked there.
    """
    asked = (
        select(Question.id)
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .where(Question.status == Status.PUBLISHED, may_learn(user))
    )
    quoting = asked.join(Fact, Fact.id == Question.fact_id).where(Fact.document_id == Document.id)
    made_from_it = asked.where(QuestionSet.document_id == Document.id)
    may_read = or_(quoting.exists(), made_from_it.exists())
    if user is not None:
        may_read = or_(may_read, Document.owner_id == user.id)
    return session.scalar(select(Document).where(Document.id == document_id, may_read))
