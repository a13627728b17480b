import csv
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import QuestionSet, User
from quizapp.usecases.amendments import undo
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.history import history_csv
from quizapp.usecases.quizzes import start_set_quiz


@pytest.mark.parametrize(
    ("response", "cell"),
    [("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@me", "'@me"), ("a, \"b\"", 'a, "b"')],
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
