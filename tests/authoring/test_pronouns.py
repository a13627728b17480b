from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fridtjof Nansen studied zoology. He crossed Greenland in 1888.", "Fridtjof Nansen"),
        ("Fridtjof Nansen studied zoology. He wrote a thesis. He crossed Greenland in 1888.", "Fridtjof Nansen"),
        ("Chad lies in the heart of the continent. It left the league in 1888.", "Chad"),
    ],
)
def test_a_pronoun_with_one_reading_is_replaced_and_its_source_starts_where_the_name_stands(
    on: On, text: str, name: str
) -> None:
    drafts = on(text, "1888")
    assert all(name in draft.stem and draft.source.of(text) == text for draft in drafts)


@pytest.mark.parametrize(
    "text",
    [
        "Norway met Chile in Lima. It left the league in 1888.",
        "Ana Duarte met Eva Lind. She left Oslo in 1888.",
        "Fridtjof Nansen studied zoology.\n\nHe crossed Greenland in 1888.",
        "Hamar Bank was sold. It paid Hamar Bank US$5 million in 1888.",
    ],
)
def test_a_pronoun_with_more_readings_is_held_back(on: On, text: str) -> None:
    drafts = on(text, "1888")
    assert drafts
    assert not any(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("A friend of Fridtjof Nansen studied zoology.", "He crossed Greenland in 1888."),
        ("A museum opened in Oslo.", "In 1888, many visitors praised its music."),
        ("Ana Duarte and Rui Alves met in Lima.", "They opened a school in Oslo in 1888."),
    ],
)
def test_what_stands_just_before_is_shown_where_it_clears_up_a_pronoun(on: On, above: str, below: str) -> None:
    ready = [draft for draft in on(f"{above} {below}", "1888") if draft.ready]
    assert ready
    assert all(draft.lead_in == above and above not in draft.stem for draft in ready)


def test_nothing_from_another_paragraph_is_shown_above_a_question(on: On) -> None:
    drafts = on("Ana Duarte met Rui Alves in Lima.\n\nThey opened a school in Oslo in 1888.", "1888")
    assert drafts
    assert not any(draft.ready or draft.lead_in for draft in drafts)


def test_the_answer_does_not_stand_above_its_question(on: On) -> None:
    drafts = on("Ana Duarte came to Oslo in 1888. She and Rui Alves opened a school there in 1888.", "1888")
    assert drafts
    assert not any("1888" in draft.lead_in for draft in drafts if draft.ready)


LIFE = "Ana Duarte\n\nAna Duarte was a botanist. She drew ferns. She lived in Oslo. She sang. She swam."


@pytest.mark.parametrize("sentence", ["In 1888, she crossed Greenland.", "Her brother crossed Greenland in 1888."])
def test_a_pronoun_that_opens_a_paragraph_is_the_person_the_document_is_about(on: On, sentence: str) -> None:
    ready = [draft for draft in on(f"{LIFE}\n\n{sentence}", "1888") if draft.ready]
    assert ready
    assert all("Ana Duarte" in draft.stem for draft in ready)


@pytest.mark.parametrize("above", ["Eva Lind came to Oslo.", "Her mother came to Oslo."])
def test_it_is_not_where_another_woman_was_named_just_before(on: On, above: str) -> None:
    drafts = on(f"{LIFE}\n\n{above} In 1888, she crossed Greenland.", "1888")
    assert drafts
    assert not any("Ana Duarte" in draft.stem for draft in drafts)


def test_it_never_stands_for_a_person(on: On) -> None:
    drafts = on("Fridtjof Nansen studied zoology. It contained 60 plates from Greenland.", "60 plates")
    assert drafts
    assert not any("Nansen" in draft.stem for draft in drafts)


ABOUT = "Lima League\n\nThe Lima League is a company. The Lima League sells boats."


@pytest.mark.parametrize(
    "sentence", ["It was founded by Ana Duarte in 1888.", "Its first boats were sold in Oslo in 1888."]
)
def test_it_at_the_head_of_a_paragraph_is_what_the_document_is_about(on: On, sentence: str) -> None:
    drafts = [draft for draft in on(f"{ABOUT}\n\n{sentence}", "1888") if draft.ready]
    assert drafts
    assert all("Lima League" in draft.stem for draft in drafts)


def test_it_may_be_what_the_sentence_before_brought_in(on: On) -> None:
    text = f"{ABOUT}\n\nThe Lima League has a fleet of 34 boats. It was built in Oslo by Ana Duarte in 1888."
    drafts = on(text, "1888")
    assert drafts
    assert not any("Lima League" in draft.stem for draft in drafts)


@pytest.mark.parametrize(
    "sentence",
    [
        "It took three years to build the first boat in Oslo in 1888.",
        "It is said that Chile sold the first boats in Oslo in 1888.",
        "In 1888, it became clear that Chile had lost 34 boats in Lima.",
    ],
)
def test_it_that_stands_for_nothing_needs_no_name(on: On, sentence: str) -> None:
    drafts = [draft for draft in on(f"{ABOUT}\n\n{sentence}", "1888") if draft.ready]
    assert drafts
    assert not any("Lima League" in draft.stem or draft.lead_in for draft in drafts)
