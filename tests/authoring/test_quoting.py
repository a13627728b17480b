"""Words copied from a document are found in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.quoting import find_words


@given(
    before=st.text(), words=st.lists(st.text("abcé.,$'", min_size=1), min_size=1), after=st.text()
)
def test_what_was_copied_is_found_though_its_white_space_changed(
    before: str, words: list[str], after: str
) -> None:
    text = " ".join([before, "  \n".join(words), after])
    found = find_words(text, " ".join(words))
    assert found.of(text).split() == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in 1921", "92"),
        ("Omani ships", "Oman"),
        ("any text", ""),
        ("any text", " \n"),
        ("", "any"),
        ("a+b", "a.b"),
    ],
)
def test_only_whole_words_are_found(text: str, words: str) -> None:
    assert find_words(text, words) is None


def test_signs_at_the_edge_need_no_space_around_them() -> None:
    text = "paid US$30 million."
    assert find_words(text, "$30 million").of(text) == "$30 million"
