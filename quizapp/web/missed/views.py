from collections import defaultdict
from dataclasses import dataclass

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from quizapp.extensions import db
from quizapp.grading.model import Verdict
from quizapp.statistics.missed import RIGHT_DAYS_TO_LEAVE, misses
from quizapp.storage.models import Attempt, Document
from quizapp.usecases.quizzes import drill_missed, missed_facts
from quizapp.web import access, evidence
from quizapp.web.clock import now
from quizapp.web.evidence import Evidence
from quizapp.web.quiz.views import committed

blueprint = Blueprint("missed", __name__)


@dataclass(frozen=True)
class MissedFact:
    stem: str
    key: str
    times_missed: int
    last_response: str
    rights_needed: int
    evidence: Evidence | None


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
    groups = defaultdict(list)
    for history in missed_facts(db.session, current_user):
        groups[history[-1].question.fact.document].append(_missed_fact(history))
    return render_template(
        "missed/index.html", groups=[_group(document, facts) for document, facts in groups.items()]
    )


@blueprint.post("/missed/drill")
@access.person
def drill() -> ResponseReturnValue:
    document_id = request.args.get("document")
    return committed(
        drill_missed(db.session, user=current_user, document_id=document_id, now=now())
    )


def _group(document: Document | None, facts: list[MissedFact]) -> MissedGroup:
    return MissedGroup(
        document_title=document.title if document else "Questions without a document",
        source_line=evidence.source_line(document),
        document_url=url_for("document.show", document_id=document.id) if document else None,
        drill_url=url_for("missed.drill", document=document.id if document else None),
        facts=facts,
    )


def _missed_fact(history: list[Attempt]) -> MissedFact:
    last_miss = next(a for a in reversed(history) if a.verdict != Verdict.CORRECT)
    so_far = misses((a.study_day, Verdict(a.verdict)) for a in history)
    question = last_miss.question
    return MissedFact(
        stem=question.stem,
        key=question.key,
        times_missed=so_far.times,
        last_response=last_miss.response,
        rights_needed=RIGHT_DAYS_TO_LEAVE - so_far.right_days,
        evidence=evidence.of_fact(question.fact),
    )
