""" "The battle", "the society", "the same year": the question, what is shown above it or the document itself tells
which, or it goes to review."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]

COMMITTEE = "Rui Alves joined the Salt Committee for Boats. The Salt Committee for Boats met in Oslo."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The main role was played in Lima by Rui Alves, who sang in Oslo in 1976.", "1976"),
        ("From 1951 to 1962, Rui Alves served on the editorial board with Ana Duarte.", "1962"),
        ("The letters between Rui Alves and the society are kept in the Oslo Museum.", "Oslo Museum"),
        ("During the battle, Rui Alves lost 34 boats of the Norwegian fleet in Lima.", "34 boats"),
        ("In Oslo, Norway lost the Salt War and the Fog War.\n\nThe war ended for Norway in Lima in 1893.", "1893"),
        ("Ana Duarte sang in Lima. In the same year, Rui Alves opened the Oslo Museum in Bergen.", "Oslo Museum"),
        ("How Chile is divided is told here. Of the remaining land, Norway owns 34 farms.", "34 farms"),
    ],
)
def test_a_definite_thing_of_which_there_are_many_goes_to_review(on: On, text: str, value: str) -> None:
    drafts = on(text, value)
    assert drafts
    assert not any(draft.ready for draft in drafts)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rui Alves wrote a letter to Ana Duarte and sent the letter from Lima to Oslo in 1893.", "1893"),
        ("The Northern Rover was shown in Oslo. The 1999 film praises the boats of Ana Duarte of Chile.", "Ana Duarte"),
        ("Bergen Nights\n\nBergen Nights is a novel. In 1893, Rui Alves sold the manuscript to Norway.", "1893"),
        ("Norway lost the Salt War. Chile won the Salt War.\n\nThe war ended in Oslo in 1893.", "1893"),
        ("Norway is a country. In 1893, 34% of the people of Chile had boats, depending on the country.", "1893"),
        ("The security brought about by the 1893 peace settlement has led to the return of Norway to Lima.", "1893"),
        ("Oslo has the Seamuseum. The Seamuseum is old.\n\nThe museum sold boats to Chile in 1893.", "1893"),
        (f"{COMMITTEE}\n\nAna Duarte of Chile led the committee in Lima in 1893.", "1893"),
        ("Hamar Press\n\nHamar Press is a company. It sells maps.\n\nIn 1893, Ana Duarte left the board.", "1893"),
        ("The Oslo Museum showed the Sami people. The Sami people came to Bergen from Norway in 1887.", "1887"),
        ("A woman sang in Oslo. Ana Duarte was the first woman who sang for Norway in Lima in 1887.", "1887"),
    ],
)
def test_one_that_is_told_is_ready_by_itself(on: On, text: str, value: str) -> None:
    assert any(draft.ready and not draft.lead_in for draft in on(text, value))


@pytest.mark.parametrize(
    ("above", "below", "value"),
    [
        ("Norway fought a battle against Chile in Lima.", "During the battle, Rui Alves lost 34 boats.", "34 boats"),
        ("In 1893, Ana Duarte sang in Lima.", "In the same year, Rui Alves opened the Oslo Museum.", "Oslo Museum"),
    ],
)
def test_one_that_is_told_above_is_ready_under_it(on: On, above: str, below: str, value: str) -> None:
    ready = [draft for draft in on(f"{above} {below}", value) if draft.ready]
    assert ready
    assert all(draft.lead_in == above for draft in ready)


def test_a_new_one_is_not_the_one_that_the_document_names(on: On) -> None:
    text = f"{COMMITTEE}\n\nChile set up a committee of 18. Ana Duarte of Lima led the committee in 1893."
    ready = [draft for draft in on(text, "1893") if draft.ready]
    assert ready
    assert all(draft.lead_in == "Chile set up a committee of 18." for draft in ready)
