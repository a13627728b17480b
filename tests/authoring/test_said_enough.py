"""Whether a question says of what, of whom and which, where its sentence does."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    "text",
    [
        "The old trade in boats that had begun in Lima collapsed in Chile in 1893.",
        "Most of the land of Chile was sold to the Oslo Museum in 1893.",
        "A press was set up in Oslo. Rui Alves published the first edition in 1893.",
    ],
)
def test_what_says_enough_is_asked_outright(on: On, text: str) -> None:
    assert any(draft.ready and draft.stem.endswith("?") for draft in on(text, "1893"))


def test_what_is_said_once_needs_nothing_above(on: On) -> None:
    text = "Rui Alves sang. In 1893, boat production rose in Chile, as the production grew cheap in Lima."
    assert any(draft.ready and not draft.lead_in for draft in on(text, "1893"))
