"""Who and which body did it, to whom it was done, who said it."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import BLANK, Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        ("Jane Harper wrote Winter Harbour in 1931.", "Jane Harper", "Who wrote Winter Harbour in 1931?"),
        (
            "The plan of the Oslo harbour was drawn up by Eva Lind in 1931.",
            "Eva Lind",
            "Who drew up the plan of the Oslo harbour in 1931?",
        ),
        (
            "The bridge over the Lena was designed by the engineer Karl Moe.",
            "Karl Moe",
            "Which engineer designed the bridge over the Lena?",
        ),
        (
            "The first head of the Oslo Museum was Eva Lind, who had studied in Lima.",
            "Eva Lind",
            "Who was the first head of the Oslo Museum?",
        ),
        (
            "Eva Lind of Norway became the first woman to cross the Lena Glacier in 1931.",
            "Eva Lind",
            "Who became the first woman to cross the Lena Glacier in 1931?",
        ),
        ("In 1931, Ana Duarte married Rui Alves.", "Rui Alves", "Whom did Ana Duarte marry in 1931?"),
        (
            "Rui Alves wrote to Jane Harper on 3 May 1932.",
            "Jane Harper",
            "To whom did Rui Alves write on 3 May 1932?",
        ),
        (
            "The Oslo Museum was named after Eva Lind in 1940.",
            "Eva Lind",
            "After whom was the Oslo Museum named in 1940?",
        ),
        (
            "Jane Harper described the Lena bridge as a triumph of engineering.",
            "Jane Harper",
            "According to the article, who described the Lena bridge as a triumph of engineering?",
        ),
    ],
)
def test_a_person_is_asked_for(on: On, text: str, value: str, stem: str) -> None:
    drafts = on(text, value)
    assert {draft.stem for draft in drafts} == {stem}
    assert all(draft.ready for draft in drafts)


def test_what_stood_ahead_stays_ahead_of_a_clause_it_does_not_belong_to(on: On) -> None:
    text = "In May 1931, Eva Lind proposed that Norway sell the Aurora to Chile."
    stems = {draft.stem for draft in on(text, "Eva Lind")}
    assert stems == {"In May 1931, who proposed that Norway sell the Aurora to Chile?"}


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "The University of Bergen opened the first school of forestry in Norway in 1931.",
            "University of Bergen",
            "Which institution opened the first school of forestry in Norway in 1931?",
        ),
        (
            "The fish market of Bergen was built in 1931 by the Hamar Bank, a charity of Norway.",
            "Hamar Bank",
            "Which charity built the fish market of Bergen in 1931?",
        ),
    ],
)
def test_a_body_is_asked_for_by_what_it_is(on: On, text: str, value: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Eva Lind was a botanist from Bergen in Norway.", "Eva Lind"),
        ("Eva Lind tried to cross the Lena Glacier in 1931.", "Eva Lind"),
        ("Ana Duarte met Eva Lind in the street. She was a botanist.", "Eva Lind"),
    ],
)
def test_where_others_would_be_right_too_it_is_not_asked_so(on: On, text: str, value: str) -> None:
    assert all(BLANK in draft.stem or not draft.ready for draft in on(text, value))


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        ("Winter Harbour is a novel by Jane Harper.", "Jane Harper", "Who wrote Winter Harbour?"),
        (
            "Norway showed a play after the novel Winter Harbour by Jane Harper.",
            "Jane Harper",
            "Who wrote the novel Winter Harbour?",
        ),
        (
            "An early use of the word stands in Ana Duarte's poem \"Harbour Lights\" of the year before.",
            "Ana Duarte",
            "Who wrote the poem Harbour Lights?",
        ),
    ],
)
def test_who_made_a_work_is_told_beside_its_title(on: On, text: str, value: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "Norway showed the 1923 documentary Winter Harbour in Oslo.",
            "From which year does the documentary Winter Harbour date?",
        ),
        (
            "Her first plays were Those Barren Rocks (1921) and Winter Harbour (1923).",
            "From which year does the play Winter Harbour date?",
        ),
    ],
)
def test_the_year_beside_a_title_is_asked_of_the_article(on: On, text: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, "1923")} == {stem}


def test_a_year_beside_a_person_is_not_of_a_work(on: On) -> None:
    text = "Jane Harper (1923) found that herrings sleep, and Jane Harper was a botanist."
    assert all("give for" not in draft.stem for draft in on(text, "1923"))


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "In June 1970, Ana Duarte married her teacher, Rui Alves, in Oslo.",
            "Rui Alves",
            "Whom did Ana Duarte marry in Oslo in June 1970?",
        ),
        (
            "Film historian Karl Moe claims that the Oslo Museum owns two films of Ana Duarte.",
            "Karl Moe",
            "According to the article, which film historian claims that the Oslo Museum owns two films of Ana Duarte?",
        ),
        (
            "Jane Harper was the first of Norway's envoys to arrive (on July 10) in Lima.",
            "Jane Harper",
            "Who was the first of Norway's envoys to arrive in Lima?",
        ),
    ],
)
def test_what_is_set_beside_or_in_brackets_is_left_out(on: On, text: str, value: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}
