"""A question is edited and retired; what was answered stays as it was."""

import re
from collections.abc import Callable
from datetime import datetime
from html import unescape

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Attempt, Memory, Question, QuestionSet
from quizapp.usecases.questions import write_question
from tests.web.conftest import Visitor

QuestionsOf = Callable[[QuestionSet], list[Question]]
TakeQuiz = Callable[[Visitor, QuestionSet, str], None]


def published(question_set: QuestionSet) -> QuestionSet:
    question_set.visibility = "public"
    return question_set


def test_the_form_holds_the_question_as_it_is(
    tina: Visitor, light_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    choice, typed = questions_of(light_set)
    page = tina.get(f"/teach/questions/{choice.id}/edit").text
    for text in (choice.stem, choice.explanation, *choice.options):
        assert text in page
    assert 'checked class="form-check-input" id="right-1"' in page
    assert '<option selected value="place">' in page
    page = tina.get(f"/teach/questions/{typed.id}/edit").text
    assert 'value="Anna Dahl"' in page
    assert ">\nDahl</textarea>" in page or ">\r\nDahl</textarea>" in page


def test_the_form_of_a_statement_and_of_an_order_hold_them_as_they_are(
    session: Session, tina: Visitor, empty_set: QuestionSet, now: datetime
) -> None:
    events = ("The tower was built", "The lamp was lit", "The keeper left")
    order = WrittenQuestion(Form.ORDER, Kind.ORDER, "In which order?", "; ".join(events), options=events)
    statement = WrittenQuestion(Form.TRUE_FALSE, Kind.DATE, "The tower was built in 1951.", "False")
    for written in (order, statement):
        question = write_question(session, question_set=empty_set, written=written, now=now)
        path = f"/teach/questions/{question.id}/edit"
        page = tina.get(path).text
        assert written.stem in page
        sent = tina.post(path, filled_in(page))
        assert sent.status_code == 303
        (again,) = session.scalars(select(Question).where(Question.previous_id == question.id))
        assert (again.form, again.stem, again.key, again.options, again.fact.kind) == (
            written.form, written.stem, written.key, question.options, written.kind
        )  # fmt: skip


def filled_in(page: str) -> dict[str, str]:
    """The form as a browser would send it, nothing changed."""
    texts = re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>\r?\n?([^<]*)</textarea>', page)
    marked = re.findall(r'<input checked [^>]*name="(\w+)" [^>]*value="(\w+)"', page)
    chosen = re.findall(r'<select[^>]* name="(\w+)".*?<option selected value="(\w+)"', page, re.DOTALL)
    return {name: unescape(value) for name, value in (*texts, *marked, *chosen)}


def test_a_new_wording_is_asked_from_then_on(
    tina: Visitor, light_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    _, typed = questions_of(light_set)
    sent = tina.post(
        f"/teach/questions/{typed.id}/edit",
        {"stem": "Who was the first keeper?", "kind": "person", "key": "Anna Dahl Moe"},
    )
    assert (sent.status_code, sent.location) == (303, f"/teach/sets/{light_set.id}")
    page = tina.get(sent.location).text
    assert "Who was the first keeper?" in page
    assert "Who kept the light first?" not in page


def test_a_fault_is_named_and_nothing_is_saved(
    tina: Visitor, light_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    _, typed = questions_of(light_set)
    page = tina.post(
        f"/teach/questions/{typed.id}/edit",
        {"stem": "Did Anna Dahl keep it first?", "kind": "place", "key": "Anna Dahl"},
    )
    assert page.status_code == 422
    assert "gives its own answer away" in page.text
    assert "Did Anna Dahl keep it first?" in page.text
    stored = questions_of(light_set)[1]
    assert (stored.stem, stored.fact.kind) == ("Who kept the light first?", "person")


def test_an_answer_keeps_the_question_it_was_given_to(
    session: Session,
    tina: Visitor,
    alice: Visitor,
    light_set: QuestionSet,
    questions_of: QuestionsOf,
    take_quiz: TakeQuiz,
) -> None:
    take_quiz(alice, published(light_set), "Anna Dahl")
    attempt = session.scalars(select(Attempt)).one()
    asked = attempt.question_id
    sent = tina.post(f"/teach/questions/{asked}/edit", edit_of(attempt.question))
    assert sent.status_code == 303
    session.expire_all()
    old = session.get_one(Question, asked)
    new = next(q for q in questions_of(light_set) if q.previous_id == asked)
    assert session.scalars(select(Attempt)).one().question_id == asked
    assert (old.status, old.version) == ("retired", 1)
    assert (new.status, new.version) == ("published", 2)
    assert old.stem != new.stem == "Worded anew?"
    assert new.fact_id != old.fact_id  # the answer is another, so another thing is remembered
    assert session.scalars(select(Memory.fact_id)).all() == [old.fact_id]


def edit_of(question: Question) -> dict[str, str]:
    options = {f"options-{place}": option for place, option in enumerate(question.options)}
    return {"stem": "Worded anew?", "kind": "place", "key": "Somebody", "right": "0", **options}


def test_the_result_of_a_quiz_still_shows_the_question_as_it_was(
    tina: Visitor,
    alice: Visitor,
    session: Session,
    light_set: QuestionSet,
    take_quiz: TakeQuiz,
) -> None:
    take_quiz(alice, published(light_set), "Anna Dahl")
    attempt = session.scalars(select(Attempt)).one()
    stem, quiz = attempt.question.stem, attempt.quiz_id
    tina.post(f"/teach/questions/{attempt.question_id}/edit", edit_of(attempt.question))
    page = alice.get(f"/quiz/{quiz}").text
    assert stem in page
    assert "Worded anew?" not in page


def test_retiring_an_answered_question_keeps_the_answer(
    session: Session,
    tina: Visitor,
    alice: Visitor,
    light_set: QuestionSet,
    take_quiz: TakeQuiz,
) -> None:
    take_quiz(alice, published(light_set), "Anna Dahl")
    attempt = session.scalars(select(Attempt)).one()
    sent = tina.post(f"/teach/questions/{attempt.question_id}/retire")
    assert sent.status_code == 303
    assert attempt.question.stem in alice.get(f"/quiz/{attempt.quiz_id}").text


def test_a_retired_question_can_be_brought_back_at_once(
    tina: Visitor, light_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    choice, _ = questions_of(light_set)
    sent = tina.post(f"/teach/questions/{choice.id}/retire")
    page = tina.get(sent.location).text
    assert "Retired: Where does the lighthouse stand?" in page
    assert "1 retired" in page
    assert questions_of(light_set)[0].status == "retired"
    sent = tina.post(f"/teach/questions/{choice.id}/restore")
    assert "The question is back in the set." in tina.get(sent.location).text
    assert questions_of(light_set)[0].status == "published"


def test_an_earlier_version_is_neither_listed_nor_brought_back(
    tina: Visitor, light_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    _, typed = questions_of(light_set)
    tina.post(
        f"/teach/questions/{typed.id}/edit",
        {"stem": "Who was the first keeper?", "kind": "person", "key": "Anna Dahl"},
    )
    assert "retired" not in tina.get(f"/teach/sets/{light_set.id}").text
    sent = tina.post(f"/teach/questions/{typed.id}/restore")
    assert "A newer version of this question exists." in tina.get(sent.location).text
    assert [q.status for q in questions_of(light_set)] == ["published", "retired", "published"]


def test_a_retired_question_is_not_edited(
    tina: Visitor, light_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    choice, _ = questions_of(light_set)
    tina.post(f"/teach/questions/{choice.id}/retire")
    assert tina.get(f"/teach/questions/{choice.id}/edit").status_code == 404
