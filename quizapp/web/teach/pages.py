"""What the teacher's pages show beside the rows themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from flask import url_for
from sqlalchemy import ColumnElement

from quizapp.documents.model import Span
from quizapp.extensions import db
from quizapp.facts.model import Flag
from quizapp.storage.models import Fact, Job, JobState, Question, QuestionSet, Status
from quizapp.storage.queries import drafts, questions
from quizapp.storage.queries.drafts import DraftCounts
from quizapp.web import evidence
from quizapp.web.evidence import Evidence
from quizapp.web.teach import words


class Show(StrEnum):
    """Which drafts a teacher wants to see."""

    ALL = "all"
    READY = "ready"
    LOOK = "look"

    def of(self, set_id: str) -> ColumnElement[bool]:
        return drafts.drafts(set_id, None if self == Show.ALL else self == Show.READY)


@dataclass(frozen=True)
class SetLine:
    id: str
    title: str
    document_title: str
    visibility: str
    is_shipped: bool
    published: int
    drafts: int
    retired: int
    job: Job | None
    "Only while its questions are being made, or when that failed."


@dataclass(frozen=True)
class DraftTab:
    show: Show
    label: str
    count: int


@dataclass(frozen=True)
class Desk:
    """One draft with the place in the document that proves it."""

    question: Question
    form: str
    flags: list[str]
    evidence: Evidence | None
    before: str
    "The paragraph before the proving one."
    after: str
    place: int
    total: int
    next_url: str | None
    next_label: str


def set_lines(
    sets: Sequence[QuestionSet], counts: dict[tuple[str, str], int], jobs: dict[str, Job]
) -> list[SetLine]:
    return [
        SetLine(
            id=question_set.id,
            title=question_set.title,
            document_title=question_set.document.title if question_set.document else "",
            visibility=words.VISIBILITIES_IN_SHORT[question_set.visibility],
            is_shipped=question_set.slug is not None,
            published=counts.get((question_set.id, Status.PUBLISHED), 0),
            drafts=counts.get((question_set.id, Status.DRAFT), 0),
            retired=counts.get((question_set.id, Status.RETIRED), 0),
            job=unfinished(jobs.get(question_set.id)),
        )
        for question_set in sets
    ]


def unfinished(job: Job | None) -> Job | None:
    return job if job and job.state != JobState.DONE else None


def draft_tabs(counts: DraftCounts) -> list[DraftTab]:
    return [
        DraftTab(Show.ALL, "All", counts.all),
        DraftTab(Show.READY, "Ready", counts.ready),
        DraftTab(Show.LOOK, "Needs a look", counts.look),
    ]


def desk(question: Question, show: Show) -> Desk:
    which = show.of(question.set_id)
    onward = drafts.next_draft(db.session, which, question)
    before, after = _neighbours(question.fact)
    return Desk(
        question=question,
        form=words.FORMS[question.form],
        flags=[words.FLAGS[Flag(flag)] for flag in question.fact.flags],
        evidence=evidence.of_fact(question.fact),
        before=before,
        after=after,
        place=drafts.place(db.session, which, question),
        total=questions.count(db.session, which),
        next_url=draft_url(onward, show) if onward else None,
        next_label="First again" if onward and is_round(question, onward) else "Next",
    )


def draft_url(question: Question, show: Show) -> str:
    return url_for("teach.show_draft", question_id=question.id, show=show)


def is_round(question: Question, onward: Question) -> bool:
    """Whether what comes next stands before it: it was the last."""
    return onward.position < question.position


def _neighbours(fact: Fact) -> tuple[str, str]:
    if fact.document is None or fact.start is None:
        return "", ""
    content = fact.document.content
    proving = content.paragraph_of(Span(fact.start, fact.end))
    before = [p for p in content.paragraphs if p.end <= proving.start]
    after = [p for p in content.paragraphs if p.start >= proving.end]
    return (
        before[-1].of(content.text) if before else "",
        after[0].of(content.text) if after else "",
    )
