"""Questions for bodies."""

from collections.abc import Callable

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


def test_a_gap_for_a_body_leaves_out_the_short_form_that_would_give_it_away(on: On) -> None:
    (draft,) = on("The Hamar Lakes Trust (HLT) lent three boats to Norway in 1931.", "Hamar Lakes Trust")
    assert draft.ready
    assert "HLT" not in draft.stem
