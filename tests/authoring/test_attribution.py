from collections.abc import Callable

import pytest

from quizapp.authoring.model import BLANK, Draft, Form

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value", "beginning"),
    [
        ("Norwegian skaters graffitied the walls in 2023.", "2023", "According to the article, Norwegian skaters"),
        ("The Northern Trust condemned a film.", "Northern Trust", f"According to the article, the {BLANK} condemned"),
        ("Carl Berg condemned a film and left.", "Carl Berg", f"According to the article, {BLANK} "),
    ],
)
def test_a_cloze_of_a_careful_statement_goes_on_from_the_article(
    on: On, text: str, value: str, beginning: str
) -> None:
    drafts = [draft for draft in on(text, value) if draft.form is Form.CLOZE]
    assert drafts and all(draft.stem.startswith(beginning) for draft in drafts)


def test_the_article_is_named_last_behind_a_phrase_ahead_of_the_subject(on: On) -> None:
    (draft,) = on("In 2023, Norwegian skaters graffitied the walls.", "2023")
    assert draft.stem == f"In {BLANK}, Norwegian skaters graffitied the walls, according to the article."


@pytest.mark.parametrize(
    "text",
    [
        "In 1990, the source article says, Norway condemned Chile over a film.",
        "In 1990, according to the source article, Norway condemned Chile over a film.",
        "Norway condemned Chile over a film in 1990, and the source article leaves open which film.",
        "In 1990, both Norway and Chile, as the article puts it, claimed Oslo to be a port.",
    ],
)
def test_the_article_is_named_once(on: On, text: str) -> None:
    for draft in on(text, "1990"):
        assert draft.stem.lower().count("article") == 1
