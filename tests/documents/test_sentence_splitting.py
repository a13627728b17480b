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
        "The writer J.-H. Rosny lived by the sea.",
        "She wrote Op. 27 and Nos. 3 and 4.",
        "He brings it back in Ch. IX of the book.",
        "Brig. Gen. Lund and Pvt. Berg met Mme. Roux.",
        'He said, "It is late. We go.” and left.',
        "The wall is the work of a 4th century B.C. Cretan mason.",
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
        ("It is deep.[note 1] It is cold.[citation needed]", 2),
        ('He said, "It is late.” He called it "a day" and left.', 2),
        ("It ends in May. I came late.", 2),
        ("The wall is of the 4th century B.C. Parts of it stand, and other parts lie in the sea.", 2),
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


@pytest.mark.parametrize(
    "line", ["Mary Ann Lund Jr.", "12,000 (July est.)", "The rules of the port are:", '1955 "Who Are We?"']
)
def test_a_name_or_a_line_that_leads_to_others_is_no_sentence(line: str) -> None:
    assert find_sentences(line, (Paragraph(Span(0, len(line))),)) == ()


@pytest.mark.parametrize(
    "line", ["Cats sleep.", "THE SEA IS DEEP.", "“Go on,” he said.", "40 people came.", "(He left.)"]
)
def test_a_short_sentence_is_one(line: str) -> None:
    assert find_sentences(line, (Paragraph(Span(0, len(line))),)) == (Span(0, len(line)),)


def test_a_stretch_without_a_stop_that_never_ends_is_no_sentence() -> None:
    text = "The sea is deep. It goes " + "on and " * LONGEST + "on."
    assert [span.of(text) for span in find_sentences(text, (Paragraph(Span(0, len(text))),))] == ["The sea is deep."]
