"""MediaWiki text to clean text: the words that a reader of the page sees in its prose, one blank line between blocks.

Left out: templates but those of wiki_templates.py, notes, tables, pictures with their captions, categories, links to
other languages, formulas, and the sections that list sources and links. The text of links stays. A quotation that
stands apart is a paragraph in which no sentence is looked for: its words are not the document's own.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import mwparserfromhell
from mwparserfromhell.nodes import ExternalLink, HTMLEntity, Node, Template, Text, Wikilink
from mwparserfromhell.nodes import Heading as HeadingNode
from mwparserfromhell.wikicode import Wikicode

from quizapp.documents.decoding import without_controls
from quizapp.documents.layout import NOT_PROSE, Heading, Layout, Page, Paragraph
from quizapp.documents.wiki_marks import BEFORE_LINE_MARK, fit_for_parser
from quizapp.documents.wiki_residue import mended
from quizapp.documents.wiki_templates import QUOTE_CLOSES, QUOTE_OPENS, words_of

UNSEEN_LINK = re.compile(r"\s*(?:file|image|media|category)\s*:", re.IGNORECASE)
OTHER_LANGUAGE = re.compile(r"\s*(?:[a-z]{2,3}|simple)(?:-[a-z]+)*:\S")
ASIDE = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")
MAGIC_WORD = re.compile(r"__[A-Z]+__")
EMPHASIS = re.compile(r"'{2,}")
LEFT_MARK = re.compile(r"\{\{+|\}\}+|\[\[+|\]\]+|\{\||\|\}")
HEADING = re.compile(r"(={1,6})[ \t]*([^=\s](?:[^\n]*[^=\s])?)[ \t]*\1$")
DEEPEST_HEADING = 6
ITEM = re.compile(r"[*#:;]+[ \t]*")
RULE = re.compile(r"-{4,}")


@dataclass(frozen=True)
class _Block:
    """`level` is that of a heading, 0 of any other block."""

    text: str
    level: int = 0
    listed: bool = False
    quoted: bool = False


def lay_out_wiki(text: str) -> Layout:
    page = Page()
    headings: list[Heading] = []
    paragraphs: list[Paragraph] = []
    title, blocks = _titled(_with_prose(list(_blocks(_words(text)))))
    for block in blocks:
        span = page.add(block.text)
        if block.level:
            headings.append(Heading(block.text, block.level, span))
        else:
            paragraphs.append(Paragraph(span, block.listed, block.quoted))
    return Layout(page.text, title, tuple(headings), tuple(paragraphs))


def _words(text: str) -> str:
    """The text without marks but those of lines: headings, items, quotations, blank lines."""
    code = mwparserfromhell.parse(MAGIC_WORD.sub("", fit_for_parser(text)), skip_style_tags=True)
    return LEFT_MARK.sub("", _shown(code)).replace(BEFORE_LINE_MARK, "")


def _shown(code: Wikicode) -> str:
    return "".join(_of_node(node) for node in code.nodes)


def _of_node(node: Node) -> str:
    match node:
        case Text():
            return node.value
        case Template():
            return words_of(str(node.name).strip(), _given(node))
        case Wikilink():
            return _of_link(node)
        case HTMLEntity():
            return _of_entity(node)
        case HeadingNode():
            return f"{'=' * node.level}{_shown(node.title)}{'=' * node.level}"
        case ExternalLink():
            return _shown(node.url)
    return ""


def _given(template: Template) -> dict[str, str]:
    return {_shown(p.name).strip(): _shown(p.value).strip() for p in template.params}


def _of_link(link: Wikilink) -> str:
    """Its label, or where it leads; "Rome" of [[Rome (city)|]]."""
    title = _shown(link.title)
    if UNSEEN_LINK.match(title) or (link.text is None and OTHER_LANGUAGE.match(title)):
        return ""
    label = title.lstrip(" :") if link.text is None else _shown(link.text)
    return label.strip("\n") if label.strip() else ASIDE.sub("", title)


def _of_entity(entity: HTMLEntity) -> str:
    """Its character; nothing where it names none, such as half of a surrogate pair."""
    try:
        return without_controls(entity.normalize().encode(errors="ignore").decode())
    except (ValueError, OverflowError):
        return ""


def _blocks(text: str) -> Iterator[_Block]:
    """Lines that follow one another make one paragraph; a heading or an item of a list is a line."""
    lines: list[str] = []
    quoted = False
    for line in (*map(str.strip, text.split("\n")), ""):
        heading, item = HEADING.match(line), ITEM.match(line)
        if not line or heading or item or line in (QUOTE_OPENS, QUOTE_CLOSES) or RULE.match(line):
            yield from _block(_Block(" ".join(lines), quoted=quoted))
            lines = []
        if heading:
            quoted = False
            yield from _block(_Block(heading[2], level=len(heading[1])))
        elif item:
            yield from _block(_Block(line[item.end() :], listed=True, quoted=quoted))
        elif line in (QUOTE_OPENS, QUOTE_CLOSES):
            quoted = line == QUOTE_OPENS
        elif line and not line.startswith("|") and not RULE.fullmatch(line):
            lines.append(line)


def _block(block: _Block) -> Iterator[_Block]:
    text = mended(EMPHASIS.sub(_emphasis, block.text))
    if any(ch.isalnum() for ch in text):
        yield _Block(text, block.level, block.listed, block.quoted)


def _emphasis(marks: re.Match[str]) -> str:
    """Nothing; but ''Emma'''s and ''''tis bold''' have an apostrophe beside their marks."""
    length = len(marks[0])
    possessive = length == 3 and marks.string[marks.end() :][:2].rstrip(" ,.") == "s"
    return "'" if possessive or length == 4 else ""


def _with_prose(blocks: list[_Block]) -> Iterable[_Block]:
    """Without the sections that list sources, and without what leads to something that is left out: a heading
    under which nothing stands, a line that ends in a colon before the next heading."""
    kept: list[_Block] = []
    for block in reversed(_without_lists_of_sources(blocks)):
        ends_section = not kept or 0 < kept[-1].level <= (block.level or DEEPEST_HEADING)
        if not (ends_section and (block.level or block.text.endswith(":"))):
            kept.append(block)
    return reversed(kept)


def _without_lists_of_sources(blocks: list[_Block]) -> list[_Block]:
    kept, left_out = [], 0
    for block in blocks:
        if block.level and (not left_out or block.level <= left_out):
            left_out = block.level if NOT_PROSE.fullmatch(block.text) else 0
        if not left_out:
            kept.append(block)
    return kept


def _titled(blocks: Iterable[_Block]) -> tuple[str, list[_Block]]:
    """A heading of the first level that opens the text is the document's title."""
    rest = list(blocks)
    first = next((number for number, block in enumerate(rest) if block.level), None)
    if first is None or rest[first].level != 1:
        return "", rest
    return rest[first].text, rest[:first] + rest[first + 1 :]
