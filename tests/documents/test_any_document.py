"""What holds of every document, whatever is in it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from quizapp.documents.layout import Paragraph
from quizapp.documents.model import Document, Span
from quizapp.documents.read import read_document
from quizapp.documents.refusals import DocumentRefused
from quizapp.documents.sentences import split

NAMES = st.sampled_from(["a.txt", "a.md", "a.markdown", "a.wiki", "a", ".md", ""])
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
OPENING = "The sea is deep and it is cold. "
FRAGMENTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["The ", "sea ", "is ", "deep", ". ", "? ", "U.S. ", "\n", "\r\n", "\n\n", "== x ==\n", "# y\n", "- ", "* ",
             "> ", "[a](b)", "**", "“", "”", '"', "(", ")", "1. ", "Dr. ", "\u2028", "\u00a0", "```\n", "|", "&amp;",
             "\\"]
        ),
        st.text(max_size=8),
    ),
    max_size=40,
)  # fmt: skip


def read_or_none(data: bytes, name: str) -> Document | None:
    try:
        return read_document(data, name=name)
    except DocumentRefused:
        return None


@given(st.binary(max_size=400), NAMES)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    document = read_or_none(data, name)
    assert document is None or document.sentences


@given(FRAGMENTS, NAMES)
def test_sentences_lie_in_their_paragraph_in_order_and_apart(fragments: list[str], name: str) -> None:
    document = read_or_none((OPENING + "".join(fragments)).encode(errors="ignore"), name)
    if document is None:
        return
    for span in (*document.sentences, *document.paragraphs):
        assert 0 <= span.start < span.end <= len(document.text)
        assert span.of(document.text) == span.of(document.text).strip()
    for earlier, later in zip(document.sentences, document.sentences[1:], strict=False):
        assert earlier.end <= later.start
    for sentence in document.sentences:
        assert document.paragraph_of(sentence).contains(sentence)


WIKI_FRAGMENTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["{{", "}}", "[[", "]]", "{|", "|}", "|", "\n", "\n\n", "\n== x ==\n", "\n* ", "\n: ", "'" * 2, "'" * 3,
             "<ref>", "</ref>", "<ref/>", "<!--", "-->", "<blockquote>", "</blockquote>", "<br>", "<b>", "{{quote|",
             "{{lang-fr|", "{{convert|5|km}}", "{{as of|2012}}", "[[File:", "[http://a.b ", "]", "(", ")", " ; ", ", ",
             "&#1;", "&#xD800;", "&nbsp;", "__TOC__", "The sea ", "is deep. ", "“", "”"]
        ),
        st.text(max_size=5),
    ),
    max_size=40,
)  # fmt: skip


@given(WIKI_FRAGMENTS)
def test_wiki_markup_in_any_state_leaves_clean_sentences_in_their_paragraphs(fragments: list[str]) -> None:
    data = (OPENING + "".join(fragments) + f"\n\n{OPENING}").encode(errors="ignore")
    document = read_or_none(data, "a.wiki")
    assert document is None or read_or_none(data, "a.wiki") == document
    for sentence in document.sentences if document else ():
        said = sentence.of(document.text)
        assert said == said.strip() and not re.search(r"[\x00-\x1f\x7f-\x9f]|\{\{|\[\[", said)
        assert document.paragraph_of(sentence).contains(sentence)


@given(FRAGMENTS)
def test_plain_text_is_kept_to_the_letter_but_for_control_characters(fragments: list[str]) -> None:
    text = OPENING + "".join(fragments)
    data = text.encode(errors="ignore")
    document = read_or_none(data, "a.txt")
    kept = CONTROL.sub("", data.decode().removeprefix("\ufeff"))
    assert document is None or document.text == kept


@given(FRAGMENTS)
def test_splitting_loses_nothing_but_white_space(fragments: list[str]) -> None:
    text = "".join(fragments)
    paragraph = Paragraph(Span(0, len(text))).span
    joined = "".join(span.of(text) for span in split(text, paragraph))
    assert "".join(joined.split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["== Waves ==", "The sea is deep.", "", "=== Foam ==="]), min_size=1))
def test_sections_follow_one_another_without_their_headings(lines: list[str]) -> None:
    document = read_or_none("\n".join(["The sea is wide.", *lines]).encode(), "a.txt")
    assert document is not None
    for earlier, later in zip(document.sections, document.sections[1:], strict=False):
        assert earlier.span.end <= later.span.start
    for section in document.sections:
        assert "==" not in section.span.of(document.text)
