import pytest

from quizapp.documents.layout import Paragraph
from quizapp.documents.model import Span
from quizapp.documents.sentences import LONGEST, find_sentences, split


def pieces(text: str) -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Mary Smith met Mrs. Jones at St. Louis.",
        "The novel is by J. R. R. Tolkien and not by G. K. Chesterton.",
        "The U.S. Senate sat until 4 p.m. on Monday.",
        "It cost US$1.5 million and grew by 3.2 per cent.",
        "It was founded c. 1900 by monks, i.e. before the war.",
        "It opened on 5 Jan. 1987 in the old mill.",
        "See No. 12 and Fig. 3 on pp. 40 of the book.",
        "They sell fruit, e.g. Spanish oranges and figs.",
        "He asked “Who goes there?” and waited.",
        "The firm (est. 1950 by A. Brown. It is closed) was small.",
        'She wrote "Go home. Stay there." to him.',
        "Acme Inc. Chairman Bo Lund spoke.",
        "The bird... flew away.",
        "Visit example.org for more.",
    ],
)
def test_a_stop_within_a_sentence_does_not_end_it(sentence: str) -> None:
    assert pieces(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The sea is deep. It is cold.", 2),
        ("It was over in 1996. It began again.", 2),
        ("They came from the U.S. The ship was late.", 2),
        ("He said “It is late.” She left.", 2),
        ("It is deep.[3] It is cold.[12]", 2),
        ("Is it deep? Yes! It is.", 3),
        ("The plan failed (it was raining). They went home.", 2),
        ("It sold shoes, hats, etc. The shop closed.", 2),
        ("It left at 5 p.m. The next one came at six.", 2),
        ("The answer was no. Nobody spoke.", 2),
        ("It ends in May. 40 people came.", 2),
        ("First line.\nSecond line.", 2),
        ("It follows Plan B. The team agreed.", 2),
        ("It went on… Then it stopped.", 2),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(pieces(text)) == count


def test_closing_quotes_and_brackets_stay_with_their_sentence() -> None:
    assert pieces('She said "It is late." (He agreed.) They left.')[-1] == "They left."
    assert pieces("He called it “a fine day.” It rained.")[0] == "He called it “a fine day.”"


def test_the_number_that_opens_a_paragraph_ends_nothing() -> None:
    assert pieces("1. The first rule is short.") == ["1. The first rule is short."]


def test_offsets_count_in_the_whole_text() -> None:
    text = "Title\n\nThe sea is deep. It is cold."
    assert [span.of(text) for span in split(text, Span(7, len(text)))] == ["The sea is deep.", "It is cold."]


def test_a_stretch_without_a_stop_that_never_ends_is_no_sentence() -> None:
    text = "The sea is deep. It goes " + "on and " * LONGEST + "on."
    assert [span.of(text) for span in find_sentences(text, (Paragraph(Span(0, len(text))),))] == ["The sea is deep."]
