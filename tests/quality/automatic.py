"""An estimate of coverage that needs no annotator: dates and numbers by patterns, persons left out."""

import re
from collections.abc import Iterator
from pathlib import Path

from quizapp.authoring.model import Generated
from tests.quality.coverage_sample import Item, sentences_of
from tests.quality.covered import is_covered, ready_answers
from tests.quality.wilson import Share

MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
DATE = re.compile(
    rf"\b\d{{1,2}} {MONTH},? \d{{4}}\b|\b{MONTH} \d{{1,2}},? \d{{4}}\b|\b{MONTH},? \d{{4}}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)[ -]century\b|\b1\d{2}0s\b|\b20\d0s\b|\b(?:1[0-9]|20)\d{2}\b(?![,.]\d)"
)
COUNTED = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|twice"
)
NUMBER = re.compile(
    r"(?<![\w.,-])\d+(?:,\d{3})*(?:\.\d+)?(?: (?:hundred|thousand|million|billion|trillion))?(?![\w-]|[.,]\d)"
    rf"|\b(?:{COUNTED})(?:[ -](?:{COUNTED}|one|hundred|thousand|million|billion))*\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"(?<!^)\b[A-Z][A-Za-z]+ \d+\b(?! ?%|[.,]\d| (?:hundred|thousand|million|billion))")
"""A ship or a flight that bears a number."""


def items_of(path: Path, generated: Generated) -> Iterator[Item]:
    for sentence in sentences_of(generated.document):
        yield from (Item(path, sentence, kind, value, True) for kind, value in values_in(sentence))


def values_in(sentence: str) -> list[tuple[str, str]]:
    """Each date and number of the sentence once, with its kind."""
    rest = NAMED.sub(" ", DATE.sub(" ", sentence))
    dates = [("dates", date) for date in DATE.findall(sentence)]
    numbers = [("numbers", count) for count in NUMBER.findall(rest)]
    return list(dict.fromkeys(dates + numbers))


def as_markdown(made: dict[Path, Generated]) -> str:
    """A row for each document and one for all."""
    lines = ["| document | dates | numbers | both |", "|---|---|---|---|"]
    judged: list[tuple[str, bool]] = []
    for path, generated in made.items():
        answers = ready_answers(generated)
        own = [(item.kind, is_covered(item, answers)) for item in items_of(path, generated)]
        lines.append(_row(path.stem, own))
        judged += own
    return "\n".join([*lines, _row("all", judged)])


def _row(name: str, judged: list[tuple[str, bool]]) -> str:
    kinds = ({"dates"}, {"numbers"}, {"dates", "numbers"})
    shares = [[hit for kind, hit in judged if kind in wanted] for wanted in kinds]
    return f"| {name} | " + " | ".join(str(Share(sum(hits), len(hits))) for hits in shares) + " |"
