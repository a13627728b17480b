from collections.abc import Callable

import pytest

Values = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Norway closed the port because the ships had grown too large.", "the ships had grown too large"),
        ("Because of a strike, Norway closed the port.", "a strike"),
        ("The bridge was closed due to heavy snow.", "heavy snow"),
        ("The bridge was closed owing to a lack of funds.", "a lack of funds"),
        ("As a result of the strike, Norway closed the port.", "the strike"),
        ("Norway closed the port in order to protect the whales.", "protect the whales"),
        ("Norway closed the port so that the whales could breed.", "the whales could breed"),
        ("The talks were stopped on the grounds that they cost too much.", "they cost too much"),
        ("Norway lent the boat on condition that Chile repaired it.", "Chile repaired it"),
        ("Norway refused to sign on the grounds that the text was too long.", "the text was too long"),
        ("The Alna Line closed in 1931 owing to a strike; its trains were sold.", "a strike"),
        ("There was no race in 1931 because the track had been flooded.", "the track had been flooded"),
        ("Eva Lind moved to Oslo in 1931 to study the violin.", "to study the violin"),
        ("To raise money for the school, Eva Lind sold three boats.", "to raise money for the school"),
        ("Eva Lind left Oslo and founded the Hamar Union in 1931 to protect the whales.", "to protect the whales"),
        ("The port was closed in 1931, mainly due to a strike.", "a strike"),
        ("Eva Lind left because the mine was full of water, which nobody had told her.", "the mine was full of water"),
        ("The valley of Sula is best known for its apple orchards.", "its apple orchards"),
        ("Eva Lind received the Hamar Prize in 1931 for her maps of the coast.", "her maps of the coast"),
    ],
)
def test_a_reason_is_found_whole(values: Values, text: str, reason: str) -> None:
    assert values(text, "reason") == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "The payment due to the museum was made in 1931.",
        "The port, which was closed because of a strike, was sold in 1931.",
        "Norway closed the port.",
        "Norway closed the port so that the whales returned.",
        "Norway counts from the first flood, so that the port would be the oldest.",
        "Eva Lind was sent to the mine instead, due to the pleas of her sister.",
        "The whales are only seen near Sula because of the cold.",
        "The village of Sula grew in a century to become a city.",
        "In 1931 Eva Lind became the first woman to cross the lake.",
        "Eva Lind won the Hamar Prize for fiction in 1931.",
        "Norway built a mill in 1931 to replace it.",
        "To be specific, Eva Lind sold three boats.",
        "Eva Lind moved to Oslo in 1931 to study “the violin.",
    ],
)
def test_what_is_no_reason_for_what_the_sentence_states_is_not(values: Values, text: str) -> None:
    assert values(text, "reason") == []


def test_of_two_grounds_each_is_found(values: Values) -> None:
    text = "Norway refused on the grounds that the boats were too old, and that the crews wanted to stay at home."
    assert values(text, "reason") == ["the boats were too old", "the crews wanted to stay at home"]


def test_a_war_alone_is_an_event_and_no_reason(values: Values) -> None:
    assert values("Norway closed the fair of Bergen in 1931 because of the Hamar War.", "reason") == []


def test_a_reason_that_goes_on_behind_an_aside_is_not_cut_short(values: Values) -> None:
    text = "The Salt Road was moved east to keep the whole town, and thus the entire old harbour, within the parish."
    assert "to keep the whole town" not in values(text, "reason")
