"""Whoever waits for questions sees how far they are, to the end."""

from time import process_time

import pytest

from quizapp.authoring.generate import generate
from quizapp.documents.read import read_document

SOLD = " ".join(f"In {1900 + n % 90}, the harbour of Oslo sold {n + 5} boats for ${n + 2} million." for n in range(400))
SEA = "The sea is deep. It is cold. The shore is wide."
LONGEST_SILENCE = 0.25
"""Of the whole time; the language model reads some sixty sentences at once."""


def watched(text: str) -> tuple[list[tuple[int, int]], list[float]]:
    document = read_document(text.encode(), name="sea.txt")
    seen: list[tuple[int, int]] = []
    times = [process_time()]

    def progress(done: int, of: int) -> None:
        seen.append((done, of))
        times.append(process_time())

    generate(document, progress=progress)
    return seen, [*times, process_time()]


@pytest.mark.parametrize("text", [SEA, SOLD])
def test_it_counts_the_sentences_up_to_all_of_them_and_never_back(text: str) -> None:
    seen, _ = watched(text)
    done = [each for each, _ in seen]
    assert {of for _, of in seen} == {len(read_document(text.encode(), name="sea.txt").sentences)}
    assert done == sorted(done)
    assert set(done) >= set(range(1, seen[0][1] + 1))


def test_all_is_done_only_at_the_last() -> None:
    seen, _ = watched(SOLD)
    assert seen.index((400, 400)) == len(seen) - 1


def test_it_goes_on_while_questions_are_written() -> None:
    watched(SEA)  # the language model is loaded
    _, times = watched(SOLD)
    silences = [later - earlier for earlier, later in zip(times[1:], times[2:], strict=False)]
    assert max(silences) < LONGEST_SILENCE * (times[-1] - times[0])
