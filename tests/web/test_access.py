"""Every route as every kind of person, by real requests.

The table says who is meant to be let in; a route that is missing in it fails.
"""

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import JobState, QuestionSet, Role, Status, User, Visibility
from quizapp.usecases import login_sessions
from quizapp.usecases.documents import hand_in
from quizapp.usecases.questions import write_question
from quizapp.usecases.quizzes import start_set_quiz

TEXT = (
    "The lamp of the lighthouse was first lit in 1859. "
    "It has been kept by the same family since then, and it can be seen from the town."
)

EVERYONE = {"stranger", "guest", "alice", "tina", "tom"}
PERSONS = EVERYONE - {"stranger"}
ACCOUNTS = PERSONS - {"guest"}
TEACHERS = {"tina", "tom"}
OWNER = {"tina"}
LEARNER = {"alice"}
"""tina owns the set, its document and its questions; alice takes a quiz of it."""

LET_IN = {
    "static": EVERYONE,
    "bootstrap.static": EVERYONE,
    "account.sign_in": EVERYONE,
    "account.send_sign_in": EVERYONE,
    "account.sign_out": EVERYONE,
    "account.set_up": EVERYONE,
    "account.send_set_up": EVERYONE,
    "account.reset": EVERYONE,
    "account.send_reset": EVERYONE,
    "account.claim": {"stranger", "guest"},
    "account.send_claim": {"stranger", "guest"},
    "account.start_fresh": {"guest"},
    "account.settings": PERSONS,
    "account.send_settings": PERSONS,
    "account.change_password": ACCOUNTS,
    "account.history": PERSONS,
    "account.delete": PERSONS,
    "account.send_delete": PERSONS,
    "library.index": EVERYONE,
    "library.show_set": EVERYONE,
    "document.show": EVERYONE,
    "quiz.start": EVERYONE,
    "quiz.question": LEARNER,
    "quiz.answer": LEARNER,
    "quiz.result": LEARNER,
    "quiz.practise": LEARNER,
    "quiz.feedback": LEARNER,
    "quiz.retry": LEARNER,
    "quiz.override": LEARNER,
    "quiz.choose": LEARNER,
    "quiz.note": LEARNER,
    "quiz.report": LEARNER,
    "quiz.send_report": LEARNER,
    "quiz.undo": PERSONS,
    "study.index": PERSONS,
    "study.start": PERSONS,
    "study.set_aside": PERSONS,
    "study.take_up": PERSONS,
    "missed.index": PERSONS,
    "missed.drill": PERSONS,
    "missed.sheet": PERSONS,
    "progress.index": PERSONS,
    "progress.show_set": PERSONS,
    "progress.send_exam": PERSONS,
    "progress.drop_exam": PERSONS,
    "teach.index": TEACHERS,
    "teach.new_set": TEACHERS,
    "teach.send_new_set": TEACHERS,
    "teach.new_document": TEACHERS,
    "teach.send_document": TEACHERS,
    "teach.show_set": OWNER,
    "teach.edit_set": OWNER,
    "teach.send_set": OWNER,
    "teach.send_visibility": OWNER,
    "teach.retry_document": OWNER,
    "teach.list_drafts": OWNER,
    "teach.accept_ready": OWNER,
    "teach.show_draft": OWNER,
    "teach.accept_draft": OWNER,
    "teach.reject_draft": OWNER,
    "teach.new_question": OWNER,
    "teach.send_new_question": OWNER,
    "teach.edit": OWNER,
    "teach.send_edit": OWNER,
    "teach.send_retire": OWNER,
    "teach.send_restore": OWNER,
}


@pytest.fixture
def people(
    app: Flask, session: Session, new_visitor: Callable, now: datetime
) -> dict[str, object]:
    """A browser for each kind of person, signed in."""
    roles = {
        "guest": Role.GUEST,
        "alice": Role.LEARNER,
        "tina": Role.TEACHER,
        "tom": Role.TEACHER,
    }
    visitors = {"stranger": new_visitor()}
    for name, role in roles.items():
        user = User(id=name, name=name, name_key=name, role=role, created_at=now)
        session.add(user)
        session.flush()
        visitors[name] = visitor = new_visitor()
        with visitor.client.session_transaction() as cookie:
            cookie["_user_id"] = login_sessions.open_session(session, user=user, now=now)
    session.commit()
    return visitors


@pytest.fixture
def places(session: Session, people: dict[str, object], now: datetime) -> dict[str, str]:
    """What the parts of an address stand for: things of tina's, and alice's quiz."""
    tina = session.get_one(User, "tina")
    job = hand_in(session, user=tina, data=TEXT.encode(), name="lighthouse.txt", now=now)
    job.state = JobState.FAILED
    question_set = session.get_one(QuestionSet, job.set_id)
    written = WrittenQuestion(
        form=Form.TYPED, kind=Kind.DATE, stem="When was the lamp first lit?", key="1859",
        source="The lamp of the lighthouse was first lit in 1859.",
    )  # fmt: skip
    write_question(session, question_set=question_set, written=written, now=now)
    draft = write_question(session, question_set=question_set, written=written, now=now)
    draft.status = Status.DRAFT
    question_set.visibility = Visibility.PUBLIC
    alice = session.get_one(User, "alice")
    quiz = start_set_quiz(session, user=alice, question_set=question_set, size=1, now=now)
    placed = {
        "set_id": question_set.id,
        "document_id": question_set.document_id,
        "question_id": draft.id,
        "fact_id": quiz.items[0].question.fact_id,
        "quiz_id": quiz.id,
        "position": "1",
        "form": "typed",
        "code": "no-such-code",
        "filename": "",
    }
    session.commit()
    return placed


def turned_away(reply: TestResponse) -> bool:
    to_sign_in = reply.status_code == 303 and reply.location.startswith("/sign-in")
    return to_sign_in or reply.status_code == 404


def test_the_table_names_every_route(app: Flask) -> None:
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(LET_IN)


@pytest.mark.parametrize("endpoint", sorted(LET_IN))
def test_only_those_are_let_in(
    app: Flask, people: dict[str, object], places: dict[str, str], endpoint: str
) -> None:
    files = {"static": "theme.css", "bootstrap.static": "css/bootstrap.min.css"}
    rules = app.url_map.iter_rules(endpoint)
    for rule in rules:
        named = places | {"filename": files.get(endpoint, "")}
        path = app.url_map.bind("").build(endpoint, {k: named[k] for k in rule.arguments})
        method = "POST" if "POST" in rule.methods else "GET"
        # Those who are let in come last: what they do may change what others find.
        for name in sorted(people, key=lambda name: name in LET_IN[endpoint]):
            visitor = people[name]
            reply = visitor.post(path) if method == "POST" else visitor.get(path)
            assert reply.status_code < 500, (name, reply.status)
            if endpoint.endswith("set_up"):
                assert b"teacher-link" in reply.data  # no such code, for anyone
                continue
            assert turned_away(reply) == (name not in LET_IN[endpoint]), (name, reply.status)


def test_a_stranger_is_sent_back_to_where_they_wanted_to_go(visitor: object) -> None:
    reply = visitor.get("/progress")
    assert (reply.status_code, reply.location) == (303, "/sign-in?next=/progress")
