"""Text as people type and paste it, made fit to be stored."""

import unicodedata

from wtforms import TextAreaField


def one_line(text: str | None) -> str:
    return " ".join(_printable(text or "").split())


def paragraphs(text: str | None) -> str:
    return _printable((text or "").replace("\r\n", "\n")).strip()


def _printable(text: str) -> str:
    """Without control characters other than white space; PostgreSQL takes no NUL."""
    return "".join(
        letter for letter in text if letter.isspace() or unicodedata.category(letter) != "Cc"
    )


class LinesField(TextAreaField):
    """Several short texts, one a line; `data` is the list of them."""

    def _value(self) -> str:
        return "\n".join(self.data or ())

    def process_formdata(self, valuelist: list[str]) -> None:
        lines = valuelist[0].splitlines() if valuelist else []
        self.data = [text for line in lines if (text := one_line(line))]
