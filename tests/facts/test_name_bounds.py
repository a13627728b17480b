"""Where a name begins and ends."""

from collections.abc import Callable

import pytest

from quizapp.facts.find import Findings

Finder = Callable[[str], Findings]


def names(findings: Findings) -> set[str]:
    return {name for entity in findings.names.entities for name in entity.names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The road meets State Route 41 near Fresno.", "State Route 41"),
        ("In 1990 she wrote Ninety Fifty-Four in Oslo.", "Ninety Fifty-Four"),
        ("Maria [Ana Duarte] was born in Lisbon.", "Maria [Ana Duarte]"),
        ("Cosmonaut Alexei Berg was the first to see it.", "Alexei Berg"),
        ("In 1950 he joined the National Union for the Lakes (NUL).", "National Union for the Lakes"),
        ("She went to Hill School, Malvern, in 1911.", "Hill School"),
        ("In 1917 he worked at the Air Ministry for the Royal Air Force.", "Air Ministry"),
        ("In 1919 it met Belgian Karin Holm. The Belgian king came.", "Karin Holm"),
        ("In 1831, Hale's Rebellion, a rising in the hills, shook the government.", "Hale's Rebellion"),
        ("In 1985, Omani Prince Sultan Bin Salim Al-Harthi opened it.", "Sultan Bin Salim Al-Harthi"),
        ("It is managed by Rosa Lima Martins da Costa e Sousa.", "Rosa Lima Martins da Costa e Sousa"),
        (
            "It was found by Soviet astronomer Lyudmila Pavlovna Karachkova in 1982, and sold.",
            "Lyudmila Pavlovna Karachkova",
        ),
        (
            "The Kelda Department of Labor and Workforce Growth operates a school.",
            "Kelda Department of Labor and Workforce Growth",
        ),
        ("Hale & Berg sold it in 1990. In 1991, Hale and Berg printed a book.", "Hale and Berg"),
        ("The evening opened with The Miller's Daughter, a film by Rui Alves.", "The Miller's Daughter"),
        ("The society has its seat in Washington, DC.", "Washington, DC"),
        ('In 1990 she read "Between Lake and Hill: A Walk" in Oslo.', "Between Lake and Hill: A Walk"),
    ],
)
def test_a_name_is_whole_and_no_more(find: Finder, text: str, name: str) -> None:
    assert name in names(find(text))


def test_a_sentence_s_first_word_is_no_part_of_a_name_known_without_it(find: Finder) -> None:
    found = names(find("In 1930 Brenner lived there, besides three others. Besides Brenner left. They met Brenner."))
    assert "Brenner" in found
    assert not any(name.startswith("Besides") for name in found)


def test_a_word_of_direction_stays_with_its_name(find: Finder) -> None:
    text = "South Velmar signed in 1990. It lies south of Velmar. In 1991 they visited Velmar."
    assert "South Velmar" in names(find(text))


def test_a_person_s_name_takes_the_name_that_touches_it(find: Finder) -> None:
    assert "Aldana Leonora Huxton" in names(find("Aldana Leonora Huxton (26 July 1894) was an English writer."))


def test_a_term_written_small_is_no_person(find: Finder) -> None:
    facts = find("Coinage of the term kosmonavt has been credited to Ana Duarte.").facts
    assert [fact.value for fact in facts if fact.kind == "person"] == ["Ana Duarte"]
