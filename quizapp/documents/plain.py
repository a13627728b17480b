"""Plain text, with a title line and `== x ==` headings where there are any. The text stays exactly as it is."""

import re
from collections.abc import Iterator

from quizapp.documents.layout import Heading, Layout, Paragraph
from quizapp.documents.model import Span

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
HEADING = re.compile(r"[ \t]*(={1,6})[ \t]*([^=\s](?:.*?[^=\s])?)[ \t]*\1[ \t]*$")
TITLE = re.compile(r"[ \t]*#[ \t]+(\S.*)$")
LONGEST_TITLE = 90
NO_TITLE_ENDS = tuple(".!?…:;,")
LIST_ITEM = re.compile(r"[ \t]*(?:[-*#•–]+[ \t]+|\*+|\d{1,3}[.)][ \t]+)(?=\S)")


def lay_out_plain(text: str) -> Layout:
    headings: list[Heading] = []
    paragraphs: list[Paragraph] = []
    open_block: list[Span] = []
    title, body = _title_line(text)
    for line in _lines(text, body):
        heading = HEADING.match(line.of(text).rstrip("\r\n"))
        item = LIST_ITEM.match(line.of(text))
        if heading or item or not line.of(text).strip():
            paragraphs += _paragraph(text, open_block)
            open_block = []
        if heading:
            headings.append(Heading(heading[2], len(heading[1]), line))
        elif line.of(text).strip():
            open_block.append(line)
    paragraphs += _paragraph(text, open_block)
    return Layout(text, title, tuple(headings), tuple(paragraphs)) if title else _titled(text, headings, paragraphs)


def _title_line(text: str) -> tuple[str, int]:
    """The title that the first line gives, and where the text after it starts; "" and 0 where it gives none."""
    filled = (line for line in _lines(text) if line.of(text).strip())
    first, second = next(filled, None), next(filled, None)
    if first is None or second is None:
        return "", 0
    line = first.of(text).rstrip()
    if marked := TITLE.match(line):
        return _without_closing_marks(marked[1]), first.end
    return (line.strip(), first.end) if _stands_as_title(line) and text[first.end : second.start] else ("", 0)


def _without_closing_marks(title: str) -> str:
    """ "Tides" of "Tides ##"; not by the pattern, which would try every stretch of a wide gap in the title."""
    return title.rstrip(" \t").rstrip("#").rstrip(" \t") or "#"


def _stands_as_title(line: str) -> bool:
    """Short, with no end of a sentence, and neither a heading of a section, an item of a list nor a rule."""
    other = HEADING.match(line) or LIST_ITEM.match(line) or not any(ch.isalpha() for ch in line)
    return not other and len(line.strip()) <= LONGEST_TITLE and not line.endswith(NO_TITLE_ENDS)


def _lines(text: str, start: int = 0) -> Iterator[Span]:
    return (Span(*match.span()) for match in LINE.finditer(text, start))


def _paragraph(text: str, lines: list[Span]) -> list[Paragraph]:
    if not lines:
        return []
    marker = LIST_ITEM.match(lines[0].of(text))
    start = lines[0].start + (marker.end() if marker else 0)
    block = text[start : lines[-1].end]
    start += len(block) - len(block.lstrip())
    return [Paragraph(Span(start, start + len(block.strip())), listed=marker is not None)]


def _titled(text: str, headings: list[Heading], paragraphs: list[Paragraph]) -> Layout:
    """The first heading is the document's title when it is of the first level."""
    title = headings.pop(0).text if headings and headings[0].level == 1 else ""
    return Layout(text, title, tuple(headings), tuple(paragraphs))
