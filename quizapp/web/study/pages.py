"""What the pages about studying show."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from quizapp.storage.queries.facts_set_aside import FactSetAside

NO_DOCUMENT = "Questions without a document"


@dataclass(frozen=True)
class DocumentSetAside:
    title: str
    facts: list[FactSetAside]


def documents_set_aside(facts: Iterable[FactSetAside]) -> list[DocumentSetAside]:
    """`facts` come document by document."""
    groups = groupby(facts, key=lambda fact: (fact.document_id, fact.document_title))
    return [DocumentSetAside(title or NO_DOCUMENT, list(group)) for (_, title), group in groups]
