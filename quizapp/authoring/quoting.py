"""Where words that somebody copied stand in a text."""

import re

from quizapp.documents.model import Span


def find_words(text: str, words: str) -> Span | None:
    """The first place of `words`, as whole words; a copy may have lost the line ends between them."""
    parts = words.split()
    if not parts:
        return None
    before = r"(?<!\w)" if parts[0][0].isalnum() else ""
    after = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    found = re.search(before + r"\s+".join(map(re.escape, parts)) + after, text)
    return Span(*found.span()) if found else None
