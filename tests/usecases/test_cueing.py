"""Quizzes as they are put together: what gives an answer away comes later or another time."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.config import PROJECT
from quizapp.facts.model import Kind
from quizapp.scheduling.cueing import cues
from quizapp.storage.models import QuestionSet, Quiz, User, Visibility
from quizapp.usecases import quizzes, shipped
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from quizapp.usecases.quizzes import practise_misses, start_set_quiz

WHO = WrittenQuestion(Form.TYPED, Kind.PERSON, "Which captain reached Canton with tea in 1784?", "John Green")
WHEN = WrittenQuestion(Form.TYPED, Kind.DATE, "In which year did the captain reach Canton?", "1784")
OTHER = WrittenQuestion(Form.TYPED, Kind.PLACE, "Where was the first tea garden of Ceylon?", "Loolecondera")


@pytest.fixture
def sea_set(session: Session, tina: User, now: datetime) -> QuestionSet:
    question_set = create_set(session, user=tina, title="The tea sea", description="", now=now)
    for written in (WHO, WHEN, OTHER):
        write_question(session, question_set=question_set, written=written, now=now)
    question_set.visibility = Visibility.PUBLIC
    return question_set


def stems(quiz: Quiz) -> list[str]:
    return [item.question.stem for item in quiz.items]


def test_a_question_that_another_gives_away_is_left_out(
    session: Session, alice: User, sea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=sea_set, size=2, now=now)
    assert stems(quiz) == [WHO.stem, OTHER.stem]


def test_where_there_are_no_others_it_comes_first(
    session: Session, alice: User, sea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=sea_set, size=3, now=now)
    assert stems(quiz) == [WHEN.stem, WHO.stem, OTHER.stem]


def test_practising_asks_all_that_was_missed(
    session: Session, alice: User, sea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=sea_set, size=3, now=now)
    for item in quiz.items:
        answer = Answer(attempt_id=f"attempt-{item.position}", response="no idea")
        answer_question(session, user=alice, quiz_id=quiz.id, position=item.position, answer=answer, now=now)
    again = practise_misses(session, user=alice, quiz=quiz, now=now)
    assert stems(again) == [WHEN.stem, WHO.stem, OTHER.stem]


SETS = sorted((PROJECT / "questions").glob("*.toml"))


@pytest.fixture(params=SETS, ids=lambda path: path.stem)
def shipped_set(request: pytest.FixtureRequest, session: Session, now: datetime) -> QuestionSet:
    path: Path = request.param
    for article in shipped.unknown_articles(session, PROJECT / "questions"):
        shipped.hand_in_article(session, path=article, now=now)
    return shipped.load_set(session, path=path, now=now)


@pytest.mark.parametrize("size", [5, 10, 50])
def test_no_quiz_of_a_shipped_set_gives_a_later_answer_away(
    session: Session, alice: User, shipped_set: QuestionSet, size: int, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=shipped_set, size=size, now=now)
    items = [quizzes.as_item(item.question) for item in quiz.items]
    assert len(items) >= min(size, 20)
    for place, item in enumerate(items):
        assert not any(cues(item, later) for later in items[place + 1 :])


def test_the_options_of_another_sentence_tell_nothing(
    session: Session, alice: User, sea_set: QuestionSet, now: datetime
) -> None:
    choice = replace(
        WHEN, form=Form.CHOICE, stem="When did the garden open?", key="1867", options=("1784", "1850", "1867")
    )
    write_question(session, question_set=sea_set, written=choice, now=now)
    quiz = start_set_quiz(session, user=alice, question_set=sea_set, size=3, now=now)
    assert stems(quiz) == [WHO.stem, OTHER.stem, choice.stem]
