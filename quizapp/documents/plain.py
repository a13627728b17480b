"""Plain text, with `== x ==` headings where there are any. The text stays exactly as it is."""

import re
from collections.abc import Iterator

from quizapp.documents.layout import Heading, Layout, Paragraph
from quizapp.documents.model import Span

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
HEADING = re.compile(r"[ \t]*(={1,6})[ \t]*([^=\s](?:.*?[^=\s])?)[ \t]*\1[ \t]*$")
LIST_ITEM = re.compile(r"[ \t]*(?:[-*#•–]+[ \t]+|\*+|\d{1,3}[.)][ \t]+)(?=\S)")


def lay_out_plain(text: str) -> Layout:
    headings: list[Heading] = []
    paragraphs: list[Paragraph] = []
    open_block: list[Span] = []
    for line in _lines(text):
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
    return _titled(text, headings, paragraphs)


def _lines(text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in LINE.finditer(text))


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
