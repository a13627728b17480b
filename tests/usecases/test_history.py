import csv
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import Question, QuestionSet, User
from quizapp.usecases.amendments import undo
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.history import COLUMNS, history_csv
from quizapp.usecases.quizzes import start_set_quiz


@pytest.mark.parametrize(
    ("response", "cell"),
    [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@me", "'@me"), ("a, \"b\"", 'a, "b"'),
        ("＝1+1", "'＝1+1"), ("＠me", "'＠me"), ("\n=1+1", "'\n=1+1"), (" =1+1", "' =1+1"), ("1664=1", "1664=1"),
    ],
)
def test_ones_answers_are_a_table_that_runs_nothing(
    session: Session, alice: User, bob: User, tea_set: QuestionSet, now: datetime, response: str, cell: str
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
    answer = Answer("only", response, duration_ms=2_500)
    answer_question(session, user=alice, quiz_id=quiz.id, position=2, answer=answer, now=now)
    undo(session, user=alice, attempt_id="only", amendment_id="undo", now=now)
    headings, row = csv.reader(history_csv(session, user=alice))
    told = dict(zip(headings, row, strict=True))
    assert (told["answer"], told["verdict"], told["seconds"]) == (cell, "wrong", "2.5")
    assert (told["set"], told["said afterwards"]) == ("The tea trade", "taken back")
    assert len(list(csv.reader(history_csv(session, user=bob)))) == 1


def test_no_words_of_a_teacher_run_either(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime
) -> None:
    tea_set.title = '=HYPERLINK("https://example.org")'
    for question in tea_questions:
        question.stem = "@SUM(1+1)*cmd|' /C calc'!A0"
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
    answer_question(session, user=alice, quiz_id=quiz.id, position=1, answer=Answer("only", ""), now=now)
    _, row = csv.reader(history_csv(session, user=alice))
    assert [cell for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert "'=HYPERLINK" in row[2] and "'@SUM" in row[3]


def test_every_column_is_there_with_what_it_means(session: Session, alice: User) -> None:
    (headings,) = csv.reader(history_csv(session, user=alice))
    assert headings == list(COLUMNS)
    assert all(meaning.endswith(".") for meaning in COLUMNS.values())
