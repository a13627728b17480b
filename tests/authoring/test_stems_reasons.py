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
            "Why did Norway close the port of Bergen in 1931?",
        ),
        (
            "Eva Lind says that Norway closed the port of Bergen due to heavy snow.",
            "heavy snow",
            "According to Eva Lind, why did Norway close the port of Bergen?",
        ),
        (
            "The Alna Bank refused to lend on the grounds that the mine was too old.",
            "the mine was too old",
            "On what grounds did the Alna Bank refuse to lend?",
        ),
        (
            "Alna Air closed the Sula line in 1931 owing to a strike; its planes were sold.",
            "a strike",
            "Why did Alna Air close the Sula line in 1931?",
        ),
        (
            "In 1931 there was no race at Hamar because the track had been flooded.",
            "the track had been flooded",
            "Why was there no race at Hamar in 1931?",
        ),
        (
            "Eva Lind moved to Oslo in 1931 to study the violin.",
            "to study the violin",
            "Why did Eva Lind move to Oslo in 1931?",
        ),
        (
            "The valley of Sula is best known for its apple orchards.",
            "its apple orchards",
            "For what is the valley of Sula best known?",
        ),
        (
            "Norway built the Hamar station in 1931 so that it could light a mill at Sula, which had just been opened.",
            "it could light a mill at Sula",
            "Why did Norway build the Hamar station in 1931?",
        ),
        (
            "Norway closed the port of Bergen in 1931, mainly due to a strike.",
            "a strike",
            "Why did Norway close the port of Bergen in 1931?",
        ),
        (
            "Norway recalled the Bergen boats in 1931 because their engines failed in the cold.",
            "their engines failed in the cold",
            "Why did Norway recall the Bergen boats in 1931?",
        ),
    ],
)
def test_a_short_reason_may_be_typed(on: On, text: str, value: str, stem: str) -> None:
    assert {(draft.form, draft.stem) for draft in on(text, value)} == {(Form.TYPED, stem)}
    assert all(draft.ready for draft in on(text, value))


def of_form(drafts: list[Draft], form: Form) -> Draft:
    (draft,) = [draft for draft in drafts if draft.form is form]
    return draft


def test_a_reason_is_chosen_among_the_document_s_others_without_its_connective(on: On) -> None:
    draft = of_form(on(SEVERAL, "the ships had grown too large"), Form.CHOICE)
    assert draft.ready
    assert draft.stem == "Why did Norway close the port of Bergen in 1931?"
    assert draft.key == "the ships had grown too large"
    assert set(draft.options) == {
        "the ships had grown too large",
        "the summer was too hot",
        "farmers wanted cheaper transport",
    }


def test_a_cause_is_not_offered_among_purposes(on: On) -> None:
    text = SEVERAL.replace("because the summer was too hot", "in order to draw larger crowds")
    text = text.replace("because farmers wanted cheaper transport", "to raise money for the museum")
    assert {draft.form for draft in on(text, "the ships had grown too large")} == {Form.TYPED}


def test_purposes_of_every_kind_are_offered_together(on: On) -> None:
    text = SEVERAL.replace("because the summer was too hot", "in order to draw larger crowds")
    text = text.replace("because farmers wanted cheaper transport", "to raise money for the museum")
    text = text.replace("because the ships had grown too large", "in order to build a market for herring")
    draft = of_form(on(text, "build a market for herring"), Form.CHOICE)
    assert {"to draw larger crowds", "to raise money for the museum"} < set(draft.options)


def test_a_reason_of_the_same_matter_is_not_offered(on: On) -> None:
    text = SEVERAL.replace("Chile moved the Lima fair to May", "Norway closed the port of Narvik")
    drafts = on(text, "the ships had grown too large")
    assert {draft.form for draft in drafts} == {Form.TYPED}


def test_a_reason_of_five_words_may_be_typed_where_the_document_has_no_others(on: On) -> None:
    drafts = on(SEVERAL.partition(" Chile")[0], "the ships had grown too large")
    assert {(draft.form, draft.ready, draft.key) for draft in drafts} == {
        (Form.TYPED, True, "the ships had grown too large")
    }
    assert all("because the ships had grown too large" in draft.accepted for draft in drafts)


def test_without_others_a_long_reason_goes_to_review(on: On) -> None:
    reason = "the great ships of the southern fishing fleet had grown much too large"
    (draft,) = on(f"Norway closed the port of Bergen in 1931 because {reason}.", reason)
    assert any("too long to be typed" in reason for reason in draft.reasons)


def test_a_gap_for_a_reason_can_be_filled_in_many_ways(on: On) -> None:
    (draft,) = on("Because of heavy snow, the road in and out of Bergen was closed in 1931.", "heavy snow")
    assert not draft.ready


def test_a_reason_that_speaks_of_violence_is_a_teacher_s(on: On) -> None:
    reason = "militants fired rockets"
    (draft,) = on(f"Norway closed the port of Bergen in 1931 because {reason}.", reason)
    assert any("violence" in against for against in draft.reasons)


def test_what_something_was_is_given_no_reason(on: On) -> None:
    text = "The three goods with the greatest loss in 1931 at Bergen were salt and herring, mainly due to a strike."
    assert not any(draft.ready for draft in on(text, "a strike"))


def test_what_the_document_is_about_need_not_be_named_in_full(on: On) -> None:
    text = "The Hamar Boat Race is a race of boats on Lake Sula. In 1973 there was no race because of a strike."
    ready = {draft.stem for draft in on(f"# Hamar Boat Race\n\n{text}", "a strike") if draft.ready}
    assert ready == {"Why was there no race in 1973?"}


def test_one_of_two_grounds_is_not_asked_for(on: On) -> None:
    text = "Norway refused on the grounds that the boats were too old, and that the crews wanted to stay at home."
    assert not any(draft.ready for draft in on(text, "the boats were too old"))


def test_purposes_are_no_grounds(on: On) -> None:
    text = SEVERAL.replace("because the ships had grown too large", "on the grounds that the ships were too large")
    text = text.replace("because the summer was too hot", "in order to draw larger crowds")
    drafts = on(text, "the ships were too large")
    assert {draft.stem for draft in drafts} == {"On what grounds did Norway close the port of Bergen in 1931?"}
    assert all("to draw larger crowds" not in draft.options for draft in drafts)
