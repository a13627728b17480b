"""A wrong option says what the document tells of it, in a plain clause of its own words, or says nothing."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.generate import generate
from quizapp.authoring.model import Draft, Form, Generated
from quizapp.documents.read import read_document
from quizapp.facts.tact import SENSITIVE, contentious

Asker = Callable[[str], Generated]

YEARS = (
    "Norway opened the Alna Bridge in 1932. The Holm Museum was founded in Bergen in 1938. "
    "In 1941, Ana Duarte designed the Loenga Tunnel. "
)
POSTS = (
    "Ana Duarte is the keeper of the Loenga Bridge. Rui Alves is the director of the Holm Museum. "
    "Nora Lindqvist was the mayor of Arendal. "
)


def why(generated: Generated) -> dict[str, str]:
    return {option: reason for draft in generated.drafts for option, reason in draft.why_wrong}


def test_a_year_of_another_event_names_that_event(ask: Asker) -> None:
    told = why(ask(YEARS))
    assert told["1932"] == "In the article, 1932 is when Norway opened the Alna Bridge."
    assert told["1938"] == "In the article, 1938 is when the Holm Museum was founded in Bergen."


def test_the_holder_of_another_post_is_given_with_it(ask: Asker) -> None:
    told = why(ask(POSTS))
    assert told["Rui Alves"] == "The article names Rui Alves as the director of the Holm Museum."
    assert told["Nora Lindqvist"] == "In the article, Nora Lindqvist was the mayor of Arendal."


def test_an_amount_is_what_something_cost(ask: Asker) -> None:
    text = "The Alna Bridge cost €13 million in 1932. The Loenga Tunnel cost €20 million in 1941."
    assert why(ask(text))["€13 million"] == "In the article, €13 million is what the Alna Bridge cost in 1932."


@pytest.mark.parametrize(
    "sentence",
    [
        "It was opened in 1932.",
        "That bridge was opened by the king in 1932.",
        "In 1932, a storm killed nine sailors near Oslo.",
        "In 1932, Norway accused Chile of spying.",
        "The critic Leo Karlsen said that Norway opened the Alna Bridge in 1932.",
        "Norway ruled the island since 1932.",
        "The number of ships fell from 30 in 1925 to 20 in 1932.",
    ],
)
def test_what_is_unclear_grave_or_somebodys_claim_is_no_reason(ask: Asker, sentence: str) -> None:
    told = why(ask(f"The Holm Museum was founded in Bergen in 1938. {sentence} Oslo opened the Alna Park in 1941."))
    assert "1932" not in told


def test_no_reason_is_of_the_key_or_of_a_question_without_options(ask: Asker) -> None:
    for draft in ask(YEARS + POSTS).drafts:
        explained = {option for option, _ in draft.why_wrong}
        assert explained <= set(draft.options) - {draft.key}
        assert not explained or draft.form == Form.CHOICE


PLACES = ("Oslo", "Bergen", "Arendal", "Tromsø")
SENTENCES = st.lists(
    st.builds(
        "{} {} in {}.".format,
        st.sampled_from(PLACES),
        st.sampled_from(
            ["opened the Alna Museum", "founded a school", "built the Loenga Tunnel", "bombed a port", "was attacked"]
        ),
        st.integers(1900, 1960),
    ),
    min_size=2,
    max_size=8,
)


@given(sentences=SENTENCES)
def test_a_reason_tells_the_option_in_words_of_the_document(sentences: list[str]) -> None:
    text = " ".join(sentences)
    for draft in generate(read_document(text.encode(), name="notes.txt")).drafts:
        for option, reason in draft.why_wrong:
            assert_told(draft, option, reason, text)


def assert_told(draft: Draft, option: str, reason: str, text: str) -> None:
    assert option in reason
    assert draft.key not in reason
    assert not SENSITIVE.search(reason)
    assert not contentious(reason)
    clause = reason.removeprefix(f"In the article, {option} is when ").rstrip(".")
    assert clause in text
