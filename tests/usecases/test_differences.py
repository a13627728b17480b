"""What one teacher's documents say differently: flagged on both sides, with both sentences."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.documents.model import Span
from quizapp.documents.read import read_document
from quizapp.facts.model import Fact as Found
from quizapp.facts.model import Flag, Kind
from quizapp.storage.models import Difference, Fact, FactDifference, Question, QuestionSet, User
from quizapp.storage.queries import differences
from quizapp.usecases.documents import hand_in
from quizapp.usecases.drafts import store_drafts
from quizapp.usecases.questions import accept

OPENING = "date harbour museum open"
KEEPER = "role keeper of the harbour museum"


def told(text: str, value: str, *, kind: Kind = Kind.DATE, topic: str = OPENING) -> Generated:
    """One fact and one ready draft of a document with one sentence."""
    document = read_document(text.encode(), name="notes.txt")
    start = document.text.index(value)
    fact = Found("fact", kind, "", value, document.sentences[0], Span(start, start + len(value)), topic=topic)
    draft = Draft("fact", Form.TYPED, "Which?", value, fact.source, confidence=0.9)
    return Generated(document, (fact,), (draft,))


@pytest.fixture
def give(session: Session, now: datetime):
    """Hands in a document of one sentence for a teacher, and stores what was found in it."""
    count = 0

    def give(user: User, generated: Generated) -> QuestionSet:
        nonlocal count
        count += 1
        later = now + timedelta(minutes=count)
        data = generated.document.text.encode()
        job = hand_in(session, user=user, data=data, name="notes.txt", title=f"Document {count}", now=later)
        question_set = session.get_one(QuestionSet, job.set_id)
        store_drafts(session, question_set=question_set, generated=generated, now=later)
        return question_set

    return give


def question_of(session: Session, question_set: QuestionSet) -> Question:
    return session.scalars(select(Question).where(Question.set_id == question_set.id)).one()


FIRST = told("The Harbour Museum opened in 1932.", "1932")
SECOND = told("The Harbour Museum opened in 1935, on the old quay.", "1935")


def test_two_dates_of_one_event_are_flagged_on_both_sides(session: Session, tina: User, give) -> None:
    one, other = (question_of(session, give(tina, generated)) for generated in (FIRST, SECOND))
    for question in (one, other):
        assert Flag.CONFLICT in question.fact.flags
    assert one.reasons == [
        "Another of your documents, “Document 2”, says otherwise: “The Harbour Museum opened in 1935, on the old quay.”"
    ]
    assert other.reasons == [
        "Another of your documents, “Document 1”, says otherwise: “The Harbour Museum opened in 1932.”"
    ]
    (link,) = differences.of_fact(session, one.fact_id)
    assert (link.other_id, link.kind) == (other.fact_id, Difference.CONFLICT)


def test_a_draft_in_conflict_is_risky(session: Session, tina: User, give) -> None:
    give(tina, FIRST)
    question = question_of(session, give(tina, SECOND))
    assert question.confidence < 0.5
    assert question.confidence_reasons == question.reasons


def test_what_is_published_stays_and_is_listed_for_the_teacher(session: Session, tina: User, give) -> None:
    question_set = give(tina, FIRST)
    published = question_of(session, question_set)
    accept(session, question=published)
    give(tina, SECOND)
    assert (published.status, published.reasons) == ("published", [])
    assert Flag.CONFLICT in published.fact.flags
    ((listed, other),) = differences.contradicted_questions(session, question_set.id)
    assert (listed, other.quote) == (published, "The Harbour Museum opened in 1935, on the old quay.")


@pytest.mark.parametrize("value", ["1932", "3 May 1932"])
def test_dates_that_may_both_be_right_are_no_conflict(session: Session, tina: User, give, value: str) -> None:
    give(tina, FIRST)
    question = question_of(session, give(tina, told(f"The Harbour Museum opened in {value} or so.", value)))
    assert (question.reasons, question.fact.flags) == ([], [])


def test_another_topic_is_not_compared(session: Session, tina: User, give) -> None:
    give(tina, FIRST)
    closed = told("The Harbour Museum closed in 1950.", "1950", topic="date harbour museum close")
    assert question_of(session, give(tina, closed)).reasons == []


def test_other_teachers_documents_are_not_looked_into(session: Session, tina: User, alice: User, give) -> None:
    give(alice, FIRST)
    question = question_of(session, give(tina, SECOND))
    assert (question.reasons, question.fact.flags) == ([], [])
    assert session.scalars(select(FactDifference)).all() == []


def test_another_spelling_is_noted_and_keeps_nothing_back(session: Session, tina: User, give) -> None:
    names = ("Mohamed Darwish", "Mohammed Darwish")
    one, other = (
        question_of(
            session,
            give(tina, told(f"{name} is the keeper of the Harbour Museum.", name, kind=Kind.ROLE, topic=KEEPER)),
        )
        for name in names
    )
    assert [link.kind for link in differences.of_fact(session, one.fact_id)] == [Difference.SPELLING]
    for question in (one, other):
        assert question.reasons == []
        assert question.fact.flags == [Flag.SPELLING_VARIANTS]


def test_two_holders_of_one_post_conflict(session: Session, tina: User, give) -> None:
    for name in ("Ana Duarte", "Rui Alves"):
        sentence = f"{name} is the keeper of the Harbour Museum."
        question = question_of(session, give(tina, told(sentence, name, kind=Kind.ROLE, topic=KEEPER)))
    assert len(question.reasons) == 1


def test_within_a_document_both_are_linked_and_the_gate_has_spoken(session: Session, tina: User, give) -> None:
    text = "The Harbour Museum opened in 1932. The Harbour Museum opened in 1935."
    document = read_document(text.encode(), name="notes.txt")
    facts = tuple(
        Found(value, Kind.DATE, "", value, span, Span(span.end - 5, span.end - 1), topic=OPENING)
        for value, span in zip(("1932", "1935"), document.sentences, strict=True)
    )
    drafts = tuple(Draft(f.id, Form.TYPED, "Which?", f.value, f.source, reasons=("Held.",)) for f in facts)
    give(tina, Generated(document, facts, drafts))
    one, other = session.scalars(select(Fact).order_by(Fact.start))
    assert [link.other_id for link in differences.of_fact(session, one.id)] == [other.id]
    assert [link.other_id for link in differences.of_fact(session, other.id)] == [one.id]
    assert session.scalars(select(Question.reasons)).all() == [["Held."], ["Held."]]


def test_a_fact_is_linked_to_a_few_others_only(session: Session, tina: User, give) -> None:
    for year in range(1900, 1908):
        last = give(tina, told(f"The Harbour Museum opened in {year}.", str(year)))
    fact = question_of(session, last).fact
    assert len(differences.of_fact(session, fact.id)) == 5


def test_names_of_one_entity_of_a_document_do_not_differ(session: Session, tina: User, give) -> None:
    text = "Ana Duarte is the keeper. Dona Ana is the keeper."
    document = read_document(text.encode(), name="notes.txt")
    facts = tuple(
        Found(value, Kind.ROLE, "", value, span, Span(span.start, span.start + len(value)), topic=KEEPER)
        for value, span in zip(("Ana Duarte", "Dona Ana"), document.sentences, strict=True)
    )
    generated = Generated(document, facts, ())
    give(tina, replace(generated, entities=(("Ana Duarte", "Dona Ana"),)))
    assert session.scalars(select(FactDifference)).all() == []


def test_what_a_teacher_reworded_is_not_compared(session: Session, tina: User, give) -> None:
    question_of(session, give(tina, FIRST)).fact.engine_id = None
    assert question_of(session, give(tina, SECOND)).reasons == []
