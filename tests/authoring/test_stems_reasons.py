"""Why and what for: a long reason is only offered to choose from, with at least two others like it."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft, Form

On = Callable[[str, str], list[Draft]]

SEVERAL = (
    "Norway closed the port of Bergen in 1931 because the ships had grown too large. "
    "Chile moved the Lima fair to May because the summer was too hot. "
    "Peru reopened the Cusco line in 1950 because farmers wanted cheaper transport."
)


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Norway broke off the whaling talks with Chile in 1973 because of a strike.",
            "a strike",
            "Why did Norway break off the whaling talks with Chile in 1973?",
        ),
        (
            "Norway closed the port of Bergen in 1931 in order to protect the whales.",
            "protect the whales",
            "For what purpose did Norway close the port of Bergen in 1931?",
        ),
        (
            "Eva Lind says that Norway closed the port of Bergen due to heavy snow.",
            "heavy snow",
            "According to Eva Lind, why did Norway close the port of Bergen?",
        ),
    ],
)
def test_a_short_reason_may_be_typed(on: On, text: str, value: str, stem: str) -> None:
    assert {(draft.form, draft.stem) for draft in on(text, value)} == {(Form.TYPED, stem)}
    assert all(draft.ready for draft in on(text, value))


def test_a_long_reason_is_chosen_among_the_document_s_others(on: On) -> None:
    (draft,) = on(SEVERAL, "the ships had grown too large")
    assert (draft.form, draft.ready) == (Form.CHOICE, True)
    assert draft.stem == "Why did Norway close the port of Bergen in 1931?"
    assert set(draft.options) == {
        "the ships had grown too large",
        "the summer was too hot",
        "farmers wanted cheaper transport",
    }


def test_without_others_a_long_reason_goes_to_review(on: On) -> None:
    (draft,) = on(SEVERAL.partition(" Chile")[0], "the ships had grown too large")
    assert any("too long to be typed" in reason for reason in draft.reasons)


def test_a_reason_after_another_connective_is_not_offered(on: On) -> None:
    text = SEVERAL.replace("because the summer was too hot", "on the grounds that the summer was too hot")
    (draft,) = on(text, "the ships had grown too large")
    assert not draft.ready
