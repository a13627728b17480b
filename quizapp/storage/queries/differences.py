"""Facts of one teacher's documents that differ where they should not."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased, contains_eager, joinedload

from quizapp.storage.models import Difference, Document, Fact, FactDifference, Question, Status

MOST_DOCUMENTS = 200
MOST_FACTS = 5000
MOST_LISTED = 100
BATCH = 500


def facts_on(session: Session, document: Document) -> Sequence[Fact]:
    """Those of the document that have a topic, in its order."""
    return session.scalars(
        select(Fact)
        .where(Fact.document_id == document.id, Fact.topic.is_not(None))
        .order_by(Fact.start, Fact.id)
        .limit(MOST_FACTS)
    ).all()


def of_same_topics(session: Session, document: Document, topics: Sequence[str]) -> Iterator[Fact]:
    """Of the owner's newest documents, this one among them, those on these topics, their documents loaded."""
    newest = session.scalars(
        select(Document.id)
        .where(Document.owner_id == document.owner_id)
        .order_by(Document.created_at.desc(), Document.id)
        .limit(MOST_DOCUMENTS)
    ).all()
    for start in range(0, len(topics), BATCH):
        yield from session.scalars(
            select(Fact)
            .join(Fact.document)
            .where(
                Fact.topic.in_(topics[start : start + BATCH]),
                Fact.document_id.in_(newest),
                Fact.engine_id.is_not(None),  # what a teacher reworded need not stand in the document
            )
            .options(contains_eager(Fact.document))
            .order_by(Fact.topic, Document.created_at, Fact.start, Fact.id)
            .limit(MOST_FACTS)
        )


def of_fact(session: Session, fact_id: str) -> Sequence[FactDifference]:
    """What says otherwise or spells it otherwise, with its document."""
    return session.scalars(
        select(FactDifference)
        .join(FactDifference.other)
        .where(FactDifference.fact_id == fact_id)
        .options(contains_eager(FactDifference.other).joinedload(Fact.document))
        .order_by(FactDifference.kind, Fact.document_id, Fact.start, Fact.id)
    ).all()


def contradicted_questions(session: Session, set_id: str) -> Sequence[tuple[Question, Fact]]:
    """Of the set what is published, each with a fact of another document that contradicts it."""
    other = aliased(Fact)
    rows = session.execute(
        select(Question, other)
        .join(Question.fact)
        .join(FactDifference, FactDifference.fact_id == Question.fact_id)
        .join(other, other.id == FactDifference.other_id)
        .where(
            Question.set_id == set_id,
            Question.status == Status.PUBLISHED,
            FactDifference.kind == Difference.CONFLICT,
            other.document_id != Fact.document_id,
        )
        .options(contains_eager(Question.fact), joinedload(other.document))
        .order_by(Question.position, Question.id, other.id)
        .limit(MOST_LISTED)
    )
    return [(question, fact) for question, fact in rows]
