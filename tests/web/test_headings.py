"""A question tells under which heading its sentence stands, unless the heading tells the answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.documents.model import Document, Section, Span
from quizapp.facts.model import Kind
from quizapp.web.headings import LONGEST_HEADING, heading_above, heading_to_ask_under

LETTERS = st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x24F)
WORDS = st.text(LETTERS, min_size=1, max_size=8)


def under(heading: str, title: str = "The Torne") -> Document:
    section = Section(heading, 2, Span(10, 90))
    return Document(title, " " * 100, "", (section,), (Span(10, 90),), (Span(10, 90),))


def test_the_heading_of_the_section_in_which_it_stands() -> None:
    assert heading_above(under("Fish"), 10) == "Fish"
    assert heading_above(under("Fish"), 9) == ""
    assert heading_above(under("Fish"), 90) == ""


@pytest.mark.parametrize("heading", ["the torne", "Of fish " * 11])
def test_the_title_again_and_a_heading_like_a_sentence_are_left_out(heading: str) -> None:
    assert heading_above(under(heading), 20) == ""


@pytest.mark.parametrize(
    ("heading", "answers", "kind"),
    [
        ("Holm in winter", ["Holm"], Kind.PLACE),
        ("HOLM, in winter", ["Holm"], Kind.PLACE),
        ("From Malmo to Holm", ["Malmö"], Kind.PLACE),
        ("The Holm/Sula line", ["Sula"], Kind.PLACE),
        ("Work for Boats.com", ["Boats.com"], Kind.ORGANISATION),
        ("Northern Pilots’ Guild", ["Northern Pilots’ Guild"], Kind.ORGANISATION),
        ("The NPG and its rivals", ["Northern Pilots Guild"], Kind.ORGANISATION),
        ("Vale’s last years", ["Ingrid Vale"], Kind.PERSON),
        ("Captain Vale", ["Ingrid Vale"], Kind.ROLE),
        ("1921–1930", ["1921"], Kind.DATE),
        ("Summer of 1921", ["9 March 1921"], Kind.DATE),
        ("Three keepers", ["3"], Kind.QUANTITY),
        ("The years with Berg", ["Ingrid Vale", "Ingrid Berg"], Kind.PERSON),
        ("Opened in 1921", ["False", "1921"], Kind.DATE),
    ],
)
def test_a_heading_that_would_do_for_an_answer_is_left_out(heading: str, answers: list[str], kind: Kind) -> None:
    assert heading_above(under(heading), 20) == heading
    assert heading_to_ask_under(under(heading), 20, answers, kind) == ""


@pytest.mark.parametrize(
    ("heading", "answers", "kind"),
    [
        ("Early life", ["Ingrid Vale"], Kind.PERSON),
        ("1931–1940", ["1921"], Kind.DATE),
        ("Holmes and his boat", ["Holm"], Kind.PLACE),
        ("Valeria", ["Ingrid Vale"], Kind.PERSON),
        ("Cost", ["40,000 crowns"], Kind.AMOUNT),
        ("Winter", ["the sound was frozen"], Kind.REASON),
    ],
)
def test_any_other_heading_is_told(heading: str, answers: list[str], kind: Kind) -> None:
    assert heading_to_ask_under(under(heading), 20, answers, kind) == heading


@given(
    before=st.lists(WORDS, max_size=3),
    key=st.lists(WORDS, min_size=1, max_size=3),
    after=st.lists(WORDS, max_size=3),
    kind=st.sampled_from(Kind),
)
def test_no_heading_with_the_key_in_it_is_told(
    before: list[str], key: list[str], after: list[str], kind: Kind
) -> None:
    heading = " ".join((*before, *key, *after))
    assert len(heading) <= LONGEST_HEADING
    assert heading_to_ask_under(under(heading), 20, [" ".join(key)], kind) == ""
