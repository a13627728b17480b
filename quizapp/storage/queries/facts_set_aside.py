"""What a learner does not want to be asked, for good or for today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.storage.models import Document, Fact, FactSetting, Question, QuestionSet, Status, User
from quizapp.storage.queries.memories import aside
from quizapp.storage.queries.question_sets import may_learn

MOST_LISTED = 200


@dataclass(frozen=True)
class FactSetAside:
    """`stem` is that of its first question. Not `for_good` if it was only buried for the day."""

    fact_id: str
    document_id: str | None
    document_title: str | None
    stem: str
    note: str
    for_good: bool


def listed(session: Session, user: User, day: date) -> Sequence[FactSetAside]:
    """Document by document, in its order; those only that this learner may learn still."""
    first = (
        select(Question.fact_id, func.min(Question.id).label("id"))
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .join(FactSetting, (FactSetting.fact_id == Question.fact_id) & (FactSetting.user_id == user.id))
        .where(Question.status == Status.PUBLISHED, may_learn(user), aside(day))
        .group_by(Question.fact_id)
        .subquery()
    )
    rows = session.execute(
        select(Fact.id, Fact.document_id, Document.title, Question.stem, FactSetting.note, FactSetting.suspended)
        .join(first, first.c.fact_id == Fact.id)
        .join(Question, Question.id == first.c.id)
        .join(FactSetting, (FactSetting.fact_id == Fact.id) & (FactSetting.user_id == user.id))
        .outerjoin(Document, Document.id == Fact.document_id)
        .order_by(Document.title, Fact.document_id, Fact.start, Fact.id)
        .limit(MOST_LISTED)
    )
    return [FactSetAside(*row) for row in rows]
