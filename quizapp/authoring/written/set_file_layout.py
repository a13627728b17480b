"""On which line of a set file each field stands; the TOML reader itself does not tell."""

import re
from bisect import bisect_left
from dataclasses import dataclass

_TOKEN = re.compile(
    r'''
      """(?:\\.|[^\\])*?"""+ | \'\'\'.*?\'\'\'+ | "(?:\\.|[^"\\\n])*" | '[^'\n]*'
    | \#[^\n]*
    | ^[ \t]*\[(?P<repeated>\[?)[ \t]*(?P<table>[\w-]+)[ \t]*\]
    | ^[ \t]*(?P<field>[\w-]+)[ \t]*=
    ''',
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """A table of the file: the line where it starts, and the line of each field in it."""

    line: int
    fields: dict[str, int]

    def line_of(self, field: str) -> int:
        return self.fields.get(field, self.line)


@dataclass(frozen=True)
class Layout:
    head: Block
    questions: tuple[Block, ...]


def layout(toml: str) -> Layout:
    """The layout of a text that is known to be valid TOML."""
    newlines = [place.start() for place in re.finditer("\n", toml)]
    head = Block(1, {})
    questions: list[Block] = []
    current = head
    for token in _TOKEN.finditer(toml):
        line = bisect_left(newlines, token.start()) + 1
        if token["table"] == "question" and token["repeated"]:
            current = Block(line, {})
            questions.append(current)
        elif name := token["table"]:
            head.fields.setdefault(name, line)
            current = Block(line, {})
        elif name := token["field"]:
            current.fields.setdefault(name, line)
    return Layout(head, tuple(questions))
