"""With a question stands where the document speaks of it, and by a gap what belongs there."""

import re
from collections.abc import Callable
from datetime import date, datetime
from html import unescape

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import QuestionSet, Visibility
from quizapp.usecases.documents import hand_in
from quizapp.usecases.question_sets import create_set, publish
from quizapp.usecases.questions import write_question
from tests.web.conftest import Visitor

TEXT = b"""# The Torne

The Torne is a river that people of two countries have fished together for a long time.

## The bridge

The bridge was opened in 1931 and carried forty people on its first day.

## Carla Winther

The old mill was drawn by Carla Winther, who had learned her trade far away from there.
"""
BRIDGE = "The bridge was opened in 1931 and carried forty people on its first day."
MILL = "The old mill was drawn by Carla Winther, who had learned her trade far away from there."
RIVER = "The Torne is a river that people of two countries have fished together for a long time."
YEAR = WrittenQuestion(
    form=Form.CLOZE, kind=Kind.DATE, stem="The bridge was opened in _____.", key="1931", source=BRIDGE
)
DRAWN = WrittenQuestion(
    form=Form.TYPED, kind=Kind.PERSON, stem="Who drew the old mill?", key="Carla Winther", source=MILL
)

Ask = Callable[[WrittenQuestion], str]


@pytest.fixture
def ask_of_the_torne(alice: Visitor, tina: Visitor, session: Session, now: datetime) -> Ask:
    """The address of alice's question, in a set made of the document."""

    def asked(written: WrittenQuestion) -> str:
        day = date(2024, 3, 6)
        job = hand_in(session, user=tina.user, data=TEXT, name="torne.md", dated=day, now=now)
        return _first_question(alice, session, session.get_one(QuestionSet, job.set_id), written, now)

    return asked


@pytest.fixture
def ask(alice: Visitor, tina: Visitor, session: Session, now: datetime) -> Ask:
    """The address of alice's question, in a set without a document."""

    def asked(written: WrittenQuestion) -> str:
        question_set = create_set(session, user=tina.user, title="Rivers", description="", now=now)
        return _first_question(alice, session, question_set, written, now)

    return asked


def _first_question(
    alice: Visitor, session: Session, question_set: QuestionSet, written: WrittenQuestion, now: datetime
) -> str:
    write_question(session, question_set=question_set, written=written, now=now)
    publish(session, question_set=question_set, visibility=Visibility.PUBLIC)
    return alice.post(f"/sets/{question_set.id}/quiz", {"size": 1}).location


def sources(page: str) -> list[str]:
    return [unescape(line) for line in re.findall(r">\s*(According to The Torne[^<]*?)\s*<", page)]


def label(page: str) -> str:
    return re.sub("<[^>]+>", "", re.search(r'<label class="form-label"[^>]*>(.+?)</label>', page)[1])


def input_mode(page: str) -> str:
    return re.search(r'inputmode="(\w+)"', page)[1]


def test_the_heading_stands_with_the_question_and_with_its_proof(alice: Visitor, ask_of_the_torne: Ask) -> None:
    url = ask_of_the_torne(YEAR)
    line = "According to The Torne, under “The bridge” (6 March 2024)"
    assert sources(alice.get(url).text) == [line]
    alice.post(url, {"attempt_id": "attempt-1", "response": "1931"})
    answered = alice.get(f"{url}/answer").text
    assert sources(answered) == [line]
    assert answered.count("The bridge”") == 1


def test_a_heading_that_tells_the_answer_waits_for_it(alice: Visitor, ask_of_the_torne: Ask) -> None:
    url = ask_of_the_torne(DRAWN)
    before = alice.get(url)
    assert sources(before.text) == ["According to The Torne (6 March 2024)"]
    assert "Winther" not in before.text + str(before.headers)
    alice.post(url, {"attempt_id": "attempt-1", "response": "Berg"})
    assert sources(alice.get(f"{url}/answer").text) == ["According to The Torne, under “Carla Winther” (6 March 2024)"]


def test_an_order_names_no_heading_since_its_events_may_stand_under_several(
    alice: Visitor, ask_of_the_torne: Ask
) -> None:
    events = ("The mill was built", "The bridge was opened", "The ferry stopped")
    stem = "In which order did these things happen?"
    written = WrittenQuestion(
        form=Form.ORDER, kind=Kind.ORDER, stem=stem, key="; ".join(events), options=events, source=BRIDGE
    )
    assert sources(alice.get(ask_of_the_torne(written)).text) == ["According to The Torne (6 March 2024)"]


@pytest.mark.parametrize("source", [RIVER, ""], ids=["under the title alone", "no sentence"])
def test_without_a_heading_only_the_document_is_named(alice: Visitor, ask_of_the_torne: Ask, source: str) -> None:
    written = WrittenQuestion(
        form=Form.CLOZE, kind=Kind.QUANTITY, stem="People of _____ countries fish there.", key="two", source=source
    )
    expected = ["According to The Torne (6 March 2024)"] if source else []
    assert sources(alice.get(ask_of_the_torne(written)).text) == expected


@pytest.mark.parametrize(
    ("kind", "key", "said", "keyboard"),
    [
        (Kind.DATE, "1931", " A year.", "numeric"),
        (Kind.DATE, "44 BC", " A year.", "text"),
        (Kind.DATE, "6 March", " A day and month.", "text"),
        (Kind.QUANTITY, "40", " A number.", "text"),
        (Kind.PERSON, "Carla Winther", " A person.", "text"),
        (Kind.EVENT, "a grey heron", "", "text"),
    ],
)
def test_a_gap_says_what_belongs_there(
    alice: Visitor, ask: Ask, kind: Kind, key: str, said: str, keyboard: str
) -> None:
    stem = "It was, as people say there, _____."
    page = alice.get(ask(WrittenQuestion(form=Form.CLOZE, kind=kind, stem=stem, key=key))).text
    assert label(page) == f"What belongs in the blank?{said}"
    assert input_mode(page) == keyboard
    assert key not in page


def test_no_other_form_says_it(alice: Visitor, ask: Ask) -> None:
    written = WrittenQuestion(form=Form.TYPED, kind=Kind.PERSON, stem="Who drew the old mill?", key="Carla Winther")
    page = alice.get(ask(written)).text
    assert label(page) == "Your answer"
    assert "A person" not in page
