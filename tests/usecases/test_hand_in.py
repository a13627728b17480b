"""A document comes in: read, kept, and queued."""

from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from quizapp.documents.model import Span
from quizapp.documents.refusals import EmptyDocument
from quizapp.storage.models import Document, Fact, Job, JobState, QuestionSet, User, Visibility
from quizapp.usecases.documents import AlreadyHandedIn, hand_in
from quizapp.usecases.drafts import store_drafts
from quizapp.usecases.questions import write_question
from tests.ferry import FERRY, ferry_generated, handed_in
from tests.usecases.conftest import TEA


def give(session: Session, user: User, now: datetime, **more: object) -> QuestionSet:
    options = {"data": FERRY, "name": "ferry.txt", **more}
    job = hand_in(session, user=user, now=now, **options)
    return session.get_one(QuestionSet, job.set_id)


def test_it_is_kept_as_it_was_read(session: Session, tina: User, now: datetime) -> None:
    question_set = give(session, tina, now)
    document = question_set.document
    session.flush()
    session.expire_all()
    assert document.text == FERRY.decode()
    assert (document.owner_id, document.file_name) == (tina.id, "ferry.txt")
    assert document.words == len(FERRY.split()) - len("= The Holm ferry =".split())
    sentences = [span.of(document.text) for span in document.content.sentences]
    assert sentences[0] == "The Holm ferry has crossed the sound since 1921."
    assert len(sentences) == 4


def test_its_set_is_private_and_its_job_waits(session: Session, tina: User, now: datetime) -> None:
    question_set = give(session, tina, now)
    job = session.scalars(select(Job)).one()
    assert (question_set.visibility, question_set.title) == (Visibility.PRIVATE, "The Holm ferry")
    assert (job.set_id, job.state, job.tries) == (question_set.id, JobState.WAITING, 0)


def test_what_the_teacher_says_goes_before_what_the_document_says(
    session: Session, tina: User, now: datetime
) -> None:
    data = b"---\ntitle: Own title\ndate: 2001-02-03\nread: 2004-05-06\n---\n\n" + FERRY
    said = give(session, tina, now, data=data, name="a.md").document
    given = give(
        session,
        tina,
        now,
        data=data + b"\n",
        name="b.md",
        title="Given",
        dated=date(2020, 1, 2),
    ).document
    assert (said.title, said.dated) == ("Own title", date(2001, 2, 3))
    assert (said.read_on, said.content.read) == (date(2004, 5, 6), date(2004, 5, 6))
    assert (given.title, given.dated) == ("Given", date(2020, 1, 2))


def test_a_refused_document_leaves_nothing(session: Session, tina: User, now: datetime) -> None:
    with pytest.raises(EmptyDocument):
        give(session, tina, now, data=b"")
    assert session.scalars(select(Document)).all() == []
    assert session.scalars(select(Job)).all() == []


def test_the_same_bytes_again_lead_to_the_first_set(
    session: Session, tina: User, now: datetime
) -> None:
    first = give(session, tina, now)
    with pytest.raises(AlreadyHandedIn, match="The Holm ferry") as refused:
        give(session, tina, now, name="other.txt")
    assert refused.value.question_set is first


def test_long_names_are_cut_to_fit(session: Session, tina: User, now: datetime) -> None:
    document = give(session, tina, now, name="n" * 300 + ".txt", title="t" * 300).document
    session.flush()
    assert (len(document.title), len(document.file_name)) == (200, 255)


def test_drafts_are_stored_once(session: Session, tina: User, now: datetime) -> None:
    question_set = handed_in(session, tina, now)
    for _ in range(2):
        store_drafts(session, question_set=question_set, generated=ferry_generated(), now=now)
    facts = session.scalars(select(Fact)).all()
    text = question_set.document.text
    assert len(facts) == 3
    assert all(text[fact.start : fact.end] == fact.quote for fact in facts)
    assert all(text[fact.answer_start : fact.answer_end] == fact.value for fact in facts)
    assert question_set.document.entities == [["Ingrid Vale", "Vale"]]


def test_a_fact_keeps_the_widest_proof_of_its_questions(
    session: Session, tina: User, now: datetime
) -> None:
    """For a pronoun that is the sentence with the name, too."""
    question_set = handed_in(session, tina, now)
    generated = ferry_generated()
    proof = Span(generated.facts[1].source.start, generated.facts[2].source.end)
    drafts = [
        replace(draft, source=proof) if draft.form == "cloze" else draft
        for draft in generated.drafts
    ]
    store_drafts(
        session, question_set=question_set, generated=replace(generated, drafts=drafts), now=now
    )
    price = session.scalars(select(Fact).where(Fact.engine_id == "price")).one()
    text = question_set.document.text
    assert (price.start, price.end) == (proof.start, proof.end)
    assert price.quote == proof.of(text)
    assert price.quote_hash == sha256(price.quote.encode()).hexdigest()
    assert text[price.answer_start : price.answer_end] == "40,000 crowns"


def test_text_and_outline_are_loaded_by_one_query(
    session: Session, tina: User, now: datetime
) -> None:
    handed_in(session, tina, now)
    session.commit()
    document = session.scalars(select(Document)).one()
    sent = []
    event.listen(
        session.get_bind(), "before_cursor_execute", lambda *args: sent.append(args[2])
    )
    assert document.content.text == FERRY.decode()
    assert len(sent) == 1


def test_a_question_written_meanwhile_does_not_keep_the_drafts_out(
    session: Session, tina: User, now: datetime
) -> None:
    question_set = handed_in(session, tina, now)
    quote = "The Holm ferry has crossed the sound since 1921."
    written = replace(TEA[1], source=quote)
    write_question(session, question_set=question_set, written=written, now=now)
    store_drafts(session, question_set=question_set, generated=ferry_generated(), now=now)
    assert len(session.scalars(select(Fact)).all()) == 4
