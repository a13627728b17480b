"""A set with more questions than a page shows: some at a time, and how many there are."""

import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from quizapp.storage.models import Question, QuestionSet
from quizapp.storage.queries.questions import MOST_LISTED
from tests.web.conftest import Visitor

MANY = 2 * MOST_LISTED + 5


@pytest.fixture
def many(session: Session, ferry_set: QuestionSet, now: datetime) -> list[str]:
    """The stems of as many further drafts, all ready, all about the first fact."""
    fact_id = session.query(Question).filter_by(set_id=ferry_set.id).first().fact_id
    stems = [f"What is number {place}?" for place in range(MANY)]
    session.add_all(
        Question(
            set_id=ferry_set.id,
            fact_id=fact_id,
            form="typed",
            stem=stem,
            key="1921",
            position=10 + place,
            created_at=now,
        )
        for place, stem in enumerate(stems)
    )
    session.commit()
    return stems


@pytest.fixture
def loaded() -> Iterator[list[Question]]:
    """Every question that is loaded, in whatever session."""
    questions: list[Question] = []

    def note(question: Question, context: object) -> None:
        questions.append(question)

    event.listen(Question, "load", note)
    yield questions
    event.remove(Question, "load", note)


def stems_on(page: str) -> list[str]:
    return re.findall(r"What is number \d+\?(?=</a></p>|</p>)", page)


def walked(visitor: Visitor, path: str) -> list[str]:
    """The stems on a page and on all behind its "More" links."""
    seen = []
    while path:
        page = visitor.get(path).text
        shown = stems_on(page)
        assert 0 < len(shown) <= MOST_LISTED
        seen += shown
        more = re.search(r'<a href="([^"]+)">More</a>', page)
        path = more[1].replace("&amp;", "&") if more else ""
    return seen


def test_the_list_of_drafts_shows_them_all_in_turn(
    tina: Visitor, ferry_set: QuestionSet, many: list[str]
) -> None:
    path = f"/teach/sets/{ferry_set.id}/drafts?show=ready"
    page = tina.get(path).text
    assert f"{MOST_LISTED} of {MANY + 3} drafts shown here." in page
    assert walked(tina, path) == many


@pytest.mark.parametrize(
    ("status", "before", "heading"),
    [
        ("published", None, f"{MANY} questions"),
        ("retired", "published", f"{MANY} retired"),
        ("retired", "draft", f"{MANY} rejected"),
    ],
)
def test_the_page_of_the_set_shows_them_all_in_turn(
    session: Session,
    tina: Visitor,
    ferry_set: QuestionSet,
    many: list[str],
    status: str,
    before: str | None,
    heading: str,
) -> None:
    moved = session.query(Question).filter(Question.stem.in_(many))
    moved.update({"status": status, "status_before": before})
    path = f"/teach/sets/{ferry_set.id}"
    page = tina.get(path).text
    assert heading in page
    assert f"{MOST_LISTED} of {MANY}" in page
    assert walked(tina, path) == many


def test_no_page_loads_them_all(
    session: Session,
    tina: Visitor,
    ferry_set: QuestionSet,
    many: list[str],
    loaded: list[Question],
) -> None:
    first = session.query(Question.id).order_by(Question.position).first().id
    token = tina.token()
    set_path, desk = f"/teach/sets/{ferry_set.id}", f"/teach/drafts/{first}"
    for method, path, most in [
        ("GET", set_path, 0),
        ("GET", f"{set_path}/drafts", MOST_LISTED + 1),
        ("GET", desk, 2),
        ("POST", f"{desk}/reject", 2),
        ("GET", f"{set_path}?undo={first}", 2),
    ]:
        loaded.clear()
        sent = tina.send(method, path, data={"csrf_token": token} if method == "POST" else None)
        assert sent.status_code in (200, 303)
        assert len(loaded) <= most, path
