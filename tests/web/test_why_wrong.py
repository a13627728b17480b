"""After a wrong choice the page says what the document tells of it; before the answer it says nothing."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Question, Status, User, Visibility
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import edit_question, write_question
from quizapp.usecases.quizzes import start_set_quiz
from tests.web.conftest import Visitor

WRITTEN = WrittenQuestion(
    form=Form.CHOICE,
    kind=Kind.DATE,
    stem="When was the harbour opened?",
    key="1902",
    options=("1901", "1902", "1903"),
)
WHY = "1903 is when the lighthouse was lit."
BEFORE = "The town had asked for it for years."


@pytest.fixture
def question(tina: Visitor, session: Session, now: datetime) -> Question:
    question_set = create_set(session, user=tina.user, title="Trade", description="", now=now)
    question = write_question(session, question_set=question_set, written=WRITTEN, now=now)
    question_set.visibility = Visibility.PUBLIC
    question.why_wrong = {"1903": WHY}
    question.lead_in = BEFORE
    return question


@pytest.fixture
def url(alice: Visitor, question: Question, session: Session, now: datetime) -> str:
    user = session.get_one(User, alice.user_id)
    quiz = start_set_quiz(session, user=user, question_set=question.set, size=1, now=now)
    return f"/quiz/{quiz.id}/1"


def answered(visitor: Visitor, url: str, option: str) -> str:
    place = str(WRITTEN.options.index(option))
    visitor.post(url, {"attempt_id": "attempt-1", "response": place})
    return visitor.get(f"{url}/answer").text


def test_nothing_of_it_is_sent_before_the_answer(alice: Visitor, url: str) -> None:
    page = alice.get(url)
    assert "lighthouse" not in page.text
    assert "lighthouse" not in str(page.headers)


def test_it_is_said_of_the_option_that_was_chosen(alice: Visitor, url: str) -> None:
    assert f"<p>{WHY}</p>" in answered(alice, url, "1903")


@pytest.mark.parametrize("option", ["1901", "1902"])
def test_it_is_not_said_of_another(alice: Visitor, url: str, option: str) -> None:
    assert "lighthouse" not in answered(alice, url, option)


def test_what_leads_in_to_the_question_stands_above_it(alice: Visitor, url: str) -> None:
    for page in (alice.get(url).text, answered(alice, url, "1901")):
        assert page.index(BEFORE) < page.index(WRITTEN.stem)


def test_it_is_read_out_with_the_options(alice: Visitor, url: str) -> None:
    page = alice.get(url).text
    assert f'id="lead-in">{BEFORE}<' in page
    assert 'aria-labelledby="stem" aria-describedby="lead-in"' in page


def test_it_is_read_out_with_the_field_and_only_where_there_is_one(
    alice: Visitor, url: str, question: Question, session: Session
) -> None:
    question.form, question.options = Form.TYPED, []
    session.flush()
    assert 'aria-describedby="lead-in stem"' in alice.get(url).text
    question.lead_in = ""
    session.flush()
    page = alice.get(url).text
    assert 'aria-describedby="stem"' in page
    assert "lead-in" not in page


def test_the_result_shows_it_above_the_stem(alice: Visitor, url: str) -> None:
    answered(alice, url, "1901")
    result = alice.get(url.removesuffix("/1")).text
    assert result.index(BEFORE) < result.index(WRITTEN.stem)


def test_the_teacher_reads_it_above_the_stem_wherever_the_question_is_judged(
    tina: Visitor, question: Question, session: Session
) -> None:
    of_set, edit = f"/teach/sets/{question.set_id}", f"/teach/questions/{question.id}/edit"
    pages = [tina.get(of_set).text, tina.get(edit).text]
    question.status = Status.DRAFT
    session.flush()
    pages += [tina.get(f"{of_set}/drafts").text, tina.get(f"/teach/drafts/{question.id}").text]
    for page in pages:
        assert page.index(BEFORE) < page.index(WRITTEN.stem)


def test_an_edit_keeps_it_for_what_is_still_a_wrong_option(
    tina: Visitor, question: Question, session: Session, now: datetime
) -> None:
    question.why_wrong = {"1901": "1901 is when the quay was built.", "1903": WHY}
    written = WrittenQuestion(
        form=Form.CHOICE, kind=Kind.DATE, stem=WRITTEN.stem, key="1901", options=("1901", "1903", "1904")
    )
    edited = edit_question(session, question=question, written=written, now=now)
    assert (edited.why_wrong, edited.lead_in) == ({"1903": WHY}, BEFORE)
    assert edited.id != question.id
