"""The `key: value` lines between two `---` lines at the top of a Markdown file."""

import re
from dataclasses import dataclass
from datetime import date

from quizapp.documents.refusals import BadFrontMatter

FENCE = "---"
PAIR = re.compile(r"([A-Za-z][\w-]*)\s*:(?:\s+(.*))?$")


@dataclass(frozen=True)
class FrontMatter:
    """`body` is what follows the closing fence. `dated` is the day of which the document speaks, `read` the
    day on which its source was read."""

    body: str
    title: str = ""
    source: str = ""
    dated: date | None = None
    read: date | None = None


def split_front_matter(text: str) -> FrontMatter:
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != FENCE:
        return FrontMatter(text)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        raise BadFrontMatter(
            f'Line 1 opens front matter with "{FENCE}", but no line closes it. '
            f'Close it with a line "{FENCE}", or take line 1 out.'
        )
    values = _pairs(lines[1:end])
    return FrontMatter(
        body="".join(lines[end + 1 :]),
        title=values.get("title", (0, ""))[1],
        source=values.get("source", (0, ""))[1],
        dated=_day(*values["date"]) if "date" in values else None,
        read=_day(*values["read"]) if "read" in values else None,
    )


def _pairs(lines: list[str]) -> dict[str, tuple[int, str]]:
    """Key to its line number in the file and its value."""
    values: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(lines, 2):
        if not line.strip() or line.startswith("#"):
            continue
        key, value = _pair(number, line.rstrip())
        if key in values:
            raise BadFrontMatter(f'Line {number}: "{key}" stands there twice. Keep one of them.')
        values[key] = number, value
    return values


def _pair(number: int, line: str) -> tuple[str, str]:
    match = PAIR.match(line)
    if match is None:
        raise BadFrontMatter(
            f"Line {number}: front matter takes simple lines such as “title: The water cycle”. "
            f"Mend or remove “{line.strip()}”."
        )
    value = (match[2] or "").strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return match[1].lower(), value


def _day(number: int, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise BadFrontMatter(
            f"Line {number}: “{value}” is not a date. Write the day like 2024-12-31."
        ) from error
