"""Facts as the progress page lists them: the sentence with its value left blank."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from quizapp.extensions import db
from quizapp.facts.model import Kind
from quizapp.storage.models import Fact, Memory, Question
from quizapp.storage.queries.memories import questions_of_facts
from quizapp.web.evidence import Piece
from quizapp.web.progress.words import lasts
from quizapp.web.sessions import current_person


@dataclass(frozen=True)
class FactLine:
    """`pieces` are of its sentence, the value to be blanked; without them `stem` is shown."""

    pieces: list[Piece]
    stem: str
    lasts: str
    document_url: str | None


def weakest_and_strongest(weakest: Sequence[Memory], strongest: Sequence[Memory]) -> list[list[FactLine]]:
    """As lines. Who knows few facts finds each of them once: among the weakest, if it is there."""
    named = {memory.fact_id for memory in weakest}
    return _fact_lines(weakest, [memory for memory in strongest if memory.fact_id not in named])


def _fact_lines(*lists: Sequence[Memory]) -> list[list[FactLine]]:
    """Each list as lines, from one look at their questions."""
    ids = {memory.fact_id for memories in lists for memory in memories}
    asked = {question.fact_id: question for question in questions_of_facts(db.session, current_person(), list(ids))}
    return [[_line(memory, asked[memory.fact_id]) for memory in memories] for memories in lists]


def _line(memory: Memory, question: Question) -> FactLine:
    fact = question.fact
    place = {"document_id": fact.document_id, "fact": fact.id, "_anchor": "evidence"}
    return FactLine(
        pieces=_blanked(fact),
        stem=question.stem,
        lasts=lasts(memory.stability),
        document_url=url_for("document.show", **place) if fact.document_id and fact.start is not None else None,
    )


def _blanked(fact: Fact) -> list[Piece]:
    """Empty for what has no value in a sentence. The value itself is left out, so that the page does not hold it."""
    if fact.quote is None or fact.answer_start is None or fact.kind == Kind.ORDER:
        return []
    before, after = fact.answer_start - fact.start, fact.answer_end - fact.start
    if not 0 <= before < after <= len(fact.quote):
        return []
    return [Piece(fact.quote[:before]), Piece("", value=True), Piece(fact.quote[after:])]
