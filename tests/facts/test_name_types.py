"""Of what type a name is, decided by all that the document says of it."""

from collections.abc import Callable

import pytest

from quizapp.facts.find import Findings
from quizapp.facts.namelists import is_demonym

Finder = Callable[[str], Findings]
PLACES = ("GPE", "LOC", "FAC")


def label(findings: Findings, name: str) -> str:
    entity = findings.names.entity(name)
    return entity.label if entity else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dravo was a kingdom in the hills. In 1650 the army came to Dravo.", "Dravo"),
        ("Kelda was fortified in 1650. A second fort in Kelda followed.", "Kelda"),
        ("She lived in Sorn, a village in the hills.", "Sorn"),
        ("The province of Kelda was larger in 1650.", "Kelda"),
        ("Nils Berg was a botanist from Bergen.", "Bergen"),
        ("The Soviet Union signed in 1950.", "Soviet Union"),
        ("In 1989, the ferry hit a reef in the Prince Albert Sound, spilling oil.", "Prince Albert Sound"),
    ],
)
def test_a_place(find: Finder, text: str, name: str) -> None:
    assert label(find(text), name) in PLACES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Winter Birds was Duarte's fifth novel. In 1932, Winter Birds was published in Oslo.", "Winter Birds"),
        ("Her first novels were Crooked Lane (1921), Salt Hay (1923) and Grey Leaves (1925).", "Salt Hay"),
        ("A book of 60 drawings, Silent Light, was published in Oslo in 2006.", "Silent Light"),
        ("In 1990 she wrote the screenplay for the film Hollow Ground.", "Hollow Ground"),
        ('In 1990 she sang "The Miller and the Sea" in Oslo.', "The Miller and the Sea"),
    ],
)
def test_a_work(find: Finder, text: str, name: str) -> None:
    assert label(find(text), name) == "WORK_OF_ART"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bruno is a pig. Bruno wrote the rules on the wall, and the hens admired Bruno.", "Bruno"),
        ("Through a young pig named Pinker, the farm sold its milk.", "Pinker"),
        ("In 1990 she married Tolvan. Tolvan, who was born in Oslo, wrote two books.", "Tolvan"),
        ("Dr. Marsk opened the school. Later Dr. Marsk moved to Oslo.", "Dr. Marsk"),
        ("The novelist Ines Corrado lived in Oslo. Corrado was praised by the Times. Corrado left.", "Corrado"),
    ],
)
def test_a_person(find: Finder, text: str, name: str) -> None:
    assert label(find(text), name) == "PERSON"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Sundri are a people of the coast. In 1900 the Sundri were farmers.", "Sundri"),
        ("In 1900 they spoke Kimbundu in Oslo.", "Kimbundu"),
        ("The Norwegian government and the Norwegian army agreed in 1990.", "Norwegian"),
        ("The coast was settled by ethnic groups such as the Varno, the Sundri and the Meles.", "Sundri"),
    ],
)
def test_a_people_or_a_language_is_no_body(find: Finder, text: str, name: str) -> None:
    assert label(find(text), name) not in ("ORG", "PERSON", *PLACES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In 1990 she won the Karin Holm Memorial Prize.", "Karin Holm Memorial Prize"),
        ("The first woman flew aboard Dawn 6 in 1963.", "Dawn 6"),
        ("In 1990, the Salt Market in Oslo started.", "Salt Market"),
        ("The first was Eva Lind, during Space Shuttle Explorer's mission on June 18, 1983.", "Space Shuttle Explorer"),
        ("A popular Unified Screw Standard for bolts was defined in 1935.", "Unified Screw Standard"),
        ("In 1900 fertile areas (The Golden Crescent) were settled in Norway.", "Golden Crescent"),
        ("In 1990 the Department published a summary in Oslo. The Department sold it in 1991.", "Department"),
        ("The air force also presents an Astronaut Shield to its pilots who exceed 50 miles.", "Shield"),
        ("The clocks were approved in 1889 by the first General Conference.", "General Conference"),
        ("It consists of a 40-member House of Delegates and a 20-member council.", "House of Delegates"),
        ("To the north are the Kelda and Beaumont Seas, which are cold.", "Beaumont Seas"),
        ("The town was 66.7% Norwegian, 14.8% Danish and Kelda Native, 5.4% Asian.", "Kelda Native"),
    ],
)
def test_what_is_none_of_them_is_not_asked_by_its_kind(find: Finder, text: str, name: str) -> None:
    assert name not in [fact.value for fact in find(text).facts if fact.kind in ("person", "organisation")]


def test_a_body_read_so_once_and_not_confirmed_is_not_asked(find: Finder) -> None:
    facts = find("Nevertheless, Yellow Thing was there. The Oslo University opened in 1990.").facts
    assert [fact.value for fact in facts if fact.kind == "organisation"] == ["Oslo University"]


@pytest.mark.parametrize("word", ["Norwegian", "Angolan", "Chinese", "Icelandic", "Omani"])
def test_a_word_made_from_a_country_s_name(word: str) -> None:
    assert is_demonym(word)


@pytest.mark.parametrize("word", ["Jordan", "Iran", "Oman", "Susan", "Milan", "Wagner", "Frans", "Francis"])
def test_a_country_or_a_name_is_none(word: str) -> None:
    assert not is_demonym(word)


def test_what_has_a_year_and_an_article_before_it_is_no_person(find: Finder) -> None:
    text = "Rui Alves directed Ana Duarte in many films and her husband, notably in the acclaimed 1922 Ann Lee."
    assert label(find(text), "Ann Lee") != "PERSON"
    assert label(find(text.replace("the acclaimed 1922 ", "")), "Ann Lee") == "PERSON"
