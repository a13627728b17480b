"""The marks of MediaWiki text: what gives it away, and how it is made fit for the parser.

The parser looks for the partner of every opening mark to the end of the text, so that a thousand marks without one
take a million looks. Here marks without a partner, or nested deeper than any article nests them, are taken out
first, in one pass; and so are the comments, notes and tables, of which nothing is read.
"""

import re
from collections import Counter

from quizapp.documents.wiki_templates import QUOTE_CLOSES, QUOTE_OPENS, raised

SIGNS = (
    re.compile(r"\{\{ ?[A-Za-z#][^{}|\n]{0,80}(?:\||\}\}|\n)"),
    re.compile(r"\[\[:?[^\W\d_][^\[\]\n|]{0,200}(?:\|[^\[\]\n]{0,200})?\]\]"),
    re.compile(r"'''[^'\n]{1,200}'''"),
    re.compile(r"^={2,6}[^=\n]{1,200}={2,6}[ \t]*\r?$", re.MULTILINE),
    re.compile(r"<ref[ >/]"),
    re.compile(r"^\{\|", re.MULTILINE),
)
ENOUGH_SIGNS = 2

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
UNREAD = frozenset(
    "ref references math gallery timeline score syntaxhighlight source imagemap chem ce graph inputbox templatedata "
    "categorytree hiero mapframe maplink section style script table".split()
)
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)\b([^<>]*)>")
APART = frozenset("p div center poem ul ol dl table hr h1 h2 h3 h4 h5 h6".split())
ITEMS = frozenset("li dd dt".split())
RAISED = re.compile(r"<sup>([-−+]?\d{1,9})</sup>", re.IGNORECASE)
SCHEME = r"(?:(?:https?|ftp)://|//|mailto:)"
EXTERNAL = re.compile(rf"\[{SCHEME}[^\s\[\]<>]*(?:[ \t]+([^\[\]\n]*))?\]")
EXTERNAL_OPENS = re.compile(rf"\[(?={SCHEME})")
TABLE_MARK = re.compile(r"^[ \t:*#]*\{\||^[ \t]*\|\}(?!\})", re.MULTILINE)
PAIR_MARK = re.compile(r"\{\{|\}\}|\[\[|\]\]")
OPENER = {"}}": "{{", "]]": "[[", "|}": "{|"}
DEEPEST = 20
LINE_MARK = re.compile(r"^(?=[*#:;]|-{4})", re.MULTILINE)
BEFORE_LINE_MARK = "\x06"


def looks_like_wiki(text: str) -> bool:
    """Two kinds of marks: ordinary text has none, and Markdown or a template language one at most."""
    return sum(sign.search(text) is not None for sign in SIGNS) >= ENOUGH_SIGNS


def fit_for_parser(text: str) -> str:
    """`text` with templates, links and entities left in it, each in its pair, and no other marks but those of lines.
    What stood between <blockquote> tags lies between QUOTE_OPENS and QUOTE_CLOSES. BEFORE_LINE_MARK keeps the marks
    of lists from the parser, which is slow over them."""
    text = _without_tags(RAISED.sub(lambda sign: raised(sign[1]), COMMENT.sub("", text))).replace("<", "&lt;")
    text = EXTERNAL_OPENS.sub(" ", EXTERNAL.sub(lambda link: link[1] or "", text))
    return LINE_MARK.sub(BEFORE_LINE_MARK, _in_pairs(_without_tables(text)))


def _without_tags(text: str) -> str:
    kept, at, tags = [], 0, list(TAG.finditer(text))
    closes_next = _next_closer(tags)
    for number, tag in enumerate(tags):
        if tag.start() < at:
            continue
        kept += (text[at : tag.start()], _instead_of(tag))
        at = tags[closes_next[number]].end() if number in closes_next else tag.end()
    return "".join((*kept, text[at:]))


def _next_closer(tags: list[re.Match[str]]) -> dict[int, int]:
    """Of each tag whose content is not read, the number of the one that closes it."""
    found, closer = {}, dict[str, int]()
    for number in reversed(range(len(tags))):
        closing, name, rest = tags[number].groups()
        if name.lower() not in UNREAD or rest.endswith("/"):
            continue
        if closing:
            closer[name.lower()] = number
        elif (end := closer.pop(name.lower(), None)) is not None:
            found[number] = end
    return found


def _instead_of(tag: re.Match[str]) -> str:
    closing, name = tag[1], tag[2].lower()
    if name == "blockquote":
        return f"\n\n{QUOTE_CLOSES if closing else QUOTE_OPENS}\n"
    if name in ITEMS:
        return "\n" if closing else "\n* "
    return "\n\n" if name in APART else " " if name == "br" else ""


def _without_tables(text: str) -> str:
    """Nor the tables within them; of an opening or closing mark alone, only the mark is gone."""
    marks = list(TABLE_MARK.finditer(text))
    partner = _partners([mark[0][-2:] for mark in marks])
    kept, at = [], 0
    for number, mark in enumerate(marks):
        if mark.start() >= at:
            kept.append(text[at : mark.start()])
            at = marks[partner.get(number, number)].end()
    return "".join((*kept, text[at:]))


def _in_pairs(text: str) -> str:
    """A space in the place of every mark that has no partner or lies too deep."""
    marks = list(PAIR_MARK.finditer(text))
    partner = _partners([mark[0] for mark in marks])
    paired = {*partner, *partner.values()}
    kept, at = [], 0
    for number, mark in enumerate(marks):
        kept += (text[at : mark.start()], mark[0] if number in paired else " ")
        at = mark.end()
    return "".join((*kept, text[at:]))


def _partners(marks: list[str]) -> dict[int, int]:
    """The number of each opening mark to that of its closing one; marks between the two pair among themselves."""
    partner, stack, waiting = dict[int, int](), list[int](), Counter[str]()
    for number, mark in enumerate(marks):
        opener = OPENER.get(mark)
        if opener is None:
            stack.append(number)
            waiting[mark] += 1
        while opener and waiting[opener]:
            opening = stack.pop()
            waiting[marks[opening]] -= 1
            if marks[opening] == opener:
                if len(stack) < DEEPEST:
                    partner[opening] = number
                break
    return partner
