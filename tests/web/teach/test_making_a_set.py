"""A set is made, renamed and described."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import QuestionSet
from tests.web.conftest import Visitor


def test_a_new_set_is_private_and_empty(session: Session, tina: Visitor) -> None:
    sent = tina.post("/teach/sets/new", {"title": "Harbours", "description": "Of the north."})
    made = session.scalars(select(QuestionSet)).one()
    assert (sent.status_code, sent.location) == (303, f"/teach/sets/{made.id}")
    assert (made.title, made.description) == ("Harbours", "Of the north.")
    assert (made.visibility, made.owner_id) == ("private", tina.user_id)
    assert "There are no questions yet." in tina.get(sent.location).text


def test_a_set_without_a_title_is_refused_and_what_was_typed_is_kept(
    session: Session, tina: Visitor
) -> None:
    page = tina.post("/teach/sets/new", {"title": "  ", "description": "Of the north."})
    assert page.status_code == 422
    assert "Give the set a title." in page.text
    assert "Of the north." in page.text
    assert session.scalars(select(QuestionSet)).all() == []


def test_a_title_too_long_is_refused(tina: Visitor) -> None:
    page = tina.post("/teach/sets/new", {"title": "x" * 201})
    assert page.status_code == 422
    assert "At most 200 characters." in page.text


def test_what_no_database_could_store_is_left_out(session: Session, tina: Visitor) -> None:
    tina.post("/teach/sets/new", {"title": "Har\0bours\n and piers", "description": "a\0b"})
    made = session.scalars(select(QuestionSet)).one()
    assert (made.title, made.description) == ("Harbours and piers", "ab")


def test_a_set_is_renamed(session: Session, tina: Visitor, empty_set: QuestionSet) -> None:
    path = f"/teach/sets/{empty_set.id}/edit"
    assert "On this coast." in tina.get(path).text
    sent = tina.post(path, {"title": "Lights", "description": ""})
    assert (sent.status_code, sent.location) == (303, f"/teach/sets/{empty_set.id}")
    session.expire_all()
    assert (empty_set.title, empty_set.description) == ("Lights", "")


def test_nothing_else_can_be_slipped_in(
    session: Session, tina: Visitor, empty_set: QuestionSet
) -> None:
    tina.post(
        f"/teach/sets/{empty_set.id}/edit",
        {"title": "Lights", "visibility": "public", "owner_id": "somebody", "slug": "x"},
    )
    session.expire_all()
    kept = (empty_set.visibility, empty_set.owner_id, empty_set.slug)
    assert kept == ("private", tina.user_id, None)


def test_a_title_is_text_and_never_markup(tina: Visitor) -> None:
    sent = tina.post("/teach/sets/new", {"title": "<script>alert(1)</script>{{ 7 * 7 }}"})
    page = tina.get(sent.location).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7 * 7 }}" in page
