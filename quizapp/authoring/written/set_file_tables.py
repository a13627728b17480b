"""Takes strings out of a table of a set file, and keeps what was wrong with them."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from quizapp.authoring.written.set_file_layout import Block

LONGEST_NAME_SHOWN = 40


@dataclass(frozen=True, order=True)
class Problem:
    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


@dataclass(frozen=True)
class Table:
    """The fields of one table. A getter that finds a fault adds it to `problems` and goes on."""

    fields: dict[str, object]
    block: Block
    problems: list[Problem]

    def refuse(self, field: str, what: str) -> None:
        self.problems.append(Problem(self.block.line_of(field), what))

    def refuse_unknown(self, known: Collection[str]) -> None:
        for field in self.fields.keys() - set(known):
            self.refuse(field, f"unknown field {quoted(field)}{suggestion(field, known)}")

    def line_of_text(self, field: str, longest: int, *, required: bool = False) -> str:
        """One line of text; "" where there is none."""
        found = self._text(field, self.fields.get(field, ""), longest)
        if required and self._lacks(field):
            self.refuse(field, f"the {field} is missing")
        if "\n" in found:
            self.refuse(field, f"the {field} must stand on one line")
        return found

    def paragraphs(self, field: str, longest: int) -> str:
        return self._text(field, self.fields.get(field, ""), longest)

    def list_of_text(self, field: str, longest: int) -> tuple[str, ...]:
        found = self.fields.get(field, [])
        if not isinstance(found, list):
            self.refuse(field, f'{field} must be a list of texts: {field} = ["...", "..."]')
            return ()
        texts = tuple(self._text(field, entry, longest) for entry in found)
        if any(entry == "" or "\n" in entry for entry in texts):
            self.refuse(field, f"each of the {field} must be a text on one line")
        return texts

    def word(self, field: str, known: Collection[str]) -> str:
        """One of `known`; "" after a refusal."""
        found = self.line_of_text(field, LONGEST_NAME_SHOWN, required=True)
        if found in known:
            return found
        if found:
            self.refuse(field, f"unknown {field} {quoted(found)}{suggestion(found, known)}")
        return ""

    def _lacks(self, field: str) -> bool:
        given = self.fields.get(field, "")
        return isinstance(given, str) and not given.strip()

    def _text(self, field: str, found: object, longest: int) -> str:
        if not isinstance(found, str):
            self.refuse(field, f"{field} holds something that is not a text in quotation marks")
            return ""
        text = found.strip()
        if len(text) > longest:
            self.refuse(field, f"{field} is {len(text)} characters long, at most {longest} are allowed")
        if any(unicodedata.category(letter) == "Cc" and letter != "\n" for letter in text):
            self.refuse(field, f"{field} holds a control character or a tab")
        return text


def suggestion(word: str, known: Collection[str]) -> str:
    nearest = get_close_matches(word, known, n=1)
    if nearest:
        return f'; did you mean "{nearest[0]}"?'
    return "; use one of: " + ", ".join(known)


def quoted(word: str) -> str:
    shown = word if len(word) <= LONGEST_NAME_SHOWN else word[:LONGEST_NAME_SHOWN] + "..."
    return f'"{shown}"'
