from dataclasses import dataclass

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from quizapp.documents import model
from quizapp.extensions import db
from quizapp.storage.models import Fact
from quizapp.storage.queries.documents import document_to_read
from quizapp.web import access, evidence
from quizapp.web.evidence import Piece
from quizapp.web.sessions import current_person

blueprint = Blueprint("document", __name__)


@dataclass(frozen=True)
class Block:
    kind: str
    level: int
    pieces: list[Piece]
    start: int


@blueprint.get("/documents/<document_id>")
@access.everyone
def show(document_id: str) -> ResponseReturnValue:
    document = document_to_read(db.session, document_id, current_person()) or abort(404)
    fact = _fact(document_id, request.args.get("fact", ""))
    return render_template(
        "document/show.html",
        title=document.title,
        source_line=evidence.source_line(document),
        source=document.source,
        blocks=blocks(document.content, fact),
    )


def _fact(document_id: str, fact_id: str) -> Fact | None:
    """The fact whose sentence is to be marked; none unless it is this document's own."""
    fact = db.session.get(Fact, fact_id)
    return fact if fact and fact.document_id == document_id else None


def blocks(content: model.Document, fact: Fact | None) -> list[Block]:
    headings = [
        Block("heading", section.level, [Piece(section.heading)], section.span.start)
        for section in content.sections
        if section.heading
    ]
    paragraphs = [
        Block("paragraph", 0, evidence.pieces(content.text, span, fact), span.start)
        for span in content.paragraphs
    ]
    # A section starts where its first paragraph does: its heading goes before.
    return sorted([*headings, *paragraphs], key=lambda block: (block.start, block.kind != "heading"))
