"""What the browser gets before an answer says nothing about which answer is right."""

import re
from collections.abc import Callable
from datetime import datetime
from itertools import permutations

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import QuestionSet, Quiz, User, Visibility
from quizapp.usecases.question_sets import create_set
from quizapp.usecases.questions import write_question
from quizapp.usecases.quizzes import start_set_quiz

SECRET = "Zanzibar"

TYPED = WrittenQuestion(
    form=Form.TYPED,
    kind=Kind.PLACE,
    stem="Where were the cloves grown?",
    key=SECRET,
    accepted=(f"{SECRET} island",),
    explanation=f"{SECRET} grew most of them.",
)
CLOZE = WrittenQuestion(
    form=Form.CLOZE, kind=Kind.PLACE, stem="Most cloves were grown on _____.", key=SECRET
)


def choice(key: str) -> WrittenQuestion:
    return WrittenQuestion(
        form=Form.CHOICE,
        kind=Kind.DATE,
        stem="When was the harbour opened?",
        key=key,
        options=("1901", "1902", "1903"),
    )


def statement(key: str) -> WrittenQuestion:
    return WrittenQuestion(
        form=Form.TRUE_FALSE,
        kind=Kind.DATE,
        stem="According to the article, the harbour was opened in 1902.",
        key=key,
        explanation=f"The article says {SECRET}.",
    )


def order(*letters: str) -> WrittenQuestion:
    events = tuple(f"{letter} was opened" for letter in letters)
    return WrittenQuestion(
        form=Form.ORDER,
        kind=Kind.ORDER,
        stem="In which order did these things happen?",
        key="; ".join(events),
        options=events,
        explanation=f"The article says {SECRET}.",
    )


@pytest.fixture
def ask(alice, tina, session: Session, now: datetime) -> Callable[[WrittenQuestion], Quiz]:
    """A quiz of alice's that asks one question."""

    def started(written: WrittenQuestion) -> str:
        question_set: QuestionSet = create_set(
            session, user=tina.user, title="Trade", description="", now=now
        )
        write_question(session, question_set=question_set, written=written, now=now)
        question_set.visibility = Visibility.PUBLIC
        user = session.get_one(User, alice.user_id)
        quiz = start_set_quiz(session, user=user, question_set=question_set, size=1, now=now)
        return f"/quiz/{quiz.id}/1"

    return started


@pytest.mark.parametrize("written", [TYPED, CLOZE], ids=["typed", "cloze"])
def test_a_written_answer_is_nowhere_on_the_page(alice, ask, written: WrittenQuestion) -> None:
    page = alice.get(ask(written))
    assert page.status_code == 200
    assert SECRET.casefold() not in page.text.casefold()
    assert SECRET not in str(page.headers)


@pytest.mark.parametrize("written", [TYPED, CLOZE], ids=["typed", "cloze"])
def test_it_is_there_after_the_answer(alice, ask, written: WrittenQuestion) -> None:
    url = ask(written)
    alice.post(url, {"attempt_id": "attempt-1", "response": "Pemba"})
    assert SECRET in alice.get(f"{url}/answer").text


def test_a_choice_looks_the_same_whichever_option_is_right(alice, ask) -> None:
    pages = {without_chance(alice.get(ask(choice(key))).text) for key in ("1901", "1902", "1903")}
    assert len(pages) == 1


def test_a_statement_looks_the_same_whether_it_is_true_or_false(alice, ask) -> None:
    pages = {without_chance(alice.get(ask(statement(key))).text) for key in ("True", "False")}
    assert len(pages) == 1


def test_events_come_in_any_order_and_nothing_else_tells_which_is_right(alice, ask) -> None:
    pages = {without_chance(alice.get(ask(order(*events))).text) for events in permutations("ABC") for _ in range(9)}
    assert len(pages) <= 6
    assert {shown(page) for page in pages} == set(permutations(f"{letter} was opened" for letter in "ABC"))


def shown(page: str) -> tuple[str, ...]:
    return tuple(re.findall(r'<label class="order-text"[^>]*>([^<]+)<', page))


def without_chance(html: str) -> str:
    """The page without what differs from one request to the next."""
    html = re.sub(r"/quiz/[\w-]+", "/quiz/ID", html)
    html = re.sub(r'(name="(?:csrf_token|attempt_id)"[^>]*value=")[^"]+', r"\1", html)
    return re.sub(r'nonce="[^"]+"', "", html)


def test_a_quiz_in_the_middle_shows_no_key_of_what_is_still_open(alice, ask) -> None:
    url = ask(TYPED)
    for page in (url.removesuffix("/1"), "/missed", "/progress", "/study", "/"):
        assert SECRET not in alice.get(page).text
