"""Markdown to clean text: markup gone, code and tables left out, one blank line between blocks."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from quizapp.documents.decoding import without_controls
from quizapp.documents.layout import Heading, Layout, Page, Paragraph

KEPT_INLINE = {"text", "code_inline", "text_special"}
BREAKS = {"softbreak", "hardbreak"}


def lay_out_markdown(text: str, *, title: str = "") -> Layout:
    """`title` is what the front matter says; a first heading that repeats it is no section."""
    page = Page()
    headings: list[Heading] = []
    paragraphs: list[Paragraph] = []
    for block in _blocks(text):
        span = page.add(block.text)
        if block.heading:
            headings.append(Heading(block.text, block.heading, span))
        else:
            paragraphs.append(Paragraph(span, block.listed))
    if headings and headings[0].level == 1 and title in ("", headings[0].text):
        title = headings.pop(0).text
    return Layout(page.text, title, tuple(headings), tuple(paragraphs))


@dataclass(frozen=True)
class _Block:
    text: str
    heading: int
    listed: bool


def _blocks(text: str) -> Iterator[_Block]:
    heading = lists = tables = 0
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type in ("heading_open", "heading_close"):
            heading = int(token.tag[1]) if token.nesting == 1 else 0
        elif token.type.startswith(("bullet_list", "ordered_list")):
            lists += token.nesting
        elif token.type in ("table_open", "table_close"):
            tables += token.nesting
        elif token.type == "inline" and not tables and (clean := _clean(token)):
            yield _Block(clean, heading, listed=lists > 0)


def _clean(inline: Token) -> str:
    pieces = (
        child.content if child.type in KEPT_INLINE else " " if child.type in BREAKS else ""
        for child in inline.children or ()
    )
    return without_controls("".join(pieces)).strip()
