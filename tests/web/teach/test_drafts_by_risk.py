"""The queue of drafts by risk, and the two sentences that do not agree beside each other."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.facts.model import Flag
from quizapp.storage.models import Question, QuestionSet
from quizapp.storage.queries.questions import MOST_LISTED
from quizapp.usecases.documents import hand_in
from quizapp.usecases.drafts import store_drafts
from quizapp.usecases.questions import accept
from quizapp.web.teach.words import FLAGS
from tests.ferry import FERRY, ferry_generated, handed_in
from tests.web.conftest import Visitor

QuestionsOf = Callable[[QuestionSet], list[Question]]

SURE = (0.9, 0.4, 0.9, 0.6)
LONG = "The sentence is long."


@pytest.fixture
def drafts(session: Session, ferry_set: QuestionSet, questions_of: QuestionsOf) -> list[Question]:
    """In the order of the document; the second is the riskiest, the last worth a look."""
    stored = questions_of(ferry_set)
    for question, confidence in zip(stored, SURE, strict=True):
        question.confidence, question.confidence_reasons = confidence, [LONG] if confidence < 0.9 else []
    session.commit()
    return stored


def listed(page: str) -> list[str]:
    return re.findall(r'<p class="line-stem"><a href="/teach/drafts/([^?"]+)', page)


@pytest.mark.parametrize(
    ("order", "places"),
    [("", (1, 3, 0, 2)), ("risk", (1, 3, 0, 2)), ("document", (0, 1, 2, 3)), ("safe", (0, 2, 3, 1))],
)
def test_the_list_is_sorted_by_risk_unless_the_teacher_chooses(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], order: str, places: tuple[int, ...]
) -> None:
    page = tina.get(f"/teach/sets/{ferry_set.id}/drafts?order={order}").text
    assert listed(page) == [drafts[place].id for place in places]
    for label in ("Riskiest first", "As in the document", "Safest first"):
        assert f">{label}</a>" in page


def test_the_list_says_how_sure_each_looks(tina: Visitor, ferry_set: QuestionSet, drafts: list[Question]) -> None:
    page = tina.get(f"/teach/sets/{ferry_set.id}/drafts").text
    lines = page.split('<li class="line">')[1:]
    assert f"Risky: {LONG}" in lines[0]
    assert "Worth a look" in lines[1]  # its reason is told below
    assert f"Worth a look: {LONG}" not in lines[1]
    assert "Looks safe" in lines[2]


@pytest.mark.parametrize("order", ["risk", "safe", "document"])
def test_the_desk_goes_through_them_in_the_chosen_order(
    tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], order: str
) -> None:
    page = tina.get(f"/teach/sets/{ferry_set.id}/drafts?order={order}").text
    waiting = listed(page)
    path = f"/teach/drafts/{waiting[0]}?order={order}"
    for place, expected in enumerate(waiting, start=1):
        assert expected in path
        page = tina.get(path).text
        assert f"Draft {place} of 4" in page
        path = re.search(r'data-key="n" href="([^"]+)">(Next|First again)<', page)[1].replace("&amp;", "&")
    assert waiting[0] in path
    assert ">First again</a>" in page


def test_accepting_keeps_the_order(tina: Visitor, drafts: list[Question]) -> None:
    sent = tina.post(f"/teach/drafts/{drafts[2].id}/accept?order=safe")
    assert sent.location == f"/teach/drafts/{drafts[3].id}?show=all&order=safe"


def test_an_unknown_order_is_by_risk(tina: Visitor, ferry_set: QuestionSet, drafts: list[Question]) -> None:
    page = tina.get(f"/teach/sets/{ferry_set.id}/drafts?order=none").text
    assert listed(page)[0] == drafts[1].id


def test_the_desk_says_what_makes_it_less_sure(tina: Visitor, drafts: list[Question]) -> None:
    page = tina.get(f"/teach/drafts/{drafts[1].id}").text
    assert '<span class="tag">Risky</span>' in page
    assert "What makes it less sure" in page
    assert LONG in page
    assert "What makes it less sure" not in tina.get(f"/teach/drafts/{drafts[0].id}").text


@pytest.mark.parametrize("order", ["risk", "safe"])
def test_every_draft_is_on_one_page_of_the_list(
    session: Session, tina: Visitor, ferry_set: QuestionSet, drafts: list[Question], order: str, now: datetime
) -> None:
    session.add_all(
        Question(
            set_id=ferry_set.id, fact_id=drafts[0].fact_id, form="typed", stem="When?", key="1921",
            position=10 + place, confidence=(place % 7) / 7, created_at=now,
        )
        for place in range(2 * MOST_LISTED)
    )  # fmt: skip
    seen: list[str] = []
    path = f"/teach/sets/{ferry_set.id}/drafts?order={order}"
    while path:
        page = tina.get(path).text
        seen += listed(page)
        more = re.search(r'<a href="([^"]+)">More</a>', page)
        path = more[1].replace("&amp;", "&") if more else ""
    assert len(seen) == len(set(seen)) == 2 * MOST_LISTED + 4
    sure = {question.id: question.confidence for question in session.query(Question)}
    assert [sure[id] for id in seen] == sorted((sure[id] for id in seen), reverse=order == "safe")


@pytest.fixture
def twice(session: Session, tina: Visitor, now: datetime) -> tuple[QuestionSet, QuestionSet]:
    """Two documents, the first with its questions accepted, that give two years for the first crossing."""
    one = handed_in(session, tina.user, now)
    told = _with_topic("1921", FERRY)
    store_drafts(session, question_set=one, generated=told, now=now)
    for question in session.query(Question).filter_by(set_id=one.id):
        accept(session, question=question)
    later = now + timedelta(minutes=1)
    data = FERRY.replace(b"1921", b"1923")
    job = hand_in(session, user=tina.user, data=data, name="old.txt", title="The old timetable", now=later)
    other = session.get_one(QuestionSet, job.set_id)
    store_drafts(session, question_set=other, generated=_with_topic("1923", data), now=later)
    return one, other


def _with_topic(year: str, data: bytes) -> object:
    generated = ferry_generated()
    document = replace(generated.document, text=data.decode())
    opened = replace(generated.facts[0], value=year, topic="date holm ferry cross")
    drafts = [replace(draft, key=year, options=()) for draft in generated.drafts if draft.fact == "opened"]
    return replace(generated, document=document, facts=(opened,), drafts=tuple(drafts[1:]))


def test_the_desk_shows_both_sentences_with_both_documents(
    tina: Visitor, twice: tuple[QuestionSet, QuestionSet], questions_of: QuestionsOf
) -> None:
    (draft,) = questions_of(twice[1])
    page = tina.get(f"/teach/drafts/{draft.id}").text
    assert "Another of your documents says otherwise" in page
    beside = page[page.index('<div class="twice">') :]
    assert 'The Holm ferry has crossed the sound since <span class="value">1923</span>.' in beside
    assert 'The Holm ferry has crossed the sound since <span class="value">1921</span>.' in beside
    for question_set in twice:
        assert f"/documents/{question_set.document_id}" in beside
    assert "Another of your documents, “The Holm ferry”, says otherwise" in page


def test_the_desk_says_nothing_twice(
    session: Session, tina: Visitor, twice: tuple[QuestionSet, QuestionSet], questions_of: QuestionsOf
) -> None:
    (draft,) = questions_of(twice[1])
    draft.fact.flags = [Flag.CONFLICT, Flag.DATED]
    draft.confidence_reasons = [FLAGS[Flag.DATED], LONG]
    session.flush()
    page = tina.get(f"/teach/drafts/{draft.id}").text
    assert page.count(FLAGS[Flag.DATED]) == 1
    assert LONG in page
    assert FLAGS[Flag.CONFLICT] not in page


def test_one_sentence_stands_against_all_that_differ(
    session: Session, tina: Visitor, twice: tuple[QuestionSet, QuestionSet], questions_of: QuestionsOf, now: datetime
) -> None:
    data, later = FERRY.replace(b"1921", b"1925"), now + timedelta(minutes=2)
    job = hand_in(session, user=tina.user, data=data, name="new.txt", title="The new timetable", now=later)
    third = session.get_one(QuestionSet, job.set_id)
    store_drafts(session, question_set=third, generated=_with_topic("1925", data), now=later)
    (draft,) = questions_of(third)
    page = tina.get(f"/teach/drafts/{draft.id}").text
    assert page.count("Another of your documents says otherwise") == 1
    beside = page[page.index('<div class="twice">') :]
    assert [beside.count(f'<span class="value">{year}</span>') for year in (1921, 1923, 1925)] == [1, 1, 1]


def test_a_published_question_stays_and_the_page_of_its_set_shows_both(
    tina: Visitor, twice: tuple[QuestionSet, QuestionSet], questions_of: QuestionsOf
) -> None:
    assert [question.status for question in questions_of(twice[0])] == ["published"]
    page = tina.get(f"/teach/sets/{twice[0].id}").text
    assert "Another document says otherwise" in page
    assert "According to The old timetable" in page
    assert "Another document says otherwise" not in tina.get(f"/teach/sets/{twice[1].id}").text


def test_another_teacher_sees_neither(theo: Visitor, twice: tuple[QuestionSet, QuestionSet]) -> None:
    for question_set in twice:
        assert theo.get(f"/teach/sets/{question_set.id}").status_code == 404
