from collections.abc import Callable

import pytest

from quizapp.facts.find import Findings

Finder = Callable[[str], Findings]


def names(findings: Findings) -> dict[str, tuple[str, ...]]:
    return {entity.names[0]: entity.names for entity in findings.names.entities}


def test_spelling_variants_are_one_person(find: Finder) -> None:
    text = "Mohamed Al-Emadi lives in Oslo. In 2010, Mohammed al-Emadi moved to Bergen. Later Al-Emadi left Norway."
    assert names(find(text))["Mohamed Al-Emadi"] == ("Mohamed Al-Emadi", "Mohammed al-Emadi", "Al-Emadi")


@pytest.mark.parametrize(
    "text",
    [
        "Karin Berg is the mayor of Oslo. Karen Berg is the ambassador of Norway to Chile.",
        "In 1990, Karin Berg and Karen Berg opened a school in Oslo.",
        "In 1990, Karin Berg met Karen Berg in Oslo.",
        "In 1990, Mohamed Haddad and Mohammed Haddad opened a school in Oslo.",
    ],
)
def test_names_that_the_document_tells_apart_are_two_persons(find: Finder, text: str) -> None:
    assert all(len(group) == 1 for group in names(find(text)).values())


@pytest.mark.parametrize(
    ("text", "group"),
    [
        (
            "Mohamed Al-Emadi is the ambassador of Norway to Chile. Mohammed al-Emadi is the chairman of Oslo Bank.",
            ("Mohamed Al-Emadi", "Mohammed al-Emadi"),
        ),
        (
            "Khaled Mashal is the mayor of Oslo. Khaled Mashaal is the mayor of Oslo in Norway.",
            ("Khaled Mashal", "Khaled Mashaal"),
        ),
        ("Karin Berg lives in Oslo. In 1990, Karen Berg opened a school.", ("Karin Berg", "Karen Berg")),
    ],
)
def test_names_that_sound_alike_and_are_not_told_apart_are_one_person(
    find: Finder, text: str, group: tuple[str, ...]
) -> None:
    assert names(find(text))[group[0]] == group


def test_a_surname_that_two_bear_is_nobody_s(find: Finder) -> None:
    text = "Ann Baker wrote a book. Tom Baker drew the pictures. In 1990, Baker won a prize in London."
    assert "Baker" not in [n for group in names(find(text)).values() if len(group) > 1 for n in group]


def test_an_abbreviation_is_an_alias_of_what_it_abbreviates(find: Finder) -> None:
    text = "The Northern Rivers Organization met in Oslo. In 1990, the NRO moved to Bergen."
    assert ("Northern Rivers Organization", "NRO") in names(find(text)).values()


def test_neighbouring_names_stay_apart(find: Finder) -> None:
    text = "The Irish Authority met in Dublin. Ireland and Northern Ireland signed. The Irish agreed."
    assert all(len(group) == 1 for group in names(find(text)).values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "In January 1967, the Chile Committee for the Reconstruction of Talca announced a plan.",
            "Chile Committee for the Reconstruction of Talca",
        ),
        ("The treaty followed Operation Deep Frost in 1957.", "Operation Deep Frost"),
        ("She grew up in the Marka refugee camp near Amman.", "Marka refugee camp"),
        ("The convoy waited at the Rusumo border crossing for two days.", "Rusumo border crossing"),
        ("He studied at the University of Oslo in 1990.", "University of Oslo"),
    ],
)
def test_a_name_cut_short_is_made_whole(find: Finder, text: str, name: str) -> None:
    assert name in names(find(text))


def test_a_type_is_decided_by_the_whole_document(find: Finder) -> None:
    text = "Chad lies in Africa. Chad borders Libya. In 1960, Chad became independent."
    labels = {entity.label for entity in find(text).names.entities if "Chad" in entity.names}
    assert labels == {"GPE"}


def test_the_surname_of_whom_the_document_is_about_is_that_person_however_it_is_read(find: Finder) -> None:
    told = "Maria Merian was a botanist. Merian and her brother sailed to Lima. Merian published her main work in 1705."
    assert {"Maria Merian": ("Maria Merian", "Merian")}.items() <= names(find(f"Maria Merian\n\n{told}")).items()


def test_a_country_in_the_title_stays_a_country(find: Finder) -> None:
    found = find("Ana Chad in Chad\n\nAna Chad was a botanist. She came to Chad in 1990. Chad lies in Africa.")
    assert {e.label for e in found.names.entities if "Chad" in e.names} == {"GPE"}
