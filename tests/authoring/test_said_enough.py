"""Whether a question says of what, of whom and which, where its sentence does."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    "text",
    [
        "The old trade in boats that had begun in Lima collapsed in Chile in 1893.",
        "Most of the land of Chile was sold to the Oslo Museum in 1893.",
        "A press was set up in Oslo. Rui Alves published the first edition in 1893.",
    ],
)
def test_what_says_enough_is_asked_outright(on: On, text: str) -> None:
    assert any(draft.ready and draft.stem.endswith("?") for draft in on(text, "1893"))


def test_what_is_said_once_needs_nothing_above(on: On) -> None:
    text = "Rui Alves sang. In 1893, boat production rose in Chile, as the production grew cheap in Lima."
    assert any(draft.ready and not draft.lead_in for draft in on(text, "1893"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Four printers of Lima refused in 1893, and Ana Duarte of Chile wrote to the Oslo Museum.", "1893"),
        ("Four printers refused; one had read the songs of Ana Duarte of Chile in 1893.", "1893"),
        ("Rui Alves narrated, and the singers included Ana Duarte of Chile and Carl Berg.", "Rui Alves"),
        ("Chile signed on 24 July 1893, and Norway on 26 November of that year.", "24 July 1893"),
        ("The Lima Council and the Oslo Museum of Norway would soon follow.", "Oslo Museum of Norway"),
        ("About 34% speak other languages at home in Chile.", "About 34%"),
        ("Bilateral trade in boats reached US$5 million in Lima in 1893.", "1893"),
        ("In 1893, the newspaper of Lima found ten set in Chile.", "1893"),
        ("A great friend of Ana Duarte was the painter Rui Alves, who sang in Lima.", "Rui Alves"),
        ("Rui Alves lost Lima again in 1893.", "1893"),
        ("The highest is 34 metres in Lima, as Ana Duarte of Chile wrote in 1893.", "34 metres"),
    ],
)
def test_what_leaves_out_of_what_or_of_whom_goes_to_review(on: On, text: str, value: str) -> None:
    drafts = on(text, value)
    assert drafts
    assert not any(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Four printers of Lima refused to print the songs of Ana Duarte of Chile in 1893.", "1893"),
        ("Norway and Chile signed the treaty of Lima with Peru on 24 July 1893.", "24 July 1893"),
        ("About 34% of the people of Chile speak other languages at home.", "About 34%"),
        ("Bilateral trade in boats between Chile and Norway reached US$5 million in 1893.", "1893"),
        ("In 1893, the newspaper of Lima found three boats in Oslo and ten in Chile.", "1893"),
        ("The highest of the towers of Chile is 34 metres high.", "34 metres"),
        ("About 34% of the people of Lima are singers, and 18% are painters.", "18%"),
        ("Rui Alves drew his first map, Fog Road, in Lima in 1893.", "1893"),
        ("Rui Alves lost Lima again in 1893, but he won 34% of the vote in Chile and 18% in Peru.", "1893"),
    ],
)
def test_what_says_it_is_ready(on: On, text: str, value: str) -> None:
    assert any(draft.ready for draft in on(text, value))


@pytest.mark.parametrize(
    "text",
    [
        "Rui Alves left his wife, Ana Duarte, in Lima in 1893.",
        "A book of 60 songs, Fog Road, was published in Lima in 1893.",
        "A radio play, directed by Rui Alves, was heard in Lima in 1893.",
    ],
)
def test_the_name_that_tells_which_stays_in_the_question(on: On, text: str) -> None:
    ready = [draft for draft in on(text, "1893") if draft.ready]
    assert ready
    assert all(any(name in draft.stem for name in ("Ana Duarte", "Fog Road", "Rui Alves,")) for draft in ready)


def test_those_of_whom_a_share_is_told_may_stand_above(on: On) -> None:
    above = "34% of the people of Chile speak French at home."
    ready = [draft for draft in on(f"{above} About 18% speak other languages at home.", "About 18%") if draft.ready]
    assert ready
    assert all(draft.lead_in == above for draft in ready)


def test_a_measure_is_asked_with_what_is_measured(on: On) -> None:
    text = "Lima gets over 50 inches of rain a year, and the port of Callao gets over 34 inches."
    drafts = on(text, "over 34 inches")
    assert drafts
    assert not any(draft.ready and draft.stem.endswith("?") for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Another 12 boats were kept by the Alna Museum in the harbour of Bergen.", "12 boats"),
        ("A further boat of oak was built by the Alna Museum in the harbour of Bergen in 1931.", "1931"),
        ("Carl Nyman designed the town's other bridge in 1931.", "1931"),
        ("Then the field is left alone to grow high, and Rui Alves moves to Chile, coming back in 1931.", "1931"),
        (
            "Rui Alves planned nine new harbours for Chile. They were called too costly (at the time of the report, "
            "1931) due to the low price of boats and the long roads of Chile.",
            "1931",
        ),
    ],
)
def test_what_leans_on_a_sentence_that_is_not_shown_is_held(on: On, text: str, value: str) -> None:
    assert not any(draft.ready for draft in on(text, value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Eva Lind painted the Alna ceiling in 1943 subsequent to her travels during the Crimean War.", "Crimean War"),
        ("Eva Lind sold the boats of Carl Nyman to Chile after a fire in 1931.", "1931"),
    ],
)
def test_what_may_tell_more_of_the_noun_before_it_is_not_asked_of_the_verb(on: On, text: str, value: str) -> None:
    assert not any(draft.ready and draft.stem.endswith("?") for draft in on(text, value))


def test_a_line_without_a_subject_has_no_gap(on: On) -> None:
    text = (
        'Allots one seat in the Assembly of the Union (the "Northern Towns in Union Joined") to each town, which is '
        "entitled to a fleet of nine boats."
    )
    assert not any(draft.ready for draft in on(text, "nine boats"))


def test_what_a_clause_not_shown_brings_in_is_not_asked_about(on: On) -> None:
    text = (
        "Rui Alves of Chile added his name in Bergen on August 8. Carl Nyman was the first of Norway's delegates to "
        "arrive, and the delegation signed the Alna Treaty on July 21, 1931."
    )
    drafts = on(text, "July 21, 1931")
    assert not any(draft.ready and draft.stem.endswith("did the delegation sign the Alna Treaty?") for draft in drafts)


def test_a_name_of_which_there_are_many_is_not_asked_about_as_one(on: On) -> None:
    text = "The 120 Northern Standards designed by more than 30 old technical bodies were shown by Eva Lind in Oslo."
    assert not any(draft.ready and draft.stem.endswith("?") for draft in on(text, "more than 30 old technical bodies"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Roofs of Norway\n\nA church of Saint Olav was built in 1931.", "1931"),
        ("Roofs of Norway\n\nThe Northern Games were a feast of Norway.", "Northern Games"),
        ("Roofs of Norway\n\nAs in Lima the keeper at Oslo was a woman.", "Oslo"),
    ],
)
def test_what_is_one_of_many_of_its_sort_is_held(on: On, text: str, value: str) -> None:
    drafts = on(text, value)
    assert drafts
    assert not any(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Roofs of Norway\n\nA church of Saint Olav was built in Bergen in 1931.", "1931"),
        ("Roofs of Norway\n\nA book of nine songs, Alna Nights, written by Eva Lind, was printed in 1931.", "1931"),
    ],
)
def test_what_is_told_from_others_of_its_sort_is_ready(on: On, text: str, value: str) -> None:
    assert any(draft.ready for draft in on(text, value))
