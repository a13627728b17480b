"""Places that nobody needs to be asked for."""

from collections.abc import Callable

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]
EVERYWHERE = " ".join(f"The Hamar boats sailed round Norway for the {n}th time." for n in range(4, 14))


def ready(drafts: list[Draft]) -> list[bool]:
    return [draft.ready for draft in drafts]


def test_a_country_named_all_over_the_document_is_no_gap(on: On) -> None:
    text = "Eva Lind told the two keepers of the lamp that nobody would ever return to Norway in 1931."
    assert any(ready(on(text, "Norway")))
    assert not any(ready(on(f"{text} {EVERYWHERE}", "Norway")))


def test_where_something_is_the_greatest_is_not_asked_for(on: On) -> None:
    text = "The port of Hamar has the highest number of boats per head in Norway, with a share of 6 percent."
    assert not any(ready(on(text, "Norway")))


def test_a_part_of_the_world_is_no_country(on: On) -> None:
    text = "The first school of the Bergen Guild was opened in Western Europe in 1906."
    assert {draft.stem for draft in on(text, "Western Europe")} == {
        "Where was the first school of the Bergen Guild opened in 1906?"
    }


def test_another_name_of_the_country_gives_it_away(on: On) -> None:
    text = "The United Kingdom gave the sailors of Norway three boats and a medal, the Pride of Great Britain, in 1931."
    assert not any("Great Britain" in draft.stem for draft in on(text, "United Kingdom") if draft.ready)
