"""What the teacher's pages show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flask import url_for

from quizapp.authoring.model import Form
from quizapp.documents.model import Span
from quizapp.facts.model import Flag
from quizapp.storage.models import Fact, Job, JobState, Question, QuestionSet, Role, Status
from quizapp.web import evidence
from quizapp.web.evidence import Evidence
from quizapp.web.teach import words
from quizapp.web.teach.question_forms import FORMS

MOST_DRAFTS_LISTED = 200

Counts = dict[tuple[str, str], int]
"""How many questions by set and status."""


class Show(StrEnum):
    """Which drafts a teacher wants to see."""

    ALL = "all"
    READY = "ready"
    LOOK = "look"

    def of(self, drafts: Sequence[Question]) -> list[Question]:
        return [d for d in drafts if self == Show.ALL or d.is_ready == (self == Show.READY)]


@dataclass(frozen=True)
class Progress:
    """Questions being made of a document. `total` is 0 until the first sentence is read."""

    done: int
    total: int
    waiting: bool
    error: str


@dataclass(frozen=True)
class SetLine:
    id: str
    title: str
    description: str
    document_title: str
    document_url: str
    visibility: str
    is_shipped: bool
    published: int
    drafts: int
    retired: int
    progress: Progress | None


@dataclass(frozen=True)
class QuestionLine:
    id: str
    form: str
    stem: str
    key: str
    reasons: list[str]
    can_be_edited: bool


@dataclass(frozen=True)
class Desk:
    """One draft with the place in the document that proves it."""

    id: str
    set_id: str
    set_title: str
    form: str
    stem: str
    key: str
    accepted: list[str]
    options: list[str]
    explanation: str
    reasons: list[str]
    flags: list[str]
    evidence: Evidence | None
    before: str
    after: str
    place: int
    total: int
    next_url: str | None


def set_line(question_set: QuestionSet, counts: Counts, job: Job | None) -> SetLine:
    document = question_set.document
    return SetLine(
        id=question_set.id,
        title=question_set.title,
        description=question_set.description,
        document_title=document.title if document else "",
        document_url=url_for("document.show", document_id=document.id) if document else "",
        visibility=words.VISIBILITIES_IN_SHORT[question_set.visibility],
        is_shipped=question_set.owner.role == Role.HOUSE,
        published=counts.get((question_set.id, Status.PUBLISHED), 0),
        drafts=counts.get((question_set.id, Status.DRAFT), 0),
        retired=counts.get((question_set.id, Status.RETIRED), 0),
        progress=progress(job),
    )
