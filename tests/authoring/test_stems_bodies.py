"""Questions for bodies and events."""

from collections.abc import Callable

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


def test_a_gap_for_a_body_leaves_out_the_short_form_that_would_give_it_away(on: On) -> None:
    (draft,) = on("The Hamar Lakes Trust (HLT) lent three boats to Norway in 1931.", "Hamar Lakes Trust")
    assert draft.ready
    assert "HLT" not in draft.stem


def test_the_body_through_which_something_was_done_is_asked_for(on: On) -> None:
    (draft,) = on("Chile sent 34 tons of salt to Oslo through the Hamar Lakes Trust in 1931.", "Hamar Lakes Trust")
    assert draft.ready
    assert draft.stem == "Through which organisation did Chile send 34 tons of salt to Oslo in 1931?"


def test_the_war_because_of_which_something_was_done_is_asked_for(on: On) -> None:
    (draft,) = on("Norway closed the fair of Bergen in 1931 because of the Hamar War.", "Hamar War")
    assert (draft.ready, draft.stem) == (True, "Because of which war did Norway close the fair of Bergen in 1931?")


def test_a_prize_is_asked_for_by_what_was_done_with_it(on: On) -> None:
    (draft,) = on("Eva Lind won the Golden Herring Prize in 1931.", "Golden Herring Prize")
    assert (draft.ready, draft.stem) == (True, "Which prize did Eva Lind win in 1931?")


def test_an_adjective_alone_is_no_class_to_ask_for(on: On) -> None:
    (draft,) = on("In 1931 Norway joined the new Hamar Lakes Union.", "Hamar Lakes Union")
    assert draft.stem == "Which organisation did Norway join in 1931?"
