"""Who may take a set: only its teacher, whoever has the link, anyone."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import QuestionSet
from quizapp.usecases.questions import write_question
from tests.web.conftest import Visitor
from tests.web.teach.conftest import KEEPER


def publish(tina: Visitor, question_set: QuestionSet, visibility: str) -> str:
    sent = tina.post(f"/teach/sets/{question_set.id}/visibility", {"visibility": visibility})
    assert sent.status_code == 303
    return tina.get(sent.location).text


def test_a_private_set_is_nobody_elses(
    tina: Visitor, alice: Visitor, light_set: QuestionSet
) -> None:
    assert alice.get(f"/sets/{light_set.id}").status_code == 404
    assert 'id="link"' not in tina.get(f"/teach/sets/{light_set.id}").text


def test_a_set_by_link_can_be_taken_but_is_not_in_the_library(
    tina: Visitor, alice: Visitor, light_set: QuestionSet
) -> None:
    page = publish(tina, light_set, "link")
    assert "The set is now by link only." in page
    assert f'value="http://localhost/sets/{light_set.id}" readonly' in page
    assert alice.get(f"/sets/{light_set.id}").status_code == 200
    assert "Lighthouses" not in alice.get("/").text


def test_a_public_set_stands_in_the_library(
    tina: Visitor, visitor: Visitor, light_set: QuestionSet
) -> None:
    publish(tina, light_set, "public")
    assert "Lighthouses" in visitor.get("/").text


def test_a_set_can_be_taken_back(tina: Visitor, alice: Visitor, light_set: QuestionSet) -> None:
    publish(tina, light_set, "public")
    publish(tina, light_set, "private")
    assert alice.get(f"/sets/{light_set.id}").status_code == 404
    assert "Lighthouses" not in alice.get("/").text


def test_who_takes_a_set_may_read_its_document_though_no_question_quotes_it(
    session: Session, tina: Visitor, alice: Visitor, ferry_set: QuestionSet, now: datetime
) -> None:
    document = f"/documents/{ferry_set.document_id}"
    write_question(session, question_set=ferry_set, written=KEEPER, now=now)
    assert alice.get(document).status_code == 404
    publish(tina, ferry_set, "public")
    assert document in alice.get(f"/sets/{ferry_set.id}").text
    assert alice.get(document).status_code == 200


@pytest.mark.parametrize("visibility", ["link", "public"])
def test_a_set_with_nothing_to_ask_stays_private(
    tina: Visitor, alice: Visitor, ferry_set: QuestionSet, visibility: str
) -> None:
    page = tina.post(f"/teach/sets/{ferry_set.id}/visibility", {"visibility": visibility})
    assert page.status_code == 422
    assert "there is nothing to ask yet" in page.text
    assert alice.get(f"/sets/{ferry_set.id}").status_code == 404


def test_an_unknown_visibility_is_refused(tina: Visitor, light_set: QuestionSet) -> None:
    page = tina.post(f"/teach/sets/{light_set.id}/visibility", {"visibility": "everyone"})
    assert page.status_code == 422
