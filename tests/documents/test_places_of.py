"""Where a document has a phrase as whole words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from quizapp.documents.model import Document, Span

TEXTS = st.text(alphabet="ab é_.'-\n", max_size=40)


def places(text: str, phrase: str) -> list[Span]:
    return list(Document("", text, "", (), (), ()).places_of(phrase))


def test_only_whole_words_are_found() -> None:
    assert places("Oslo, Oslofjord and New Oslo", "Oslo") == [Span(0, 4), Span(24, 28)]


@given(TEXTS, st.text(alphabet="ab é_.'-", min_size=1, max_size=4))
def test_all_that_a_pattern_finds_is_found(text: str, phrase: str) -> None:
    pattern = re.compile(rf"(?<!\w)(?={re.escape(phrase)}(?!\w))")
    found = [Span(m.start(), m.start() + len(phrase)) for m in pattern.finditer(text)]
    assert places(text, phrase) == (found if re.search(r"\w", phrase) else [])
