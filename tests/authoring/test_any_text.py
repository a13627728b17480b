"""What holds of the questions on any text, however broken."""

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.authoring.generate import generate
from quizapp.authoring.model import BLANK, Form
from quizapp.authoring.report import as_json, as_text
from quizapp.documents.read import read_document
from quizapp.documents.refusals import DocumentRefused

PIECES = st.lists(
    st.sampled_from(
        ["Ana Duarte", "Norway", "the mayor of Oslo", "was", "opened", "is", "in 1932", "on 9 March 1932", "paid",
         "US$30 million", "34 tons", "of grain", "and", ",", ". ", "It", "He", "who", "said that", "According to",
         "the Oslo Museum", "(", ")", '"', "—", "\n", "\n\n", "more than 80 planes", "a year", BLANK, "to Chile", "the",
         "\u00a0", "Al-", "'s"]
    ),
    min_size=3,
    max_size=40,
)  # fmt: skip


@settings(max_examples=60)
@given(PIECES)
def test_offsets_options_and_gaps_hold(pieces: list[str]) -> None:
    text = "The sea is deep. " + " ".join(pieces) + "."
    try:
        document = read_document(text.encode(), name="notes.txt")
    except DocumentRefused:
        return
    generated = generate(document)
    for fact in generated.facts:
        assert fact.source.contains(fact.answer)
        assert " ".join(fact.answer.of(text).split()) == fact.value
    for draft in generated.drafts:
        assert draft.form is not Form.CHOICE or draft.key in draft.options
        assert not draft.ready or draft.stem.count(BLANK) == (1 if draft.form is Form.CLOZE else 0)
    assert as_json(generated)
    assert as_text(generated)
