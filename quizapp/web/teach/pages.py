"""What the teacher's pages show beside the rows themselves."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from flask import url_for
from sqlalchemy import ColumnElement

from quizapp.authoring.confidence import Band, band
from quizapp.documents.model import Span
from quizapp.extensions import db
from quizapp.facts.model import Flag
from quizapp.storage.models import Fact, Job, JobState, Question, QuestionSet, Status
from quizapp.storage.queries import differences, drafts, questions
from quizapp.storage.queries.drafts import DraftCounts
from quizapp.storage.queries.question_order import Order
from quizapp.web import evidence
from quizapp.web.evidence import Evidence, Piece
from quizapp.web.teach import words


class Show(StrEnum):
    """Which drafts a teacher wants to see."""

    ALL = "all"
    READY = "ready"
    LOOK = "look"


@dataclass(frozen=True)
class Walk:
    """Which drafts a teacher goes through, and in which order."""

    show: Show
    order: Order

    def of(self, set_id: str) -> ColumnElement[bool]:
        ready = None if self.show == Show.ALL else self.show == Show.READY
        return drafts.drafts(set_id, ready)

    @property
    def arguments(self) -> dict[str, str | None]:
        """For the address of a page; what is usual is left out."""
        return {"show": self.show, "order": None if self.order == Order.RISK else self.order}


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
class OrderTab:
    order: Order
    label: str


@dataclass(frozen=True)
class SaidTwice:
    """The same matter in a sentence and in others that do not agree with it."""

    heading: str
    this: Evidence
    others: list[Evidence]


@dataclass(frozen=True)
class Contradicted:
    """A published question, and the sentence of another document that says otherwise."""

    question: Question
    this: Evidence
    other: Evidence


@dataclass(frozen=True)
class Desk:
    """One draft with the place in the document that proves it."""

    question: Question
    form: str
    sureness: str
    doubts: list[str]
    "What makes it less sure, beside what a gate has said."
    said_twice: list[SaidTwice]
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


def order_tabs() -> list[OrderTab]:
    return [OrderTab(order, label) for order, label in words.ORDERS.items()]


def desk(question: Question, walk: Walk) -> Desk:
    which = walk.of(question.set_id)
    onward = drafts.next_draft(db.session, which, question, walk.order)
    twice = _said_twice(question.fact)
    flags = [words.FLAGS[Flag(flag)] for flag in question.fact.flags if flag != Flag.CONFLICT or not twice]
    before, after = _neighbours(question.fact)
    return Desk(
        question=question,
        form=words.FORMS[question.form],
        sureness=words.BANDS[band(question.confidence)],
        doubts=[doubt for doubt in question.confidence_reasons if doubt not in (*question.reasons, *flags)],
        said_twice=twice,
        flags=flags,
        evidence=evidence.of_fact(question.fact),
        before=before,
        after=after,
        place=drafts.place(db.session, which, question, walk.order),
        total=questions.count(db.session, which),
        next_url=draft_url(onward, walk) if onward else None,
        next_label="First again" if onward and is_round(question, onward, walk) else "Next",
    )


def draft_url(question: Question, walk: Walk) -> str:
    return url_for("teach.show_draft", question_id=question.id, **walk.arguments)


def is_round(question: Question, onward: Question, walk: Walk) -> bool:
    """Whether what comes next stands before it: it was the last."""
    return walk.order.is_ahead(onward, question)


def sureness(question: Question) -> str:
    """How sure it looks and, of what does not look safe, the weightiest doubt, unless a reason says it anyway."""
    found = band(question.confidence)
    doubts = [doubt for doubt in question.confidence_reasons if doubt not in question.reasons]
    said = found == Band.SAFE or question.reasons or not doubts
    return words.BANDS[found] if said else f"{words.BANDS[found]}: {doubts[0]}"


def _said_twice(fact: Fact) -> list[SaidTwice]:
    others: dict[str, list[Evidence]] = defaultdict(list)
    for difference in differences.of_fact(db.session, fact.id):
        elsewhere = difference.other.document_id != fact.document_id
        others[words.DIFFERENCES[difference.kind, elsewhere]].append(_sentence(difference.other))
    return [SaidTwice(heading, _sentence(fact), found) for heading, found in others.items()]


def contradicted(set_id: str) -> list[Contradicted]:
    found = differences.contradicted_questions(db.session, set_id)
    return [Contradicted(question, _sentence(question.fact), _sentence(other)) for question, other in found]


def _sentence(fact: Fact) -> Evidence:
    """The proving sentence of a found fact, alone."""
    start, end = fact.answer_start - fact.start, fact.answer_end - fact.start
    pieces = [Piece(fact.quote[:start]), Piece(fact.quote[start:end], value=True), Piece(fact.quote[end:])]
    url = url_for("document.show", document_id=fact.document_id, fact=fact.id, _anchor="evidence")
    return Evidence(evidence.source_line(fact.document), pieces, url)


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
