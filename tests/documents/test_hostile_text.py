"""Reading takes time in step with a text's length, whatever is in it."""

from time import process_time

import pytest

from quizapp.documents.read import read_document

OPENING = "The sea is deep and it is cold. "
SHORT, FOUR_TIMES = 4_000, 16_000
IN_STEP = 8
SOON = 10
"""Four times the text takes four times as long where time grows in step, sixteen where it grows with the square.
SOON is in seconds; with the square of the length it would be minutes."""


def ratio_of_times(short: bytes, long: bytes, name: str) -> float:
    return least_time(long, name) / least_time(short, name)


def least_time(data: bytes, name: str) -> float:
    """Of the process alone, so that a busy machine does not count."""
    times = []
    for _ in range(3):
        start = process_time()
        read_document(data, name=name)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "piece",
    [".", "…", '."', '"', "'", "[", "]", ".[1]", "(", ". (", "A", "A.", "1,111,", " ", "\t", "= ", "# ", "*", "*a ",
     "- ", "_", "`", "> ", "| ", "<a ", "![", "a: "],
)  # fmt: skip
def test_a_run_of_the_same_marks_is_read_in_step_with_its_length(piece: str, name: str) -> None:
    short, long = (f"{OPENING}{(piece * n)[:n]}x. {OPENING}".encode() for n in (SHORT, FOUR_TIMES))
    assert ratio_of_times(short, long, name) < IN_STEP


@pytest.mark.parametrize(
    "piece",
    ["{{", "}}", "{{{", "[[", "]]", "{{a|", "{{a|b=", "[[a|", "{{a|[[b|", "{|\n", "\n|}", "<ref>", "</ref>",
     "<ref name=", "<b>", "<!--", "[http://a ", "''", "'" * 3, "\n== x", "\n* a", "\n: ", "{{lang-x|(", "{{quote|",
     "<blockquote>", "( ;", " ,", "&#1;", "__A", "{{a}} ", "[[a]] ", "[{", "\n|"],
)  # fmt: skip
def test_a_run_of_the_marks_of_a_wiki_is_read_in_step_with_its_length(piece: str) -> None:
    short, long = (f"{OPENING}\n\n{(piece * n)[:n]}x. \n\n{OPENING}".encode() for n in (SHORT, FOUR_TIMES))
    assert ratio_of_times(short, long, "a.wiki") < IN_STEP


@pytest.mark.parametrize(
    "nested",
    ["{{" * 100_000, "[[" * 100_000, "{{a|" * 20_000 + "}}" * 20_000, "[[a|" * 20_000 + "]]" * 20_000,
     "{{a|[[b|" * 20_000 + "]]}}" * 20_000, "{|\n" * 20_000 + "\n|}" * 20_000],
    ids=["{{", "[[", "{{ }}", "[[ ]]", "{{ [[ ]] }}", "{| |}"],
)  # fmt: skip
def test_marks_one_in_another_without_end_are_read_at_once(nested: str) -> None:
    start = process_time()
    document = read_document(f"{OPENING}\n\n{nested}\n\n{OPENING}".encode(), name="a.wiki")
    assert process_time() - start < SOON
    assert document.text.startswith(OPENING.strip())


@pytest.mark.parametrize("gap", [" ", "\t", "#", " #", "# "])
def test_a_title_with_a_wide_gap_is_read_in_step_with_its_length(gap: str) -> None:
    short, long = (f"# Sea{(gap * n)[:n]}shore\n\n{OPENING}".encode() for n in (SHORT // 20, FOUR_TIMES // 20))
    assert ratio_of_times(short, long, "a.txt") < IN_STEP


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.wiki"])
def test_many_lists_of_notes_are_read_in_step_with_their_number(name: str) -> None:
    mark = "##" if name == "a.md" else "=="
    section = f"{mark} Notes {mark}\n\nThe shore is wide.\n\n"
    short, long = ((OPENING + "\n\n" + section * n).encode() for n in (400, 1600))
    assert ratio_of_times(short, long, name) < IN_STEP
