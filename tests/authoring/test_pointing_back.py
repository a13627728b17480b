from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    "text",
    [
        "Norway wanted the drawings. Rui Alves, the physician of Haakon the Great, made the purchase.",
        "Norway purchased two drawings in Bergen. Rui Alves, the mayor of Oslo, announced the purchase in Lima.",
        "Norway explored the strait. Rui Alves, the mayor of Oslo, praised the exploration in Lima.",
    ],
)
def test_the_noun_of_a_deed_told_before_goes_to_review(on: On, text: str) -> None:
    drafts = on(text, "Rui Alves")
    assert not any(draft.ready and "the " + text.split()[-1].rstrip(".") in draft.stem for draft in drafts)
    asked_of_the_deed = [d for d in drafts if any("points back" in reason for reason in d.reasons)]
    assert asked_of_the_deed or all("purchase" not in d.stem and "exploration" not in d.stem for d in drafts)


@pytest.mark.parametrize(
    "text",
    [
        "Rui Alves, the mayor of Oslo, made the journey to Lima in 1893.",
        "Norway wanted two drawings. Rui Alves, the mayor of Oslo, made a purchase in Lima in 1893.",
        "Norway wanted two drawings. Rui Alves, the mayor of Oslo, made the purchase of the drawings in 1893.",
    ],
)
def test_a_deed_that_the_sentence_describes_is_ready(on: On, text: str) -> None:
    assert any(draft.ready for draft in on(text, "1893"))
