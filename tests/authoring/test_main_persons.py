"""A person of whom every other sentence tells is no gap."""

from collections.abc import Callable

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]
STORY = "During the long storm, it became clear to Ana Duarte that the lamp on the pier would never burn again in 1931."
DUARTE = " ".join(f"Duarte mended {n} boats in Hamar." for n in range(20, 30))
OTHERS = " ".join(f"The guild mended {n} boats in Hamar." for n in range(20, 30))


def gaps(drafts: list[Draft]) -> list[bool]:
    return [draft.ready for draft in drafts if not draft.stem.endswith("?")]


def test_who_is_named_all_over_the_document_is_no_gap(on: On) -> None:
    assert any(gaps(on(f"{STORY} {OTHERS}", "Ana Duarte")))
    assert not any(gaps(on(f"{STORY} {DUARTE}", "Ana Duarte")))


def test_one_of_a_single_name_may_still_be_told_from_others(on: On) -> None:
    assert any(gaps(on(f"{STORY} {DUARTE}".replace("Ana Duarte", "Duarte"), "Duarte")))


def test_a_relative_shares_the_surname(on: On) -> None:
    text = "Varga's second wife, Laura Lind Varga, taught drawing for eleven years at the old harbour school of Hamar."
    assert all(draft.ready for draft in on(f"Jan Varga was a painter from Oslo. {text}", "Laura Lind Varga"))
