"""Each gate holds back what it should, with its reason, and lets the mended sentence pass."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]

HELD = [
    ("It had set up ties in 1996.", "1996", "opens with “It”"),
    ("Norway met Chile in Oslo. It set up ties in 1996.", "1996", "opens with “It”"),
    ("Their ship reached Oslo in 1996.", "1996", "does not say whose"),
    ("Ana Duarte died in Oslo in 1996.", "1996", "death"),
    ("Norway gives Chile a stipend of US$30 million.", "US$30 million", "for what period"),
    (
        "Ana Duarte is the mayor of Oslo. Rui Alves is the mayor of Oslo.",
        "Ana Duarte",
        "more than one holder",
    ),
    ("Norway sold a ship to Chile 34 days ago in Oslo.", "34 days", "when or where it is read"),
    ("The Oslo Museum showed a film about birds.\n\nThe film was made in 1990.", "1990", "points back"),
    ("A version was printed in 1990 by the Folio Society.", "1990", "of what"),
    ("Norway signed the treaty in Lima on July 24 and on February 12, 1779.", "February 12, 1779", "July 24"),
    ("As of 2008, the oldest boat in Norway is the Oseberg ship.", "2008", "As of"),
    ('Ana Duarte called it "the hall of 34 windows" in Oslo.', "34 windows", "inside a quotation"),
    ("The tank of the Aurora holds 35 gallons (132 litres) of water.", "132 litres", "brackets"),
    (
        "In 1990, the Northern Army damaged a school in Oslo.",
        "Northern Army",
        "The answer would name a party to the conflict (the sentence speaks of “damaged”): a teacher should decide.",
    ),
    ("In 1994, Norway showed Waiting For Karin Holm at the harbour of Oslo.", "Karin Holm", "cut short"),
    ("Northern Trust sang.", "Northern Trust", "Too little"),
    ("The Northern Trust was founded by many friends.", "Northern Trust", "Other names"),
]


@pytest.mark.parametrize(("text", "value", "reason"), HELD, ids=[reason for *_, reason in HELD])
def test_a_gate_holds_it_back_with_its_reason(on: On, text: str, value: str, reason: str) -> None:
    drafts = on(text, value)
    assert drafts
    assert not any(draft.ready for draft in drafts)
    assert any(reason in given for draft in drafts for given in draft.reasons)


PASSED = [
    ("In Oslo, soldiers of the Northern Army damaged a school.", "Oslo"),
    ("Norway had set up ties with Chile in 1996.", "1996"),
    ("Ana Duarte and her ship reached Oslo in 1996.", "1996"),
    ("Norway gives Chile a stipend of US$30 million a year.", "US$30 million a year"),
    ("In 1990, Norway signed the treaty with Chile.", "1990"),
    ("In 2008, Republican Nils Berg defeated the Labour mayor in Oslo.", "Nils Berg"),
    ("The film of 1990 — a work of the author C. S. Berg – was shown to many visitors of Oslo.", "C. S. Berg"),
    ("A Norwegian version of Hamlet was printed in 1990 by the Folio Society.", "1990"),
]


@pytest.mark.parametrize(("text", "value"), PASSED)
def test_the_mended_sentence_passes(on: On, text: str, value: str) -> None:
    assert any(draft.ready for draft in on(text, value))


def test_a_post_with_its_holder_s_name_points_nowhere(on: On) -> None:
    text = "Norway met with Chile. The prime minister, Nils Berg, left Oslo on 1 February 1996, as the king wished."
    assert any(draft.ready and not draft.lead_in for draft in on(text, "1 February 1996"))


def test_two_answers_to_the_same_words_are_both_held_back(on: On) -> None:
    text = "Norway beat Chile in Oslo in 1990. Norway beat Chile in Oslo in 1994."
    for value in ("1990", "1994"):
        assert all("another answer" in draft.reasons[-1] for draft in on(text, value))
