"""Dates and numbers are offered in ascending order, whatever order they were typed in."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Question, QuestionSet
from quizapp.usecases.option_order import shows_as_stored
from quizapp.usecases.questions import edit_question, write_question

TYPED = [
    (Kind.DATE, ("1706", "1664", "1679"), ["1664", "1679", "1706"]),
    (Kind.DATE, ("4 May 1934", "1930", "3 May 1934"), ["1930", "3 May 1934", "4 May 1934"]),
    (Kind.AMOUNT, ("$3 million", "$900", "$2,000"), ["$900", "$2,000", "$3 million"]),
    (Kind.QUANTITY, ("211", "two hundred", "112"), ["112", "two hundred", "211"]),
]


def choice(kind: Kind, options: tuple[str, ...]) -> WrittenQuestion:
    """The key is typed first, as people do."""
    return WrittenQuestion(
        form=Form.CHOICE, kind=kind, stem="Which?", key=options[0], options=options
    )


@pytest.mark.parametrize(("kind", "options", "stored"), TYPED)
def test_when_a_question_is_written(
    session: Session,
    tea_set: QuestionSet,
    now: datetime,
    kind: Kind,
    options: tuple[str, ...],
    stored: list[str],
) -> None:
    written = choice(kind, options)
    question = write_question(session, question_set=tea_set, written=written, now=now)
    assert question.options == stored
    assert shows_as_stored(Form.CHOICE, kind, stored)


def test_when_a_question_is_edited(
    session: Session, tea_questions: list[Question], now: datetime
) -> None:
    written = choice(Kind.DATE, ("1706", "1664"))
    assert edit_question(session, question=tea_questions[0], written=written, now=now).options == [
        "1664",
        "1706",
    ]


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        (Kind.DATE, ("in the spring", "1664")),
        (Kind.QUANTITY, ("a great many", "12")),
        (Kind.PLACE, ("Strand", "Fleet Street")),
    ],
)
def test_what_has_no_order_is_kept_as_typed_and_known_to_need_shuffling(
    session: Session, tea_set: QuestionSet, now: datetime, kind: Kind, options: tuple[str, ...]
) -> None:
    question = write_question(
        session, question_set=tea_set, written=choice(kind, options), now=now
    )
    assert question.options == list(options)
    assert not shows_as_stored(Form.CHOICE, kind, options)


def test_true_stands_before_false_whatever_the_statement_is_about(
    session: Session, tea_set: QuestionSet, now: datetime
) -> None:
    written = WrittenQuestion(form=Form.TRUE_FALSE, kind=Kind.DATE, stem="It was in 1706.", key="False")
    question = write_question(session, question_set=tea_set, written=written, now=now)
    assert question.options == ["True", "False"]
    assert shows_as_stored(question.form, question.fact.kind, question.options)


def test_events_keep_their_order_and_are_shuffled_even_where_they_look_like_years(
    session: Session, tea_set: QuestionSet, now: datetime
) -> None:
    events = ("1706", "1664", "1679")
    written = WrittenQuestion(Form.ORDER, Kind.ORDER, "In which order?", "; ".join(events), options=events)
    fact = write_question(session, question_set=tea_set, written=choice(Kind.DATE, events), now=now).fact
    question = write_question(session, question_set=tea_set, written=written, fact=fact, now=now)
    assert question.options == list(events)
    assert not shows_as_stored(question.form, question.fact.kind, question.options)
