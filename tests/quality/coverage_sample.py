"""Sentences for an annotator to list what could be asked of each, and what the annotator wrote."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizapp.documents.model import Document
from quizapp.documents.read import read_document
from tests.quality.sampling import sample

COLUMNS = ("id", "document", "sentence", "dates", "numbers", "persons")
KINDS = COLUMNS[3:]
SET_APART = "*"
"""Ends an item that is there but is not worth asking or cannot be asked."""


@dataclass(frozen=True)
class Item:
    """A date, number or person as the annotator wrote it, from one sentence of the file at `path`."""

    path: Path
    sentence: str
    kind: str
    value: str
    worth_asking: bool


def write_sample(paths: list[Path], count: int, seed: int, output: Path) -> int:
    """Writes `output`; returns how many sentences were drawn."""
    drawn = sample({str(path): _sentences(path) for path in paths}, count, seed)
    with output.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, COLUMNS, restval="")
        rows.writeheader()
        for at, (name, sentence) in enumerate(drawn, start=1):
            rows.writerow({"id": f"s{at:03}", "document": name, "sentence": sentence})
    return len(drawn)


def _sentences(path: Path) -> list[str]:
    return list(sentences_of(read_document(path.read_bytes(), name=path.name)))


def sentences_of(document: Document) -> Iterator[str]:
    return (" ".join(span.of(document.text).split()) for span in document.sentences)


def read_items(path: Path) -> list[Item]:
    """All that the annotator listed, in order; an item listed twice for a sentence counts once."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(dict.fromkeys(item for row in csv.DictReader(file) for item in _items(row)))


def _items(row: dict[str, str]) -> Iterator[Item]:
    for kind in KINDS:
        for written in (row[kind] or "").split(";"):
            if value := written.strip().removesuffix(SET_APART).strip():
                worth = not written.strip().endswith(SET_APART)
                yield Item(Path(row["document"]), row["sentence"], kind, value, worth)
