"""What a long sentence is shortened to is still a sentence, and says of the answer what the sentence says."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import BLANK, Draft

On = Callable[[str, str], list[Draft]]
LONG = (
    "which had been built by the merchants of the old harbour and their many friends in the towns along the coast "
    "of the fjord"
)


@pytest.mark.parametrize(
    "sentence",
    [
        f"The Bergen Chronicle was printed by Eva Lind in 1931, {LONG}.",
        f"The Lena Bridge (a gift of the king of Norway) was opened in 1931 by Eva Lind, {LONG}.",
        f"The Lena Bridge was opened in 1931 by Eva Lind, {LONG}; the market was moved to the hill by the council.",
    ],
)
def test_what_only_adds_is_left_out(on: On, sentence: str) -> None:
    ready = [draft for draft in on(sentence, "1931") if draft.ready]
    assert ready
    assert not any("merchants" in draft.stem or "market" in draft.stem for draft in ready)


@pytest.mark.parametrize(
    "sentence",
    [
        f"The engine of Lima (1931), {LONG}, was kept for many years in a wooden box under the stairs of the museum.",
        f"The chief founders were the Oslo League, founded in 1921, the Bergen League, which came in 1925, {LONG}, and "
        "the Lima League, founded in 1931.",
    ],
)
def test_a_verb_or_another_member_of_a_list_is_not(on: On, sentence: str) -> None:
    for draft in on(sentence, "1931"):
        told = "was kept" in draft.stem or "Lima League" in draft.stem
        assert not draft.ready or told


@pytest.mark.parametrize("opening", ["However, ", "For example, ", "In addition, ", "But "])
def test_a_word_that_only_ties_it_to_the_sentence_before_is_left_out(on: On, opening: str) -> None:
    stems = [draft.stem for draft in on(f"{opening}about half the ships of Norway were sold in 1931.", "1931")]
    assert stems
    assert not any(stem.startswith(opening.strip(" ,")) for stem in stems if BLANK in stem)
