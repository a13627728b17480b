"""Only a teacher, and only what is this teacher's: to all others it is not there."""

from collections.abc import Callable

import pytest
from flask import Flask

from quizapp.storage.models import Question, QuestionSet
from tests.web.conftest import Visitor


@pytest.fixture
def paths(
    app: Flask, ferry_set: QuestionSet, questions_of: Callable[[QuestionSet], list[Question]]
) -> list[tuple[str, str]]:
    """Method and path of every teacher's route, about Tina's set and her first draft."""
    names = {
        "set_id": ferry_set.id,
        "question_id": questions_of(ferry_set)[0].id,
        "form": "typed",
    }
    with app.test_request_context():
        urls = app.create_url_adapter(None) or app.url_map.bind("localhost")
    found = []
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("teach."):
            path = urls.build(rule.endpoint, {name: names[name] for name in rule.arguments})
            found += [(method, path) for method in rule.methods & {"GET", "POST"}]
    assert len(found) >= 20
    return found


def answers(person: Visitor, paths: list[tuple[str, str]]) -> set[tuple[int, str]]:
    replies = [
        person.get(path) if method == "GET" else person.post(path) for method, path in paths
    ]
    return {(reply.status_code, (reply.location or "").split("?")[0]) for reply in replies}


def test_a_stranger_is_sent_to_sign_in(visitor: Visitor, paths: list[tuple[str, str]]) -> None:
    assert answers(visitor, paths) == {(303, "/sign-in")}


def test_a_guest_and_a_learner_find_nothing(
    guest: Visitor, alice: Visitor, paths: list[tuple[str, str]]
) -> None:
    assert answers(guest, paths) == {(404, "")}
    assert answers(alice, paths) == {(404, "")}


def test_another_teacher_finds_nothing_of_tinas(
    theo: Visitor,
    paths: list[tuple[str, str]],
    ferry_set: QuestionSet,
    questions_of: Callable[[QuestionSet], list[Question]],
) -> None:
    hers = [
        (method, path)
        for method, path in paths
        if path not in ("/teach", "/teach/sets/new", "/teach/documents/new")
    ]
    assert answers(theo, hers) == {(404, "")}
    assert {question.status for question in questions_of(ferry_set)} == {"draft"}
