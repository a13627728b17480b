"""What is edited after it was asked: answers keep their fact, and no other question is touched."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Attempt, Fact, Memory, Question, QuestionSet, User
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.questions import accept, edit_question, write_question
from quizapp.usecases.quizzes import start_set_quiz
from tests.ferry import with_drafts

FIRST = "Its first captain was Ingrid Vale, who kept the post for twelve years."
SECOND = "In 1968 a second boat joined the first one."
VALE = WrittenQuestion(
    form=Form.TYPED, kind=Kind.PERSON, stem="Who led it?", key="Ingrid Vale", source=FIRST
)
POST = WrittenQuestion(
    form=Form.TYPED, kind=Kind.EVENT, stem="What was held so long?", key="the post", source=FIRST
)


@pytest.fixture
def ferry_set(session: Session, tina: User, now: datetime) -> QuestionSet:
    return with_drafts(session, tina, now)


@pytest.fixture
def drafts(session: Session, ferry_set: QuestionSet) -> list[Question]:
    """Choice and typed about 1921, typed about the captain, cloze about the price (to review)."""
    return list(
        session.scalars(
            select(Question).where(Question.set_id == ferry_set.id).order_by(Question.position)
        )
    )


@pytest.fixture
def answered(session: Session, alice: User, ferry_set: QuestionSet, now: datetime) -> Question:
    """A hand-written question to which Alice has given an answer."""
    question = write_question(session, question_set=ferry_set, written=POST, now=now)
    answer(session, alice, ferry_set, now)
    return question


def answer(session: Session, user: User, question_set: QuestionSet, now: datetime) -> Attempt:
    """The only question of the set."""
    quiz = start_set_quiz(session, user=user, question_set=question_set, size=1, now=now)
    return answer_question(
        session,
        user=user,
        quiz_id=quiz.id,
        position=1,
        answer=Answer("attempt-1", "the post"),
        now=now,
    )


def stored(fact: Fact) -> tuple[object, ...]:
    return (fact.kind, fact.value, fact.quote, fact.start, fact.end, fact.answer_start)


@pytest.mark.parametrize(
    "change", [{"source": SECOND}, {"key": "twelve years"}, {"source": ""}], ids=str
)
def test_an_answer_keeps_the_sentence_and_the_value_it_was_about(
    session: Session, answered: Question, now: datetime, change: dict[str, str]
) -> None:
    fact = answered.fact
    before = stored(fact)
    edited = edit_question(session, question=answered, written=replace(POST, **change), now=now)
    assert edited.fact_id != fact.id
    assert stored(fact) == before
    assert session.scalars(select(Attempt)).one().question.fact_id == fact.id
    assert session.scalars(select(Memory.fact_id)).all() == [fact.id]
    assert (edited.fact.value, edited.fact.quote or "") == (
        change.get("key", "the post"),
        change.get("source", FIRST),
    )


def test_a_new_wording_alone_keeps_what_is_remembered(
    session: Session, answered: Question, now: datetime
) -> None:
    written = replace(POST, stem="What did she keep?", accepted=("post",))
    edited = edit_question(session, question=answered, written=written, now=now)
    assert (edited.id, edited.fact_id) != (answered.id, None)
    assert edited.fact_id == answered.fact_id


def test_a_found_fact_that_was_answered_stays_the_documents(
    session: Session, alice: User, ferry_set: QuestionSet, drafts: list[Question], now: datetime
) -> None:
    accept(session, question=drafts[2])
    answer(session, alice, ferry_set, now)
    fact = drafts[2].fact
    written = replace(VALE, key="Vale")
    edited = edit_question(session, question=drafts[2], written=written, now=now)
    assert (fact.value, fact.engine_id) == ("Ingrid Vale", "captain")
    assert (edited.fact.value, edited.fact.quote, edited.fact.engine_id) == (
        "Vale",
        fact.quote,
        None,
    )


def test_another_kind_does_not_change_how_its_sibling_is_graded(
    session: Session, drafts: list[Question], now: datetime
) -> None:
    choice, typed = drafts[:2]
    written = WrittenQuestion(Form.TYPED, Kind.QUANTITY, typed.stem, "1921")
    edited = edit_question(session, question=typed, written=written, now=now)
    assert choice.fact.kind == Kind.DATE
    assert (edited.fact.kind, edited.fact.value) == (Kind.QUANTITY, "1921")
    assert edited.fact_id != choice.fact_id
    assert edited.fact.quote == choice.fact.quote


@pytest.mark.parametrize(
    ("kind", "shares"), [(Kind.PERSON, True), (Kind.ROLE, True), (Kind.EVENT, False)]
)
def test_a_question_at_a_known_place_shares_its_fact_where_the_kinds_fit(
    session: Session,
    ferry_set: QuestionSet,
    drafts: list[Question],
    now: datetime,
    kind: Kind,
    shares: bool,
) -> None:
    written = replace(VALE, kind=kind)
    fact = write_question(session, question_set=ferry_set, written=written, now=now).fact
    assert (fact.id == drafts[2].fact_id) == shares
    assert drafts[2].fact.kind == Kind.PERSON
    assert shares or fact.kind == kind
