"""Blame, violence, crime and funding go to a teacher where a person or body is the answer; other acts do not."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    "verb",
    [
        "condemned", "criticised", "accused", "blamed", "denounced", "rebuked", "attacked", "damaged", "targeted",
        "asked visitors not to cooperate with", "boycotted", "robbed", "bribed", "funded", "financed", "paid", "lashed out at",
    ],
)  # fmt: skip
def test_who_blames_harms_or_pays_is_left_to_a_teacher(on: On, verb: str) -> None:
    drafts = on(f"In 1990, the Northern Trust {verb} the harbour office of Bergen.", "Northern Trust")
    assert not any(draft.ready for draft in drafts)


@pytest.mark.parametrize("verb", ["governed", "asked visitors to leave", "visited", "praised", "opened"])
def test_who_does_something_neutral_is_asked(on: On, verb: str) -> None:
    drafts = on(f"In 1990, the Northern Trust {verb} the harbour office of Bergen.", "Northern Trust")
    assert any(draft.ready for draft in drafts)


def test_the_name_that_one_side_gives_an_operation_is_left_to_a_teacher(on: On) -> None:
    drafts = on("In 1990, Norway closed the port of Bergen because of Operation Silver Gull.", "Operation Silver Gull")
    assert drafts
    assert not any(draft.ready for draft in drafts)


def test_a_holder_of_a_post_is_no_party_either(on: On) -> None:
    drafts = on("Carl Berg, the mayor of Oslo, condemned a film about Bergen.", "Carl Berg")
    assert not any(draft.ready and "condemned" in draft.stem for draft in drafts)


def test_a_country_with_a_band_or_a_bank_is_no_party(on: On) -> None:
    assert any(draft.ready for draft in on("In 1931, Norway sent a band of the harbour bank to Lima.", "Norway"))


@pytest.mark.parametrize("verb", ["refused", "condemned", "blocked", "banned"])
def test_a_country_that_acts_is_a_party_and_one_where_it_happens_is_none(on: On, verb: str) -> None:
    text = f"Norway {verb} the plan of the harbour council at a meeting in Lima in 1931."
    assert not any(draft.ready for draft in on(text, "Norway"))
    assert any("name a party" in reason for draft in on(text, "Norway") for reason in draft.reasons)
    assert any(draft.ready for draft in on(text, "1931"))


def test_a_payment_that_goes_on_is_left_to_a_teacher(on: On) -> None:
    drafts = on("Norway pays the Lima League US$5 million a year for its boats.", "US$5 million a year")
    assert any("a claim that goes on" in reason for draft in drafts for reason in draft.reasons)
    assert any(d.ready for d in on("In 1931, Norway paid US$5 million for the boats of Lima.", "US$5 million"))
