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


def test_so_is_what_a_colon_opens(on: On) -> None:
    text = (
        "In a 1931 interview conducted by journalist Eva Lind, Rui Alves outlined several dangers: the merchants who "
        "had come to the old harbour from the towns along the coast; the market; the fire that might come to houses."
    )
    (draft,) = [draft for draft in on(text, "Eva Lind") if draft.ready]
    assert draft.stem == f"In a 1931 interview conducted by journalist {BLANK}, Rui Alves outlined several dangers."


def test_so_is_another_name_of_the_answer_behind_it(on: On) -> None:
    text = "Rui Alves wrote the play during his examination at the State School of Painting (KVRT) in one night."
    (draft,) = on(text, "State School of Painting")
    assert draft.stem == f"Rui Alves wrote the play during his examination at the {BLANK} in one night."


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("At Oslo, 34 works of the painter Eva Lind were shown to the town, although this man sold some.", "Eva Lind"),
        ("At Oslo, 34 works of the painter Eva Lind were shown to the town (this man had sold some).", "Eva Lind"),
    ],
)
def test_so_is_a_clause_in_which_alone_a_gate_finds_a_fault(on: On, sentence: str, value: str) -> None:
    ready = [draft for draft in on(sentence, value) if draft.ready]
    assert ready
    assert not any("sold" in draft.stem for draft in ready)
