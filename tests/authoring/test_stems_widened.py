"""Spans, ages, events, lists, side clauses, sums, bodies and the name of what a document is about."""

from collections.abc import Callable

import pytest

from quizapp.authoring.generate import generate
from quizapp.authoring.model import BLANK, Draft, Form
from quizapp.documents.read import read_document

On = Callable[[str, str], list[Draft]]


def ready_stems(drafts: list[Draft]) -> set[str]:
    return {draft.stem for draft in drafts if draft.ready}


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Eva Lind wrote columns for the Bergen Post from 1941 until 1960.",
            "1960",
            "From 1941 until which year did Eva Lind write columns for the Bergen Post?",
        ),
        (
            "Eva Lind wrote columns for the Bergen Post from 1941 until 1960.",
            "1941",
            "Between which year and 1960 did Eva Lind write columns for the Bergen Post?",
        ),
        (
            "Since 1991 Bergen has been the seat of the Whale Museum.",
            "1991",
            "Since which year has Bergen been the seat of the Whale Museum?",
        ),
        (
            "In 1905 the council of Bergen decided that the Harbour Line should be opened by 1910.",
            "1905",
            "In which year did the council of Bergen decide that the Harbour Line should be opened by 1910?",
        ),
        (
            "Eva Lind directed Red Hill in 1931, Late Snow in 1935 and Grey Harbour in 1938.",
            "1935",
            "In which year did Eva Lind direct Late Snow?",
        ),
        (
            "A fleet of Norway reached Iceland in 1648; the ships went home some decades later.",
            "1648",
            "In which year did a fleet of Norway reach Iceland?",
        ),
        (
            "The harbour grew quickly after Norway opened the Bergen Line in 1908.",
            "1908",
            "In which year did Norway open the Bergen Line?",
        ),
        (
            "The jazz festival, which began in Lima in 1960, moved to Cusco later.",
            "1960",
            "In which year did the jazz festival begin in Lima?",
        ),
        (
            "Fjord Air, an airline that Eva Lind had founded in Bergen in 1931, grew quickly.",
            "1931",
            "In which year did Eva Lind found Fjord Air in Bergen?",
        ),
    ],
)
def test_a_date(on: On, text: str, value: str, stem: str) -> None:
    assert stem in {draft.stem for draft in on(text, value)}


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Eva Lind published her first book of poems at the age of 17.",
            "17",
            "At what age did Eva Lind publish her first book of poems?",
        ),
        (
            "The youngest sailor of the race was Eva Lind, who was 25 years old when she sailed to Peru.",
            "25 years",
            "How old was Eva Lind when she sailed to Peru?",
        ),
        (
            "The Whale Treaty was signed in Bergen in 1908 by 17 states.",
            "17 states",
            "By how many states was the Whale Treaty signed in Bergen in 1908?",
        ),
        (
            "Eva Lind is thought to have received 1,600 guilders for the Bergen map.",
            "1,600 guilders",
            "How many guilders is Eva Lind thought to have received for the Bergen map?",
        ),
        (
            "Roughly 37% of Norwegians are farmers, 25% are sailors and the rest live in towns.",
            "25%",
            "What percentage of Norwegians are sailors?",
        ),
        (
            "As of 2008 there were 400 boats in the harbour of Bergen.",
            "400 boats",
            "As of 2008, how many boats were there in the harbour of Bergen?",
        ),
        (
            "Peru had a population of 24,383,301 inhabitants in 2014.",
            "24,383,301 inhabitants",
            "What was the population of Peru in 2014?",
        ),
        (
            "Norway bought the Aurora from Chile in 1931 for £27,000.",
            "£27,000",
            "For how much did Norway buy the Aurora from Chile in 1931?",
        ),
        (
            "In 1931 the Bergen Trust approved a loan of £27,000 to Norway.",
            "£27,000",
            "How large a loan did the Bergen Trust approve to Norway in 1931?",
        ),
    ],
)
def test_a_figure(on: On, text: str, value: str, stem: str) -> None:
    stems = {draft.stem.removeprefix("According to the article, ").casefold() for draft in on(text, value)}
    assert stem.casefold() in stems


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Red Hill won the first prize for Eva Lind at the Lima Film Festival in 1931.",
            "Lima Film Festival",
            "At which event did Red Hill win the first prize for Eva Lind in 1931?",
        ),
        (
            "Eva Lind was an active member of the Bergen Peace Union in 1931.",
            "Bergen Peace Union",
            "Of which organisation was Eva Lind an active member in 1931?",
        ),
        (
            "Fjord Air, an airline that Eva Lind had founded in Bergen in 1931, grew quickly.",
            "Eva Lind",
            "Who founded Fjord Air in Bergen in 1931?",
        ),
        (
            "The painter Eva Lind was born in Bergen, a town on the western coast.",
            "Bergen",
            "In which town was the painter Eva Lind born?",
        ),
        (
            "In the spring of 1979, Eva Lind travelled to Norway with three friends.",
            "Norway",
            "To which country did Eva Lind travel with three friends in the spring of 1979?",
        ),
    ],
)
def test_a_name(on: On, text: str, value: str, stem: str) -> None:
    stems = {draft.stem.removeprefix("According to the article, ").casefold() for draft in on(text, value)}
    assert stem.casefold() in stems


def test_a_body_that_does_several_things_is_not_asked_for_in_the_singular(on: On) -> None:
    drafts = on("The National Police have built a large new harbour station in Bergen since 1931.", "National Police")
    assert all("which organisation have" not in draft.stem for draft in drafts)


def test_this_scene_is_not_asked_of_without_the_sentence_before(on: On) -> None:
    drafts = on("During this scene, Eva Lind sold the old harbour of Bergen to Ann Berg.", "Eva Lind")
    assert all(BLANK in draft.stem or not draft.ready for draft in drafts)


def test_the_first_of_its_kind_needs_few_words(on: On) -> None:
    stems = ready_stems(on("Eva Lind was the first woman in space.", "Eva Lind"))
    assert stems == {"Who was the first woman in space?"}


def test_what_a_document_is_about_is_named() -> None:
    text = (
        "# Bergen\n\nBergen is a city in Norway.\n\n"
        "In 2007, the city closed many narrow streets to carts in order to make room for people on foot.\n"
    )
    generated = generate(read_document(text.encode(), name="bergen.md"))
    asked = "In which year did Bergen close many narrow streets to carts in order to make room for people on foot?"
    assert asked in ready_stems(list(generated.drafts))


def test_no_ship_or_story_stands_among_persons() -> None:
    text = (
        "Eva Lind built the Bergen tower in 1931. Ann Berg built the Oslo bridge in 1941. "
        "Nils Moe built the Narvik line in 1951. The Space Shuttle Challenger flew over Bergen in 1985. "
        "Ida Holm built the Tromso harbour in 1961."
    )
    generated = generate(read_document(text.encode(), name="notes.txt"))
    offered = {option for draft in generated.drafts if draft.form is Form.CHOICE for option in draft.options}
    assert not any("Shuttle" in option for option in offered)
