from collections import defaultdict
from dataclasses import dataclass

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.authoring.model import Form
from quizapp.extensions import db
from quizapp.statistics.missed import RIGHT_DAYS_TO_LEAVE
from quizapp.storage.models import Document, Question
from quizapp.storage.queries.questions import questions_by_id
from quizapp.usecases import missed
from quizapp.usecases.quizzes import drill_missed
from quizapp.web import access, evidence
from quizapp.web.clock import now
from quizapp.web.evidence import Evidence
from quizapp.web.quiz.views import to_first_question
from quizapp.web.sessions import current_person

blueprint = Blueprint("missed", __name__)

NO_DOCUMENT = "none"


@dataclass(frozen=True)
class MissedFact:
    stem: str
    key: str
    times_missed: int
    last_response: str
    rights_needed: int
    evidence: Evidence | None
    asks_value: bool
    "Its sentence with a gap would ask the same; not where the answer is true or false, or an order."


@dataclass(frozen=True)
class MissedGroup:
    document_title: str
    source_line: str
    document_url: str | None
    drill_url: str
    facts: list[MissedFact]


@blueprint.get("/missed")
@access.person
def index() -> ResponseReturnValue:
    listed = missed.missed_facts(db.session, current_person())
    questions = questions_by_id(db.session, [fact.last.question_id for fact in listed])
    groups = defaultdict(list)
    for fact in listed:
        question = questions[fact.last.question_id]
        groups[question.fact.document].append(_missed_fact(fact, question))
    return render_template(
        "missed/index.html", groups=[_group(document, facts) for document, facts in groups.items()]
    )


@blueprint.post("/missed/drill")
@access.person
def drill() -> ResponseReturnValue:
    wanted = request.args.get("document")
    facts = [
        fact.fact_id
        for fact in missed.missed_facts(db.session, current_person())
        if wanted is None or (fact.document_id or NO_DOCUMENT) == wanted
    ]
    quiz = drill_missed(db.session, user=current_person(), missed=facts, now=now())
    db.session.commit()
    return to_first_question(quiz)


def _group(document: Document | None, facts: list[MissedFact]) -> MissedGroup:
    return MissedGroup(
        document_title=document.title if document else "Questions without a document",
        source_line=evidence.source_line(document),
        document_url=url_for("document.show", document_id=document.id) if document else None,
        drill_url=url_for("missed.drill", document=document.id if document else NO_DOCUMENT),
        facts=facts,
    )


def _missed_fact(fact: missed.MissedFact, question: Question) -> MissedFact:
    return MissedFact(
        stem=question.stem,
        key=question.key,
        times_missed=fact.misses.times,
        last_response=fact.last.response,
        rights_needed=RIGHT_DAYS_TO_LEAVE - fact.misses.right_days,
        evidence=evidence.of_fact(question.fact),
        asks_value=question.form not in (Form.TRUE_FALSE, Form.ORDER),
    )
