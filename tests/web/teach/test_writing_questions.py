"""A teacher adds a question of each form."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import Question, QuestionSet
from tests.web.conftest import Visitor

QuestionsOf = Callable[[QuestionSet], list[Question]]

CHOICE = {
    "stem": "How many steps lead up the tower?",
    "kind": "quantity",
    "options-0": "112",
    "options-1": " 121 ",
    "options-2": "",
    "options-3": "211",
    "right": "1",
    "explanation": "They were counted\r\nin 1950.",
}
TYPED = {"stem": "Who built it?", "kind": "person", "key": "Jon Berg", "accepted": "Berg\r\n\r\nJ. Berg"}
CLOZE = {"stem": "The lamp is seen for ___ miles.", "kind": "quantity", "key": "20", "accepted": ""}
STATEMENT = {"stem": "The tower was built in 1951.", "kind": "date", "key": "False"}
EVENTS = {
    "stem": "In which order did these things happen?",
    "events": "The tower was built\r\n The lamp was lit \r\n\r\nThe keeper left",
}
SOUND = {"choice": CHOICE, "typed": TYPED, "cloze": CLOZE, "true_false": STATEMENT, "order": EVENTS}


def test_a_choice(tina: Visitor, empty_set: QuestionSet, questions_of: QuestionsOf) -> None:
    sent = tina.post(f"/teach/sets/{empty_set.id}/questions/new/choice", CHOICE)
    assert (sent.status_code, sent.location) == (303, f"/teach/sets/{empty_set.id}")
    (question,) = questions_of(empty_set)
    assert (question.form, question.stem, question.key) == ("choice", CHOICE["stem"], "121")
    assert question.options == ["112", "121", "211"]
    assert question.explanation == "They were counted\nin 1950."
    assert (question.status, question.fact.kind, question.fact.value) == (
        "published",
        "quantity",
        "121",
    )


def test_a_typed_question(
    tina: Visitor, empty_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    assert tina.post(f"/teach/sets/{empty_set.id}/questions/new/typed", TYPED).status_code == 303
    (question,) = questions_of(empty_set)
    assert (question.form, question.key) == ("typed", "Jon Berg")
    assert question.accepted == ["Berg", "J. Berg"]


def test_a_cloze_whose_underscores_nobody_counted(
    tina: Visitor, empty_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    assert tina.post(f"/teach/sets/{empty_set.id}/questions/new/cloze", CLOZE).status_code == 303
    (question,) = questions_of(empty_set)
    assert question.stem == "The lamp is seen for _____ miles."


def test_a_statement(tina: Visitor, empty_set: QuestionSet, questions_of: QuestionsOf) -> None:
    sent = tina.post(f"/teach/sets/{empty_set.id}/questions/new/true_false", STATEMENT)
    assert sent.status_code == 303
    (question,) = questions_of(empty_set)
    assert (question.form, question.stem, question.key) == ("true_false", STATEMENT["stem"], "False")
    assert (question.options, question.fact.kind) == (["True", "False"], "date")


def test_events_in_their_order(tina: Visitor, empty_set: QuestionSet, questions_of: QuestionsOf) -> None:
    page = tina.get(f"/teach/sets/{empty_set.id}/questions/new/order").text
    assert 'name="kind"' not in page
    assert tina.post(f"/teach/sets/{empty_set.id}/questions/new/order", EVENTS).status_code == 303
    (question,) = questions_of(empty_set)
    events = ["The tower was built", "The lamp was lit", "The keeper left"]
    assert (question.form, question.options, question.key) == ("order", events, "; ".join(events))
    assert (question.fact.kind, question.fact.value) == ("order", question.key)


@pytest.mark.parametrize(
    ("form", "change", "message"),
    [
        ("choice", {"stem": " "}, "Write the question."),
        ("choice", {"right": ""}, "Mark the right answer."),
        ("choice", {"right": "2"}, "The option you marked is empty."),
        ("choice", {"right": None}, "Mark the right answer."),
        ("choice", {"right": "9"}, "The option you marked is empty."),
        ("choice", {"options-3": "112"}, "Two options are the same."),
        ("choice", {"options-0": "", "options-3": ""}, "A choice needs 2 to 6 options, here are 1."),
        ("choice", {"options-0": "x" * 201}, "At most 200 characters."),
        ("typed", {"key": ""}, "Write the right answer."),
        ("typed", {"key": "it"}, "The question gives its own answer away."),
        ("typed", {"accepted": "jon berg"}, "Two accepted answers are the same"),
        ("typed", {"accepted": "x" * 201}, "At most 200 characters a line."),
        ("typed", {"explanation": "x" * 1001}, "At most 1000 characters."),
        ("cloze", {"stem": "The lamp is seen for miles."}, "exactly once"),
        ("cloze", {"stem": "__ and __"}, "exactly once"),
        ("true_false", {"stem": ""}, "Write the statement."),
        ("true_false", {"key": None}, "Mark whether it is true or false."),
        ("true_false", {"key": "Perhaps"}, "The key of a true_false question is True or False."),
        ("order", {"events": " "}, "Write the events, one a line."),
        ("order", {"events": "One\r\nTwo"}, "An order needs 3 to 5 events, here are 2."),
        ("order", {"events": "One\r\nTwo\r\nOne"}, "Two events are the same."),
        ("order", {"events": "One\r\nTwo; three\r\nFour"}, "An event holds a semicolon"),
        ("order", {"events": "One\r\nTwo\r\n" + "x" * 201}, "At most 200 characters a line."),
    ],
)
def test_a_fault_is_named_and_what_was_typed_is_kept(
    tina: Visitor,
    empty_set: QuestionSet,
    questions_of: QuestionsOf,
    form: str,
    change: dict[str, str | None],
    message: str,
) -> None:
    sound = SOUND[form]
    filled = {"explanation": "Kept as typed.", **sound, **change}
    sent = {name: text for name, text in filled.items() if text is not None}
    page = tina.post(f"/teach/sets/{empty_set.id}/questions/new/{form}", sent)
    assert page.status_code == 422
    assert message in page.text
    kept = [filled["explanation"].split("\r\n")[0], filled["stem"].strip().split("_")[0]]
    assert [text for text in kept if text not in page.text] == []
    assert questions_of(empty_set) == []


def test_an_unknown_kind_is_refused(
    tina: Visitor, empty_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    page = tina.post(
        f"/teach/sets/{empty_set.id}/questions/new/typed", {**TYPED, "kind": "weather"}
    )
    assert page.status_code == 422
    assert questions_of(empty_set) == []


@pytest.mark.parametrize("form", ["multiple", "essay"])
def test_a_form_that_there_is_not_is_not_there(
    tina: Visitor, empty_set: QuestionSet, form: str
) -> None:
    assert tina.get(f"/teach/sets/{empty_set.id}/questions/new/{form}").status_code == 404


def test_each_form_is_a_link_away_and_works_without_script(
    tina: Visitor, empty_set: QuestionSet
) -> None:
    page = tina.get(f"/teach/sets/{empty_set.id}/questions/new/choice").text
    for form in ("choice", "typed", "cloze", "true_false", "order"):
        assert f'href="/teach/sets/{empty_set.id}/questions/new/{form}"' in page
    assert page.count('type="radio"') == 6
    assert 'name="source"' not in page


def test_a_sentence_of_the_document_proves_it(
    session: Session, tina: Visitor, ferry_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    path = f"/teach/sets/{ferry_set.id}/questions/new/typed"
    assert 'name="source"' in tina.get(path).text
    # As copied from a page, where a line end is a space.
    quote = "The harbour board paid 40,000 crowns for the boat."
    sent = tina.post(
        path,
        {"stem": "Who paid?", "kind": "organisation", "key": "harbour board", "source": quote},
    )
    assert sent.status_code == 303
    fact = next(q for q in questions_of(ferry_set) if q.stem == "Who paid?").fact
    text = ferry_set.document.text
    assert fact.quote == text[fact.start : fact.end] == quote.replace("board paid", "board\npaid")
    assert text[fact.answer_start : fact.answer_end] == "harbour board"


def test_a_sentence_that_the_document_does_not_hold_is_refused(
    tina: Visitor, ferry_set: QuestionSet, questions_of: QuestionsOf
) -> None:
    before = len(questions_of(ferry_set))
    page = tina.post(
        f"/teach/sets/{ferry_set.id}/questions/new/typed",
        {"stem": "Who paid?", "kind": "event", "key": "The board", "source": "The board paid."},
    )
    assert page.status_code == 422
    assert "The document does not hold this sentence." in page.text
    assert "The board paid." in page.text
    assert len(questions_of(ferry_set)) == before


def test_a_teacher_who_says_no_kind_sees_that_it_is_any(
    tina: Visitor, empty_set: QuestionSet
) -> None:
    page = tina.get(f"/teach/sets/{empty_set.id}/questions/new/typed").text
    first = page.index("<option")
    assert page[first:].startswith('<option selected value="event">anything else')
