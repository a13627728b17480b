"""What the teacher's pages show beside the rows themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from flask import url_for

from quizapp.documents.model import Span
from quizapp.facts.model import Flag
from quizapp.storage.models import Fact, Job, JobState, Question, QuestionSet, Status
from quizapp.web import evidence
from quizapp.web.evidence import Evidence
from quizapp.web.teach import words

MOST_LISTED = 200


class Show(StrEnum):
    """Which drafts a teacher wants to see."""

    ALL = "all"
    READY = "ready"
    LOOK = "look"

    def of(self, drafts: Sequence[Question]) -> list[Question]:
        return [d for d in drafts if self == Show.ALL or d.is_ready == (self == Show.READY)]


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


def draft_tabs(drafts: Sequence[Question]) -> list[DraftTab]:
    labels = {Show.ALL: "All", Show.READY: "Ready", Show.LOOK: "Needs a look"}
    return [DraftTab(show, label, len(show.of(drafts))) for show, label in labels.items()]


def desk(question: Question, drafts: Sequence[Question], show: Show) -> Desk:
    shown = show.of(drafts)
    onward = next_draft(shown, question)
    before, after = _neighbours(question.fact)
    return Desk(
        question=question,
        form=words.FORMS[question.form],
        flags=[words.FLAGS[Flag(flag)] for flag in question.fact.flags],
        evidence=evidence.of_fact(question.fact),
        before=before,
        after=after,
        place=1 + sum(_order(draft) < _order(question) for draft in shown),
        total=len(shown),
        next_url=draft_url(onward, show) if onward else None,
    )


def draft_url(question: Question, show: Show) -> str:
    return url_for("teach.show_draft", question_id=question.id, show=show)


def next_draft(drafts: Sequence[Question], question: Question) -> Question | None:
    """The one after it, or the first again; none when there is no other."""
    others = [draft for draft in drafts if draft.id != question.id]
    later = (draft for draft in others if _order(draft) > _order(question))
    return next(later, next(iter(others), None))


def _order(question: Question) -> tuple[int, str]:
    return question.position, question.id


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
