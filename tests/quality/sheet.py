"""The sheet that a rater fills in: questions as they would be asked, and nothing of how they came about."""

import csv
import json
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

from quizapp.authoring.asked_for import asked_for
from quizapp.authoring.model import Draft, Form, Generated
from quizapp.documents.model import Document, Span
from quizapp.facts.model import Fact
from quizapp.web.evidence import according_to
from quizapp.web.headings import heading_to_ask_under
from tests.quality.engine import counted, generated_from, once_each
from tests.quality.sampling import sample

COLUMNS = (
    "id", "document", "form", "heading", "asked_for", "lead_in", "question", "options", "key", "accepted", "before",
    "evidence", "mark", "reason", "note",
)  # fmt: skip
MARKS = ("clean", "minor", "unusable")
REASONS = (
    "broken syntax", "wrong kind of question word", "underspecified or not unique", "key cut short or too long",
    "wrong key", "one of several true answers", "pronoun or pointer", "cued", "trivial", "bad wrong options",
    "tactless", "other",
)  # fmt: skip


class SheetRefused(Exception):
    """A sheet that cannot be counted; the message says which line and why."""


@dataclass(frozen=True)
class Rating:
    """One rater's judgement of one question. `reason` is empty where the mark is clean, as it may be for minor."""

    id: str
    document: str
    form: str
    question: str
    mark: str
    reason: str

    @property
    def usable(self) -> bool:
        return self.mark != "unusable"


def write_sheet(paths: list[Path], count: int, seed: int, output: Path) -> int:
    """Writes `output` and beside it the numbers of each article; returns how many questions were drawn."""
    made = {path.stem: generated_from(path) for path in paths}
    ready = {name: [d for d in once_each(generated) if d.ready] for name, generated in made.items()}
    drawn = sample(ready, count, seed)
    with output.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, COLUMNS, restval="")
        sheet.writeheader()
        for at, (name, draft) in enumerate(drawn, start=1):
            sheet.writerow({"id": f"q{at:03}", "document": name} | shown(made[name], draft))
    _write_meta(made, count, seed, output)
    return len(drawn)


def shown(generated: Generated, draft: Draft) -> dict[str, str]:
    """What a rater sees of a question, by column."""
    fact = next(fact for fact in generated.facts if fact.id == draft.fact)
    return {
        "form": draft.form.value,
        "heading": _heading(generated.document, fact, draft),
        "asked_for": asked_for(fact.kind, fact.value, draft.key) if draft.form is Form.CLOZE else "",
        "lead_in": draft.lead_in,
        "question": draft.stem,
        "options": " | ".join(draft.options),
        "key": draft.key,
        "accepted": " | ".join(draft.accepted),
        "before": previous_sentence(generated.document, draft.source),
        "evidence": _line(draft.source.of(generated.document.text)),
    }


def _heading(document: Document, fact: Fact, draft: Draft) -> str:
    answers = (draft.key, *draft.accepted, fact.value)
    under = heading_to_ask_under(document, fact.source.start, answers, fact.kind)
    return according_to(document.title, under, document.dated, document.read)


def previous_sentence(document: Document, source: Span) -> str:
    """The sentence before, where it stands in the same paragraph."""
    at = bisect_left(document.sentences, source.start, key=lambda span: span.start) - 1
    if at < 0 or document.paragraph_of(document.sentences[at]) != document.paragraph_of(source):
        return ""
    return _line(document.sentences[at].of(document.text))


def _line(text: str) -> str:
    return " ".join(text.split())


def _write_meta(made: dict[str, Generated], count: int, seed: int, output: Path) -> None:
    articles = {name: counted(generated) for name, generated in made.items()}
    meta = {"count": count, "seed": seed, "articles": articles}
    output.with_suffix(".meta.json").write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")


def read_sheet(path: Path) -> list[Rating]:
    """A filled sheet in its order. Raises SheetRefused where a mark or reason is missing or not on the list."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [_rating(path.name, row) for row in csv.DictReader(file)]


def _rating(sheet: str, row: dict[str, str]) -> Rating:
    mark, reason = (" ".join((row.get(column) or "").casefold().split()) for column in ("mark", "reason"))
    if mark not in MARKS:
        raise SheetRefused(f"{sheet}, {row.get('id')}: the mark is “{mark}”, not one of {', '.join(MARKS)}.")
    if (reason or mark == "unusable") and reason not in REASONS:
        raise SheetRefused(f"{sheet}, {row.get('id')}: the reason is “{reason}”, not one of: {'; '.join(REASONS)}.")
    return Rating(row["id"], row["document"], row["form"], row["question"], mark, reason)
