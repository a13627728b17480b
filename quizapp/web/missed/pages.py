"""What the list of missed facts and its sheet show."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for

from quizapp.authoring.model import Form
from quizapp.facts.model import Kind
from quizapp.storage.models import Document, Question
from quizapp.storage.queries.missed import WrongAnswer
from quizapp.usecases import missed
from quizapp.web import evidence
from quizapp.web.day_words import day_ahead, long_date
from quizapp.web.evidence import Evidence, Piece

NO_DOCUMENT = "none"

KINDS = {
    Kind.DATE: "Dates",
    Kind.PERSON: "People",
    Kind.ROLE: "Posts",
    Kind.AMOUNT: "Amounts of money",
    Kind.QUANTITY: "Numbers",
    Kind.PLACE: "Places",
    Kind.ORGANISATION: "Organisations",
    Kind.REASON: "Reasons",
    Kind.EVENT: "Events and the rest",
    Kind.ORDER: "Order of events",
}


@dataclass(frozen=True)
class MissedFact:
    """`sentence` is what the document says, to be blanked; empty where its gap would not ask the same.

    `events` are to be put in order; in that of the alphabet, which tells nothing.
    """

    lead_in: str
    stem: str
    key: str
    sentence: list[Piece]
    proof: list[Piece]
    events: list[str]
    is_true_false: bool
    times_missed: int
    answers: Sequence[WrongAnswer]
    days_left: int
    comes_back: str
    note: str
    evidence: Evidence | None


@dataclass(frozen=True)
class MissedGroup:
    document_title: str
    source_line: str
    document_url: str | None
    drill_url: str
    sheet_url: str
    facts: list[MissedFact]


@dataclass(frozen=True)
class KindDrill:
    name: str
    count: int
    url: str


@dataclass(frozen=True)
class MissedPage:
    """`groups` are by document, that with what helps most first; `set_aside` are the facts not to be asked today.

    `kinds` is empty where all are of one kind.
    """

    printed_on: str
    groups: list[MissedGroup]
    kinds: list[KindDrill]
    set_aside: list[MissedFact]
    is_cut: bool

    @property
    def count(self) -> int:
        return sum(len(group.facts) for group in self.groups)


def missed_page(
    facts: Sequence[missed.MissedFact], questions: Mapping[str, Question], today: date
) -> MissedPage:
    groups = defaultdict(list)
    for fact in facts:
        question = questions[fact.question_id]
        if not fact.set_aside:
            groups[question.fact.document].append(_missed_fact(fact, question, today))
    return MissedPage(
        printed_on=long_date(today),
        groups=[_group(document, of_it) for document, of_it in groups.items()],
        kinds=_kinds([questions[fact.question_id] for fact in facts if not fact.set_aside]),
        set_aside=[_missed_fact(fact, questions[fact.question_id], today) for fact in facts if fact.set_aside],
        is_cut=len(facts) == missed.MOST_LISTED,
    )


def _group(document: Document | None, facts: list[MissedFact]) -> MissedGroup:
    place = document.id if document else NO_DOCUMENT
    return MissedGroup(
        document_title=document.title if document else "Questions without a document",
        source_line=evidence.source_line(document),
        document_url=url_for("document.show", document_id=document.id) if document else None,
        drill_url=url_for("missed.drill", document=place),
        sheet_url=url_for("missed.sheet", document=place),
        facts=facts,
    )


def _kinds(questions: Sequence[Question]) -> list[KindDrill]:
    counts = Counter(Kind(question.fact.kind) for question in questions)
    if len(counts) < 2:
        return []
    return [
        KindDrill(name, counts[kind], url_for("missed.drill", kind=kind))
        for kind, name in KINDS.items()
        if counts[kind]
    ]


def _missed_fact(fact: missed.MissedFact, question: Question, today: date) -> MissedFact:
    shown = evidence.of_fact(question.fact)
    proof = [piece for piece in shown.pieces if piece.mark] if shown else []
    is_order, is_true_false = question.form == Form.ORDER, question.form == Form.TRUE_FALSE
    asks_value = not is_order and not is_true_false and any(piece.value for piece in proof)
    return MissedFact(
        lead_in=question.lead_in,
        stem=question.stem,
        key=question.key,
        sentence=proof if asks_value else [],
        proof=proof,
        events=sorted(question.options) if is_order else [],
        is_true_false=is_true_false,
        times_missed=fact.times,
        answers=fact.answers,
        days_left=fact.days_left,
        comes_back=day_ahead(fact.comes_back, today) if fact.comes_back else "",
        note=fact.note,
        evidence=shown,
    )
