"""What is shown above a question tells by itself what it speaks of, and is shown only where it clears something up."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Rui Alves made the film Fog Road. Norway praised the film. The film won a prize in Lima in 1893.", "Rui"),
        ("Norway opened a hall. Chile praised this in a film. The film was sold to Ana Duarte in 1893.", "Norway"),
    ],
)
def test_a_sentence_that_points_back_itself_is_not_shown_first(on: On, text: str, shown: str) -> None:
    ready = [draft for draft in on(text, "1893") if draft.ready]
    assert ready
    assert all(draft.lead_in.startswith(shown) for draft in ready)


def test_they_is_not_shown_under_one_person(on: On) -> None:
    text = "Rui Alves came to Lima. They wrote a song for Chile. The song was sung by Ana Duarte in 1893."
    assert not any(draft.ready and "They" in draft.lead_in for draft in on(text, "1893"))


def test_what_is_shown_further_down_points_to_what_is_shown_above_it(on: On) -> None:
    above = "Rui Alves made the film Fog Road. Norway was cold. As Chile left the film, Norway paid."
    ready = [draft for draft in on(f"{above} The film was completed by Norway in 1893.", "1893") if draft.ready]
    assert ready
    assert all(draft.lead_in == above for draft in ready)


def test_a_name_shown_above_tells_of_what_the_document_calls_it(on: On) -> None:
    above = "Rui Alves directed Fog Road. Ana Duarte praised the film."
    text = f"Oslo showed the film Fog Road. Norway was cold. Chile was wet. {above} The film won a prize in Lima in"
    ready = [draft for draft in on(f"{text} 1893.", "1893") if draft.ready]
    assert ready
    assert all(draft.lead_in == above for draft in ready)


def test_a_sentence_that_sums_itself_up_is_shown(on: On) -> None:
    above = "The Oslo team came to Lima, as this was their first match."
    ready = [draft for draft in on(f"{above} They sold three boats in Chile in 1893.", "1893") if draft.ready]
    assert ready
    assert all(draft.lead_in == above for draft in ready)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Oslo Museum lost its boats. Chile spoke of this to Ana Duarte in 1893.", "1893"),
        ("Rui Alves wrote a song about Lima. In 1893, Rui Alves praised Carl Berg and drew him in Chile.", "Chile"),
    ],
)
def test_what_is_shown_does_not_tell_whom_or_what_another_word_means(on: On, text: str, value: str) -> None:
    drafts = on(text, value)
    assert drafts
    assert not any(draft.ready and draft.lead_in for draft in drafts)


@pytest.mark.parametrize(
    ("above", "below", "value"),
    [
        ("It is estimated that Chile had 34 boats in Lima.", "Of those boats, 18 came from Norway.", "18"),
        ("In his third year, Rui Alves met Carl Berg in Lima.", "They wrote the song Fog Road in 1893.", "1893"),
        ("Norway has a fleet of 34 boats.", "It was built in Oslo by the singer Ana Duarte in 1888.", "1888"),
        ("Boat production takes 34% of the wood.", "It is one of the old trades, with 18 halls in Lima.", "18 halls"),
    ],
)
def test_more_that_tells_what_is_meant_is_shown(on: On, above: str, below: str, value: str) -> None:
    ready = [draft for draft in on(f"{above} {below}", value) if draft.ready]
    assert ready
    assert all(draft.lead_in == above for draft in ready)


def test_whom_the_document_is_about_goes_before_whom_she_meets(on: On) -> None:
    above = "Ana Duarte met Eva Lind in Lima. The boats were old."
    text = f"Ana Duarte\n\n{above} In 1893, she became a singer in Oslo."
    ready = [draft for draft in on(text, "1893") if draft.ready]
    assert ready
    assert all(draft.lead_in == above for draft in ready)


def test_what_only_a_clause_behind_a_comma_describes_is_not_told_by_it(on: On) -> None:
    text = (
        "Eva Lind went to Bergen in the spring. Eva Lind spent much time at the college, which stands by the sea. The "
        "college was painted by Carl Nyman in 1931 for 12 kroner."
    )
    leads = {draft.lead_in for draft in on(text, "1931") if draft.ready}
    assert not any(lead.startswith("Eva Lind spent much time") for lead in leads)
